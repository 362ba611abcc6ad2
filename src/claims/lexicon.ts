import { Vocabulary } from '../text/vocabulary.ts';
import type { ClaimColumns, ClaimTables } from './columns.ts';
import type { Bound, Entry, NumberWord, TimeWord, Unit } from './compile.ts';

/** Phrases of one table by the id of their first word, the longest first. */
export type PhraseIndex<T> = ReadonlyMap<number, readonly Entry<T>[]>;

/** The tables that say whether a number, a unit or a time may begin with a word, as bits. */
export const Begins = { number: 1, unit: 2, time: 4 } as const;

/** What the claims layer knows of words, read-only. Its vocabulary is its own: see `claim-words.ts`. */
export interface ClaimLexicon {
  readonly vocabulary: Vocabulary;
  /** Marker bits by id. */
  readonly markers: Uint32Array;
  /** Verb bits and kind by id. */
  readonly verbs: Uint8Array;
  /** Marker bits of a word and of all phrases that begin with it, by id. */
  readonly reach: Uint32Array;
  /** Begins bits by id: the tables of which a phrase begins with the word. */
  readonly begins: Uint8Array;
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
    markers: columns.markers,
    verbs: columns.verbs,
    reach: reachOf(columns.markers, tables.phrases),
    begins: beginsOf(columns.markers.length, tables),
    phrases: indexed(tables.phrases),
    numbers: indexed(tables.numbers),
    units: indexed(tables.units),
    rates: indexed(tables.rates),
    bounds: indexed(tables.bounds),
    times: indexed(tables.times),
  };
}

function reachOf(markers: Uint32Array, phrases: readonly Entry<number>[]): Uint32Array {
  const reach = Uint32Array.from(markers);
  for (const { words, value } of phrases) {
    const first = words[0] ?? 0;
    reach[first] = (reach[first] ?? 0) | value;
  }
  return reach;
}

function beginsOf(size: number, { numbers, units, times }: ClaimTables): Uint8Array {
  const begins = new Uint8Array(size);
  const note = (entries: readonly Entry<unknown>[], bit: number): void => {
    for (const { words } of entries) begins[words[0] ?? 0] = (begins[words[0] ?? 0] ?? 0) | bit;
  };
  note(numbers, Begins.number);
  note(units, Begins.unit);
  note(times, Begins.time);
  return begins;
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
