import { WordClass } from '../lexicon/classes.ts';
import {
  type Gender,
  type GrammaticalNumber,
  genderOf,
  isDefinite,
  numberOf,
  prefixOf,
} from '../lexicon/morphology.ts';
import {
  type Article,
  countWords,
  hasArticle,
  is,
  isComma,
  isWord,
  morphologyAt,
  punctuationAt,
  quotationOpenedAt,
  skipBracket,
} from '../text/article.ts';
import type { TokenRange } from '../text/segment.ts';
import { Proclitic, textOf } from '../text/tokenize.ts';
import { findName, isNameWord, startsName } from './proper-name.ts';

export type PhraseKind = 'name' | 'role' | 'body' | 'media' | 'group' | 'unnamed' | 'document' | 'other';

/** A noun phrase that may be a source: «الرئيس الروسي فلاديمير بوتين», «وزارة الصحة», «مصدر أمني». */
export interface NounPhrase extends TokenRange {
  readonly kind: PhraseKind;
  readonly head: number;
  /** The proper name inside it, if any. */
  readonly name: TokenRange | null;
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber | null;
}

const NEVER_INSIDE =
  WordClass.complementizer |
  WordClass.complementizerPronoun |
  WordClass.relative |
  WordClass.auxiliary |
  WordClass.negation |
  WordClass.subordinator |
  WordClass.pronoun |
  WordClass.adverb |
  WordClass.adjunctPreposition;
const NOMINAL =
  WordClass.role |
  WordClass.body |
  WordClass.media |
  WordClass.group |
  WordClass.unnamed |
  WordClass.document |
  WordClass.givenName |
  WordClass.familyName |
  WordClass.honorific |
  WordClass.nisba |
  WordClass.place |
  WordClass.contentNoun |
  WordClass.common;
const PERSON_START = WordClass.honorific | WordClass.givenName | WordClass.familyName;
const MAX_TOKENS = 40;
/** Prepositions that may stand inside a title: «مسؤول في الوزارة», «المبعوث إلى سوريا», «عدد من الخبراء». */
const INSIDE_PREPOSITIONS = new Set(['في', 'من', 'إلى', 'الى', 'لدى', 'فى']);

/** Whether a word can only be a finite verb, so that no noun phrase goes on over it. */
export function isFiniteVerb(article: Article, token: number): boolean {
  if (is(article, token, NOMINAL | WordClass.nameParticle | WordClass.time | WordClass.occasionNoun))
    return false;
  if (is(article, token, WordClass.otherVerb)) return true;
  const forms = article.lexicon.cueForms(article.tokens.word[token] ?? 0);
  return forms.some((form) => form.aspect === 'perfect' || form.aspect === 'imperfect');
}

const isCueParticiple = (article: Article, token: number): boolean =>
  !is(article, token, NOMINAL) &&
  !hasArticle(article, token) &&
  article.lexicon.cueForms(article.tokens.word[token] ?? 0).some((form) => form.aspect === 'participle');

/** Whether a noun phrase of a source can begin at a token. */
export function startsSource(article: Article, token: number): boolean {
  if (!isWord(article, token)) return quotationOpenedAt(article, token) !== undefined;
  if (is(article, token, NEVER_INSIDE | WordClass.preposition | WordClass.demonstrative)) return false;
  if (prefixOf(morphologyAt(article, token)) !== null) return false;
  if (/^(?:و$|لل)/u.test(textOf(article.tokens, token))) return false;
  if (is(article, token, PERSON_START | WordClass.role)) return true;
  return (
    !isFiniteVerb(article, token) && !isCueParticiple(article, token) && !is(article, token, WordClass.time)
  );
}

/**
 * Reads the noun phrase that begins at `from` and ends before `limit`: titles, construct states, nisba adjectives,
 * names, brackets, close apposition after a comma; it ends before adjuncts, relative clauses, verbs and openers.
 * @returns null where no source can begin there
 */
export function readNounPhrase(article: Article, from: number, limit: number): NounPhrase | null {
  if (from >= limit || !startsSource(article, from)) return null;
  let end = from;
  let appositions = 0;
  const stop = Math.min(limit, from + MAX_TOKENS);
  while (end < stop) {
    const quotation = quotationOpenedAt(article, end);
    if (quotation && quotation.close > 0 && countWords(article, quotation) <= 5) {
      end = quotation.close + 1;
      continue;
    }
    const mark = punctuationAt(article, end);
    if (mark === '(' || mark === '[') {
      end = skipBracket(article, end, stop);
      continue;
    }
    if (isComma(article, end)) {
      if (appositions >= 2 || !continuesAfterComma(article, from, end, stop)) break;
      appositions++;
      end++;
      continue;
    }
    if (mark !== '' && mark !== '/' && mark !== '-' && mark !== '.') break;
    if (mark === '.' && !isInitial(article, end)) break;
    if (end > from && isWord(article, end) && endsPhrase(article, from, end)) break;
    end++;
  }
  while (end > from + 1 && isDangling(article, end - 1)) end--;
  return describe(article, { start: from, end });
}

/** «د.» and the like: a stop after one letter does not end a phrase. */
const isInitial = (article: Article, token: number): boolean =>
  textOf(article.tokens, token - 1).length === 1;

function isDangling(article: Article, token: number): boolean {
  const mark = punctuationAt(article, token);
  if (mark === ')' || quotationOpenedAt(article, token)) return false;
  if (mark !== '' && article.closes[token] === -1) return true;
  return isWord(article, token) && is(article, token, WordClass.preposition);
}

function endsPhrase(article: Article, from: number, token: number): boolean {
  const inName = startsName(article, token - 1) || isNameWord(article, token - 1);
  if (is(article, token, NEVER_INSIDE)) return !(inName && is(article, token, PERSON_START));
  if (is(article, token, WordClass.time)) return !is(article, token, PERSON_START | WordClass.role);
  if (is(article, token, WordClass.preposition)) return !preposingContinues(article, from, token);
  if (prefixOf(morphologyAt(article, token)) === 'li' && isAddressed(article, from, token)) return true;
  if (isFiniteVerb(article, token)) return !inName || article.tokens.proclitic[token] !== Proclitic.none;
  return isCueParticiple(article, token);
}

/** li- before a medium, or before a person once the phrase has its name: «بوتين لنظيره», «المتحدث لوكالة». */
const isAddressed = (article: Article, from: number, token: number): boolean =>
  is(article, token, WordClass.media) ||
  (is(article, token, WordClass.role | WordClass.group) &&
    findName(article, { start: from, end: token }) !== null);

/** A preposition goes on with the phrase while it is still a title without a name, and no adjunct begins. */
function preposingContinues(article: Article, from: number, token: number): boolean {
  if (!INSIDE_PREPOSITIONS.has(textOf(article.tokens, token))) return false;
  if (is(article, token + 1, WordClass.occasionNoun | WordClass.time | WordClass.demonstrative)) return false;
  if (!is(article, from, WordClass.role | WordClass.unnamed | WordClass.group | WordClass.body)) {
    return !is(article, from, PERSON_START) && textOf(article.tokens, token) === 'من' && token === from + 1;
  }
  return findName(article, { start: from, end: token }) === null;
}

/** Close apposition: a title after a name («فلان، وزير كذا») or a name after a title («وزير كذا، فلان»). */
function continuesAfterComma(article: Article, from: number, comma: number, stop: number): boolean {
  const next = comma + 1;
  if (next >= stop || !isWord(article, next) || is(article, next, NEVER_INSIDE | WordClass.preposition))
    return false;
  const named = findName(article, { start: from, end: comma });
  if (named && named.start <= from + 1) {
    return is(article, next, WordClass.role) && prefixOf(morphologyAt(article, next)) === null;
  }
  if (named) return false;
  if (is(article, next, PERSON_START | WordClass.role)) return true;
  if (isFiniteVerb(article, next)) return false;
  return startsName(article, next) || isTitleWithName(article, next, stop);
}

/** «رئيس النادي في يورك، المبتعث لتحضير الدكتوراه فلان الفلاني»: a second title that leads to the name. */
function isTitleWithName(article: Article, from: number, stop: number): boolean {
  if (!hasArticle(article, from)) return false;
  let end = from;
  while (end < stop && !isComma(article, end)) end++;
  const name = findName(article, { start: from, end });
  return name !== null && name.end === end && is(article, name.start, WordClass.givenName);
}

const KINDS: readonly (readonly [number, PhraseKind])[] = [
  [WordClass.honorific, 'name'],
  [WordClass.group, 'group'],
  [WordClass.unnamed, 'unnamed'],
  [WordClass.role, 'role'],
  [WordClass.media, 'media'],
  [WordClass.body, 'body'],
  [WordClass.document, 'document'],
  [WordClass.givenName | WordClass.familyName, 'name'],
  [WordClass.place, 'body'],
];

function describe(article: Article, range: TokenRange): NounPhrase {
  const head = quotationOpenedAt(article, range.start) ? range.start + 1 : range.start;
  const packed = morphologyAt(article, head);
  const name = findName(article, range);
  let kind = KINDS.find(([classes]) => is(article, head, classes))?.[1] ?? (name ? 'name' : 'other');
  if (kind === 'unnamed' && (isDefinite(packed) || name)) kind = 'role';
  if (kind === 'role' && !name && !isDefinite(packed) && isIndefinitePhrase(article, range)) kind = 'unnamed';
  if (kind === 'other' && numberOf(packed) === 'p') kind = 'group';
  return { ...range, head, kind, name, gender: genderOf(packed), number: numberOf(packed) };
}

/** «مسؤول أمريكي», «متحدث باسم الجيش»: head and the word after it without the article. */
function isIndefinitePhrase(article: Article, range: TokenRange): boolean {
  const next = range.start + 1;
  return next >= range.end || !isWord(article, next) || !hasArticle(article, next);
}
