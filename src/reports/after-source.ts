import { WordClass } from '../lexicon/classes.ts';
import { isFiniteVerb } from '../speakers/verb-forms.ts';
import { type Article, hasArticle, is, isComma, isWord } from '../text/article.ts';
import { spelledLike } from '../text/letters.ts';
import { textOf } from '../text/tokenize.ts';
import { isColon } from './opener.ts';

/** Where the content begins after a source at the head of a sentence: after the comma, the colon or فإن, or at a verb. */
export function afterSource(article: Article, from: number, limit: number): number {
  const resumed = findFaInna(article, from, Math.min(limit, from + FA_REACH));
  if (resumed >= 0) return contentAfterFa(article, resumed);
  let at = afterRelative(article, from, limit);
  while (
    at < limit &&
    !isComma(article, at) &&
    !isColon(article, at) &&
    !isFaInna(article, at) &&
    !(isWord(article, at) && isFiniteVerb(article, at))
  )
    at++;
  at = afterRelative(
    article,
    isComma(article, at) && is(article, at + 1, WordClass.relative) ? at + 1 : at,
    limit,
  );
  at = afterTitle(article, at, limit);
  const bare = isWord(article, at) && !is(article, at, WordClass.complementizer);
  return contentAfterFa(article, bare ? at : at + 1);
}

const isPrepositionWithPronoun = spelledLike(/^(?:عليه|عليها|منه|منها|به|بها|فيه|فيها)$/u);

/** «وفق التقرير الذي اطلعت عليه الوكالة، خططت …»: the comma after a relative clause about the source, else the same. */
function afterRelative(article: Article, from: number, limit: number): number {
  const relative =
    is(article, from, WordClass.relative) ||
    isBareRelative(article, from, limit) ||
    (isFiniteVerb(article, from) && isPrepositionWithPronoun(article, from + 1));
  if (!relative) return from;
  for (let at = from + 1; at < limit; at++) if (isComma(article, at)) return at;
  return from;
}

/** «وفقا لمنظمات إغاثية تعمل في المنطقة، سجلت …»: a verb after an indefinite source, where another follows the comma. */
function isBareRelative(article: Article, verb: number, limit: number): boolean {
  const definite = WordClass.place | WordClass.familyName | WordClass.givenName;
  if (!isFiniteVerb(article, verb) || hasArticle(article, verb - 1) || is(article, verb - 1, definite))
    return false;
  let at = verb + 1;
  while (at < Math.min(limit, verb + FA_REACH) && isWord(article, at)) at++;
  return isComma(article, at) && isWord(article, at + 1) && isFiniteVerb(article, at + 1);
}

/** «وبحسب الوزير فلان، رئيس الدورة الحالية، سيبلغ …»: the comma after a title that stands in apposition, else the same. */
function afterTitle(article: Article, comma: number, limit: number): number {
  if (!isComma(article, comma) || !is(article, comma + 1, WordClass.role)) return comma;
  if (hasArticle(article, comma + 1)) return comma;
  for (let at = comma + 2; at < Math.min(limit, comma + FA_REACH); at++) {
    if (isComma(article, at)) return at;
    if (!isWord(article, at) || isFiniteVerb(article, at)) return comma;
  }
  return comma;
}

/** «فإن» resumes the clause after the source: «ووفقاً للوزارة فإن …». */
const isFaInna = (article: Article, token: number): boolean =>
  is(article, token, WordClass.complementizer | WordClass.complementizerPronoun) &&
  textOf(article.tokens, token).startsWith('ف');

/** Tokens within which فإن may resume: «وبحسب وثيقة اطلعت عليها الوكالة، فإن …», «وبحسب المشرفة، فلانة الفلانية، فإن …». */
export const FA_REACH = 16;

export function findFaInna(article: Article, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (isFaInna(article, at)) return at;
  return -1;
}

const isForIndeed = spelledLike(/^فقد$/u);

const contentAfterFa = (article: Article, at: number): number =>
  is(article, at, WordClass.complementizer) || isForIndeed(article, at) ? at + 1 : at;
