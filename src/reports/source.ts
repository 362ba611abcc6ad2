import { SOURCE_HEAD, WordClass } from '../lexicon/classes.ts';
import { prefixOf } from '../lexicon/morphology.ts';
import { startsName } from '../speakers/name-word.ts';
import { type NounPhrase, readNounPhrase } from '../speakers/noun-phrase.ts';
import { isFiniteVerb } from '../speakers/verb-forms.ts';
import {
  type Article,
  hasArticle,
  is,
  isComma,
  isPunctuation,
  isWord,
  morphologyAt,
  quotationOpenedAt,
  skipBracket,
} from '../text/article.ts';
import { begins, spelledAs, spelledLike } from '../text/letters.ts';
import { Proclitic, textOf } from '../text/tokenize.ts';

export const SKIPPED =
  WordClass.adverb | WordClass.time | WordClass.connective | WordClass.auxiliary | WordClass.demonstrative;

/**
 * The source after its verb («قال الوزير …»): the noun phrase at the start of the zone between cue and content, or,
 * after adjuncts («وأوضحت لـ"الشرق" مصادر …»), the first phrase headed by an office, body or group.
 */
export function sourceAfter(article: Article, from: number, to: number): NounPhrase | null {
  if (isAnother(article, from, to)) return anotherAt(from);
  let at = from;
  while (at < to) {
    if (
      isComma(article, at) ||
      is(article, at, SKIPPED) ||
      isPronounAdjunct(article, at) ||
      isTimeNoun(article, at) ||
      isMannerAdjective(article, at) ||
      isPunctuation(article, at, '-')
    )
      at++;
    else if (isPunctuation(article, at, '(')) at = skipBracket(article, at, to);
    else break;
  }
  if (isCircumstance(article, at) || isSpeechAhead(article, at) || is(article, at, WordClass.negation))
    return null;
  const direct = readNounPhrase(article, at, to);
  if (direct?.kind === 'other' && isPointedAt(article, direct)) return null;
  if (direct)
    return direct.kind === 'other' &&
      direct.end < to &&
      !isPlausible(article, direct) &&
      !isDescribed(article, direct)
      ? null
      : direct;
  return afterAdjuncts(article, at, to);
}

const isOther = spelledLike(/^(?:آخر|أخرى)$/u);

/** «وتساءل آخر: …», «وقال آخرون إن»: somebody else, unlike «آخر التطورات». */
const isAnother = (article: Article, token: number, to: number): boolean =>
  isOther(article, token) && (token + 1 >= to || !isWord(article, token + 1));

const anotherAt = (token: number): NounPhrase => ({
  start: token,
  end: token + 1,
  head: token,
  kind: 'unnamed',
  name: null,
  gender: null,
  number: 's',
});

const isToUs = spelledAs(['لي', 'لنا', 'إلينا']);

const isBarePrepositionWithPronoun = spelledLike(/^(?:ل|ب|في|من|علي|عن|إلي)(?:ه|ها|هم)$/u);

/** «كشفت عنه الوزارة», «قال له الوزير»: a preposition with its pronoun is a whole adjunct. */
export const isPronounAdjunct = (article: Article, token: number): boolean =>
  (is(article, token, WordClass.adjunctPreposition) && isBarePrepositionWithPronoun(article, token)) ||
  (isToUs(article, token) && !startsName(article, token + 1));

/** «العام الماضي», «الأسبوع المقبل»: the adjective makes the noun a time. */
const isTimeNoun = (article: Article, token: number): boolean =>
  hasArticle(article, token) && is(article, token + 1, WordClass.time) && !is(article, token, SOURCE_HEAD);

/** «سجين سابق طلب عدم ذكر اسمه»: an indefinite noun with a relative clause that has no pronoun. */
const isDescribed = (article: Article, { end }: NounPhrase): boolean => isFiniteVerb(article, end);

/**
 * A phrase without a known head is a source only if it is definite or a name, or all that stands there; one unknown word
 * in ة before a comma is a woman's name («تقول نعيمة، وهي …»).
 */
export const isPlausible = (article: Article, phrase: NounPhrase): boolean =>
  (phrase.end === phrase.start + 1 &&
    (article.tokens.word[phrase.start] ?? 0) === 0 &&
    isComma(article, phrase.end) &&
    textOf(article.tokens, phrase.start).endsWith('ة')) ||
  hasArticle(article, phrase.start) ||
  phrase.name !== null ||
  quotationOpenedAt(article, phrase.start) !== undefined;

/** Tokens of adjuncts between a verb and its subject. */
const ADJUNCT_REACH = 40;

function afterAdjuncts(article: Article, from: number, to: number): NounPhrase | null {
  for (let at = from + 1; at < Math.min(to, from + ADJUNCT_REACH); at++) {
    if (isCircumstance(article, at)) return null;
    const before = quotationOpenedAt(article, at - 1) ? at - 2 : at - 1;
    const afterWord = isWord(article, before);
    if (!isWord(article, at) || !is(article, at, SOURCE_HEAD | WordClass.honorific)) continue;
    if (prefixOf(morphologyAt(article, at)) !== null || article.tokens.proclitic[at] !== Proclitic.none)
      continue;
    if (begins(article, at, 'نظير') || is(article, at, WordClass.occasionNoun)) continue;
    if (
      afterWord &&
      (is(article, before, WordClass.preposition | WordClass.occasionNoun) || !closesPhrase(article, before))
    ) {
      continue;
    }
    const phrase = readNounPhrase(article, at, to);
    if (phrase && phrase.kind !== 'document') return phrase;
  }
  return null;
}

/** «قال للصحافيين وقد أحاط به …», «يقول وهو يدير …», «وتابع والدموع تغالبه»: a clause that tells what else the speaker does. */
const isCircumstance = (article: Article, token: number): boolean =>
  (article.tokens.proclitic[token] === Proclitic.wa &&
    (is(article, token, WordClass.auxiliary | WordClass.pronoun) ||
      (hasArticle(article, token) && !isComma(article, token - 1)))) ||
  (begins(article, token, 'وال') && (article.tokens.word[token] ?? 0) === 0 && !isComma(article, token - 1));

const isManner = spelledLike(/^ب(?:صوت|نبرة|لهجة|لكنة|عربية|ابتسامة|نظرة)$/u);

/** «يقول بصوت | متهدج»: the adjective of a noun that tells how somebody speaks. */
const isMannerAdjective = (article: Article, token: number): boolean =>
  isManner(article, token - 1) &&
  isWord(article, token) &&
  !hasArticle(article, token) &&
  !is(article, token, SOURCE_HEAD | WordClass.honorific | WordClass.givenName | WordClass.negation);

/** «وروى هذه الحكاية: …»: a thing that is pointed at is what is told. */
const isPointedAt = (article: Article, { start, name }: NounPhrase): boolean =>
  name === null && is(article, start - 1, WordClass.demonstrative);

/** «"…"، تروي ضاحكة، | "وعندها عرفت …"»: after a comma marks open speech, and no name of a medium. */
const isSpeechAhead = (article: Article, token: number): boolean =>
  isComma(article, token - 1) && quotationOpenedAt(article, token) !== undefined;

const endsInYya = spelledLike(/ية$/u);

/** Whether a word may be the last of a noun phrase, so that the next one is no part of its construct state. */
const closesPhrase = (article: Article, token: number): boolean =>
  hasArticle(article, token) ||
  (is(article, token - 1, WordClass.occasionNoun) && endsInYya(article, token)) ||
  is(article, token, WordClass.nisba | WordClass.place | WordClass.time) ||
  (is(article, token, WordClass.common) &&
    prefixOf(morphologyAt(article, token)) === null &&
    !hasArticle(article, token + 1));
