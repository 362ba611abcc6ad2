import { dateWords } from '../generated/date-words.ts';
import { type Article, isComma, isWord, punctuationAt } from './article.ts';
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

/** The value of a word as a word of dates of a kind; undefined if it is none. */
export function dateWordAt(article: Article, at: number, kind: DateWordKind): number | undefined {
  return isWord(article, at) ? valueAs(kind, fold(textOf(article.tokens, at))) : undefined;
}

function valueAs(kind: DateWordKind, word: string): number | undefined {
  const words = dateWords[kind];
  return Object.hasOwn(words, word) ? words[word] : undefined;
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
  while (dateWordAt(article, next, 'year') !== undefined) next++;
  if (article.tokens.kind[next] !== TokenKind.number) return null;
  const year = /^(\d{4})م?$/u.exec(fold(textOf(article.tokens, next)));
  const value = year && isoDate(Number(year[1]), month.value, Number(day[0]));
  if (!value) return null;
  const end = dateWordAt(article, next + 1, 'era') === undefined ? next + 1 : next + 2;
  return { start: at, end, value };
}

function monthAt(article: Article, at: number): { value: number; end: number } | null {
  if (!isWord(article, at)) return null;
  const word = fold(textOf(article.tokens, at));
  const pair = isWord(article, at + 1) ? `${word} ${fold(textOf(article.tokens, at + 1))}` : '';
  const ofPair = valueAs('month', pair);
  if (ofPair !== undefined) return { value: ofPair, end: at + 2 };
  const value = valueAs('month', word);
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
