import { PERSON_START, WordClass } from '../lexicon/classes.ts';
import { prefixOf } from '../lexicon/morphology.ts';
import { isVerbalNounShaped } from '../reports/verbal-noun.ts';
import { type Article, hasArticle, is, isWord, morphologyAt } from '../text/article.ts';
import { byForm } from '../text/by-form.ts';
import { begins, endsInTanwin, lengthOf, spelledAs, spelledLike, spells } from '../text/letters.ts';
import { Proclitic, TokenKind } from '../text/tokenize.ts';
import {
  isFathersName,
  isFinalPreposition,
  isNameLikeParticle,
  isNameWord,
  isNounWithEnding,
  startsName,
} from './name-word.ts';
import { isComplete, startsObject } from './phrase-object.ts';
import { findName } from './proper-name.ts';
import { isCueParticiple, isFiniteVerb } from './verb-forms.ts';

/** Words that no noun phrase of a source goes over. */
export const NEVER_INSIDE =
  WordClass.complementizer |
  WordClass.complementizerPronoun |
  WordClass.relative |
  WordClass.auxiliary |
  WordClass.negation |
  WordClass.subordinator |
  WordClass.pronoun |
  WordClass.adverb |
  WordClass.adjunctPreposition;
/** Prepositions that may stand inside a title: «مسؤول في الوزارة», «المبعوث إلى سوريا», «عدد من الخبراء». */
const mayStandInside = spelledAs(['في', 'من', 'إلى', 'الى', 'لدى', 'فى']);

/** «الرابطة التونسية للدفاع عن حقوق الإنسان»: a preposition of the verbal noun that names a body's purpose. */
const isInPurpose = (article: Article, token: number): boolean =>
  spells(article, token, 'عن') && begins(article, token - 1, 'لل');

/** Whether the noun phrase that begins at `from` is over before a token: an adjunct, a verb or its object follows. */
export function endsPhrase(article: Article, from: number, token: number): boolean {
  if (isNameLikeParticle(article, token)) return false;
  if ((spells(article, token - 1, 'آل') || isFathersName(article, token)) && isWord(article, token))
    return false;
  if (is(article, token, NEVER_INSIDE)) {
    const inName = startsName(article, token - 1) || isNameWord(article, token - 1);
    const named = is(article, token, PERSON_START) && !isWrittenThat(article, token);
    const goesOn = named || isFinalPreposition(article, token);
    return !(inName && goesOn) && !isPronounInTitle(article, from, token);
  }
  if (isWhat(article, token)) return true;
  if (isLooseDemonstrative(article, token) || isSaying(article, token) || isSelf(article, token)) return true;
  if (is(article, token, WordClass.time) && !isGeneral(article, token)) {
    return is(article, token + 1, WordClass.time) || !is(article, token, PERSON_START | WordClass.role);
  }
  if (is(article, token, WordClass.givenName) && is(article, token - 1, WordClass.nameParticle)) return false;
  if (
    spells(article, token, 'علي') &&
    is(article, token + 1, WordClass.givenName | WordClass.familyName | WordClass.nameParticle)
  )
    return false;
  if (is(article, token, WordClass.preposition)) return !preposingContinues(article, from, token);
  if (hasArticle(article, token - 1) && (endsInTanwin(article, token) || isNounWithEnding(article, token)))
    return true;
  if (isAddressed(article, from, token)) return true;
  if (spells(article, token + 1, 'الله')) return false;
  if (isFiniteVerb(article, token) && !isNameLikeVerb(article, token) && !isScience(article, token))
    return true;
  if (isRelativeVerb(article, from, token)) return true;
  if (isGovernedByVerb(article, from, token)) return true;
  if (isCueParticiple(article, token)) return !isAccusativeAdjective(article, from, token);
  return startsObject(article, from, token);
}

const hasHamza = spelledLike(/[أإ]/u);

/** «رايكروفت بأن»: with its hamza the complementizer is no name, unlike بان (Ban). */
const isWrittenThat = (article: Article, token: number): boolean =>
  is(article, token, WordClass.complementizer) && hasHamza(article, token);

/**
 * «عزا المدير ذلك إلى», «عزت الشركة هذا النمو إلى»: a demonstrative is the verb's object where no noun with the article
 * follows, or where the phrase is complete before it, unlike «رئيس هذه الشركة».
 */
const isLooseDemonstrative = (article: Article, token: number): boolean =>
  is(article, token, WordClass.demonstrative) &&
  (!hasArticle(article, token + 1) || isComplete(article, token - 1));

const isPrefixedWhat = spelledLike(/^(?:[بلمع]ما|[مع]من)$/u);

/** «أسف الرئيس | لما حدث»: «what» with a preposition on. */
const isWhat = (article: Article, token: number): boolean =>
  lengthOf(article, token) === 3 && isPrefixedWhat(article, token);

/** «عن المتحدث | قوله»: the noun of saying with its pronoun. */
const isSaying = byForm(({ lexicon, tokens }, token) =>
  lexicon
    .cueForms(tokens.word[token] ?? 0)
    .some(
      ({ aspect, clitic, verb }) => aspect === 'verbal-noun' && clitic !== '' && verb.strength === 'strong',
    ),
);

/** «المصدر | ذاته», «الوزير | نفسه». */
const isSelf = spelledLike(/^(?:ذات|نفس)(?:ه|ها|هم)$/u);

/** «إيلفا يوهانسون»: an unknown word with the shape of a plural verb after an unknown name, which is one person's. */
const isNameLikeVerb = (article: Article, token: number): boolean =>
  [token - 1, token].every((at) => (article.tokens.word[at] ?? 0) === 0) && startsName(article, token - 1);

/** «لكنّ مصدراً قضائياً متابعاً للملف»: after لكن an adjective has the accusative of its noun, like a participle of saying. */
const isAccusativeAdjective = (article: Article, from: number, token: number): boolean =>
  endsInTanwin(article, from) && endsInTanwin(article, token) && isWord(article, token - 1);

/** «أستاذ علم الاجتماع»: the science of something, written like «knew». */
const isScience = (article: Article, token: number): boolean =>
  spells(article, token, 'علم') && hasArticle(article, token + 1);

const looksLikeRelativeVerb = spelledLike(/^(?!ال)..+ت(?:ه|ها|هم)$/u);

/** «دراسة أجرتها جامعة», «تقرير نشرته الصحيفة»: a relative clause without pronoun, whose verb takes up the noun. */
const isRelativeVerb = (article: Article, from: number, token: number): boolean =>
  is(article, from, WordClass.document | WordClass.group | WordClass.unnamed) &&
  !hasArticle(article, from) &&
  (article.tokens.word[token] ?? 0) === 0 &&
  looksLikeRelativeVerb(article, token);

const isPrepositionWithPronoun = spelledLike(/^(?:في|ب|ل|لدي|من)(?:ها|ه|هم)$/u);

/** «مدير التوقعات فيها حمد فلان»: a preposition with its pronoun between title and name. */
const isPronounInTitle = (article: Article, from: number, token: number): boolean =>
  is(article, from, WordClass.role) &&
  is(article, token + 1, WordClass.givenName | WordClass.honorific) &&
  isPrepositionWithPronoun(article, token);

/** «باسم», «بالنيابة عن»: for whom somebody speaks. */
const isOnBehalf = spelledLike(/^ب(?:اسم|لسان|الإنابة|الانابة|النيابة|الوكالة|التكليف)/u);

/** «طالبت المنظمة | بفتح الطرق»: a verbal noun with bi- belongs to the verb, unless an adjective governs it. */
function isGovernedByVerb(article: Article, from: number, token: number): boolean {
  if (!begins(article, token, 'ب') || article.tokens.proclitic[token] !== Proclitic.none) return false;
  if (lengthOf(article, token) < 3) return false;
  if (token === from + 1 && hasArticle(article, from) && isComplement(article, from, token)) return true;
  if (isOnBehalf(article, token) || isGoverning(article, token - 1)) return false;
  if ((article.tokens.word[token] ?? 0) === 0) return isVerbalNounShaped(article, token);
  return prefixOf(morphologyAt(article, token)) === 'bi' && is(article, token, WordClass.contentNoun);
}

/** «أشاد الوزير | بالمشاريع», «تقدمت النيابة | بطعن»: bi- right after one definite word, and no name of a person. */
const isComplement = (article: Article, from: number, token: number): boolean =>
  begins(article, token, 'بال') ||
  (is(article, from, WordClass.body) && !is(article, token, PERSON_START | WordClass.place));

/** Adjectives and participles with a complement in bi-: المكلف بحقوق الإنسان (charged with human rights). */
const isGoverning = spelledLike(/^ال(?:مكلف|معني|خاص|مختص|متخصص|متعلق|قائم|مرتبط|مشتغل|مهتم)/u);

/** «مدير عام المياه»: عام is «general» and no year, unless a figure or another time follows. */
const isGeneral = (article: Article, token: number): boolean =>
  is(article, token, WordClass.common) &&
  !is(article, token + 1, WordClass.time) &&
  article.tokens.kind[token + 1] !== TokenKind.number;

/** «الرئيس للسيد شي»: li- before the honorific of whoever is spoken to. */
const isAddressedTitle = spelledLike(
  /^لل(?:سيدة?|دكتورة?|أميرة?|شيخة?|جنرال|سفيرة?|لواء|عميد|أستاذة?|مهندسة?)$/u,
);

const looksAddressed = spelledLike(/^ل...+(?:ه|ها|هم)$/u);

/** li- before a medium, or before a person once the phrase has its name: «بوتين لمضيفه», «المتحدث لوكالة». */
function isAddressed(article: Article, from: number, token: number): boolean {
  const unknown = (article.tokens.word[token] ?? 0) === 0;
  if (unknown && !begins(article, token, 'ل')) return false;
  if (unknown && isAddressedTitle(article, token)) return true;
  if (unknown ? !looksAddressed(article, token) : !hasLi(article, token)) return false;
  if (is(article, token, WordClass.media)) return true;
  if (!unknown && !is(article, token, WordClass.role | WordClass.group)) return false;
  const named = findName(article, { start: from, end: token }) !== null;
  return named || (token === from + 1 && (article.tokens.word[from] ?? 0) === 0);
}

const hasLi = (article: Article, token: number): boolean => prefixOf(morphologyAt(article, token)) === 'li';

const standsForOthers = spelledLike(/^(?:ال)?(?:نائب|ناطق|ممثل|مرشح|مندوب|مسؤول)ة?$/u);

/** «النائب عن المحافظة», «المرشحة عن الحزب»: those who speak for a place or a body. */
const isStoodFor = (article: Article, from: number, token: number): boolean =>
  token === from + 1 &&
  is(article, from, WordClass.role) &&
  spells(article, token, 'عن') &&
  standsForOthers(article, from);

/** A preposition goes on with the phrase while it is still a title without a name, and no adjunct begins. */
function preposingContinues(article: Article, from: number, token: number): boolean {
  if (isInPurpose(article, token)) return true;
  if (!mayStandInside(article, token) && !isStoodFor(article, from, token)) return false;
  if (is(article, token + 1, WordClass.occasionNoun | WordClass.time)) return false;
  if (spells(article, token, 'لدى') && !isComplete(article, token + 1)) return false;
  if (is(article, token + 1, WordClass.demonstrative) && !startsName(article, token + 3)) return false;
  if (!is(article, from, WordClass.role | WordClass.unnamed | WordClass.group | WordClass.body)) {
    return !is(article, from, PERSON_START) && spells(article, token, 'من') && token === from + 1;
  }
  return findName(article, { start: from, end: token }) === null;
}
