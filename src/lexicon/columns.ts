import { unvocalised } from '../cues/conjugator/root-class.ts';
import { unpackInflection } from '../cues/inflection.ts';
import { type VocabularyColumns, vocabularyColumns } from '../text/vocabulary.ts';
import type { LexiconData } from './compile.ts';
import { USE_OF_ASPECT, WordUse } from './uses.ts';

/** The compiled lexicon as it is stored: columns by vocabulary id, and the small tables as JSON. */
export type LexiconColumns = {
  readonly vocabulary: VocabularyColumns;
  readonly classes: Uint32Array;
  readonly uses: Uint8Array;
  readonly morphology: Uint8Array;
  readonly readings: ReadingColumns;
  /** JSON of LexiconTables. */
  readonly tables: string;
};

/** Cue readings, those of one word one after the other, in table order. */
export type ReadingColumns = {
  /** By word id: its first reading; the readings of the next word follow. */
  readonly first: Uint32Array;
  /** By reading: index of the verb, packed inflection. */
  readonly verb: Uint16Array;
  readonly inflection: Uint16Array;
};

/** The tables as the engine uses them: lemmas of verbs without their vowel signs. */
export type LexiconTables = Pick<LexiconData, 'verbs' | 'nominalCues' | 'narration' | 'anonymity'>;

/** Lays a compiled lexicon out in columns. */
export function lexiconColumns(data: LexiconData): LexiconColumns {
  const words = data.words.split('\n');
  const { verbs, nominalCues, narration, anonymity } = data;
  const printed = verbs.map((verb) => ({ ...verb, lemma: unvocalised(verb.lemma) }));
  const tables: LexiconTables = { verbs: printed, nominalCues, narration, anonymity };
  return {
    vocabulary: vocabularyColumns(words),
    classes: Uint32Array.from(data.classes),
    uses: usesOf(data, words.length),
    morphology: Uint8Array.from(data.morphology),
    readings: readingColumns(data.readings, words.length),
    tables: JSON.stringify(tables),
  };
}

function usesOf(data: LexiconData, size: number): Uint8Array {
  const { readings, nominalCues, narration, anonymity, epithets } = data;
  const uses = new Uint8Array(size + 1);
  const add = (id: number | undefined, use: number): void => {
    uses[id ?? 0] = (uses[id ?? 0] ?? 0) | use;
  };
  for (let at = 0; at < readings.length; at += 3) {
    add(readings[at], WordUse.reading | USE_OF_ASPECT[unpackInflection(readings[at + 2] ?? 0).aspect]);
  }
  for (const { ids } of nominalCues) add(ids[0], WordUse.nominalCue);
  for (const ids of narration) add(ids[0], WordUse.narration);
  for (const ids of anonymity) add(ids[0], WordUse.anonymity);
  for (const ids of epithets) add(ids[0], WordUse.epithet);
  return uses;
}

function readingColumns(triples: readonly number[], size: number): ReadingColumns {
  const readings = Array.from({ length: triples.length / 3 }, (_, k) => triples.slice(k * 3, k * 3 + 3));
  readings.sort(([a = 0], [b = 0]) => a - b);
  const first = new Uint32Array(size + 2);
  for (const [id = 0] of readings) first[id + 1] = (first[id + 1] ?? 0) + 1;
  for (let id = 1; id < first.length; id++) first[id] = (first[id] ?? 0) + (first[id - 1] ?? 0);
  return {
    first,
    verb: Uint16Array.from(readings, ([, verb = 0]) => verb),
    inflection: Uint16Array.from(readings, ([, , inflection = 0]) => inflection),
  };
}
