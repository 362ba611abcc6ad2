import type { CueKind, CueMatch } from '../cues/find-cues.ts';
import type { Complement } from '../document.ts';
import type { NounPhrase } from '../speakers/noun-phrase.ts';
import type { Article } from '../text/article.ts';
import type { Content } from './content.ts';
import type { CueAt } from './content-end.ts';
import type { Opener } from './opener.ts';
import type { Report, SourceForm } from './report.ts';

/** What a rule sees: the article, the cue with its opener, and the other cues that report. */
export interface CueContext {
  readonly article: Article;
  readonly cue: CueMatch;
  readonly opener: Opener | null;
  readonly cueAt: CueAt;
  /** Whether a verb of the same sentence before this cue already reports. */
  readonly afterReport: boolean;
  /** Sources of the reports found so far; headline cues come last. */
  readonly sources: readonly NounPhrase[];
}

/** A construction by which a report is recognised. `find` returns null where it does not apply. */
export interface ReportRule {
  readonly name: string;
  /** The construction, with an Arabic example and its gloss. */
  readonly construction: string;
  readonly cues: readonly CueKind[];
  /** Whether it finds a report beside one that an earlier rule found at the same cue. */
  readonly besideOthers?: boolean;
  find(context: CueContext): Report | null;
}

interface ReportDetails {
  complement?: Complement;
  sourceForm: SourceForm;
  source: NounPhrase | null;
  addressee?: NounPhrase | null;
  prefixLength?: number;
}

export function makeReport(
  rule: string,
  cue: CueMatch | null,
  content: Content,
  details: ReportDetails,
): Report {
  return {
    rule,
    cue,
    content: content.range,
    ending: content.ending,
    kind: content.kind,
    quotations: content.quotations,
    complement: details.complement ?? 'clause',
    prefixLength: details.prefixLength ?? 0,
    sourceForm: details.sourceForm,
    source: details.source,
    addressee: details.addressee ?? null,
    continues: null,
  };
}
