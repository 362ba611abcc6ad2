import type { CueMatch } from '../cues/find-cues.ts';
import { PERSON_START, SOURCE_HEAD, WordClass } from '../lexicon/classes.ts';
import { numberOf, prefixOf } from '../lexicon/morphology.ts';
import { isNameLikeParticle } from '../speakers/name-word.ts';
import { type NounPhrase, readNounPhrase } from '../speakers/noun-phrase.ts';
import { NEVER_INSIDE } from '../speakers/phrase-end.ts';
import { isFiniteVerb } from '../speakers/verb-forms.ts';
import {
  type Article,
  hasArticle,
  is,
  isComma,
  isPunctuation,
  isWord,
  morphologyAt,
  punctuationAt,
  skipBracket,
} from '../text/article.ts';
import { beginsWithAny, spelledLike, spells } from '../text/letters.ts';
import { Proclitic, textOf } from '../text/tokenize.ts';
import { isPlausible, SKIPPED } from './source.ts';

/** Words of an adjunct between subject and verb: «الوزير في مؤتمر صحفي قال». */
const MAX_ADJUNCT = 6;

/** Words of the phrase that a relative pronoun takes up. */
const MAX_ANTECEDENT = 10;

/** The source before its verb («الرئيس الصيني … أكد أن»), from the start of the clause; null where there is none. */
export function sourceBefore(article: Article, cue: { readonly start: number }): NounPhrase | null {
  const proclitic = article.tokens.proclitic[cue.start];
  const amma = proclitic === Proclitic.fa ? ammaBefore(article, cue.start) : -1;
  if (proclitic !== Proclitic.none && amma < 0) return null;
  if (is(article, cue.start - 1, WordClass.relative)) {
    return takesUp(article, cue.start) ? null : antecedent(article, cue.start - 1);
  }
  if (is(article, cue.start - 1, WordClass.complementizerPronoun)) return null;
  const sentence = article.segments.sentences[article.segments.sentenceOf[cue.start] ?? -1];
  if (!sentence) return null;
  if (amma >= 0) return subjectOfAmma(article, amma, cue.start);
  const past = subjectOfPast(article, cue.start, sentence.start);
  if (past) return past;
  for (let at = Math.max(sentence.start, cue.start - 40); at < cue.start; at++) {
    const resumed = article.tokens.word[at - 1] === article.tokens.word[cue.start];
    if (!resumed && !isClauseStart(article, at, sentence.start)) continue;
    let from = at;
    while (
      from < cue.start &&
      !isNameLikeParticle(article, from) &&
      (is(article, from, SKIPPED | WordClass.subordinator) || isComma(article, from))
    )
      from++;
    const phrase = readNounPhrase(article, from, cue.start);
    if (!phrase) continue;
    if (!(isFirm(article, phrase, cue.start) && reaches(article, phrase.end, cue.start))) continue;
    return isDateline(article, phrase) ? null : phrase;
  }
  return null;
}

/** «أما الوزير | فقال»; after a pronoun («أما هي فقالت») the subject is elided. */
function subjectOfAmma(article: Article, amma: number, verb: number): NounPhrase | null {
  const phrase = is(article, amma + 1, WordClass.pronoun) ? null : readNounPhrase(article, amma + 1, verb);
  return phrase && !isTopic(article, phrase, verb) ? phrase : null;
}

const isPast = spelledLike(/^[وف]?كانت?$/u);

/** «وكان … قد | أوضح»: كان at the head of the sentence has the subject of the verb after قد right after it. */
function subjectOfPast(article: Article, verb: number, start: number): NounPhrase | null {
  if (!spells(article, verb - 1, 'قد') || !isPast(article, start)) return null;
  const phrase = readNounPhrase(article, start + 1, verb - 1);
  const definite =
    phrase?.kind !== 'other' || hasArticle(article, start + 1) || hasArticle(article, start + 2);
  return definite ? phrase : null;
}

/** «أما الأسعار فقال الوزير إنها …»: what cannot speak is put first, and the subject follows its verb. */
const isTopic = (article: Article, { kind, name, gender, number }: NounPhrase, verb: number): boolean =>
  is(article, verb + 1, SOURCE_HEAD | WordClass.honorific | WordClass.givenName) &&
  ((kind === 'other' && name === null) ||
    (name === null &&
      number === 's' &&
      article.lexicon
        .cueForms(article.tokens.word[verb] ?? 0)
        .every((form) => form.gender !== null && form.gender !== gender)));

/** «بكين (شينخوا) أعلن المعهد»: a place and an agency at the head of a paragraph. */
const isDateline = (article: Article, { start, end }: NounPhrase): boolean =>
  article.segments.paragraphs[article.segments.paragraphOf[start] ?? -1]?.start === start &&
  is(article, start, WordClass.place) &&
  punctuationAt(article, start + 1) === '(' &&
  punctuationAt(article, end - 1) === ')';

/** «الاتفاق الذي تصفه بأنه»: the object pronoun takes up the noun before the relative, so that it is no subject. */
const takesUp = (article: Article, verb: number): boolean =>
  article.lexicon.cueForms(article.tokens.word[verb] ?? 0).every(({ clitic }) => clitic !== '');

export const isAmma = spelledLike(/^و?[أا]ما$/u);

/** Tokens of a subject that أما puts first, with its asides. */
const AMMA_REACH = 30;

/** «أما الوزير فقال», «…، أما الوزير فقال»: the fa- takes up the subject that أما puts first. */
export const followsAmma = (article: Article, token: number): boolean => ammaBefore(article, token) >= 0;

/** The أما whose subject a verb with fa- takes up, or -1. */
function ammaBefore(article: Article, token: number): number {
  const start = article.segments.sentences[article.segments.sentenceOf[token] ?? -1]?.start ?? token;
  for (let at = token - 1; at >= Math.max(start, token - AMMA_REACH); at--) {
    if (isAmma(article, at)) return at <= start + 1 || isComma(article, at - 1) ? at : -1;
  }
  return -1;
}

/** «الحكومة التي أعلنت»: the definite phrase that the relative pronoun takes up. */
function antecedent(article: Article, relative: number): NounPhrase | null {
  const end = isComma(article, relative - 1) ? relative - 1 : relative;
  let longest: NounPhrase | null = null;
  for (let at = end - 1; at >= 0 && at > end - MAX_ANTECEDENT; at--) {
    if (isComma(article, at) || (isPreposition(article, at) && longest)) break;
    if (!is(article, at, SOURCE_HEAD | WordClass.honorific)) continue;
    const phrase = readNounPhrase(article, at, end);
    if (phrase?.end === end && agreesWith(article, phrase, relative)) longest = phrase;
  }
  return longest;
}

/** «أستاذ في جامعة الطائف، الذي»: the masculine relative takes up the professor, not the university. */
const agreesWith = (article: Article, { gender, number }: NounPhrase, relative: number): boolean =>
  gender === null || number !== 's' || !spells(article, relative, 'الذي') || gender === 'm';

/** A preposition, but not the name Ali, which folds to «on»: «المتحدث علي عمر، الذي أكد». */
const isPreposition = (article: Article, token: number): boolean =>
  is(article, token, WordClass.preposition) && textOf(article.tokens, token) !== 'علي';

/** A phrase without a known head is the subject only right before its verb, and if it is definite or a name. */
const isFirm = (article: Article, phrase: NounPhrase, cue: number): boolean =>
  (phrase.kind !== 'other' && phrase.kind !== 'name') ||
  is(article, phrase.head, PERSON_START) ||
  ((phrase.end === cue || is(article, phrase.start - 1, WordClass.auxiliary)) &&
    isPlausible(article, phrase));

const CLAUSE_OPENERS = WordClass.auxiliary | WordClass.subordinator | WordClass.complementizer;

const CLAUSE_MARKS: readonly string[] = ['،', ',', '؛', ';', '.', '-', ':', '»', '"'];

const isOr = spelledLike(/^[أا][وم]$/u);

function isClauseStart(article: Article, at: number, sentenceStart: number): boolean {
  if (at === sentenceStart) return true;
  if (!isWord(article, at - 1)) return CLAUSE_MARKS.includes(punctuationAt(article, at - 1));
  if (isIf(article, at - 1) || isIf(article, at - 2)) return false;
  return is(article, at - 1, CLAUSE_OPENERS) && !isOr(article, at - 1);
}

/** «وعما إذا كان الفريق مستعدا، أجاب»: the subject of a condition or question is not that of the verb after it. */
const isIf = spelledLike(/^[إا]ذا$/u);

/** «أما الوزير فقد شدد»: fa- with قد right before the verb, written like the verb فقد, «to lose». */
const isFaQad = (article: Article, token: number, cue: number): boolean =>
  token === cue - 1 && textOf(article.tokens, token) === 'فقد';

/**
 * Between subject and verb: commas, brackets, قد, times, a relative clause up to its comma, one short adjunct; no
 * other finite verb, and no conjunction that begins a clause of its own.
 */
function reaches(article: Article, from: number, cue: number): boolean {
  let relative = false;
  let adjunct = 0;
  for (let at = from; at < cue; at++) {
    if (isPunctuation(article, at, '(')) at = skipBracket(article, at, cue) - 1;
    else if (isAside(article, at) || isApposition(article, at, cue)) relative = true;
    else if (isComma(article, at)) relative = false;
    else if (punctuationAt(article, at) !== '') return false;
    else if (is(article, at, WordClass.relative)) relative = true;
    else if (is(article, at, WordClass.subordinator)) return false;
    else if (relative || is(article, at, SKIPPED) || isFaQad(article, at, cue)) continue;
    else if (isWord(article, at) && isFiniteVerb(article, at)) return false;
    else if (++adjunct > MAX_ADJUNCT || (adjunct === 1 && !is(article, at, WordClass.preposition)))
      return false;
  }
  return true;
}

/** «أبو ناظم، أحد أبطال الفيلم، اشترط»: a comma before a phrase that another comma ends, with no verb in it. */
function isApposition(article: Article, comma: number, limit: number): boolean {
  if (!isComma(article, comma)) return false;
  for (let at = comma + 1; at < limit; at++) {
    if (isComma(article, at)) return at > comma + 1;
    if (!isWord(article, at) || isFiniteVerb(article, at)) return false;
    if (article.tokens.proclitic[at] === Proclitic.wa && is(article, at, WordClass.pronoun)) return false;
  }
  return false;
}

/** «الوزير، وهو من أبرز القادة، قال»: a comma before an aside about the subject, up to the next one. */
const isAside = (article: Article, comma: number): boolean =>
  isComma(article, comma) &&
  article.tokens.proclitic[comma + 1] === Proclitic.wa &&
  is(article, comma + 1, WordClass.pronoun);

/** Words of an indefinite phrase before its relative clause: «معلومات موثقة تؤكد». */
const MAX_NOUN = 3;

/**
 * «مجموعات تقول إنها …», «معلومات موثقة تؤكد أن …»: an indefinite noun right before a verb in the imperfect, which is
 * its relative clause without a pronoun, or its predicate in a headline.
 */
export function nounBefore(article: Article, cue: CueMatch): NounPhrase | null {
  if (cue.clitic !== '' || !beginsWithAny(article, cue.start, ['ي', 'ت'])) return null;
  let start = cue.start;
  while (start > 0 && start > cue.start - MAX_NOUN && isBareNoun(article, start - 1)) start--;
  if (start === cue.start || is(article, start - 1, WordClass.relative)) return null;
  const word = textOf(article.tokens, start);
  if (cue.gender === 'm' && /[ةه]$|ات$/u.test(word)) return null;
  if (cue.gender === 'f' && cue.number === 's' && !/[ةه]$|ات$|ا$/u.test(word) && !isPlural(article, start))
    return null;
  const kind = is(article, start, WordClass.document) ? 'document' : 'group';
  return { start, end: cue.start, kind, head: start, name: null, gender: cue.gender, number: cue.number };
}

const isPlural = (article: Article, token: number): boolean => numberOf(morphologyAt(article, token)) === 'p';

const NO_NOUN =
  NEVER_INSIDE |
  WordClass.preposition |
  WordClass.demonstrative |
  WordClass.connective |
  WordClass.time |
  WordClass.givenName |
  WordClass.familyName |
  WordClass.place;

const isBareNoun = (article: Article, token: number): boolean =>
  isWord(article, token) &&
  article.tokens.proclitic[token] === Proclitic.none &&
  !hasArticle(article, token) &&
  !is(article, token, NO_NOUN) &&
  prefixOf(morphologyAt(article, token)) === null &&
  !isFiniteVerb(article, token);
