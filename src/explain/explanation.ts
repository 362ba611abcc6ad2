import type { Modality, Quote, ResolvedBy, TextSpan, WorthinessEvidence } from '../document.ts';
import type { ContentEnd, Objection } from '../reports/reasons.ts';

/** Who may have been meant where the speaker is elided. */
export interface ExplainedCandidate {
  readonly name: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A feature of the confidence, and what it adds to the log odds. */
export interface Evidence {
  readonly feature: string;
  readonly weight: number;
}

/** A claim with the features of its check-worthiness, the strongest first. */
export interface ExplainedClaim extends TextSpan {
  readonly modality: Modality;
  readonly checkWorthiness: number;
  readonly features: readonly WorthinessEvidence[];
}

/** Why a content ends where it does. */
export interface ExplainedEnd {
  readonly reason: ContentEnd;
  /** The same in words, with an Arabic example where there is one. */
  readonly why: string;
  /** The next word of its sentence, where the content ends in the midst of one. */
  readonly before: TextSpan | null;
}

/** One report with what decided its span and its speaker. */
export interface ExplainedQuote {
  /** Name of the rule, as in the output. */
  readonly rule: string;
  /** The construction that the rule knows, with an example and its gloss. */
  readonly construction: string;
  readonly kind: Quote['kind'];
  readonly complement: Quote['complement'];
  /** Offsets in code points. */
  readonly content: TextSpan;
  readonly ending: ExplainedEnd;
  readonly cue: Quote['cue'];
  readonly speaker: string | null;
  /** The phrase that names the speaker beside the cue; null where it is elided. */
  readonly mention: TextSpan | null;
  readonly resolvedBy: ResolvedBy;
  readonly candidates: readonly ExplainedCandidate[];
  readonly confidence: number;
  /** The strongest first. */
  readonly evidence: readonly Evidence[];
  /** Empty for a report that is not printed. */
  readonly claims: readonly ExplainedClaim[];
}

/** How a content begins: after «that», after a colon, with a noun phrase, or with a quotation mark. */
export type OpenerType = 'complementizer' | 'colon' | 'phrase' | 'quotation';

/** A word of saying that reports nothing here. */
export interface RejectedCue extends TextSpan {
  readonly lemma: string;
  /** Name of what speaks against it. */
  readonly objection: Objection;
  /** The same in words, with an Arabic example where there is one. */
  readonly why: string;
  /** What stands where a content might begin, if anything does. */
  readonly opener: (TextSpan & { readonly type: OpenerType }) | null;
}

/** What `isnad explain` tells of one text. Offsets are code points. */
export interface Explanation {
  /** The quotes that `extract` prints. */
  readonly quotes: readonly ExplainedQuote[];
  readonly rejected: {
    /** Reports found, but less likely right than `extract` asks for. */
    readonly unlikely: readonly ExplainedQuote[];
    /** Cues for which no rule found a content, and why. */
    readonly cues: readonly RejectedCue[];
  };
}
