import { punctuationAt } from '../text/article.ts';
import type { TokenRange } from '../text/segment.ts';
import { TokenKind } from '../text/tokenize.ts';
import type { Anchor } from './calendar.ts';
import type { ClaimWords } from './claim-words.ts';
import { TimeRole } from './classes.ts';

export interface TimeMatch {
  /** A bit of TimeRole. */
  readonly role: number;
  readonly value: string;
  readonly next: number;
}

export interface NumberMatch {
  readonly value: number;
  readonly raw: string;
  readonly glued: string;
  readonly start: number;
  readonly next: number;
}

const isNumber = ({ article }: ClaimWords, token: number): boolean =>
  article.tokens.kind[token] === TokenKind.number;

/** Looks at the tokens of a range as words of time and numbers. */
export class TimeReader {
  readonly words: ClaimWords;
  readonly range: TokenRange;
  readonly anchor: Anchor | null;

  constructor(words: ClaimWords, range: TokenRange, anchor: Anchor | null) {
    this.words = words;
    this.range = range;
    this.anchor = anchor;
  }

  /** Whether a token is a word of time or holds digits. */
  mayStart(token: number): boolean {
    const { words } = this;
    return this.#rolesAt(token) !== 0 || isNumber(words, token) || words.digits(token) !== null;
  }

  /** Length of the conjunction and preposition written onto a token. */
  lead(token: number): number {
    return (this.words.cut[token] ?? 0) + (this.words.hasPreposition(token) ? 1 : 0);
  }

  /** The longest word or phrase of one of the roles (TimeRole bits) at a token. */
  role(token: number, roles: number): TimeMatch | null {
    const { words, range } = this;
    if ((this.#rolesAt(token) & roles) === 0 || token < range.start || token >= range.end) return null;
    for (const { value, words: ids } of words.lexicon.times.get(words.id[token] ?? 0) ?? []) {
      if ((value.role & roles) !== 0 && this.#stands(ids, token, (roles & TimeRole.ordinal) !== 0)) {
        return { role: value.role, value: value.value, next: token + ids.length };
      }
    }
    return null;
  }

  #rolesAt(token: number): number {
    return this.words.lexicon.timeRoles[this.words.id[token] ?? 0] ?? 0;
  }

  /** Whether the words of a phrase stand at a token; only those of ordinals may be joined by wa-. */
  #stands(ids: readonly number[], token: number, joined: boolean): boolean {
    const { words, range } = this;
    if (token + ids.length > range.end) return false;
    for (let k = 1; k < ids.length; k++) {
      if (words.id[token + k] !== ids[k] || (!joined && words.hasAnd(token + k))) return false;
    }
    return true;
  }

  /** Digits at a token, without any letters before them. */
  number(token: number): NumberMatch | null {
    if (token >= this.range.end) return null;
    const digits = this.words.digits(token);
    if (!digits) return null;
    const { value, raw, glued, start } = digits;
    return { value, raw, glued, start, next: token + 1 };
  }

  /** A number of four digits that can be a year. */
  year(token: number): NumberMatch | null {
    const number = this.number(token);
    return number && /^\p{Nd}{4}$/u.test(number.raw) && number.value >= 1000 && number.value <= 2200
      ? number
      : null;
  }

  /** A word as it stands, without conjunction. */
  text(token: number): string {
    return token < this.range.start || token >= this.range.end ? '' : this.words.text(token);
  }

  /** Whether a word without conjunction is written just so. */
  spells(token: number, word: string): boolean {
    return token >= this.range.start && token < this.range.end && this.words.spells(token, word);
  }

  punctuation(token: number): string {
    return token < this.range.end ? punctuationAt(this.words.article, token) : '';
  }
}
