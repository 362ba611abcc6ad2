import { FOLD } from './fold.ts';

/**
 * A set of folded words with dense ids, looked up straight from a text, without allocating a string.
 * Ids start at 1; 0 means "not in the vocabulary". Open addressing with FNV-1a hashes over folded units.
 */
export class Vocabulary {
  readonly size: number;
  readonly #units: string;
  readonly #offsets: Uint32Array;
  readonly #slots: Uint32Array;
  readonly #mask: number;

  /** @param words distinct folded words; the word at index k gets the id k + 1 */
  constructor(words: readonly string[]) {
    this.size = words.length;
    this.#units = words.join('');
    this.#offsets = new Uint32Array(words.length + 2);
    let capacity = 16;
    while (capacity < words.length * 2) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slots = new Uint32Array(capacity);
    let offset = 0;
    words.forEach((word, k) => {
      this.#offsets[k + 1] = offset;
      offset += word.length;
      let slot = hashOf(word, 0, word.length) & this.#mask;
      while (this.#slots[slot]) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = k + 1;
    });
    this.#offsets[words.length + 1] = offset;
  }

  /** The id of the word that `text.slice(start, end)` folds to, or 0; offsets in UTF-16 units. */
  idOf(text: string, start = 0, end = text.length): number {
    let slot = hashOf(text, start, end) & this.#mask;
    for (;;) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0 || this.#equals(id, text, start, end)) return id;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** The folded word with this id. */
  wordOf(id: number): string {
    return this.#units.slice(this.#offsets[id], this.#offsets[id + 1]);
  }

  #equals(id: number, text: string, start: number, end: number): boolean {
    let at = this.#offsets[id] ?? 0;
    const last = this.#offsets[id + 1] ?? 0;
    for (let k = start; k < end; k++) {
      const unit = FOLD[text.charCodeAt(k)] ?? 0;
      if (unit === 0) continue;
      if (at === last || this.#units.charCodeAt(at) !== unit) return false;
      at++;
    }
    return at === last;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let k = start; k < end; k++) {
    const unit = FOLD[text.charCodeAt(k)] ?? 0;
    if (unit !== 0) hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
