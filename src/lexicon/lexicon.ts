import type { InflectedCue } from '../cues/cue-forms.ts';
import { unpackInflection } from '../cues/inflection.ts';
import type { NominalCue } from '../cues/verb-table.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import type { LexiconData } from './compile.ts';

/** A fixed sequence of words, by vocabulary id; 0 stands for any one word. */
export interface Phrase {
  readonly words: readonly number[];
}

export interface NominalCuePattern extends Phrase {
  readonly cue: NominalCue;
}

/** Everything the engine knows about words, read-only, shared by all articles. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  /** WordClass bits by vocabulary id. */
  readonly classes: Uint32Array;
  /** Packed morphology by vocabulary id. */
  readonly morphology: Uint8Array;
  /** Readings of a word form as a reporting verb, participle or verbal noun, by vocabulary id. */
  cueForms(id: number): readonly InflectedCue[];
  /** Nominal and prepositional cues, longest first, by the id of their first word. */
  readonly nominalCues: ReadonlyMap<number, readonly NominalCuePattern[]>;
  /** Openings of narration, by the id of their first word. */
  readonly narration: ReadonlyMap<number, readonly Phrase[]>;
}

const NO_FORMS: readonly InflectedCue[] = [];

/** Makes the lookups of a compiled lexicon; readings are unpacked when a word is first met. */
export function loadLexicon(data: LexiconData): Lexicon {
  const vocabulary = new Vocabulary(data.words.split('\n'));
  const firstReading = indexReadings(data.readings, vocabulary.size);
  const unpacked = new Map<number, readonly InflectedCue[]>();
  const unpack = (id: number): readonly InflectedCue[] => {
    const forms: InflectedCue[] = [];
    for (let at = firstReading.head[id] ?? -1; at >= 0; at = firstReading.next[at] ?? -1) {
      const verb = data.verbs[data.readings[at * 3 + 1] ?? -1];
      if (verb) forms.push({ verb, ...unpackInflection(data.readings[at * 3 + 2] ?? 0) });
    }
    return forms;
  };
  return {
    vocabulary,
    classes: Uint32Array.from(data.classes),
    morphology: Uint8Array.from(data.morphology),
    cueForms: (id) => {
      if ((firstReading.head[id] ?? -1) < 0) return NO_FORMS;
      let forms = unpacked.get(id);
      if (!forms) {
        forms = unpack(id);
        unpacked.set(id, forms);
      }
      return forms;
    },
    nominalCues: byFirstWord(data.nominalCues.map(({ cue, ids }) => ({ cue, words: ids }))),
    narration: byFirstWord(data.narration.map((words) => ({ words }))),
  };
}

/** Chains the readings of each word in table order. */
function indexReadings(readings: readonly number[], size: number): { head: Int32Array; next: Int32Array } {
  const head = new Int32Array(size + 1).fill(-1);
  const next = new Int32Array(readings.length / 3).fill(-1);
  for (let at = next.length - 1; at >= 0; at--) {
    const id = readings[at * 3] ?? 0;
    next[at] = head[id] ?? -1;
    head[id] = at;
  }
  return { head, next };
}

function byFirstWord<T extends Phrase>(phrases: readonly T[]): Map<number, T[]> {
  const index = new Map<number, T[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? 0;
    const list = index.get(first);
    if (list) list.push(phrase);
    else index.set(first, [phrase]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}
