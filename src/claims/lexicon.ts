import { Vocabulary } from '../text/vocabulary.ts';
import type { ClaimColumns, ClaimTables } from './columns.ts';
import type { Bound, Entry, NumberWord, TimeWord, Unit } from './compile.ts';
import { ReadingsByForms } from './form-readings.ts';

/** Phrases of one table by the id of their first word, the longest first. */
export type PhraseIndex<T> = ReadonlyMap<number, readonly Entry<T>[]>;

/** What may begin with a word, as bits: a number, a unit, the dual of one. */
export const Begins = { number: 1, unit: 2, dual: 4 } as const;

/** What the claims layer knows of words, read-only but for its cache. Its vocabulary is its own: see `claim-words.ts`. */
export interface ClaimLexicon {
  readonly vocabulary: Vocabulary;
  /** What was found of written forms: a cache. */
  readonly readings: ReadingsByForms;
  /** Marker bits by id. */
  readonly markers: Uint32Array;
  /** Verb bits and kind by id. */
  readonly verbs: Uint8Array;
  /** Marker bits of a word and of all phrases that begin with it, by id. */
  readonly reach: Uint32Array;
  /** Begins bits by id. */
  readonly begins: Uint8Array;
  /** TimeRole bits of the words and phrases of time that begin with the word, by id. */
  readonly timeRoles: Uint32Array;
  readonly phrases: PhraseIndex<number>;
  readonly numbers: PhraseIndex<NumberWord>;
  readonly units: PhraseIndex<Unit>;
  readonly rates: PhraseIndex<string>;
  readonly bounds: PhraseIndex<Bound>;
  readonly times: PhraseIndex<TimeWord>;
}

/** Makes the lookups of the compiled tables. */
export function loadClaimLexicon(columns: ClaimColumns): ClaimLexicon {
  const tables: ClaimTables = JSON.parse(columns.tables);
  return {
    vocabulary: new Vocabulary(columns.vocabulary),
    readings: new ReadingsByForms(),
    markers: columns.markers,
    verbs: columns.verbs,
    reach: firstWords(Uint32Array.from(columns.markers), tables.phrases, (value) => value),
    begins: beginsOf(columns.markers.length, tables),
    timeRoles: firstWords(new Uint32Array(columns.markers.length), tables.times, ({ role }) => role),
    phrases: indexed(tables.phrases),
    numbers: indexed(tables.numbers),
    units: indexed(tables.units),
    rates: indexed(tables.rates),
    bounds: indexed(tables.bounds),
    times: indexed(tables.times),
  };
}

/** Adds bits of entries to those of their first words. */
function firstWords<T, B extends Uint8Array | Uint32Array>(
  bits: B,
  entries: readonly Entry<T>[],
  bitsOf: (value: T) => number,
): B {
  for (const { words, value } of entries) {
    const first = words[0] ?? 0;
    bits[first] = (bits[first] ?? 0) | bitsOf(value);
  }
  return bits;
}

function beginsOf(size: number, { numbers, units }: ClaimTables): Uint8Array {
  const begins = firstWords(new Uint8Array(size), numbers, () => Begins.number);
  return firstWords(begins, units, ({ count }) => (count === 2 ? Begins.unit | Begins.dual : Begins.unit));
}

function indexed<T>(entries: readonly Entry<T>[]): Map<number, Entry<T>[]> {
  const index = new Map<number, Entry<T>[]>();
  for (const entry of entries) {
    const first = entry.words[0] ?? 0;
    const list = index.get(first);
    if (list) list.push(entry);
    else index.set(first, [entry]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}
