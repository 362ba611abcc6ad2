import { SOURCE_HEAD, WordClass } from '../lexicon/classes.ts';
import { WordUse } from '../lexicon/uses.ts';
import { type Article, hasArticle, is, isComma, isWord, mayBe, punctuationAt } from '../text/article.ts';
import { byForm, FormFact } from '../text/by-form.ts';
import { beginsWithAny, ends, endsInAny, lengthOf, spells } from '../text/letters.ts';
import type { TokenRange } from '../text/segment.ts';
import { Proclitic, textOf } from '../text/tokenize.ts';
import { isCueParticiple, isFiniteVerb } from './verb-forms.ts';

const NAME = WordClass.givenName | WordClass.familyName | WordClass.nameParticle;
const OWNER =
  WordClass.role |
  WordClass.group |
  WordClass.body |
  WordClass.media |
  WordClass.common |
  WordClass.contentNoun;
/** Endings of common nouns and adjectives: ta marbuta, tanwin alif, sound feminine plural. */
const COMMON_ENDINGS = ['ة', 'اً', 'ات', 'يين', 'ون'];

const PRONOUNS = ['ها', 'هم', 'هن'];

/** A pronoun written onto a noun or verb (أركانه, تنفيذها); short names end alike (نزيه, مها). */
const hasPronoun = byForm(
  FormFact.possessed,
  (article, token) =>
    (lengthOf(article, token) > 4 && endsInAny(article, token, PRONOUNS)) ||
    (lengthOf(article, token) > 5 && (ends(article, token, 'ه') || ends(article, token, 'هما'))),
);

/** Imperfects (يقود), and words with a preposition or conjunction written on: not the start of an unknown name. */
const VERB_LIKE = /^(?:ي...|تت|[بلو]ال|لل|[بل][أإ]|وا?[تين]..)/u;
const VERB_LIKE_FIRST = ['ي', 'ت', 'ب', 'ل', 'و'];
/** Endings of foreign names that no Arabic verb has: ياسمينا, يانوكوفيتش, ويليامز. */
const FOREIGN_ENDINGS = ['ا', 'وف', 'تش', 'كو', 'يو', 'برغ', 'نغ', 'لز', 'نز', 'مز', 'ستون'];

const isVerbLike = (article: Article, token: number): boolean =>
  beginsWithAny(article, token, VERB_LIKE_FIRST) &&
  VERB_LIKE.test(textOf(article.tokens, token)) &&
  !(lengthOf(article, token) > 4 && endsInAny(article, token, FOREIGN_ENDINGS));

/** Whether a word may begin a proper name: a known name, or a word without the article that no table knows. */
export function startsName(article: Article, token: number): boolean {
  if (!isWord(article, token) || article.tokens.proclitic[token] !== Proclitic.none) return false;
  if (is(article, token, WordClass.givenName | WordClass.nameParticle) || isNameLikeParticle(article, token))
    return true;
  if (is(article, token, WordClass.familyName)) return true;
  if ((article.tokens.word[token] ?? 0) !== 0) return false;
  if (ends(article, token, 'ة') && (isWomansName(article, token) || isTitled(article, token))) return true;
  return lengthOf(article, token) > 1 && isUnknownName(article, token);
}

/** Foreign given names that are printed like particles: Anne, Lou, Lee, Van, Ban, Hu. */
const NAMES_LIKE_PARTICLES = new Set(['آن', 'لو', 'لي', 'فان', 'بان', 'هو']);
const LONGEST_PARTICLE = 3;

/**
 * «أم خالد» is a woman, where «أم» before other words means «or»; «قالت آن لينينجر», «ديرك فان هاومان»: a name like a
 * particle, right after a verb of saying or a given name and before a word that no table knows.
 */
export const isNameLikeParticle = (article: Article, token: number): boolean => {
  if (lengthOf(article, token) > LONGEST_PARTICLE) return false;
  if (spells(article, token, 'أم'))
    return is(article, token + 1, WordClass.givenName) || isSaidBy(article, token);
  return (
    NAMES_LIKE_PARTICLES.has(textOf(article.tokens, token)) &&
    isUnknownName(article, token + 1) &&
    (is(article, token - 1, WordClass.givenName) ||
      article.lexicon.cueForms(article.tokens.word[token - 1] ?? 0).length > 0)
  );
};

/** «صاحت أم أحد الضحايا»: right after a woman’s verb of saying. */
const isSaidBy = (article: Article, token: number): boolean =>
  article.lexicon
    .cueForms(article.tokens.word[token - 1] ?? 0)
    .some(({ person, gender }) => person === 3 && gender === 'f');

const isUnknownName = byForm(
  FormFact.unknownName,
  (article, token) =>
    isWord(article, token) &&
    (article.tokens.word[token] ?? 0) === 0 &&
    !hasArticle(article, token) &&
    !endsInAny(article, token, COMMON_ENDINGS) &&
    !hasPronoun(article, token) &&
    !isVerbLike(article, token),
);

/** «الشيخ جمعة»: after an honorific with the article an unknown word without is a name. */
const isTitled = (article: Article, token: number): boolean =>
  is(article, token - 1, WordClass.honorific) &&
  hasArticle(article, token - 1) &&
  !hasArticle(article, token);

/**
 * «رشيدة الحمزاوي», «الناقدة الأدبية رشيدة …», «قالت حسينة بيغوم»: unknown and in ة, before a surname; after an adjective or a
 * verb only a name stands bare before another word that no table knows.
 */
function isWomansName(article: Article, token: number): boolean {
  if (hasArticle(article, token) || !isWord(article, token + 1)) return false;
  if (is(article, token + 1, WordClass.familyName | WordClass.nameParticle)) return true;
  if ((article.tokens.word[token + 1] ?? 0) !== 0) return false;
  return (
    /^ال...+ي$/u.test(textOf(article.tokens, token + 1)) ||
    (isWord(article, token - 1) && hasArticle(article, token - 1)) ||
    mayBe(article, token - 1, WordUse.finite) ||
    is(article, token - 1, WordClass.auxiliary)
  );
}

/** «راو» (Rao): known only as a form in which no verb or participle stands here. */
const isOddForm = (article: Article, token: number): boolean =>
  (article.classes[token] ?? 0) === 0 && !isFiniteVerb(article, token) && !isCueParticiple(article, token);

/** The article after bi- or li-. */
const PREPOSED_ARTICLE = ['بال', 'لال', 'لل'];

/** «هنرييتا فور، مضيفة»: a preposition before a comma governs nothing, so that it is a surname. */
export const isFinalPreposition = (article: Article, token: number): boolean =>
  is(article, token, WordClass.adjunctPreposition) && isComma(article, token + 1);

/** «عبد السلام»: one of the names of God after «servant of», whatever else it means. */
const isServantOf = (article: Article, token: number): boolean =>
  spells(article, token - 1, 'عبد') && hasArticle(article, token);

/** Whether a word may go on a proper name that has begun: also before God’s name (فضل الله), with the article (الأعرج) and after بن. */
export function isNameWord(article: Article, token: number): boolean {
  if (!isWord(article, token)) return false;
  if (spells(article, token - 1, 'آل')) return true;
  if (isNameLikeParticle(article, token)) return true;
  if (article.tokens.proclitic[token] !== Proclitic.none) return false;
  if (is(article, token, NAME) || spells(article, token, 'الله')) return true;
  if (spells(article, token - 1, 'بن')) return true;
  if (
    is(article, token - 1, WordClass.nameParticle) &&
    is(article, token, WordClass.common | WordClass.nisba | WordClass.contentNoun)
  )
    return hasArticle(article, token);
  if (isFinalPreposition(article, token) || isServantOf(article, token)) return true;
  if (spells(article, token + 1, 'الله')) return true;
  if ((article.tokens.word[token] ?? 0) !== 0 && !isOddForm(article, token)) return false;
  if (ends(article, token, 'ة') && !hasArticle(article, token) && !is(article, token - 1, NAME)) return false;
  return !beginsWithAny(article, token, PREPOSED_ARTICLE) && !hasPronoun(article, token);
}

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

function nameRuns(article: Article, range: TokenRange): TokenRange[] {
  const runs: TokenRange[] = [];
  let at = range.start;
  while (at < range.end) {
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

/** «مسعود البحري | يهز رأسه»: after two words of a name, an unknown word like an imperfect, without a long vowel. */
const isUnknownImperfect = (article: Article, token: number): boolean =>
  (article.tokens.word[token] ?? 0) === 0 &&
  /^ي[^\s\u0627\u0648\u064a]{2,3}[يى]?$/u.test(textOf(article.tokens, token));

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
