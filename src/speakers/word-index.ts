import { type Entity, isVariant, VARIANT_LENGTH } from './entity.ts';

const NONE: readonly Entity[] = [];

/** Of so many entities and more with a word the last are kept: no article has so many, and each is compared when it comes. */
const MOST_NAMESAKES = 100;

/** Entities by the words of their names or phrases. */
export class WordIndex {
  readonly #entities = new Map<string, Entity[]>();

  add(words: readonly string[], entity: Entity): void {
    for (const word of words) {
      const known = this.#entities.get(word);
      if (!known) this.#entities.set(word, [entity]);
      else if (known.at(-1) !== entity) {
        known.push(entity);
        if (known.length === 2 * MOST_NAMESAKES) known.splice(0, MOST_NAMESAKES);
      }
    }
  }

  /** Those with a word, one after the other as they got it; the same may come again. */
  of(word: string): readonly Entity[] {
    return this.#entities.get(word) ?? NONE;
  }

  /** Those with the rarest of some words. */
  ofRarest([first = '', ...others]: readonly string[]): readonly Entity[] {
    let rarest = this.of(first);
    for (const word of others) {
      const found = this.of(word);
      if (found.length < rarest.length) rarest = found;
    }
    return rarest;
  }

  /** The word that most entities have; null where they all are the same. */
  commonest(words: readonly string[]): string | null {
    let [commonest = ''] = words;
    for (const word of words) if (this.of(word).length > this.of(commonest).length) commonest = word;
    return words.some((word) => word !== commonest) ? commonest : null;
  }
}

/** Words by what their variants have in common: the first letter, and the length up to one letter. */
export class Variants {
  readonly #words = new Map<number, string[]>();

  add(word: string): void {
    if (word.length < VARIANT_LENGTH) return;
    const key = keyOf(word, word.length);
    const known = this.#words.get(key);
    if (!known) this.#words.set(key, [word]);
    else if (known.length < MOST_ALIKE && !known.includes(word)) known.push(word);
  }

  /** A word and its variants among those that were added. */
  of(word: string): string[] {
    const found = [word];
    if (word.length < VARIANT_LENGTH) return found;
    for (let length = word.length - 1; length <= word.length + 1; length++) {
      for (const other of this.#words.get(keyOf(word, length)) ?? []) {
        if (other !== word && isVariant(word, other)) found.push(other);
      }
    }
    return found;
  }
}

/** Words of one first letter and length among which variants are looked for: no article has more. */
const MOST_ALIKE = 50;

const MAX_LENGTH = 255;
const keyOf = (word: string, length: number): number =>
  word.charCodeAt(0) * (MAX_LENGTH + 1) + Math.min(length, MAX_LENGTH);
