import { WordClass } from '../lexicon/classes.ts';
import { type Article, is, isComma, isWord, punctuationAt } from './article.ts';
import { type CalendarDate, calendarDateAt, isDateWord } from './calendar-date.ts';
import { lengthOf } from './letters.ts';
import type { Paragraph } from './segment.ts';
import { TokenKind } from './tokenize.ts';

/** How many paragraphs at the head and at the foot of an article may hold its date. */
const HEAD_PARAGRAPHS = 5;
const FOOT_PARAGRAPHS = 2;
/** Words beside those of dates that a date line may hold: places, agency, name of the reporter. */
const MAX_OTHER_WORDS = 6;
const MAX_LINE_TOKENS = 30;
const LINE_CLASSES =
  WordClass.place |
  WordClass.media |
  WordClass.givenName |
  WordClass.familyName |
  WordClass.nisba |
  WordClass.preposition |
  WordClass.time;
const SEPARATORS = new Set([':', '-', '–', '—', 'ـ', '/', ')']);

/**
 * The day an article was written, from its own date line («موسكو، 4 شباط/فبراير 2022», «آخر تحديث: 04/02/2022»),
 * from the dateline before its lead («القاهرة في 4 فبراير 2022 (رويترز) - …»), or from «اليوم الجمعة 4 فبراير 2022».
 * @returns ISO 8601 date, or null where the article does not give one
 */
export function articleDate(article: Article): string | null {
  const { paragraphs } = article.segments;
  const foot = Math.max(HEAD_PARAGRAPHS, paragraphs.length - FOOT_PARAGRAPHS);
  const ends = [...paragraphs.slice(0, HEAD_PARAGRAPHS), ...paragraphs.slice(foot)];
  for (const paragraph of ends) {
    const date = dateOfLine(article, paragraph);
    if (date) return date.value;
  }
  return dateOfToday(article);
}

/** The date of a paragraph that is a date line, or that begins with a dateline set off from its text. */
function dateOfLine(article: Article, paragraph: Paragraph): CalendarDate | null {
  let others = 0;
  let date: CalendarDate | null = null;
  const limit = Math.min(paragraph.end, paragraph.start + MAX_LINE_TOKENS);
  for (let at = paragraph.start; at < limit; at++) {
    const found: CalendarDate | null = date ?? calendarDateAt(article, at);
    if (found && !date) {
      date = found;
      at = found.end - 1;
    } else if (isWord(article, at) && !isLineWord(article, at)) {
      others++;
      if (others > MAX_OTHER_WORDS || !mayStandInLine(article, at)) return null;
    } else if (date && paragraph.role !== 'headline' && SEPARATORS.has(punctuationAt(article, at))) {
      return date;
    }
  }
  return limit === paragraph.end ? date : null;
}

/** Tokens of a dateline at the head of a paragraph: «باريس (أ ف ب) - », «الرياض – واس: ». */
const MAX_DATELINE = 10;

/**
 * The first token after the dateline with which a paragraph begins, or the token itself where none begins there. A
 * dateline names places, media and reporters, and ends at a dash or colon; the last of several ends it.
 */
export function afterDateline(article: Article, start: number): number {
  const paragraph = article.segments.paragraphs[article.segments.paragraphOf[start] ?? -1];
  if (paragraph?.start !== start || paragraph.role !== 'body') return start;
  let end = start;
  for (let at = start; at < Math.min(paragraph.end, start + MAX_DATELINE); at++) {
    if (isWord(article, at) && !isLineWord(article, at) && !mayStandInLine(article, at)) break;
    if (at > start && at + 1 < paragraph.end && ENDS_DATELINE.has(punctuationAt(article, at))) end = at + 1;
  }
  return end;
}

const ENDS_DATELINE = new Set([':', '-', '–', '—']);

const isLineWord = (article: Article, at: number): boolean =>
  isDateWord(article, at, 'line', 'weekday', 'era');

/** Places, media, names, words that no table knows (towns, agencies such as واس), and letters (أ ف ب). */
const mayStandInLine = (article: Article, at: number): boolean =>
  article.tokens.word[at] === 0 || is(article, at, LINE_CLASSES) || lengthOf(article, at) === 1;

/** «صباح اليوم الجمعة 4 فبراير 2022», «اليوم (الجمعة) الموافق 4 فبراير 2022» */
function dateOfToday(article: Article): string | null {
  for (let at = 0; at < article.tokens.length; at++) {
    if (!is(article, at, WordClass.time) || !isDateWord(article, at, 'today')) continue;
    let next = at + 1;
    while (next < at + 6 && isBetweenTodayAndDate(article, next)) next++;
    const date = calendarDateAt(article, next);
    if (date) return date.value;
  }
  return null;
}

const isBetweenTodayAndDate = (article: Article, at: number): boolean =>
  article.tokens.kind[at] !== TokenKind.number &&
  (isComma(article, at) ||
    ['(', ')', '-'].includes(punctuationAt(article, at)) ||
    isDateWord(article, at, 'weekday', 'line'));
