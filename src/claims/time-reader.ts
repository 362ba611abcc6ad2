import { punctuationAt } from '../text/article.ts';
import type { TokenRange } from '../text/segment.ts';
import { TokenKind } from '../text/tokenize.ts';
import type { Anchor } from './calendar.ts';
import type { ClaimWords } from './claim-words.ts';
import type { TimeRole } from './classes.ts';
import { Begins } from './lexicon.ts';

export interface TimeMatch {
  readonly role: TimeRole;
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
    return words.mayBegin(token, Begins.time) || isNumber(words, token) || words.digits(token) !== null;
  }

  /** Length of the conjunction and preposition written onto a token. */
  lead(token: number): number {
    return (this.words.cut[token] ?? 0) + (this.words.hasPreposition(token) ? 1 : 0);
  }

  /** The longest word or phrase of one of the roles at a token. */
  role(token: number, ...roles: readonly TimeRole[]): TimeMatch | null {
    if (token < this.range.start || token >= this.range.end) return null;
    const { words } = this;
    if (!words.mayBegin(token, Begins.time)) return null;
    const entries = words.lexicon.times.get(words.id[token] ?? 0);
    const entry = entries?.find(
      ({ value, words: ids }) =>
        roles.includes(value.role) &&
        token + ids.length <= this.range.end &&
        ids.every(
          (each, k) =>
            words.id[token + k] === each &&
            (k === 0 || roles.includes('ordinal') || !words.hasAnd(token + k)),
        ),
    );
    return entry ? { ...entry.value, next: token + entry.words.length } : null;
  }

  /** Digits at a token, without any letters before them. */
  number(token: number): NumberMatch | null {
    if (token >= this.range.end) return null;
    const digits = this.words.digits(token);
    return digits && { ...digits, next: token + 1 };
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

  punctuation(token: number): string {
    return token < this.range.end ? punctuationAt(this.words.article, token) : '';
  }
}
