import { FOLD } from './characters/characters.ts';

/** A hash table of folded words as columns. Ids start at 1; 0 means "not in the vocabulary". */
export type VocabularyColumns = {
  /** UTF-16 units of all words, one after the other. */
  readonly units: Uint16Array;
  /** Where the word of an id begins in `units`; the word ends where the next begins. */
  readonly offsets: Uint32Array;
  /** Ids by hash, with a tag of the hash above; 0 where a slot is free. A power of two, twice the number of words. */
  readonly slots: Uint32Array;
};

/** FNV-1a (Fowler, Noll, Vo): http://www.isthe.com/chongo/tech/comp/fnv/ */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Hash of no units; `hashUnit` adds folded units one by one. */
export const EMPTY_HASH = FNV_OFFSET;
export const hashUnit = (hash: number, folded: number): number => Math.imul(hash ^ folded, FNV_PRIME);

function hashOf(text: string, start: number, end: number): number {
  let hash = EMPTY_HASH;
  for (let k = start; k < end; k++) {
    const folded = FOLD[text.charCodeAt(k)] ?? 0;
    if (folded !== 0) hash = hashUnit(hash, folded);
  }
  return hash;
}

/** The first slot to look at; the slots after it follow where it is taken (open addressing). */
const slotOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

/** A slot holds an id in its low bits and the high bits of the hash above, so that few other words are compared. */
const ID_BITS = 18;
const ID_MASK = (1 << ID_BITS) - 1;

/**
 * @param words distinct folded words; the word at index k gets the id k + 1
 * @throws Error for more words than ids
 */
export function vocabularyColumns(words: readonly string[]): VocabularyColumns {
  if (words.length > ID_MASK) throw new Error(`a vocabulary holds ${ID_MASK} words, not ${words.length}`);
  const offsets = new Uint32Array(words.length + 2);
  let capacity = 16;
  while (capacity < words.length * 2) capacity *= 2;
  const slots = new Uint32Array(capacity);
  words.forEach((word, k) => {
    offsets[k + 2] = (offsets[k + 1] ?? 0) + word.length;
    const hash = hashOf(word, 0, word.length);
    let slot = slotOf(hash, capacity - 1);
    while (slots[slot]) slot = (slot + 1) % capacity;
    slots[slot] = (hash & ~ID_MASK) | (k + 1);
  });
  const text = words.join('');
  return { units: Uint16Array.from({ length: text.length }, (_, k) => text.charCodeAt(k)), offsets, slots };
}

/** A set of folded words with dense ids, looked up straight from a text, without allocating a string. */
export class Vocabulary {
  readonly size: number;
  readonly #units: Uint16Array;
  readonly #offsets: Uint32Array;
  readonly #slots: Uint32Array;

  constructor({ units, offsets, slots }: VocabularyColumns) {
    this.size = offsets.length - 2;
    this.#units = units;
    this.#offsets = offsets;
    this.#slots = slots;
  }

  /** The id of the word that `text.slice(start, end)` folds to, or 0; offsets in UTF-16 units. */
  idOf(text: string, start = 0, end = text.length): number {
    return this.idOfHashed(text, start, end, hashOf(text, start, end));
  }

  /** As `idOf`, for a caller that has hashed the folded units already, with `hashUnit`. */
  idOfHashed(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const entry = slots[slot] ?? 0;
      if (entry === 0) return 0;
      if (((entry ^ hash) & ~ID_MASK) === 0 && this.#equals(entry & ID_MASK, text, start, end))
        return entry & ID_MASK;
    }
  }

  /** The folded word with this id. */
  wordOf(id: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#offsets[id], this.#offsets[id + 1]));
  }

  #equals(id: number, text: string, start: number, end: number): boolean {
    let at = this.#offsets[id] ?? 0;
    const last = this.#offsets[id + 1] ?? 0;
    for (let k = start; k < end; k++) {
      const folded = FOLD[text.charCodeAt(k)] ?? 0;
      if (folded === 0) continue;
      if (at === last || this.#units[at] !== folded) return false;
      at++;
    }
    return at === last;
  }
}
