import { SOURCE_HEAD, WordClass } from '../lexicon/classes.ts';
import { isFiniteVerb } from '../speakers/verb-forms.ts';
import { type Article, is, isComma, isWord, punctuationAt } from '../text/article.ts';
import { begins, endsInPronoun, lengthOf, spelledLike } from '../text/letters.ts';
import { Proclitic } from '../text/tokenize.ts';
import { COMPLEMENTIZER } from './complementizer.ts';
import { bareSpelledAs, isWhereas } from './hand-over.ts';

const looksPluralPerfect = spelledLike(/^و[^\s]{3,}وا$/u);

/** «… وقف التخصيب، وهو ما …», «… مقتل ثلاثة وأعلنت …»: a noun phrase goes on with nouns, not with clauses. */
export function startsClause(article: Article, start: number, at: number): boolean {
  const mark = punctuationAt(article, at - 1);
  if (mark === '؛' || mark === ';' || mark === '..') return true;
  if (isComma(article, at - 1) && isContrast(article, at)) return true;
  if (!isWord(article, at) || !isJoined(article, at)) return false;
  if (is(article, at, WordClass.pronoun) || isDenial(article, at) || isNewSubject(article, at)) return true;
  return (
    (isFiniteVerb(article, at) || looksPluralPerfect(article, at)) &&
    !is(article, at, WordClass.preposition) &&
    !endsInPronoun(article, at) &&
    !hasRelative(article, start, at)
  );
}

const isAndNot = spelledLike(/^ول[امن]$/u);

/** «تقليل وقت الشاشة، ولا تحدد سقفا له». */
const isDenial = (article: Article, token: number): boolean => isAndNot(article, token);

/** A word with و written on, known or not. */
const isJoined = (article: Article, token: number): boolean =>
  article.tokens.proclitic[token] === Proclitic.wa ||
  ((article.tokens.word[token] ?? 0) === 0 && begins(article, token, 'و') && lengthOf(article, token) > 4);

/** «تمديد الاتفاق | وكييف تبحث عن بدائل»: somebody else who does something else. */
const isNewSubject = (article: Article, token: number): boolean =>
  is(article, token, SOURCE_HEAD | WordClass.place | WordClass.givenName) &&
  (isFiniteVerb(article, token + 1) || isLikeImperfect(article, token + 1)) &&
  !isJoined(article, token + 1);

const looksImperfect = spelledLike(/^[يت][^\s]{3,}$/u);

const isLikeImperfect = (article: Article, token: number): boolean =>
  (article.tokens.word[token] ?? 0) === 0 && looksImperfect(article, token);

const setsAgainst = bareSpelledAs(['بينما', 'لكنه', 'لكنها', 'لكنهم', 'أما']);

const isExcept = spelledLike(/^(?:غير|إلا)$/u);

/** «تثبيت الفائدة، بينما رجح آخرون», «إلغاء الخطة، غير أنه استبعد»: a clause that sets something against a noun phrase. */
const isContrast = (article: Article, token: number): boolean =>
  setsAgainst(article, token) ||
  isWhereas(article, token) ||
  (isExcept(article, token) && is(article, token + 1, COMPLEMENTIZER));

/** «الحملة التي أعلنها واستهدفت …»: a verb after و may go on with a relative clause. */
function hasRelative(article: Article, start: number, at: number): boolean {
  for (let token = start; token < at; token++) if (is(article, token, WordClass.relative)) return true;
  return false;
}
