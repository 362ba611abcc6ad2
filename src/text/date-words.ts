import { alternatives, readRows } from '../lexicon/tables.ts';
import { fold } from './fold.ts';

export type DateWordKind = 'month' | 'weekday' | 'today' | 'year' | 'era' | 'line';

/** What the words of dates.tsv mean: of each kind, folded word or pair of words → value (0 where it has none). */
export type DateWords = Readonly<Record<DateWordKind, Readonly<Record<string, number>>>>;

/** Compiles dates.tsv. @throws Error naming the line with an unknown kind */
export function compileDateWords(tsv: string): DateWords {
  const words: Record<DateWordKind, Record<string, number>> = {
    month: {},
    weekday: {},
    today: {},
    year: {},
    era: {},
    line: {},
  };
  for (const { cells, line } of readRows(tsv)) {
    const [kind = '', value, forms] = cells;
    if (!isKind(kind)) throw new Error(`dates.tsv line ${line}: unknown kind "${kind}"`);
    for (const form of alternatives(forms)) words[kind][fold(form)] = Number(value) || 0;
  }
  return words;

  function isKind(kind: string): kind is DateWordKind {
    return Object.hasOwn(words, kind);
  }
}
