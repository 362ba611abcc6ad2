import type { CueMatch } from '../cues/find-cues.ts';
import type { SpeechAct } from '../document.ts';
import { WordClass } from '../lexicon/classes.ts';
import { WordUse } from '../lexicon/uses.ts';
import { isFiniteVerb } from '../speakers/verb-forms.ts';
import {
  type Article,
  closesAround,
  fixedPhraseAt,
  is,
  isComma,
  isPunctuation,
  isWord,
  mayBe,
  opensBracket,
  quotationOpenedAt,
  skipBracket,
} from '../text/article.ts';
import { spelledAs } from '../text/letters.ts';
import type { Quotation } from '../text/quotations.ts';
import { Proclitic, TokenKind } from '../text/tokenize.ts';
import { COMPLEMENTIZER, hasVerbBetween, isOwnInna, opensReport } from './complementizer.ts';
import { phraseAt } from './phrase-opener.ts';
import type { Objection } from './reasons.ts';
import { isSpeech } from './speech-marks.ts';

/** What opens a content after its cue, and the token at which the content then starts. */
export type Opener =
  | { readonly type: 'complementizer' | 'colon' | 'phrase'; readonly at: number; readonly content: number }
  | {
      readonly type: 'quotation';
      readonly at: number;
      readonly content: number;
      readonly quotation: Quotation;
    };

/** Why nothing opens a content after a cue. */
export type NoOpener = Extract<Objection, 'no-opener' | 'other-first' | 'anonymity'>;

/** Tokens looked at after a cue: titles in Arabic news are long, sentences without a stop longer. */
const REACH = 70;

/**
 * Finds what opens the content of a reporting verb: the first complementizer, colon, speech in quotation marks,
 * governed preposition or content noun after it that belongs to it. Relative clauses, brackets and names in marks
 * are passed over; another reporting verb of the same level ends the search.
 * @param stops whether another cue that ends the search begins at a token
 * @returns the opener, or why there is none
 */
export function findOpener(
  article: Article,
  cue: CueMatch,
  stops: (token: number) => boolean,
): Opener | NoOpener {
  const limit = Math.min(endOfSentence(article, cue.start), cue.end + REACH);
  /** Where the relative clause begins that `at` is in; -1 outside of one. */
  let relative = -1;
  for (let at = cue.end; at < limit; at++) {
    if (opensBracket(article, at)) {
      at = skipBracket(article, at, limit) - 1;
      continue;
    }
    if (closesAround(article, at, cue.start)) return 'no-opener';
    const quotation = quotationOpenedAt(article, at);
    if (quotation) {
      if (isSpeech(article, cue, quotation, limit)) return { type: 'quotation', at, content: at, quotation };
      at = Math.max(quotation.close, at);
      continue;
    }
    if (isColon(article, at)) return { type: 'colon', at, content: at + 1 };
    if (isComma(article, at)) relative = -1;
    if (!isWord(article, at)) continue;
    if (is(article, at, WordClass.relative)) relative = at;
    if (asksForAnonymity(article, at)) {
      if (ASKING.has(cue.act)) return 'anonymity';
      relative = -1;
      at++;
      continue;
    }
    if (at > cue.end && isBareSpeech(article, cue, at)) return { type: 'colon', at, content: at };
    if (isQuestion(article, cue, at)) return { type: 'complementizer', at, content: at };
    if (is(article, at, COMPLEMENTIZER) && opensReport(article, cue, at)) {
      if (relative < 0 || !hasVerbBetween(article, relative, at) || isOwnInna(article, cue, at))
        return clauseAt(article, at);
      relative = -1;
    } else if (stops(at) && !isObjectNoun(article, cue, at, relative)) {
      const within =
        relative >= 0 || isAsyndeticRelative(article, cue, at) || asksForAnonymity(article, at + 1);
      if (!within) return 'other-first';
      relative = relative < 0 ? at : relative;
    } else if (cue.verb && relative < 0) {
      const phrase = phraseAt(article, cue, cue.verb, at);
      if (phrase) return clauseAfter(article, at, limit, stops) ?? phrase;
    }
  }
  return isComma(article, cue.end) && cue.kind === 'verb' && cue.verb?.strength === 'strong'
    ? { type: 'colon', at: cue.end, content: cue.end + 1 }
    : 'no-opener';
}

/** «عدم ذكر اسمه»: a formula by which a source asks not to be named begins at a token. */
export const asksForAnonymity = (article: Article, token: number): boolean =>
  mayBe(article, token, WordUse.anonymity) &&
  fixedPhraseAt(article, token, article.lexicon.anonymity) !== undefined;

/** Tokens after a preposition within which the complementizer may follow. */
const CLAUSE_REACH = 12;

/** «كشفت جبهة منشقة عن الحركة، أن …»: with «that» after a comma, the preposition before it belongs to the subject. */
function clauseAfter(
  article: Article,
  from: number,
  limit: number,
  stops: (token: number) => boolean,
): Opener | null {
  for (let at = from + 1; at < Math.min(limit, from + CLAUSE_REACH) && !stops(at); at++) {
    if (isColon(article, at) || quotationOpenedAt(article, at)) return null;
    if (isComma(article, at))
      return is(article, at + 1, COMPLEMENTIZER) && article.tokens.proclitic[at + 1] === Proclitic.none
        ? clauseAt(article, at + 1)
        : null;
  }
  return null;
}

/** «نفى القاسمي، في اتصال هاتفي، تعرض أي موقوف لسوء معاملة»: a verbal noun that is written like a verb of saying. */
const isObjectNoun = (article: Article, cue: CueMatch, at: number, relative: number): boolean =>
  relative < 0 &&
  is(article, at, WordClass.contentNoun) &&
  cue.verb !== null &&
  phraseAt(article, cue, cue.verb, at) !== null;

/** «مصدر طلب عدم ذكر اسمه»: what these verbs then govern is the formula. */
const ASKING: ReadonlySet<SpeechAct> = new Set(['ask', 'demand', 'believe', 'hope']);

/** «قال الوزير نحن نريد …»: the pronoun of the first person begins the speech, where marks or a colon were left out. */
const isBareSpeech = (article: Article, { kind, verb }: CueMatch, at: number): boolean =>
  kind === 'verb' &&
  verb?.strength === 'strong' &&
  verb.takes.includes('bare') &&
  is(article, at, WordClass.firstPerson) &&
  is(article, at, WordClass.pronoun);

const isInterrogative = spelledAs(['هل', 'لماذا', 'كيف', 'متى', 'أين', 'ما', 'ماذا']);

/** «وتساءل ما الذي …»: an indirect question right after a verb of asking. */
const isQuestion = (article: Article, cue: CueMatch, at: number): boolean =>
  at === cue.end && cue.act === 'ask' && isInterrogative(article, at) && cue.kind === 'verb';

/**
 * «قالت دراسة نشرت أمس إن …», «قال دبلوماسيون، تحدثوا شريطة …، إن»: a verb right after the subject's noun or a comma,
 * without و, is a relative clause without pronoun; after a cue that is in one itself it is the verb of the sentence
 * («عن الأنباء التي تحدثت عن رحيله قال: …»).
 */
function isAsyndeticRelative(article: Article, cue: CueMatch, at: number): boolean {
  if (cue.act === 'ask' && cue.clitic !== '') return false;
  if (cue.kind !== 'verb' || at <= cue.end || article.tokens.proclitic[at] !== Proclitic.none) return false;
  if (is(article, cue.start - 1, WordClass.relative) && !isComma(article, at - 1)) return false;
  if (article.tokens.word[at] === article.tokens.word[cue.start]) return false;
  if (!isFiniteVerb(article, at)) return false;
  if (isComma(article, at - 1)) return true;
  return isWord(article, at - 1) && !is(article, at - 1, WordClass.auxiliary | WordClass.subordinator);
}

function endOfSentence(article: Article, token: number): number {
  return article.segments.sentences[article.segments.sentenceOf[token] ?? -1]?.end ?? token + 1;
}

/** A colon, but not the one inside a time of day or a score. */
export function isColon(article: Article, token: number): boolean {
  if (!isPunctuation(article, token, ':') && !isPunctuation(article, token, '：')) return false;
  const { kind } = article.tokens;
  return !(kind[token - 1] === TokenKind.number && kind[token + 1] === TokenKind.number);
}

/** The bare complementizer is left out of the content; one with a pronoun is its subject and stays in. */
function clauseAt(article: Article, at: number): Opener {
  const next = isColon(article, at + 1) ? at + 2 : at + 1;
  const bare = is(article, at, WordClass.complementizer);
  const content = bare || quotationOpenedAt(article, next) ? next : at;
  return { type: 'complementizer', at, content };
}
