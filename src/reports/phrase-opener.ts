import type { CueMatch } from '../cues/find-cues.ts';
import type { ComplementCode, VerbEntry } from '../cues/verb-table.ts';
import { PERSON_START, SOURCE_HEAD, WordClass } from '../lexicon/classes.ts';
import { prefixOf } from '../lexicon/morphology.ts';
import { readNounPhrase } from '../speakers/noun-phrase.ts';
import { isFiniteVerb } from '../speakers/verb-forms.ts';
import {
  type Article,
  hasArticle,
  is,
  isComma,
  isWord,
  morphologyAt,
  quotationOpenedAt,
} from '../text/article.ts';
import { begins, ends, endsLikeNisba, lengthOf, spelledAs, spelledLike, spells } from '../text/letters.ts';
import { Proclitic, textOf } from '../text/tokenize.ts';
import { COMPLEMENTIZER } from './complementizer.ts';
import type { Opener } from './opener.ts';
import { blamedAt, isPredication } from './predication.ts';
import { hasVerbalNounShape, isVerbalNoun, isVerbalNounShaped } from './verbal-noun.ts';

/** The preposition written as its own word, by complement code. */
const PREPOSITIONS: Readonly<Record<string, ComplementCode>> = {
  إلى: 'ila',
  الى: 'ila',
  الي: 'ila',
  على: 'ala',
  علي: 'ala',
  عن: 'an-prep',
  من: 'min',
  في: 'fi',
  بـ: 'bi',
  ب: 'bi',
  لـ: 'li',
  ل: 'li',
};

const isPreposition = spelledAs(Object.keys(PREPOSITIONS));

/** The preposition that stands at a token as a word of its own, as a complement code. */
export const prepositionAt = (article: Article, token: number): ComplementCode | undefined =>
  isPreposition(article, token) ? PREPOSITIONS[textOf(article.tokens, token)] : undefined;

/** A content that is a noun phrase: after a governed preposition, with bi‑, or as direct object. */
export function phraseAt(article: Article, cue: CueMatch, verb: VerbEntry, at: number): Opener | null {
  if (!verb.phrase) return null;
  const code = prepositionAt(article, at);
  if (code === 'min' && (isPartitive(article, at) || isOrigin(article, at))) return null;
  if (code === 'li' && quotationOpenedAt(article, at + 1)) return null;
  if (code && verb.takes.includes(code) && !isGovernedByNoun(article, cue, at)) {
    const ascribed = code === 'ila' && verb.takes.includes('obj') ? ascribedObject(article, cue, at) : -1;
    if (ascribed >= 0) return { type: 'phrase', at: ascribed, content: ascribed };
    return isPhraseContent(article, at + 1) && !isPlaceOfSaying(article, at + 1)
      ? { type: 'phrase', at, content: at + 1 }
      : null;
  }
  const blamed = verb.takes.includes('blame') ? blamedAt(article, cue, at) : -1;
  if (blamed >= 0) return { type: 'phrase', at: blamed, content: blamed };
  const opens =
    (verb.takes.includes('bi') &&
      (isPrefixedPhrase(article, at, 'bi') || isComplementOfSameSubject(article, cue, at))) ||
    (verb.takes.includes('li') && isPrefixedPhrase(article, at, 'li')) ||
    (verb.takes.includes('obj') && isObjectPhrase(article, cue, at)) ||
    (verb.takes.includes('pred') && isPredication(article, cue, at));
  return opens ? { type: 'phrase', at, content: at } : null;
}

const ACTOR = SOURCE_HEAD | PERSON_START;

/**
 * «وعزا الازدحام إلى …», «أرجع الوزير الغلاء إلى …»: what is ascribed, before إلى: all that stands there where it cannot
 * speak, else its verbal noun.
 * @returns the token where it begins, or -1
 */
function ascribedObject(article: Article, cue: CueMatch, at: number): number {
  const demonstrative = WordClass.demonstrative | WordClass.pronoun;
  if (at === cue.end || is(article, at - 1, demonstrative) || !isWord(article, at - 1)) return -1;
  if (!is(article, cue.end, ACTOR) && hasArticle(article, cue.end)) return cue.end;
  const subject = readNounPhrase(article, cue.end, at);
  if (subject && subject.end < at && hasArticle(article, subject.end)) return subject.end;
  for (let token = cue.end + 1; token < at; token++) {
    if (hasArticle(article, token) && !is(article, token, ACTOR) && isVerbalNoun(article, token))
      return token;
  }
  return -1;
}

const isIssued = spelledLike(/^(?:ال)?صادرة?$/u);

/** «أكد الوزير تشكيل لجنة للإشراف على …», «بلاغ صادر عن»: the preposition belongs to the noun or adjective before it. */
const isGovernedByNoun = (article: Article, cue: CueMatch, at: number): boolean =>
  isIssued(article, at - 1) || (at - 1 > cue.end && isGoverning(article, at - 1));

const isGoverning = (article: Article, noun: number): boolean =>
  isWord(article, noun) &&
  !(is(article, noun - 1, WordClass.body) && !hasArticle(article, noun - 1)) &&
  !is(article, noun, SOURCE_HEAD) &&
  hasVerbalNounShape(textOf(article.tokens, noun).replace(/^و/u, ''));

const isPart = spelledLike(/^(?:عدد|كثير|الكثير|العديد|كل|جزء|مجموعة|قليل|واحد|أحد|أي|غيره)$/u);

/** «شكا عدد من المسافرين من …»: the first من belongs to the number. */
const isPartitive = (article: Article, at: number): boolean => isPart(article, at - 1);

/** Tokens after a first من within which the one that the verb governs stands. */
const ORIGIN_REACH = 8;

/** «اشتكى مزارعون من البلدة من منعهم»: of two من after an indefinite group the first tells where it comes from. */
function isOrigin(article: Article, at: number): boolean {
  if (!is(article, at - 1, WordClass.group) || hasArticle(article, at - 1)) return false;
  for (let next = at + 2; next < at + ORIGIN_REACH && isWord(article, next); next++)
    if (textOf(article.tokens, next) === 'من') return true;
  return false;
}

/** «أكد على مدونته أن …»: the clause that follows is the content; «شدد على ضرورة أن …» goes on as a phrase. */
const isPlaceOfSaying = (article: Article, token: number): boolean =>
  !is(article, token, WordClass.contentNoun) && is(article, token + 1, COMPLEMENTIZER);

function isPhraseContent(article: Article, token: number): boolean {
  if (quotationOpenedAt(article, token)) return true;
  if (!isWord(article, token)) return false;
  if (is(article, token, WordClass.contentNoun)) return true;
  return !is(
    article,
    token,
    COMPLEMENTIZER |
      WordClass.occasionNoun |
      WordClass.time |
      WordClass.adverb |
      WordClass.preposition |
      WordClass.givenName |
      WordClass.familyName |
      WordClass.place |
      WordClass.media |
      WordClass.role,
  );
}

const PREFIX_LETTER = { bi: 'ب', li: 'ل' } as const;

/** «المتحدث باسم الوزارة», «الوفد برئاسة فلان», «السكان القاطنون بمحاذاة النهر»: bi- inside titles, and of places. */
const isInTitles = spelledLike(
  /^ب(?:اسم|لسان|صفته|صفتها|رئاسة|زعامة|قيادة|محاذاة|جوار|منطقة|مدينة|ولاية|إقليم|ضواحي|محافظة|بلدة|قرية)$/u,
);

/**
 * Whether a word is a noun with a preposition written on that a verb may govern: «بوقف», «بإصلاح», «لزيارة»; not
 * whom one speaks to («في تصريح للصحافة»).
 */
export function isPrefixedPhrase(article: Article, token: number, prefix: 'bi' | 'li'): boolean {
  const noun = prefix === 'bi' ? WordClass.contentNoun | WordClass.common : WordClass.contentNoun;
  const isNoun = is(article, token, noun);
  const isPrefixed = isNoun
    ? prefixOf(morphologyAt(article, token)) === prefix
    : begins(article, token, PREFIX_LETTER[prefix]);
  if (!isPrefixed || is(article, token, WordClass.adverb)) return false;
  if (isInTitles(article, token)) return false;
  if (isNoun) return true;
  if (is(article, token, WordClass.document)) return isVerbalNounShaped(article, token);
  if ((article.tokens.word[token] ?? 0) !== 0) return false;
  return isVerbalNounShaped(article, token) || isAfterSubject(article, token);
}

/** «…، وهدد بقطع الطريق»: right after a verb that goes on with the subject before it, bi- begins no name. */
export const isComplementOfSameSubject = (article: Article, cue: CueMatch, token: number): boolean =>
  token === cue.end &&
  article.tokens.proclitic[cue.start] === Proclitic.wa &&
  isComma(article, cue.start - 1) &&
  (article.tokens.word[token] ?? 0) === 0 &&
  begins(article, token, 'ب') &&
  lengthOf(article, token) > 3;

/** «هدد المجلس بعواقب»: an unknown word after a known one with the article, which no name begins with. */
const isAfterSubject = (article: Article, token: number): boolean =>
  isWord(article, token - 1) &&
  !is(article, token - 1, WordClass.givenName | WordClass.familyName) &&
  !spells(article, token - 2, 'عبد') &&
  (article.tokens.word[token - 1] ?? 0) !== 0 &&
  (hasArticle(article, token - 1) ||
    is(article, token - 1, WordClass.nisba | WordClass.place | WordClass.group)) &&
  lengthOf(article, token) > 3 &&
  !isTitleBeforeContent(article, token);

/** Tokens after an unknown word within which what the verb governs stands. */
const NAME_REACH = 8;

/** «طالب الوزير بوشارب بفتح …»: after a title the unknown word is a name, where bi- follows with a verbal noun. */
function isTitleBeforeContent(article: Article, token: number): boolean {
  if (!is(article, token - 1, WordClass.role | WordClass.honorific | WordClass.nisba)) return false;
  for (let at = token + 1; at < token + NAME_REACH && isWord(article, at); at++) {
    if (is(article, at, COMPLEMENTIZER)) return true;
    if (is(article, at, WordClass.contentNoun) && prefixOf(morphologyAt(article, at)) === 'bi') return true;
  }
  return false;
}

const isDeniedNoun = spelledLike(
  /^(?:الأخبار|الأنباء|التهم|التهمة|الاتهامات|الشائعات|الإشاعات|المزاعم|الادعاءات|التقارير|المعلومات)$/u,
);

/** «نفى الوزير هذه التهم», «نفى الأنباء التي …», «نفى ما تردد عن …»: what is denied is a report. */
const isDenied = (article: Article, { act }: CueMatch, at: number): boolean =>
  act === 'deny' &&
  (isDeniedNoun(article, is(article, at, WordClass.demonstrative) ? at + 1 : at) ||
    (textOf(article.tokens, at) === 'ما' && !isSaidBySomebody(article, at + 1)));

/** «نفى ما قاله المعهد»: the words of somebody else, which are not told here. */
const isSaidBySomebody = (article: Article, verb: number): boolean =>
  article.lexicon
    .cueForms(article.tokens.word[verb] ?? 0)
    .some(({ clitic, verb: { strength } }) => clitic !== '' && strength === 'strong');

/**
 * «أعلنت الوزارة العثور على …», «اقترحوا السماح للشركات»: a definite verbal noun that a preposition follows is no
 * adjective of the subject.
 */
const governs = (article: Article, token: number): boolean =>
  isWord(article, token + 1) &&
  (is(article, token + 1, WordClass.preposition) || isPrefixed(article, token + 1));

const beginsWithPreposition = spelledLike(/^(?:لل|بال|ل[^ا]...)/u);

const isPrefixed = (article: Article, token: number): boolean =>
  prefixOf(morphologyAt(article, token)) !== null ||
  ((article.tokens.word[token] ?? 0) === 0 && beginsWithPreposition(article, token));

/** «أكدت مصادر طبية مقتل …»: the adjective of an indefinite source right after the verb. */
const isAdjective = (article: Article, cue: CueMatch, token: number): boolean =>
  token === cue.end + 1 &&
  is(article, cue.end, WordClass.unnamed | WordClass.group | WordClass.document) &&
  !hasArticle(article, cue.end) &&
  (endsLikeNisba(article, token) || !is(article, token, SOURCE_HEAD | WordClass.contentNoun));

/** «أكد الجانبان في بيان مشترك أهمية …»: the adjective of the occasion. */
const isAdjectiveOfOccasion = (article: Article, token: number): boolean =>
  is(article, token - 1, WordClass.occasionNoun) &&
  is(article, token - 2, WordClass.preposition) &&
  !is(article, token, WordClass.contentNoun | WordClass.preposition);

/** «طلبت من الصيادين الابتعاد مسافة …»: after whom it is asked of, a definite verbal noun is what is asked. */
const isAskedFor = (article: Article, { act }: CueMatch, at: number): boolean =>
  (act === 'ask' || act === 'demand') &&
  isWord(article, at - 2) &&
  (is(article, at - 2, WordClass.preposition) || prefixOf(morphologyAt(article, at - 1)) === 'bi');

const endsInSoundPlural = spelledLike(/ون$/u);

/** «رجح متعاملون بقاء …», «نفت في بيان حصول …»: a sound plural, which owns nothing, or the vehicle of the saying. */
const isWholePhrase = (article: Article, cue: CueMatch, token: number): boolean =>
  (token === cue.end && is(article, token, WordClass.group) && endsInSoundPlural(article, token)) ||
  (is(article, token, WordClass.occasionNoun) &&
    is(article, token - 1, WordClass.preposition) &&
    !isRelativeVerb(article, token + 2));

const looksRelative = spelledLike(/^..+ت(?:ه|ها)$/u);

/** «خلال جلسة استماع | عقدتها اللجنة»: the verb of a relative clause without pronoun, which takes up the occasion. */
const isRelativeVerb = (article: Article, token: number): boolean =>
  isFiniteVerb(article, token) || looksRelative(article, token);

/** «بعثة أثرية مصرية مشتركة | اكتشاف …»: an adjective in ة after another one ends the source. */
const isSecondAdjective = (article: Article, token: number): boolean =>
  ends(article, token, 'ة') && is(article, token - 1, WordClass.nisba) && ends(article, token - 1, 'ة');

/** Heads of a source, but for documents, whose names are verbal nouns, too: تسجيل is a recording and the act of it. */
const SPEAKING = SOURCE_HEAD & ~WordClass.document;

/** «أكد الوزير ضرورة …»: an indefinite content noun that is not part of the subject's construct state. */
function isObjectPhrase(article: Article, cue: CueMatch, at: number): boolean {
  if (isDenied(article, cue, at)) return true;
  if (!isVerbalNoun(article, at) || is(article, at, SPEAKING) || prefixOf(morphologyAt(article, at)) !== null)
    return false;
  if (article.tokens.proclitic[at] !== Proclitic.none) return false;
  if (hasArticle(article, at) && !governs(article, at) && !isAskedFor(article, cue, at)) return false;
  const before = at - 1;
  if (before < cue.end || !isWord(article, before)) return true;
  if (is(article, before, WordClass.preposition) || isFiniteVerb(article, before)) return false;
  const closed =
    WordClass.time |
    WordClass.nisba |
    WordClass.place |
    WordClass.familyName |
    WordClass.adverb |
    WordClass.connective;
  const known = (article.tokens.word[before] ?? 0) !== 0;
  return (
    is(article, before, closed) ||
    hasArticle(article, before) ||
    !known ||
    isAdjective(article, cue, before) ||
    isSecondAdjective(article, before) ||
    (is(article, at, WordClass.contentNoun) && isAdjectiveOfOccasion(article, before)) ||
    isWholePhrase(article, cue, before)
  );
}
