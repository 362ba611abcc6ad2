import type { CueMatch } from '../cues/find-cues.ts';
import type { Complement, QuoteKind } from '../document.ts';
import type { NounPhrase } from '../speakers/noun-phrase.ts';
import type { Quotation } from '../text/quotations.ts';
import type { TokenRange } from '../text/segment.ts';
import type { ContentEnd } from './reasons.ts';

/** How the source of a report stands in the text. */
export type SourceForm =
  /** A noun phrase beside the cue. */
  | 'mention'
  /** The subject is elided or a pronoun: agreement and recency decide. */
  | 'elided'
  /** A quotation that goes on without a cue of its own. */
  | 'continued';

/** One attribution before its speaker is resolved. All positions are tokens. */
export interface Report {
  /** Name of the rule that found it. */
  readonly rule: string;
  readonly cue: CueMatch | null;
  readonly content: TokenRange;
  /** Why the content ends where it does. */
  readonly ending: ContentEnd;
  /** Letters of a preposition written onto the first word, which are no part of the content. */
  readonly prefixLength: number;
  readonly kind: QuoteKind;
  readonly complement: Complement;
  /** Quotations that lie in the content, or whose marks enclose it. */
  readonly quotations: readonly Quotation[];
  readonly sourceForm: SourceForm;
  readonly source: NounPhrase | null;
  readonly addressee: NounPhrase | null;
  /** The report whose quotation this one carries on; null for all others. */
  readonly continues: Report | null;
}
