import { FACT_WORDS } from './by-form.ts';
import { Proclitic } from './proclitic.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many forms are remembered, and how long they may be; others are looked up whenever they come. */
const MOST_FORMS = 0xffff;
const LONGEST = 32;

/** A slot holds a form's id in its low bits and the high bits of its hash above. */
const ID_MASK = 0xffff;
const FEWEST_SLOTS = 1 << 13;

/** What is known of words by their ids in the vocabulary. */
export interface WordTables {
  readonly vocabulary: Vocabulary;
  /** WordClass bits. */
  readonly classes: Uint32Array;
  /** WordUse bits. */
  readonly uses: Uint8Array;
}

/** What the record of a form holds, by place; one record lies in one line of the processor's cache. */
const Field = { offset: 0, length: 1, hash: 2, word: 3, proclitic: 4, classes: 5, uses: 6 } as const;
const RECORD = 8;

/**
 * The written forms of words that an extractor has met, with dense ids from 1, so that what depends on the written form
 * alone is found once a form and not once a token. A cache: what comes out of it does not depend on what is in it.
 */
export class Forms {
  readonly #tables: WordTables;
  #size = 0;
  /** UTF-16 units of all forms, one after the other. */
  readonly #units = new Uint16Array(8 * (MOST_FORMS + 1));
  /** The record 0 is that of the last form that is not remembered. */
  readonly #records = new Int32Array(RECORD * (MOST_FORMS + 1));
  /** Twice as many as there are forms: few enough to stay in the processor's cache. */
  #slots = new Uint32Array(FEWEST_SLOTS);
  /** What was found of each form: see by-form.ts. */
  readonly facts = new Uint32Array(FACT_WORDS * (MOST_FORMS + 1));

  constructor(tables: WordTables) {
    this.#tables = tables;
  }

  /** The most ids that there may be. */
  static readonly capacity = MOST_FORMS + 1;

  /**
   * The id of the form `text.slice(start, end)`, which is remembered if it is new; 0 if it cannot be. What is known of
   * it can be asked until the next call.
   * @param hash of its folded units
   */
  idOf(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const entry = slots[slot] ?? 0;
      if (entry === 0) return this.#add(text, start, end, hash, slot);
      const id = entry & ID_MASK;
      if (((entry ^ hash) & ~ID_MASK) === 0 && this.#equals(id, text, start, end)) return id;
    }
  }

  /** Id of the word in the vocabulary, without the conjunction that `procliticOf` names; 0 where it is unknown. */
  wordOf(id: number): number {
    return this.#records[id * RECORD + Field.word] ?? 0;
  }

  procliticOf(id: number): number {
    return this.#records[id * RECORD + Field.proclitic] ?? 0;
  }

  classesOf(id: number): number {
    return this.#records[id * RECORD + Field.classes] ?? 0;
  }

  usesOf(id: number): number {
    return this.#records[id * RECORD + Field.uses] ?? 0;
  }

  #equals(id: number, text: string, start: number, end: number): boolean {
    const at = id * RECORD;
    if (this.#records[at + Field.length] !== end - start) return false;
    const shift = (this.#records[at + Field.offset] ?? 0) - start;
    for (let k = start; k < end; k++) if (this.#units[k + shift] !== text.charCodeAt(k)) return false;
    return true;
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const id = this.#size + 1;
    const last = this.#size * RECORD;
    const from = (this.#records[last + Field.offset] ?? 0) + (this.#records[last + Field.length] ?? 0);
    const full = id > MOST_FORMS || from + end - start > this.#units.length;
    if (full || end - start > LONGEST) {
      this.#lookUp(0, text, start, end, hash);
      return 0;
    }
    for (let k = start; k < end; k++) this.#units[from + k - start] = text.charCodeAt(k);
    const at = id * RECORD;
    this.#records[at + Field.offset] = from;
    this.#records[at + Field.length] = end - start;
    this.#records[at + Field.hash] = hash;
    this.#lookUp(id, text, start, end, hash);
    this.#slots[slot] = (hash & ~ID_MASK) | id;
    this.#size = id;
    if (2 * id >= this.#slots.length) this.#grow();
    return id;
  }

  /** Looks a word up, if need be without a conjunction, and fills in a record. */
  #lookUp(id: number, text: string, start: number, end: number, hash: number): void {
    const { vocabulary, classes, uses } = this.#tables;
    let word = vocabulary.idOfHashed(text, start, end, hash);
    let proclitic: number = word === 0 && end - start > 2 ? procliticAt(text, start) : Proclitic.none;
    if (proclitic !== Proclitic.none) word = vocabulary.idOf(text, start + 1, end);
    if (word === 0) proclitic = Proclitic.none;
    const at = id * RECORD;
    this.#records[at + Field.word] = word;
    this.#records[at + Field.proclitic] = proclitic;
    this.#records[at + Field.classes] = classes[word] ?? 0;
    this.#records[at + Field.uses] = uses[word] ?? 0;
  }

  #grow(): void {
    const slots = new Uint32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let id = 1; id <= this.#size; id++) {
      const hash = this.#records[id * RECORD + Field.hash] ?? 0;
      let slot = slotOf(hash, mask);
      while (slots[slot]) slot = (slot + 1) & mask;
      slots[slot] = (hash & ~ID_MASK) | id;
    }
    this.#slots = slots;
  }
}

const slotOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

function procliticAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  return first === 0x648 ? Proclitic.wa : first === 0x641 ? Proclitic.fa : Proclitic.none;
}
