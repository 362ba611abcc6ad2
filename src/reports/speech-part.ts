import { PERSON_START, SOURCE_HEAD, WordClass } from '../lexicon/classes.ts';
import { type Article, hasWords, is, isWord } from '../text/article.ts';
import { spelledLike } from '../text/letters.ts';
import type { Quotation } from '../text/quotations.ts';

/** From so many words on, marks inside a report hold words of the source, not a name. */
const SPEECH_WORDS = 4;

/**
 * Whether marks inside a report hold words of the source («الاقتراح "غير مقبول"») rather than a name («صحيفة "الخبر"»): four
 * words, or fewer that the language has beside names, where no noun before them tells that they name something.
 */
export function isSpeechPart(article: Article, quotation: Quotation): boolean {
  if (hasWords(article, quotation, SPEECH_WORDS)) return true;
  if (has(article, quotation, WordClass.otherVerb | WordClass.negation | WordClass.firstPerson)) return true;
  return !isNamed(article, quotation) && !has(article, quotation, NAME) && has(article, quotation, LANGUAGE);
}

const NAME = PERSON_START | WordClass.place | WordClass.media;
const LANGUAGE =
  WordClass.contentNoun |
  WordClass.common |
  WordClass.measure |
  WordClass.adverb |
  WordClass.time |
  WordClass.group;

/** Words before a name in marks: «باسم "…"», «ما يسمى "…"», «من طراز "…"». */
const namesSomething = spelledLike(
  /^[وبل]?(?:اسم|باسم|مسمى|لقب|عنوان|شعار|طراز|نوع|تسميتها|تسميته|يسمى|تسمى|سمي|سميت|حرف)$/u,
);

/** «صحيفة "الخبر"», «تنظيم "القاعدة"»: a noun that something is named after; or the marks open the report. */
const isNamed = (article: Article, { open, depth }: Quotation): boolean =>
  depth > 0 ||
  is(article, open - 1, SOURCE_HEAD) ||
  namesSomething(article, open - 1) ||
  !isWord(article, open - 1);

function has(article: Article, { start, end }: Quotation, classes: number): boolean {
  for (let at = start; at < end; at++) if (isWord(article, at) && is(article, at, classes)) return true;
  return false;
}
