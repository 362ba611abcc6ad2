import { PERSON_START, WordClass } from '../lexicon/classes.ts';
import { genderOf, numberOf, prefixOf } from '../lexicon/morphology.ts';
import { type Article, hasArticle, is, morphologyAt } from '../text/article.ts';
import { begins, ends, endsLikeNisba, lengthOf, spelledLike, spells } from '../text/letters.ts';
import { Proclitic } from '../text/tokenize.ts';
import { isNameWord, startsName } from './name-word.ts';
import { findName } from './proper-name.ts';

const OBJECT_HEAD = WordClass.body | WordClass.group | WordClass.media | WordClass.contentNoun;
/** What else may be the object of a definite subject: «انتقد الفريق النيابي | مشروع القانون». */
const THING = WordClass.document | WordClass.measure;

/**
 * «التقى الوزير فلان | السفير الفرنسي», «ترأس الوفد | وكيل الوزارة»: a title of another country after a titled name,
 * or a title in the construct state after a body, is no apposition.
 */
function isSecondPerson(article: Article, from: number, token: number): boolean {
  if (!hasArticle(article, token)) {
    return (
      token === from + 1 &&
      hasArticle(article, from) &&
      is(article, from, WordClass.body) &&
      !is(article, from, WordClass.role | WordClass.honorific)
    );
  }
  if (!is(article, token + 1, WordClass.nisba) || !is(article, from, WordClass.role | WordClass.honorific))
    return false;
  return findName(article, { start: from, end: token }) !== null;
}

/** «تبنى المتحدث | العملية»: a feminine noun right after a man's title is no adjective of it. */
const isFeminineObject = (article: Article, from: number, token: number): boolean =>
  token === from + 1 &&
  begins(article, token, 'ال') &&
  ends(article, token, 'ة') &&
  lengthOf(article, token) > 4 &&
  hasArticle(article, from) &&
  is(article, from, WordClass.role | WordClass.unnamed) &&
  genderOf(morphologyAt(article, from)) === 'm' &&
  !is(article, token, PERSON_START);

/** «طالب الوزير | البلديات», «نقل السفير عصام الجوهر | التحيات»: a sound feminine plural after one definite word or a name. */
const isFemininePlural = (article: Article, from: number, token: number): boolean =>
  begins(article, token, 'ال') &&
  ends(article, token, 'ات') &&
  lengthOf(article, token) > 6 &&
  !is(article, token, PERSON_START | WordClass.place) &&
  (token === from + 1
    ? hasArticle(article, from) && numberOf(morphologyAt(article, from)) !== 'p'
    : findName(article, { start: from, end: token })?.end === token);

/** «حذرت الدائرة | الصيادين»: a plural with the article agrees with no singular before it. */
const isPluralObject = (article: Article, from: number, token: number): boolean =>
  isFemininePlural(article, from, token) ||
  (token === from + 1 &&
    [from, token].every((at) => hasArticle(article, at)) &&
    numberOf(morphologyAt(article, from)) === 's' &&
    numberOf(morphologyAt(article, token)) === 'p') ||
  (ends(article, token, 'ين') &&
    begins(article, token, 'ال') &&
    lengthOf(article, token) > 6 &&
    numberOf(morphologyAt(article, token)) !== 's' &&
    !is(article, token, PERSON_START) &&
    !is(article, token - 1, WordClass.nameParticle) &&
    (findName(article, { start: from, end: token })?.end === token ||
      (hasArticle(article, token - 1) &&
        [from, token - 1].every((at) => numberOf(morphologyAt(article, at)) === 's'))));

/** «طالب المدير سامي الدغيلبي | الحكومة»: a body, a medium or a group right after a person's name. */
const isAfterName = (article: Article, from: number, token: number): boolean =>
  hasArticle(article, token) &&
  is(article, token, WordClass.body | WordClass.group | WordClass.media) &&
  !is(article, token, PERSON_START | WordClass.role) &&
  endsName(article, from, token);

/** Whether a name ends right before a token; a title that is a given name too (قائد) is none by itself. */
function endsName(article: Article, from: number, token: number): boolean {
  const name = findName(article, { start: from, end: token });
  return name?.end === token && (name.start > from || token > from + 1 || !is(article, from, WordClass.role));
}

/**
 * Where the verb's object begins without a preposition: after an indefinite plural («اتهم معارضون | الرئيس»), a
 * person's full name («علاوي | الحكومة»), or a definite phrase that a noun without the article follows
 * («وعدت الفنانة المغربية | جمهور المهرجان»).
 */
export function startsObject(article: Article, from: number, token: number): boolean {
  if (article.tokens.proclitic[token] !== Proclitic.none || prefixOf(morphologyAt(article, token)) !== null)
    return false;
  if (token === from + 1 && ends(article, from, 'ون') && !hasArticle(article, from))
    return hasArticle(article, token);
  if (isPluralObject(article, from, token) || isFeminineObject(article, from, token)) return true;
  if (isAfterName(article, from, token) || begins(article, token, 'نظير')) return true;
  if (is(article, token, WordClass.role) && isSecondPerson(article, from, token)) return true;
  if (is(article, token, WordClass.role | WordClass.honorific | WordClass.nisba | WordClass.nameParticle))
    return false;
  if (isObjectOfDefinite(article, from, token)) return true;
  if (is(article, token - 1, WordClass.familyName) && is(article, token - 2, WordClass.givenName)) {
    return (article.tokens.word[token] ?? 0) !== 0 && !is(article, token, PERSON_START);
  }
  return isMediumTold(article, from, token);
}

/** Whether a word ends a noun phrase: a name of a place, or a noun or adjective with the article. */
export const isComplete = (article: Article, token: number): boolean =>
  hasArticle(article, token) || is(article, token, WordClass.place | WordClass.nisba);

/**
 * After a definite phrase: «أعلنت وزارة الصحة | تسجيل», «دعت منظمة العفو الدولية | السلطات», «وعد المرشح | ناخبيه»: a noun
 * that agrees with nothing before it.
 */
function isObjectOfDefinite(article: Article, from: number, token: number): boolean {
  if (
    isThingAfterName(article, token) ||
    isFeminineAfterName(article, from, token) ||
    isBodyAfterName(article, from, token)
  )
    return true;
  if (!isComplete(article, token - 1) || is(article, token, PERSON_START)) return false;
  if (!hasArticle(article, token)) {
    return (
      is(article, token, OBJECT_HEAD | THING) ||
      (hasArticle(article, token - 1) && isThingOfSubject(article, token))
    );
  }
  return token > from + 1
    ? is(article, token, WordClass.body | WordClass.group | WordClass.measure | WordClass.contentNoun) &&
        !isListedAdjective(article, token)
    : (is(article, from, WordClass.group) && is(article, token, WordClass.body)) ||
        (isSurnameLike(article, from) && is(article, token, WordClass.body | WordClass.group));
}

/** «دعا الحلبي | القوى السياسية»: a surname with the article heads no noun that follows it. */
const isSurnameLike = (article: Article, token: number): boolean =>
  ends(article, token, 'ي') &&
  ((article.tokens.word[token] ?? 0) === 0 || is(article, token, WordClass.nisba)) &&
  !is(article, token, OBJECT_HEAD | THING | WordClass.role);

/** Adjectives that are also listed as nouns: «المجلس الأعلى», «الخطة المقررة». */
const isListedAdjective = spelledLike(/ية$|^ال(?:أعلى|أحدث|أفضل|متاح|معمول|متبع|مطلوب|مقرر|مخطط)$/u);

/** «رفضت ابنة تابيه | التعليق», «رفع الأمير سلطان بن فهد | التهنئة»: a verbal noun with the article after a name. */
const isThingAfterName = (article: Article, token: number): boolean =>
  is(article, token, WordClass.contentNoun | WordClass.measure) &&
  hasArticle(article, token) &&
  !is(article, token, PERSON_START) &&
  !spells(article, token - 1, 'عبد') &&
  ((article.tokens.word[token - 1] ?? 0) === 0
    ? startsName(article, token - 1)
    : is(article, token - 1, WordClass.givenName) && is(article, token - 2, WordClass.nameParticle));

/** «استغرب الخبير تاج الدين الحسيني | لهجة البيان»: a noun in ة after a title and a whole name. */
const isFeminineAfterName = (article: Article, from: number, token: number): boolean => {
  if (!ends(article, token, 'ة') || hasArticle(article, token) || is(article, token, PERSON_START))
    return false;
  const name = findName(article, { start: from, end: token });
  return name?.end === token && name.end - name.start > 1 && name.start > from;
};

/** «طالب فلان وحسن دغريري | إدارة التعليم»: a body without the article after a name. */
const isBodyAfterName = (article: Article, from: number, token: number): boolean =>
  is(article, token, WordClass.body | WordClass.group | WordClass.contentNoun) &&
  !hasArticle(article, token) &&
  !is(article, token, PERSON_START | WordClass.role) &&
  (endsName(article, from, token) ||
    ((article.tokens.word[token - 1] ?? 0) === 0 &&
      isNameWord(article, token - 1) &&
      !hasArticle(article, token - 1)));

const looksPossessed = spelledLike(/^.....+(?:ه|ها|هم)$/u);

const isThingOfSubject = (article: Article, token: number): boolean =>
  (article.tokens.word[token] ?? 0) === 0 && looksPossessed(article, token);

/** «أفاد سكان | وكالة رويترز», «أبلغت مصادر دبلوماسية | وكالة رويترز»: after an indefinite source with its adjective. */
function isMediumTold(article: Article, from: number, token: number): boolean {
  if (!is(article, from, WordClass.unnamed | WordClass.group) || hasArticle(article, from)) return false;
  if (hasArticle(article, token)) return false;
  if (token === from + 1) return is(article, from, WordClass.group) && is(article, token, WordClass.media);
  const described = token === from + 2 && endsLikeNisba(article, token - 1);
  return described && is(article, token, WordClass.media | WordClass.body);
}
