import type { Entity } from './entity.ts';
import { Variants, WordIndex } from './word-index.ts';

/** Entities by the words of their names and phrases: each question gives all that may be meant, and some others. */
export class EntityIndex {
  /** By names of one word, and by the words of longer ones. */
  readonly #single = new WordIndex();
  readonly #longer = new WordIndex();
  readonly #phrases = new WordIndex();
  readonly #variants = new Variants();

  addName(words: readonly string[], entity: Entity): void {
    for (const word of words) this.#variants.add(word);
    (words.length > 1 ? this.#longer : this.#single).add(words, entity);
  }

  addPhrase(words: readonly string[], entity: Entity): void {
    this.#phrases.add(words, entity);
  }

  /**
   * Those whose names share words with a name, spelling variants allowed. Of two names of several words one has two
   * words of the other at least, so that the commonest word need not be looked at.
   */
  namedLike(words: readonly string[]): Entity[] {
    const found = new Set<Entity>();
    const commonest = this.#longer.commonest(words);
    for (const word of words) {
      for (const like of this.#variants.of(word)) {
        for (const entity of this.#single.of(like)) found.add(entity);
        if (word === commonest) continue;
        for (const entity of this.#longer.of(like)) found.add(entity);
      }
    }
    return [...found];
  }

  /** Those with a name of several words that has this one. */
  withNameWord(word: string): readonly Entity[] {
    return this.#longer.of(word);
  }

  /** Those whose phrases have all of some words. */
  calledWith(words: readonly string[]): readonly Entity[] {
    return this.#phrases.ofRarest(words);
  }

  /** Those whose phrases have any of some words. */
  calledWithAny(words: readonly string[]): Entity[] {
    return words.flatMap((word) => this.#phrases.of(word));
  }
}
