import { WordClass } from '../lexicon/classes.ts';
import { WordUse } from '../lexicon/uses.ts';
import { type Article, hasArticle, is, isComma, isWord, mayBe } from '../text/article.ts';
import { byForm } from '../text/by-form.ts';
import {
  beginsWithAny,
  ends,
  endsInAny,
  lengthOf,
  spelledAs,
  spelledLike,
  spells,
  spellsAlike,
} from '../text/letters.ts';
import { Proclitic, textOf } from '../text/tokenize.ts';
import { isCueParticiple, isFiniteVerb, isImperfectWithLi } from './verb-forms.ts';

/** Classes whose words are part of a name. */
export const NAME = WordClass.givenName | WordClass.familyName | WordClass.nameParticle;

/** Endings of common nouns and adjectives: ta marbuta, tanwin alif, sound feminine plural. */
const COMMON_ENDINGS = ['ة', 'اً', 'ات', 'يين', 'ون'];

const PRONOUNS = ['ها', 'هم', 'هن'];

/** A pronoun written onto a noun or verb (أركانه, تنفيذها, مركبه); short names end alike (نزيه, مها). */
const hasPronoun = byForm(
  (article, token) =>
    (lengthOf(article, token) > 4 && endsInAny(article, token, PRONOUNS)) ||
    (lengthOf(article, token) > 5 && (ends(article, token, 'ه') || ends(article, token, 'هما'))) ||
    (lengthOf(article, token) > 4 && /^م..[^ي]ه$/u.test(textOf(article.tokens, token))),
);

const NOUN =
  WordClass.common |
  WordClass.contentNoun |
  WordClass.occasionNoun |
  WordClass.document |
  WordClass.measure |
  WordClass.body |
  WordClass.group;

/** «استهل الوزير | كلامه», «عقد فادي الحلو | مؤتمرا»: a noun that the tables know, with a pronoun or in the accusative. */
export const isNounWithEnding = byForm(({ lexicon, tokens }, token) => {
  const stem = /^([^\s]{3,})(?:ه|ا|اً|ًا)$/u.exec(textOf(tokens, token))?.[1];
  const classes = stem === undefined ? 0 : (lexicon.classes[lexicon.vocabulary.idOf(stem)] ?? 0);
  return (classes & NOUN) !== 0 && (classes & (NAME | WordClass.place)) === 0;
});

/** Imperfects (يقود), and words with a preposition or conjunction written on: not the start of an unknown name. */
const VERB_LIKE = /^(?:ي...|تت|[بلو]ال|لل|[بل][أإ]|أ..ى$|وا?[تين]..)/u;

const VERB_LIKE_FIRST = ['ي', 'أ', 'ت', 'ب', 'ل', 'و'];

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
const looksLikeParticle = spelledAs(['آن', 'لو', 'لي', 'فان', 'بان', 'هو']);

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
    looksLikeParticle(article, token) &&
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

export const isUnknownName = byForm(
  (article, token) =>
    isWord(article, token) &&
    (article.tokens.word[token] ?? 0) === 0 &&
    !hasArticle(article, token) &&
    !endsInAny(article, token, COMMON_ENDINGS) &&
    !hasPronoun(article, token) &&
    !isNounWithEnding(article, token) &&
    !isVerbLike(article, token) &&
    !isImperfectWithLi(article, token),
);

/** «الشيخ جمعة»: after an honorific with the article an unknown word without is a name. */
const isTitled = (article: Article, token: number): boolean =>
  is(article, token - 1, WordClass.honorific) &&
  hasArticle(article, token - 1) &&
  !hasArticle(article, token);

const looksLikeSurname = spelledLike(/^ال...+ي$/u);

/**
 * «رشيدة الحمزاوي», «الناقدة الأدبية رشيدة …», «قالت حسينة بيغوم»: unknown and in ة, before a surname; after an adjective or a
 * verb only a name stands bare before another word that no table knows.
 */
function isWomansName(article: Article, token: number): boolean {
  if (hasArticle(article, token) || !isWord(article, token + 1)) return false;
  if (is(article, token + 1, WordClass.familyName | WordClass.nameParticle)) return true;
  if ((article.tokens.word[token + 1] ?? 0) !== 0) return false;
  return (
    looksLikeSurname(article, token + 1) ||
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

const isFatherOf = spelledLike(/^أب[ويا]$/u);

/** «ميراي أبو نعمة»: after a given name the father of something bears a name, whatever the noun. */
export const isFathersName = (article: Article, token: number): boolean =>
  is(article, token - 1, WordClass.nameParticle) &&
  isFatherOf(article, token - 1) &&
  startsName(article, token - 2);

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
    return hasArticle(article, token) || isFathersName(article, token);
  if (isFinalPreposition(article, token) || isServantOf(article, token)) return true;
  if (spells(article, token + 1, 'الله')) return true;
  if ((article.tokens.word[token] ?? 0) !== 0 && !isOddForm(article, token)) return false;
  if (ends(article, token, 'ة') && !hasArticle(article, token) && !is(article, token - 1, NAME)) return false;
  return (
    !beginsWithAny(article, token, PREPOSED_ARTICLE) &&
    !hasPronoun(article, token) &&
    !isNounWithEnding(article, token)
  );
}

/** Tokens back to which the full name of a surname is looked for. */
const SURNAME_REACH = 400;

/** «حذر الزغل من»: an unknown word that the article has as a surname elsewhere («رفيق الزغل»). */
export function isSurnameElsewhere(article: Article, token: number): boolean {
  if ((article.tokens.word[token] ?? 0) !== 0) return false;
  for (let at = token - 1; at > 0 && at > token - SURNAME_REACH; at--) {
    if (spellsAlike(article, token, at) && (startsName(article, at - 1) || isNameWord(article, at - 1)))
      return true;
  }
  return false;
}
