import { Vocabulary, type VocabularyColumns, vocabularyColumns } from './vocabulary.ts';

/** Folded phrases, each with numbers, as columns. */
export type PhraseIndexColumns = {
  readonly phrases: VocabularyColumns;
  /** By phrase id: its first number; the numbers of the next phrase follow. */
  readonly first: Uint32Array;
  readonly numbers: Uint32Array;
};

/** @param lists the numbers of each phrase, by its folded form */
export function phraseIndexColumns(lists: ReadonlyMap<string, readonly number[]>): PhraseIndexColumns {
  const first = new Uint32Array(lists.size + 2);
  [...lists.values()].forEach((numbers, k) => {
    first[k + 2] = (first[k + 1] ?? 0) + numbers.length;
  });
  return {
    phrases: vocabularyColumns([...lists.keys()]),
    first,
    numbers: Uint32Array.from([...lists.values()].flat()),
  };
}

/** Finds the numbers of a phrase, spelling folded. */
export class PhraseIndex {
  readonly #phrases: Vocabulary;
  readonly #columns: PhraseIndexColumns;

  constructor(columns: PhraseIndexColumns) {
    this.#phrases = new Vocabulary(columns.phrases);
    this.#columns = columns;
  }

  /** The numbers of a phrase; none if it is not in the index. */
  of(phrase: string): Iterable<number> {
    const id = this.#phrases.idOf(phrase);
    if (id === 0) return NONE;
    const { first, numbers } = this.#columns;
    return numbers.subarray(first[id], first[id + 1]);
  }
}

const NONE: readonly number[] = [];
