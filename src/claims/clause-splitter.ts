import { WordClass } from '../lexicon/classes.ts';
import { hasVerbalNounShape, isJoinedVerbalNoun } from '../reports/verbal-noun.ts';
import { type Article, is, isComma, isWord } from '../text/article.ts';
import type { TokenRange } from '../text/segment.ts';
import { type ClaimWords, endOfRelativeVerb, isTextual } from './claim-words.ts';
import { Marker, Verb } from './classes.ts';

/** How a clause is joined to the one before it. */
export type ClauseLink =
  /** It opens the content or a sentence. */
  | 'start'
  /** وأنّ …, or أنْ with a verb: وأن تفتح المعابر. */
  | 'that'
  /** A coordinated verb or nominal clause: وتراجعت الواردات. */
  | 'coordinate'
  /** بينما، حيث، لكن، كما. */
  | 'connective'
  /** ، الذي كلف … */
  | 'relative'
  /** A further verbal noun of a list: وسحب القوات. */
  | 'list';

export interface Cut {
  /** Where the clause before ends, and where this one begins (a connective lies between). */
  readonly cutAt: number;
  readonly start: number;
  readonly link: ClauseLink;
}

/** How far after a connective its clause may have its verb, in tokens. */
const VERB_REACH = 40;

/** Walks over a sentence and finds where clauses begin. */
export class Splitter {
  readonly #words: ClaimWords;
  readonly #article: Article;
  readonly #sentence: TokenRange;
  readonly #phrase: boolean;
  #cuts: Cut[];
  /** State of the clause that is being read. */
  #verbSeen = false;
  /** The token after the verb of the last relative clause; 0 if there is none. */
  #relativeUntil = 0;
  #subordinate = false;
  #blocked = false;
  #count = 0;
  #greeting = false;
  #nominalStart = true;
  #list = false;

  constructor(words: ClaimWords, sentence: TokenRange, phrase: boolean) {
    this.#words = words;
    this.#article = words.article;
    this.#sentence = sentence;
    this.#phrase = phrase;
    this.#cuts = [{ cutAt: sentence.start, start: sentence.start, link: 'start' }];
  }

  cuts(): Cut[] {
    const { start, end } = this.#sentence;
    this.#open(start);
    for (let token = start; token < end; token++) {
      const cut = token > start ? this.#cutAt(token) : null;
      if (cut) {
        this.#cuts.push(cut);
        this.#open(cut.start);
        token = Math.max(token, cut.start);
      }
      if (token < end) this.#read(token);
    }
    return this.#cuts;
  }

  #open(token: number): void {
    const words = this.#words;
    this.#verbSeen = false;
    this.#relativeUntil = 0;
    this.#subordinate = false;
    this.#blocked = false;
    this.#count = 0;
    this.#greeting = words.marks(token, Marker.greeting) || words.marks(token + 1, Marker.greeting);
    this.#nominalStart = !is(this.#article, token, WordClass.preposition) && !words.hasPreposition(token);
    this.#list = this.#isListHead(token);
  }

  #isListHead(token: number): boolean {
    const bare = is(this.#article, token, WordClass.complementizer) ? token + 1 : token;
    return this.#phrase && this.#isVerbalNoun(bare);
  }

  /** Takes a token into the clause that is open. */
  #read(token: number): void {
    const words = this.#words;
    if (!isTextual(this.#article, token)) {
      if (isComma(this.#article, token)) this.#subordinate = false;
      return;
    }
    this.#count++;
    if (words.marks(token, Marker.condition)) this.#blocked = true;
    if (is(this.#article, token, WordClass.relative)) this.#relativeUntil = endOfRelativeVerb(words, token);
    if (words.marks(token, Marker.subordinator)) this.#subordinate = true;
    if (words.marks(token, Marker.demand)) this.#list = true;
    const verb = words.verb[token] ?? 0;
    if (!verb || verb & Verb.homograph) return;
    if (token >= this.#relativeUntil && !this.#subordinate) this.#verbSeen = true;
  }

  /** Whether what was read so far can stand alone. */
  get #complete(): boolean {
    return this.#verbSeen || (this.#nominalStart && this.#relativeUntil === 0 && this.#count >= 3);
  }

  #cutAt(token: number): Cut | null {
    const article = this.#article;
    const comma = isComma(article, token - 1);
    if (this.#greeting && comma && isTextual(article, token)) return cut(token, token, 'coordinate');
    if (!isTextual(article, token)) return null;
    const that = this.#thatAt(token, comma);
    if (that) return that;
    const connective = this.#connectiveAt(token, comma);
    if (connective) return connective;
    if (this.#blocked) return null;
    if (comma && is(article, token, WordClass.relative) && this.#restHas(token + 1, 2)) {
      return cut(token, token, 'relative');
    }
    if (this.#listGoesOn(token, comma)) return cut(token, token, 'list');
    if (!this.#complete || (this.#subordinate && !comma)) return null;
    return this.#coordinateAt(token, comma) ? cut(token, token, 'coordinate') : null;
  }

  /** «وأنّ», «وأنه», «، وإن»; not «وإن كان» (even if). */
  #thatAt(token: number, comma: boolean): Cut | null {
    const words = this.#words;
    const and = this.#article.tokens.proclitic[token] !== 0 || words.hasAnd(token);
    if (!and && !comma) return null;
    if (this.#blocked && this.#article.text.startsWith('ف', words.start(token))) return null;
    const bare = is(this.#article, token, WordClass.complementizer);
    const pronoun = is(this.#article, token, WordClass.complementizerPronoun);
    if (!bare && !pronoun) return null;
    if (bare && /^و?إن/u.test(words.text(token)) && /^(?:كان|لم)/u.test(words.text(token + 1))) return null;
    if (this.#count < 2) return null;
    return cut(token, bare ? token + 1 : token, 'that');
  }

  /** A connective before a clause: its words are left out, and so is a bare أنّ after it. */
  #connectiveAt(token: number, comma: boolean): Cut | null {
    const words = this.#words;
    if (words.marks(token, Marker.notConnective) || this.#count < 2) return null;
    if (words.marks(token, Marker.connectivePronoun)) return cut(token, token, 'connective');
    const length = words.markLength(token, Marker.connective);
    if (length === 0) return null;
    const text = words.text(token);
    if (text === 'حيث' && words.spells(token - 1, 'من')) return null;
    const next = token + length;
    const that = is(this.#article, next, WordClass.complementizer | WordClass.complementizerPronoun);
    const needsThat = /^(?:غير|إلا|الا|بيد|علما|علماً|فضلا|فضلاً|إضافة|بالإضافة|إلى)$/u.test(text);
    if (needsThat && !that) return null;
    const set =
      comma || words.hasAnd(token) || /^(?:بينما|حيث|لكن|فيما|بل|ثم|في|إذ)$/u.test(text) || needsThat;
    if (!set || !this.#restHas(next, 2) || this.#isNegatedOnly()) return null;
    if (text === 'في' && length === 1) return null;
    const bare = is(this.#article, next, WordClass.complementizer);
    const strong = /^(?:لكن|بينما)$/u.test(text) && this.#restHas(next, 3);
    return this.#hasVerb(next) || that || strong ? cut(token, bare ? next + 1 : next, 'connective') : null;
  }

  /** «ليس فقط … بل»: one statement. */
  #isNegatedOnly(): boolean {
    const start = this.#cuts.at(-1)?.start ?? 0;
    return (
      this.#words.marks(start, Marker.notNegation) &&
      /^(?:ليس|لا|ليست)$/u.test(this.#words.text(start)) &&
      !this.#verbSeen
    );
  }

  /** A finite verb soon after a connective. */
  #hasVerb(from: number): boolean {
    const end = Math.min(from + VERB_REACH, this.#sentence.end);
    for (let token = from; token < end; token++) if (this.#words.verb[token]) return true;
    return false;
  }

  /** A further verbal noun: «وقف القتال وسحب القوات», «يجب خفض الأسعار ورفع الأجور». */
  #listGoesOn(token: number, comma: boolean): boolean {
    if (!this.#list || this.#count < 2 || !(comma || this.#startsWithAnd(token))) return false;
    if (!this.#isVerbalNoun(token) || !isWord(this.#article, token + 1)) return false;
    return !this.#startsWithAnd(token + 1) && token + 1 < this.#sentence.end;
  }

  #startsWithAnd(token: number): boolean {
    return (
      isWord(this.#article, token) &&
      (this.#words.hasAnd(token) ||
        this.#article.tokens.proclitic[token] !== 0 ||
        ((this.#words.id[token] ?? 0) === 0 && isJoinedVerbalNoun(this.#article, token)))
    );
  }

  #isVerbalNoun(token: number): boolean {
    if (!isWord(this.#article, token)) return false;
    if (is(this.#article, token, WordClass.contentNoun)) return true;
    const text = this.#words.text(token);
    return hasVerbalNounShape(text) || (text.startsWith('و') && hasVerbalNounShape(text.slice(1)));
  }

  /** A coordinated clause: و with a verb, قد, a negation or pronoun; after a comma also a noun with its verb. */
  #coordinateAt(token: number, comma: boolean): boolean {
    const words = this.#words;
    const and = words.hasAnd(token) || this.#article.tokens.proclitic[token] !== 0;
    if (!and && !comma) return false;
    if (opensClause(words, token)) return this.#restHas(token, 1);
    if (comma && and && is(this.#article, token, WordClass.pronoun)) return this.#restHas(token + 1, 1);
    return comma && and && this.#nounWithVerb(token);
  }

  /** «، والواردات تراجعت»: a noun phrase and its verb before the next comma. */
  #nounWithVerb(token: number): boolean {
    const words = this.#words;
    if (is(this.#article, token, WordClass.preposition | WordClass.relative)) return false;
    for (let at = token + 1; at < Math.min(token + 7, this.#sentence.end); at++) {
      if (isComma(this.#article, at) || is(this.#article, at, WordClass.relative)) return false;
      if (is(this.#article, at, WordClass.complementizer)) return false;
      const verb = words.verb[at] ?? 0;
      if (verb && !(verb & Verb.homograph) && !words.hasAnd(at)) return true;
    }
    return false;
  }

  #restHas(from: number, count: number): boolean {
    let seen = 0;
    for (let token = from; token < this.#sentence.end && seen < count; token++) {
      if (isTextual(this.#article, token)) seen++;
    }
    return seen >= count;
  }
}

const cut = (cutAt: number, start: number, link: ClauseLink): Cut => ({ cutAt, start, link });

const OPENING = /^(?:قد|لقد|سوف|كان|كانت|ليس|ليست|لن|لم)$/u;

/** Words that can only open a clause: finite verbs, قد, لم, سوف, يجب, من المتوقع. */
function opensClause(words: ClaimWords, token: number): boolean {
  const verb = words.verb[token] ?? 0;
  if (verb && !(verb & Verb.homograph)) return true;
  if (words.marks(token, Marker.notNegation)) {
    return OPENING.test(words.text(token)) || /^(?:[يتن]|زا)/u.test(words.text(token + 1));
  }
  const text = words.text(token);
  if (OPENING.test(text)) return true;
  if (text === 'لا') return (words.verb[token + 1] ?? 0) !== 0 || words.marks(token, Marker.demand);
  if (text === 'من') return words.marks(token + 1, Marker.prediction | Marker.demand);
  if (text === 'ما') return (words.verb[token + 1] ?? 0) !== 0;
  return words.marks(token, Marker.demand) && /^(?:يجب|ينبغي|يتعين|يتوجب|علينا|لا)/u.test(text);
}
