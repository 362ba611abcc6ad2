import { WordClass } from '../lexicon/classes.ts';
import { type Article, is, isWord } from '../text/article.ts';
import { FOLD } from '../text/characters/characters.ts';
import { int32Column, uint8Column } from '../text/columns.ts';
import { standsAt } from '../text/letters.ts';
import type { TokenRange } from '../text/segment.ts';
import { TokenKind } from '../text/tokenize.ts';
import { Verb } from './classes.ts';
import type { Entry } from './compile.ts';
import { type Digits, mayHoldDigits, readDigits } from './digits.ts';
import type { FormReadings } from './form-readings.ts';
import type { ClaimLexicon, PhraseIndex } from './lexicon.ts';
import { guessVerb } from './verb-shapes.ts';

/** Particles written onto a word, as bits: wa- and fa- «and», bi- and li- «with, to». */
export const Written = { and: 1, preposition: 2 } as const;

const WAW = 0x648;
const FA = 0x641;
const BA = 0x628;
const LAM = 0x644;
const SIN = 0x633;
/** A word cannot go on with these after its first letter: «وأحد» is and-one, not واحد, which folds alike. */
const HAMZA: ReadonlySet<string> = new Set(['أ', 'إ']);

/** How a form is known: as a mere word, or with particles or digits. */
const PLAIN = 1;
const COMPOUND = 2;

/**
 * The tokens of an article as the claims layer reads them: ids in its own vocabulary, with the particles cut that are
 * written onto the word. Only the tokens that were asked for by `read` are looked up.
 */
export class ClaimWords {
  readonly article: Article;
  readonly lexicon: ClaimLexicon;
  readonly id: Int32Array;
  /** Verb bits and kind; 0 where the word is no verb form. */
  readonly verb: Uint8Array;
  /** Written bits, and the UTF-16 length of the conjunction. */
  readonly written: Uint8Array;
  readonly cut: Uint8Array;
  /** Marker bits of what begins at a token. */
  readonly #marks: Int32Array;
  readonly #known: Uint8Array;
  readonly #readings: FormReadings;
  /** Whether a word may hold digits, and the digits that were read. */
  readonly #digital: Uint8Array;
  readonly #digits = new Map<number, Digits | null>();

  constructor(article: Article, lexicon: ClaimLexicon) {
    const size = article.tokens.length;
    this.article = article;
    this.lexicon = lexicon;
    this.id = int32Column(size);
    this.#marks = int32Column(size);
    this.verb = uint8Column(size);
    this.written = uint8Column(size);
    this.cut = uint8Column(size);
    this.#known = uint8Column(size);
    this.#digital = uint8Column(size);
    this.#readings = lexicon.readings.of(article.lexicon.forms);
  }

  /** Looks up the tokens of a range. */
  read({ start, end }: TokenRange): void {
    for (let token = start; token < end; token++) {
      if (this.#known[token]) continue;
      this.#known[token] = 1;
      const kind = this.article.tokens.kind[token];
      if (kind === TokenKind.word) this.#readForm(token);
      else if (kind === TokenKind.punctuation)
        this.id[token] = this.#idOf(this.start(token), this.end(token));
    }
    for (let token = start; token < end; token++) this.#marks[token] = this.#marksAt(token);
  }

  start(token: number): number {
    return this.article.tokens.start[token] ?? 0;
  }
  end(token: number): number {
    return this.article.tokens.end[token] ?? 0;
  }
  /** Where a token begins without the conjunction written onto it. */
  stem(token: number): number {
    return (this.article.tokens.start[token] ?? 0) + (this.cut[token] ?? 0);
  }
  /** The text of a token without the conjunction written onto it. */
  text(token: number): string {
    return this.article.text.slice(this.stem(token), this.end(token));
  }
  /** Whether a token without the conjunction is written just so. */
  spells(token: number, word: string): boolean {
    const stem = this.stem(token);
    return this.end(token) - stem === word.length && standsAt(this.article.text, stem, word);
  }

  hasAnd(token: number): boolean {
    return ((this.written[token] ?? 0) & Written.and) !== 0;
  }
  hasPreposition(token: number): boolean {
    return ((this.written[token] ?? 0) & Written.preposition) !== 0;
  }

  /** Whether one of the kinds (Begins bits) may begin at a token. */
  mayBegin(token: number, kinds: number): boolean {
    return ((this.lexicon.begins[this.id[token] ?? 0] ?? 0) & kinds) !== 0;
  }

  /** The digits at a token, read once; null if there are none. */
  digits(token: number): Digits | null {
    if (this.article.tokens.kind[token] !== TokenKind.number && !this.#digital[token]) return null;
    let digits = this.#digits.get(token);
    if (digits === undefined) {
      digits = readDigits(this.article.text, this.start(token), this.end(token));
      this.#digits.set(token, digits);
    }
    return digits;
  }

  /** Whether a word or phrase of one of the classes begins at a token. */
  marks(token: number, classes: number): boolean {
    return ((this.#marks[token] ?? 0) & classes) !== 0;
  }

  /** Length in tokens of the longest word or phrase at a token that belongs to one of the classes; 0 if none. */
  markLength(token: number, classes: number): number {
    if (!this.marks(token, classes)) return 0;
    const phrases = this.lexicon.phrases.get(this.id[token] ?? 0);
    const phrase = phrases?.find((entry) => (entry.value & classes) !== 0 && this.#matches(entry, token));
    return phrase?.words.length ?? 1;
  }

  /** Marker bits of the word at a token and of the phrases that begin with it. */
  #marksAt(token: number): number {
    const id = this.id[token] ?? 0;
    const bits = this.lexicon.markers[id] ?? 0;
    if (this.lexicon.reach[id] === bits) return bits;
    return (this.lexicon.phrases.get(id) ?? []).reduce(
      (all, entry) => (this.#matches(entry, token) ? all | entry.value : all),
      bits,
    );
  }

  /** The longest phrase of a table that starts at a token, ends before `limit` and is accepted. */
  phrase<T>(
    index: PhraseIndex<T>,
    token: number,
    limit: number,
    accept: (value: T) => boolean = () => true,
  ): Entry<T> | undefined {
    const id = token < limit ? (this.id[token] ?? 0) : 0;
    if (id === 0) return undefined;
    for (const entry of index.get(id) ?? []) {
      const fits = token + entry.words.length <= limit;
      if (fits && accept(entry.value) && this.#matches(entry, token)) return entry;
    }
    return undefined;
  }

  #matches({ words }: Entry<unknown>, token: number): boolean {
    for (let k = 1; k < words.length; k++) {
      if (this.id[token + k] !== words[k] || this.written[token + k]) return false;
    }
    return true;
  }

  #idOf(start: number, end: number): number {
    return this.lexicon.vocabulary.idOf(this.article.text, start, end);
  }

  /** Reads a word as its form was read before, if it was. */
  #readForm(token: number): void {
    const form = this.article.tokens.form[token] ?? 0;
    const readings = this.#readings;
    if (form !== 0 && readings.known[form]) {
      this.id[token] = readings.id[form] ?? 0;
      this.verb[token] = readings.verb[form] ?? 0;
      if (readings.known[form] === PLAIN) return;
      this.written[token] = readings.written[form] ?? 0;
      this.cut[token] = readings.cut[form] ?? 0;
      this.#digital[token] = readings.digital[form] ?? 0;
      return;
    }
    this.#readWord(token);
    if (form === 0) return;
    readings.known[form] = this.written[token] || this.#digital[token] ? COMPOUND : PLAIN;
    readings.id[form] = this.id[token] ?? 0;
    readings.verb[form] = this.verb[token] ?? 0;
    readings.written[form] = this.written[token] ?? 0;
    readings.cut[form] = this.cut[token] ?? 0;
    readings.digital[form] = this.#digital[token] ?? 0;
  }

  #readWord(token: number): void {
    const end = this.end(token);
    const start = this.start(token);
    const { text } = this.article;
    if (mayHoldDigits(text, start, end)) this.#digital[token] = 1;
    const first = text.charCodeAt(start);
    const and = first === WAW || first === FA;
    const stem = and ? afterLetter(text, start, end) : start;
    const hamza = and && HAMZA.has(text.charAt(stem)) && this.#take(token, stem, end, Written.and);
    if (hamza || this.#take(token, start, end, 0)) return;
    if (and && this.#take(token, stem, end, Written.and)) return;
    const second = text.charCodeAt(stem);
    if (second === BA || second === LAM) {
      const written = Written.preposition | (and ? Written.and : 0);
      if (this.#take(token, afterLetter(text, stem, end), end, written)) return;
    }
    this.#readVerb(token, start, stem, end);
  }

  #take(token: number, start: number, end: number, written: number): boolean {
    const id = end - start < 1 ? 0 : this.#idOf(start, end);
    if (id === 0) return false;
    this.id[token] = id;
    this.written[token] = written;
    this.cut[token] = written & Written.and ? this.#andLength(token) : 0;
    this.verb[token] = written & Written.preposition ? 0 : (this.lexicon.verbs[id] ?? 0);
    return true;
  }

  #andLength(token: number): number {
    return afterLetter(this.article.text, this.start(token), this.end(token)) - this.start(token);
  }

  /** A verb with sa- (سيصل), with a pronoun (كلفته), or by its shape alone; also with wa- or fa-. */
  #readVerb(token: number, start: number, stem: number, end: number): void {
    const verb = this.#verbIn(token, stem, end);
    const article = this.article.text.startsWith('ال', stem);
    const noun =
      (this.article.tokens.word[token] ?? 0) === 0 && WAW_AND_NOUN.test(this.article.text.slice(start, end));
    if (stem > start && (verb !== 0 || article || noun)) {
      this.written[token] = Written.and;
      this.cut[token] = stem - start;
    }
    this.verb[token] = verb || (stem > start && !article ? this.#verbIn(token, start, end) : 0);
  }

  #verbIn(token: number, start: number, end: number): number {
    const { text, tokens } = this.article;
    const { verbs } = this.lexicon;
    if (text.charCodeAt(start) === SIN) {
      const verb = verbs[this.#idOf(afterLetter(text, start, end), end)] ?? 0;
      if (verb & Verb.imperfect) return (verb | Verb.future) & ~Verb.homograph;
    }
    for (let length = 1; length <= 3 && end - length - start >= 3; length++) {
      if (!isPronoun(text, end - length, length)) continue;
      const verb = verbs[this.#idOf(start, end - length)] ?? 0;
      if (verb && !(verb & Verb.homograph)) return verb;
    }
    const known = (tokens.word[token] ?? 0) !== 0;
    return guessVerb(text.slice(start, end), known ? this.article.lexicon : null, tokens.word[token] ?? 0);
  }
}

/** The offset after a letter and the marks on it. */
function afterLetter(text: string, at: number, end: number): number {
  let next = at + 1;
  while (next < end && FOLD[text.charCodeAt(next)] === 0) next++;
  return next;
}

/** A word that no table knows, with wa-: «وأرباحها»; words whose own first letter is waw are left. */
const WAW_AND_NOUN =
  /^و(?!ا[جحرسشصضطعفقلنهي]|ب[اأ]|ت[ري]|ث[اقي]|ج[هوبد]|ح[شدوي]|د[اعي]|ر[شقدثم]|ز[اعني]|س[ائطم]|ش[اي]|ص[اوفلي]|ض[عوح]|ط[أن]|ظ[اي]|ع[ودي]|ف[اديق]|ق[اتوفع]|ك[ال]|ل[ايدع]|ه[مبلج]|ي)[\p{L}\p{M}]{4,}$/u;

const PRONOUNS: ReadonlySet<string> = new Set(['ه', 'ها', 'هم', 'هما', 'نا', 'ني', 'هن', 'كم']);
const isPronoun = (text: string, at: number, length: number): boolean =>
  PRONOUNS.has(text.slice(at, at + length));

/** Words that may stand between a relative pronoun and its verb. */
const BEFORE_VERB = WordClass.negation | WordClass.auxiliary | WordClass.preposition;

/** The token after the verb of a relative clause, whatever word that is: «التي أسسها», «الذين لم يتسلموا». */
export function endOfRelativeVerb({ article }: ClaimWords, pronoun: number): number {
  let verb = pronoun + 1;
  while (verb < pronoun + 4 && is(article, verb, BEFORE_VERB)) verb++;
  return verb + 1;
}

/** Whether a token is a word or a number, not punctuation. */
export const isTextual = (article: Article, token: number): boolean =>
  isWord(article, token) || article.tokens.kind[token] === TokenKind.number;
