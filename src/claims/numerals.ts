import type { ClaimWords } from './claim-words.ts';
import type { NumberWord } from './compile.ts';
import type { Digits } from './digits.ts';

/** A number as it stands in the text; offsets in UTF-16 units, `next` is the token after it. */
export interface Numeral {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** Written in digits alone, without a number word. */
  readonly plain: boolean;
  /** عشرات، مئات الآلاف: an order of magnitude. */
  readonly indefinite: boolean;
  /** What follows the digits in the same token: 10كم. */
  readonly glued: string;
  /** The value of the last multiplier, 1 if there is none: 5 مليون. */
  readonly multiplier: number;
}

/** The number that begins at a token and ends before `limit`, in digits, words or both (3.5 مليون); null if none. */
export function readNumeral(words: ClaimWords, token: number, limit: number): Numeral | null {
  const sum = new Sum();
  let next = token;
  let end = 0;
  let start = -1;
  let glued = '';
  for (;;) {
    const digits = next < limit ? words.digits(next) : null;
    const word = digits ? undefined : words.phrase(words.lexicon.numbers, next, limit);
    const and = digits ? digits.start > words.start(next) : words.hasAnd(next);
    if (digits) {
      const joined =
        next > token && isThousandGroup(words, next, digits) ? sum.appendGroup(digits.value) : false;
      if (!joined && !sum.addDigits(digits.value, digits.raw, next === token, and)) break;
      if (start < 0) start = digits.start;
      glued = digits.glued;
      end = words.end(next) - glued.length;
      next++;
      if (glued !== '') break;
      continue;
    }
    if (!word || !accepts(words, word.value, next, token, sum, and)) break;
    if (start < 0) start = words.start(next) + (words.cut[next] ?? 0) + prepositionLength(words, next);
    next += word.words.length;
    end = words.end(next - 1);
  }
  if (next === token || start < 0) return null;
  const { value, plain, indefinite, multiplier } = sum.result();
  return { value, start, end, next, plain, indefinite, glued, multiplier };
}

function accepts(
  words: ClaimWords,
  word: NumberWord,
  at: number,
  first: number,
  sum: Sum,
  and: boolean,
): boolean {
  if (at > first && words.hasPreposition(at)) return false;
  return sum.addWord(resolve(words, word, at, first), at === first, and);
}

/** خُمس with its vowel, or before a definite noun, is a fifth and not five; ألفاً is a thousand, ألفا شخص two thousand. */
function resolve(words: ClaimWords, word: NumberWord, at: number, first: number): NumberWord {
  const text = words.text(at);
  if (word.role === 'unit' && word.value >= 3 && at === first && isFraction(words, text, at)) {
    return { value: 1 / word.value, role: 'fraction' };
  }
  const alif = /ا\u064b?$|\u064bا$/u.test(text);
  if (word.role === 'dual' && alif && (at > first || text.includes('\u064b'))) {
    return { value: word.value / 2, role: 'multiplier' };
  }
  return word;
}

function isFraction(words: ClaimWords, text: string, at: number): boolean {
  if (/^.\u064f/u.test(text)) return true;
  const next = words.article.text.slice(words.start(at + 1), words.end(at + 1));
  return (
    /^(?:خمس|سدس|سبع|تسع)$/u.test(text) && /^ال/u.test(next) && !/^ال.*[اية]ت$|^الماض|^المقبل/u.test(next)
  );
}

function prepositionLength(words: ClaimWords, token: number): number {
  return words.hasPreposition(token) ? 1 : 0;
}

/** «12 000»: three digits after one space go on with the number before them. */
function isThousandGroup(words: ClaimWords, token: number, digits: Digits): boolean {
  const gap = words.start(token) - words.end(token - 1);
  return gap === 1 && /^\p{Nd}{3}$/u.test(digits.raw) && digits.start === words.start(token);
}

/** Adds up number words in the order of Arabic: hundreds, units and tens joined by wa-, then a multiplier. */
class Sum {
  #total = 0;
  #group = 0;
  #last: NumberWord['role'] | 'digits' | 'none' = 'none';
  #raw = '';
  #multiplier = 1;
  #plain = true;
  #indefinite = false;

  addDigits(value: number, raw: string, first: boolean, and: boolean): boolean {
    if (
      !first &&
      !(and && (this.#last === 'multiplier' || this.#last === 'dual') && value < this.#multiplier)
    )
      return false;
    this.#group = value;
    this.#raw = raw;
    this.#last = 'digits';
    return true;
  }

  appendGroup(value: number): boolean {
    if (this.#last !== 'digits' || !/^\p{Nd}{1,3}(?: \p{Nd}{3})*$/u.test(this.#raw)) return false;
    this.#group = this.#group * 1000 + value;
    this.#raw += ' 000';
    return true;
  }

  addWord(word: NumberWord, first: boolean, and: boolean): boolean {
    if (!this.#fits(word, first, and)) return false;
    const { role, value } = word;
    if (role === 'multiplier' || role === 'multipliers') this.#multiply(value);
    else if (role === 'dual') this.#addDual(value);
    else if (role === 'hundred' && value === 100 && this.#last === 'unit') this.#group *= 100;
    else if (role === 'fraction' && this.#multiplier > 1) this.#total += value * this.#multiplier;
    else this.#group += value;
    if (first && (role === 'indefinite' || role === 'multipliers')) this.#indefinite = true;
    this.#last = role === 'multipliers' ? 'multiplier' : role;
    this.#plain = false;
    return true;
  }

  #multiply(value: number): void {
    if (this.#last === 'fraction' && value === this.#multiplier) return;
    if (this.#group === 0 && this.#total > 0) this.#total *= value;
    else this.#total += (this.#group || 1) * value;
    this.#group = 0;
    this.#multiplier = value;
  }

  #addDual(value: number): void {
    this.#total += value;
    this.#multiplier = value / 2;
  }

  #fits({ role, value }: NumberWord, first: boolean, and: boolean): boolean {
    if (first) return true;
    const last = this.#last;
    const afterMultiplier = last === 'multiplier' || last === 'dual';
    const smaller = afterMultiplier && value < this.#multiplier;
    switch (role) {
      case 'unit':
        if (value === 10 && last === 'unit' && !and) return this.#group % 100 < 10;
        return and && (last === 'hundred' || smaller);
      case 'ten':
        return and && (last === 'unit' || last === 'hundred' || smaller);
      case 'hundred':
        if (last === 'unit' && !and) return value === 100 && this.#group < 10;
        return and && smaller;
      case 'multiplier':
      case 'multipliers':
        return !and;
      case 'dual':
        return and && smaller;
      case 'fraction':
        return and && last !== 'fraction' && last !== 'indefinite';
      default:
        return false;
    }
  }

  result(): { value: number; plain: boolean; indefinite: boolean; multiplier: number } {
    return {
      value: rounded(this.#total + this.#group),
      plain: this.#plain,
      indefinite: this.#indefinite,
      multiplier: this.#multiplier,
    };
  }
}

/** Without the noise of binary fractions: 1.1 × 3. */
export const rounded = (value: number): number =>
  Number.isInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12));
