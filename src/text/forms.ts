import { FACT_WORDS } from './by-form.ts';
import { Proclitic } from './proclitic.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many forms are remembered, and how long they may be; others are looked up whenever they come. */
const MOST_FORMS = 0xffff;
const LONGEST = 32;

/** A slot holds a form's id in its low bits and the high bits of its hash above. */
const ID_MASK = 0xffff;
const SLOTS = 1 << 17;

/**
 * The written forms of words that an extractor has met, with dense ids from 1, so that what depends on the written form
 * alone is found once a form and not once a token. A cache: what comes out of it does not depend on what is in it.
 */
export class Forms {
  readonly #vocabulary: Vocabulary;
  #size = 0;
  /** UTF-16 units of all forms, one after the other, and where each begins. */
  readonly #units = new Uint16Array(8 * (MOST_FORMS + 1));
  readonly #offsets = new Uint32Array(MOST_FORMS + 2);
  readonly #slots = new Uint32Array(SLOTS);
  readonly #found = new Uint32Array(MOST_FORMS + 1);
  /** What was found of each form: see by-form.ts. */
  readonly facts = new Uint32Array(FACT_WORDS * (MOST_FORMS + 1));

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The most ids that there may be. */
  static readonly capacity = MOST_FORMS + 1;

  /**
   * The id of the form `text.slice(start, end)`, which is remembered if it is new; 0 if it cannot be.
   * @param hash of its folded units
   */
  idOf(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (; ; slot = (slot + 1) & (SLOTS - 1)) {
      const entry = slots[slot] ?? 0;
      if (entry === 0) break;
      const id = entry & ID_MASK;
      if (((entry ^ hash) & ~ID_MASK) === 0 && this.#equals(id, text, start, end)) return id;
    }
    return this.#add(text, start, end, hash, slot);
  }

  /** What `lookUp` gives for a form. */
  foundOf(id: number): number {
    return this.#found[id] ?? 0;
  }

  /** Looks a word up, if need be without a conjunction. @returns four times its id, and the Proclitic that was cut */
  lookUp(text: string, start: number, end: number, hash: number): number {
    const id = this.#vocabulary.idOfHashed(text, start, end, hash);
    const which = id === 0 ? procliticAt(text, start) : Proclitic.none;
    if (which === Proclitic.none || end - start < 3) return id << 2;
    const rest = this.#vocabulary.idOf(text, start + 1, end);
    return rest === 0 ? 0 : (rest << 2) | which;
  }

  #equals(id: number, text: string, start: number, end: number): boolean {
    const from = this.#offsets[id] ?? 0;
    if ((this.#offsets[id + 1] ?? 0) - from !== end - start) return false;
    for (let k = start; k < end; k++) if (this.#units[from + k - start] !== text.charCodeAt(k)) return false;
    return true;
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const id = this.#size + 1;
    const from = this.#offsets[id] ?? 0;
    const full = id > MOST_FORMS || from + end - start > this.#units.length;
    if (full || end - start > LONGEST) return 0;
    for (let k = start; k < end; k++) this.#units[from + k - start] = text.charCodeAt(k);
    this.#offsets[id + 1] = from + end - start;
    this.#slots[slot] = (hash & ~ID_MASK) | id;
    this.#found[id] = this.lookUp(text, start, end, hash);
    this.#size = id;
    return id;
  }
}

function procliticAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  return first === 0x648 ? Proclitic.wa : first === 0x641 ? Proclitic.fa : Proclitic.none;
}
