import { dateWords } from '../generated/date-words.ts';
import { type Article, isComma, isWord, punctuationAt } from './article.ts';
import { byForm } from './by-form.ts';
import type { DateWordKind } from './date-words.ts';
import { fold } from './fold.ts';
import { isoDate, numericDate } from './iso-date.ts';
import type { TokenRange } from './segment.ts';
import { TokenKind, textOf } from './tokenize.ts';

/** A date with day, month and year; `value` is ISO 8601. */
export interface CalendarDate extends TokenRange {
  readonly value: string;
}

/**
 * The date that begins at a token: «4 فبراير 2022», «4 شباط/فبراير 2022», «4 فبراير (شباط) عام 2022 م», 2022-02-04.
 * @returns null where no date with day, month and year from 1900 to 2100 begins there
 */
export function calendarDateAt(article: Article, at: number): CalendarDate | null {
  if (article.tokens.kind[at] !== TokenKind.number) return null;
  return numericDateAt(article, at) ?? namedDateAt(article, at);
}

/** The value of a word in dates, by the kinds of word that it may be. */
type Meanings = ReadonlyMap<DateWordKind, number>;

const MEANINGS: ReadonlyMap<string, Meanings> = meaningsByWord();

function meaningsByWord(): Map<string, Map<DateWordKind, number>> {
  const meanings = new Map<string, Map<DateWordKind, number>>();
  for (const [kind, words] of Object.entries(dateWords) as [DateWordKind, Record<string, number>][]) {
    for (const [word, value] of Object.entries(words)) {
      const known = meanings.get(word) ?? new Map<DateWordKind, number>();
      meanings.set(word, known.set(kind, value));
    }
  }
  return meanings;
}

const hasMeaning = byForm(({ tokens }, token) => MEANINGS.has(fold(textOf(tokens, token))));

/** Whether a word may be one of the kinds of date word. */
export function isDateWord(article: Article, at: number, ...kinds: readonly DateWordKind[]): boolean {
  if (!hasMeaning(article, at)) return false;
  const meanings = MEANINGS.get(fold(textOf(article.tokens, at)));
  return kinds.some((kind) => meanings?.has(kind));
}

function numericDateAt({ text, tokens }: Article, at: number): CalendarDate | null {
  const start = tokens.start[at] ?? 0;
  const date = numericDate(text.slice(start, start + 11));
  if (!date) return null;
  let end = at + 1;
  while (end < tokens.length && (tokens.end[end] ?? 0) <= start + date.length) end++;
  return { start: at, end, value: date.value };
}

function namedDateAt(article: Article, at: number): CalendarDate | null {
  const day = /^\d{1,2}$/u.exec(fold(textOf(article.tokens, at)));
  const month = monthAt(article, at + 1);
  if (!day || !month) return null;
  let next = endOfTwinMonth(article, month.end, month.value);
  if (isComma(article, next)) next++;
  while (isDateWord(article, next, 'year')) next++;
  if (article.tokens.kind[next] !== TokenKind.number) return null;
  const year = /^(\d{4})م?$/u.exec(fold(textOf(article.tokens, next)));
  const value = year && isoDate(Number(year[1]), month.value, Number(day[0]));
  if (!value) return null;
  const end = isDateWord(article, next + 1, 'era') ? next + 2 : next + 1;
  return { start: at, end, value };
}

function monthAt(article: Article, at: number): { value: number; end: number } | null {
  if (!isWord(article, at)) return null;
  const word = fold(textOf(article.tokens, at));
  const pair = isWord(article, at + 1) ? `${word} ${fold(textOf(article.tokens, at + 1))}` : '';
  const ofPair = MEANINGS.get(pair)?.get('month');
  if (ofPair !== undefined) return { value: ofPair, end: at + 2 };
  const value = MEANINGS.get(word)?.get('month');
  return value === undefined ? null : { value, end: at + 1 };
}

/** Past the month's other name: «شباط/فبراير», «فبراير (شباط)», «نوفمبر تشرين الثاني». */
function endOfTwinMonth(article: Article, at: number, month: number): number {
  const mark = punctuationAt(article, at);
  const from = mark === '/' || mark === '(' || mark === '-' ? at + 1 : at;
  const twin = monthAt(article, from);
  if (!twin || twin.value !== month) return at;
  return punctuationAt(article, twin.end) === ')' ? twin.end + 1 : twin.end;
}
