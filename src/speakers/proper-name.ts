import { SOURCE_HEAD, WordClass } from '../lexicon/classes.ts';
import { type Article, hasArticle, is, isWord, punctuationAt, quotationOpenedAt } from '../text/article.ts';
import { beginsWithAny, ends, lengthOf, spelledLike } from '../text/letters.ts';
import type { TokenRange } from '../text/segment.ts';
import { Proclitic } from '../text/tokenize.ts';
import { isNameWord, isUnknownName, NAME, startsName } from './name-word.ts';

const OWNER =
  WordClass.role |
  WordClass.group |
  WordClass.body |
  WordClass.media |
  WordClass.common |
  WordClass.contentNoun;

/**
 * The proper name in a noun phrase: the one at its start, else the last one («مدير جمعية الثقافة علي البيضاني»);
 * inside a run of unknown words it begins at the first known given name («شركة كيا موتورز جون سميث»).
 */
export function findName(article: Article, range: TokenRange): TokenRange | null {
  const runs = nameRuns(article, range);
  const first = runs[0];
  if (!first) return null;
  const titled = first.start === firstContent(article, range) && isTitle(article, first.start, range.end);
  if (titled || isOwner(article, first, range.end)) runs.shift();
  if (runs[0] === first && first.start === firstContent(article, range)) return first;
  const last = runs.at(-1);
  if (last && last.end === range.end && last.end - last.start > 1) return last;
  const named = runs.filter((run) => is(article, run.start, WordClass.givenName));
  return named.at(-1) ?? last ?? null;
}

/** Unknown words of so many letters are no Arabic nouns but names: سيريجيشيف. */
const FOREIGN_LENGTH = 7;

/** «خباز الحي»: one unknown word before a common noun with the article is a noun in the construct state. */
const isOwner = (article: Article, { start, end }: TokenRange, limit: number): boolean =>
  end === start + 1 &&
  end < limit &&
  lengthOf(article, start) < FOREIGN_LENGTH &&
  !is(article, start, NAME) &&
  hasArticle(article, end) &&
  is(article, end, WordClass.common | SOURCE_HEAD | WordClass.contentNoun);

/** «أمين المنطقة»: a word that is also a given name is a title where a common noun with the article follows. */
const isTitle = (article: Article, token: number, end: number): boolean =>
  is(article, token, WordClass.role) &&
  token + 1 < end &&
  is(article, token + 1, WordClass.common | SOURCE_HEAD);

/** The first token after honorifics and marks. */
function firstContent(article: Article, range: TokenRange): number {
  let at = range.start;
  while (at < range.end && (!isWord(article, at) || is(article, at, WordClass.honorific))) at++;
  return at;
}

/** «شركة «آب ميتر»»: what a body, medium or text has in marks is its own name, and no person's. */
const NAMED_IN_MARKS = WordClass.body | WordClass.media | WordClass.document;

function nameRuns(article: Article, range: TokenRange): TokenRange[] {
  const runs: TokenRange[] = [];
  let at = range.start;
  while (at < range.end) {
    const marked = at > range.start ? quotationOpenedAt(article, at) : undefined;
    if (marked && marked.close < range.end && marked.close > at && is(article, range.start, NAMED_IN_MARKS)) {
      at = marked.close + 1;
      continue;
    }
    if (
      !(startsName(article, at) || isJoinedName(article, range.start, at)) ||
      isPlaceOrTitle(article, range.start, at)
    ) {
      at++;
      continue;
    }
    let end = at + 1;
    if (end < range.end && isSurname(article, at)) end++;
    while (
      end < range.end &&
      (isNameWord(article, end) || joinsName(article, end)) &&
      !(end > at + 1 && isUnknownImperfect(article, end))
    )
      end++;
    const whole = { start: at, end };
    const run = isSureStart(article, range.start, at) ? whole : trimToGivenName(article, whole);
    const owned = isOwned(article, range.start, run.start);
    if (!owned) runs.push(run);
    else if (run.end - run.start > 2) runs.push({ start: run.start + 1, end: run.end });
    at = end;
  }
  return runs;
}

/** «فياسر أبو العينين، الذي …، يؤكد»: a conjunction written onto a known name at the head of a phrase. */
const isJoinedName = (article: Article, start: number, token: number): boolean =>
  token === start &&
  article.tokens.proclitic[token] !== Proclitic.none &&
  is(article, token, WordClass.givenName);

const looksImperfect = spelledLike(/^ي[^\s\u0627\u0648\u064a]{2,3}[يى]?$/u);

/** «مسعود البحري | يهز رأسه»: after two words of a name, an unknown word like an imperfect, without a long vowel. */
const isUnknownImperfect = (article: Article, token: number): boolean =>
  (article.tokens.word[token] ?? 0) === 0 && looksImperfect(article, token);

/** After a preposition stands a place («في يورك»), in marks a title («رئيسة «يوتيوب»»). */
const isPlaceOrTitle = (article: Article, start: number, token: number): boolean =>
  token > start &&
  !is(article, token, WordClass.givenName) &&
  (is(article, token - 1, WordClass.preposition) ||
    (article.opens[token - 1] ?? -1) >= 0 ||
    isWhere(article, token) ||
    isWhatFor(article, token) ||
    isNisbaOfUnnamed(article, start, token));

/** «رئيس الغرفة التجارية بنابل»: bi- and a place that no table knows, after a noun or adjective that is no title. */
const isWhere = (article: Article, token: number): boolean =>
  beginsWithAny(article, token, ['ب']) &&
  !isUnknownName(article, token + 1) &&
  lengthOf(article, token) > 3 &&
  (article.tokens.word[token] ?? 0) === 0 &&
  isWord(article, token - 1) &&
  hasArticle(article, token - 1) &&
  !is(article, token - 1, WordClass.role | WordClass.honorific | WordClass.nisba);

/** «المعهد العربي لعلوم البحار»: li- on an unknown noun that owns the next one, after an adjective. */
const isWhatFor = (article: Article, token: number): boolean =>
  beginsWithAny(article, token, ['ل']) &&
  (article.tokens.word[token] ?? 0) === 0 &&
  lengthOf(article, token) > 4 &&
  hasArticle(article, token - 1) &&
  hasArticle(article, token + 1) &&
  !is(article, token + 1, WordClass.nisba | WordClass.familyName);

/** «مصدر ملاحي»: an unknown word in ـي right after an indefinite unnamed source is its adjective. */
const isNisbaOfUnnamed = (article: Article, start: number, token: number): boolean =>
  token === start + 1 &&
  is(article, start, WordClass.unnamed) &&
  !hasArticle(article, start) &&
  (ends(article, token, 'ي') || ends(article, token, 'ية'));

/**
 * «رائد المصري», «سلمى القاضي»: after one given name an adjective or title with the article is a surname; after an
 * unknown word a title, where the word must be a name, since a noun with the article stands before it.
 */
const isSurname = (article: Article, given: number): boolean =>
  hasArticle(article, given + 1) &&
  article.tokens.proclitic[given + 1] === Proclitic.none &&
  is(article, given + 1, surnamesAfter(article, given)) &&
  (!is(article, given + 2, WordClass.nisba | WordClass.common | SOURCE_HEAD) ||
    (hasArticle(article, given + 2) && is(article, given + 2, WordClass.body | WordClass.group)));

function surnamesAfter(article: Article, given: number): number {
  const titles = WordClass.role | WordClass.honorific;
  if ((article.tokens.word[given] ?? 0) === 0) return hasArticle(article, given - 1) ? titles : 0;
  if (!is(article, given, WordClass.givenName)) return 0;
  const second = is(article, given - 1, WordClass.givenName | WordClass.nameParticle);
  return second ? 0 : titles | WordClass.nisba | WordClass.common;
}

/** «مدرب برشلونة», «شركة أرامكو»: an unknown word that a noun without the article owns is a place or a body. */
function isOwned(article: Article, start: number, token: number): boolean {
  if (token <= start || is(article, token, NAME)) return false;
  const owner = token - 1;
  if (isWord(article, owner) && (article.tokens.word[owner] ?? 0) === 0 && ends(article, owner, 'ة'))
    return !hasArticle(article, owner);
  return (
    is(article, owner, OWNER) &&
    !is(article, owner, NAME | WordClass.honorific) &&
    !hasArticle(article, owner)
  );
}

/** A hyphen between two parts of a name, or the stop of an initial: بان كي-مون, مارك ت. إسبر. */
function joinsName(article: Article, token: number): boolean {
  const mark = punctuationAt(article, token);
  const initial = mark === '.' && lengthOf(article, token - 1) === 1;
  return (mark === '-' || mark === 'ـ' || initial) && isNameWord(article, token + 1);
}

/** «شطام بن الصغير», «الوزير الإيراني سندباد عبد المولى»: first, or after the article, an unknown word is a name at once. */
const isSureStart = (article: Article, start: number, token: number): boolean =>
  token === start || (isWord(article, token - 1) && hasArticle(article, token - 1));

function trimToGivenName(article: Article, run: TokenRange): TokenRange {
  for (let at = run.start; at < run.end - 1; at++) {
    if (is(article, at, WordClass.givenName) && !is(article, at, WordClass.nameParticle))
      return { start: at, end: run.end };
  }
  return run;
}
