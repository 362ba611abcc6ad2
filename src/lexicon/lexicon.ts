import type { Vocabulary } from '../text/vocabulary.ts';
import type { InflectedCue } from '../cues/cue-forms.ts';
import type { NominalCue } from '../cues/verb-table.ts';

/** A fixed sequence of words, by vocabulary id; 0 stands for any one word. */
export interface Phrase {
  readonly words: readonly number[];
}

/** Everything the engine knows about words, read-only, shared by all articles. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  /** WordClass bits by vocabulary id. */
  readonly classes: Uint32Array;
  /** Packed morphology by vocabulary id. */
  readonly morphology: Uint8Array;
  /** Readings of a word form as a reporting verb, participle or verbal noun, by vocabulary id. */
  readonly cueForms: ReadonlyMap<number, readonly InflectedCue[]>;
  /** Nominal and prepositional cues, by the id of their first word. */
  readonly nominalCues: ReadonlyMap<number, readonly NominalCuePattern[]>;
  /** Openings of narration, by the id of their first word. */
  readonly narration: ReadonlyMap<number, readonly Phrase[]>;
}

export interface NominalCuePattern extends Phrase {
  readonly cue: NominalCue;
}
