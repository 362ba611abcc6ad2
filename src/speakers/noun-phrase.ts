import { PERSON_START, WordClass } from '../lexicon/classes.ts';
import { type Gender, type GrammaticalNumber, prefixOf } from '../lexicon/morphology.ts';
import { WordUse } from '../lexicon/uses.ts';
import {
  type Article,
  hasArticle,
  hasWords,
  is,
  isComma,
  isWord,
  mayBe,
  morphologyAt,
  opensBracket,
  punctuationAt,
  quotationOpenedAt,
  skipBracket,
} from '../text/article.ts';
import { byForm } from '../text/by-form.ts';
import { begins, endsInTanwin, lengthOf, spells } from '../text/letters.ts';
import type { Quotation } from '../text/quotations.ts';
import type { TokenRange } from '../text/segment.ts';
import { Proclitic, TokenKind, textOf } from '../text/tokenize.ts';
import { describe, isSoundPlural } from './describe-phrase.ts';
import { isNameLikeParticle, startsName } from './name-word.ts';
import { endsPhrase, NEVER_INSIDE } from './phrase-end.ts';
import { findName } from './proper-name.ts';
import { isCueParticiple, isFiniteVerb } from './verb-forms.ts';

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

const MAX_TOKENS = 40;
/** Whether a noun phrase of a source can begin at a token. */
export function startsSource(article: Article, token: number): boolean {
  if (!isWord(article, token)) return quotationOpenedAt(article, token) !== undefined;
  if (isNameLikeParticle(article, token)) return true;
  return isSourceHead(article, token) && !isVerbBeforePerson(article, token);
}

/** Whether a word may head a noun phrase that can speak. */
const isSourceHead = byForm((article, token) => {
  if (is(article, token, NEVER_INSIDE | WordClass.preposition | WordClass.demonstrative)) return false;
  if (prefixOf(morphologyAt(article, token)) !== null) return false;
  if (spells(article, token, 'و') || begins(article, token, 'لل')) return false;
  if (endsInTanwin(article, token) && !is(article, token, WordClass.unnamed)) return false;
  if ((begins(article, token, 'بال') || begins(article, token, 'وبال')) && !is(article, token, PERSON_START))
    return false;
  if (is(article, token, PERSON_START | WordClass.role)) return true;
  return (
    !isFiniteVerb(article, token) && !isCueParticiple(article, token) && !is(article, token, WordClass.time)
  );
});

/** «وعرض نتانياهو»: after «and» a noun that may be a verb is one before a person. */
const isVerbBeforePerson = (article: Article, token: number): boolean =>
  article.tokens.proclitic[token] === Proclitic.wa &&
  mayBe(article, token, WordUse.finite) &&
  !is(article, token, PERSON_START | WordClass.role) &&
  is(article, token + 1, PERSON_START);

/**
 * Reads the noun phrase that begins at `from` and ends before `limit`: titles, construct states, nisba adjectives,
 * names, brackets, close apposition after a comma; it ends before adjuncts, relative clauses, verbs and openers.
 * @returns null where no source can begin there
 */
export function readNounPhrase(article: Article, from: number, limit: number): NounPhrase | null {
  if (from >= limit) return null;
  const share = readShare(article, from, limit);
  if (share || !startsSource(article, from)) return share;
  let end = from;
  let appositions = 0;
  const stop = Math.min(limit, from + MAX_TOKENS);
  while (end < stop) {
    if (isWord(article, end)) {
      if (end > from && endsPhrase(article, from, end)) break;
      end++;
      continue;
    }
    if (article.tokens.kind[end] === TokenKind.newline) break;
    const quotation = quotationOpenedAt(article, end);
    if (quotation && isToldInMarks(article, from, end)) break;
    if (quotation && end === from + 1 && isSoundPlural(article, from) && hasArticle(article, from)) break;
    if (quotation && end > from && isSpeechOf(article, end - 1, quotation)) break;
    if (quotation && quotation.close > 0 && quotation.close < limit && !hasWords(article, quotation, 6)) {
      end = quotation.close + 1;
      continue;
    }
    if (opensBracket(article, end)) {
      end = skipBracket(article, end, stop);
      continue;
    }
    if (isComma(article, end)) {
      if (appositions >= 2 || !continuesAfterComma(article, from, end, stop)) break;
      appositions++;
      end++;
      continue;
    }
    const mark = punctuationAt(article, end);
    if (mark !== '' && mark !== '/' && mark !== '-' && mark !== '.') break;
    if (mark === '.' && !isInitial(article, end)) break;
    end++;
  }
  while (end > from + 1 && isDangling(article, end - 1)) end--;
  return end > from ? describe(article, { start: from, end }) : null;
}

/** «أفاد مصدر قضائي "الحياة" بأن»: the medium told, in marks after an indefinite source with its adjective. */
const isToldInMarks = (article: Article, from: number, mark: number): boolean =>
  mark > from + 1 &&
  is(article, from, WordClass.unnamed) &&
  !hasArticle(article, from) &&
  !is(article, mark - 1, WordClass.body | WordClass.media | WordClass.group | WordClass.contentNoun);

/** «الوزير | "لن نقبل بالابتزاز".»: three words and more in marks after the article, up to a stop or comma, are speech. */
const isSpeechOf = (article: Article, head: number, quotation: Quotation): boolean =>
  hasArticle(article, head) &&
  hasWords(article, quotation, 3) &&
  (isComma(article, quotation.close + 1) || punctuationAt(article, quotation.close + 1) === '.');

/** «74% من المغاربة», «72 في المئة من الرجال»: a share of people, as polls name their sources. */
function readShare(article: Article, from: number, limit: number): NounPhrase | null {
  if (article.tokens.kind[from] !== TokenKind.number) return null;
  const word = (token: number): string => textOf(article.tokens, token);
  let end = from + 1;
  if (/^[%٪]$/u.test(word(end)) || /^بالما?ئة$/u.test(word(end))) end++;
  else if (/^ف[يى]$/u.test(word(end)) && /^الما?ئة$/u.test(word(end + 1))) end += 2;
  else return null;
  if (word(end) === 'فقط') end++;
  if (word(end) === 'ممن') end++;
  else if (word(end) === 'من') end = readNounPhrase(article, end + 1, limit)?.end ?? end;
  end = Math.min(end, limit);
  return { start: from, end, kind: 'group', head: from, name: null, gender: 'm', number: 'p' };
}

/** «د.» and the like: a stop after one letter does not end a phrase. */
const isInitial = (article: Article, token: number): boolean => lengthOf(article, token - 1) === 1;

function isDangling(article: Article, token: number): boolean {
  const mark = punctuationAt(article, token);
  if (mark === ')' || quotationOpenedAt(article, token)) return false;
  if (mark !== '' && article.closes[token] === -1) return true;
  const ali = is(article, token, WordClass.givenName) && is(article, token - 1, WordClass.nameParticle);
  return isWord(article, token) && is(article, token, WordClass.preposition) && !ali;
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

/** «رئيس النادي في يورك، المبتعث لتحضير الدكتوراه فلان الفلاني», «الوكيل، الإيطالي فلان»: what leads to the name. */
function isTitleWithName(article: Article, from: number, stop: number): boolean {
  if (!hasArticle(article, from)) return false;
  let end = from;
  while (end < stop && !isComma(article, end)) end++;
  const name = findName(article, { start: from, end });
  return (
    name !== null &&
    name.end === end &&
    is(article, name.start === from + 1 ? from : name.start, WordClass.givenName | WordClass.nisba)
  );
}
