import type { InflectedCue } from '../cues/cue-forms.ts';
import type { CueMatch } from '../cues/find-cues.ts';
import type { ComplementCode, VerbEntry } from '../cues/verb-table.ts';
import { SOURCE_HEAD, WordClass } from '../lexicon/classes.ts';
import { prefixOf } from '../lexicon/morphology.ts';
import { isFiniteVerb } from '../speakers/verb-forms.ts';
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
import type { Quotation } from '../text/quotations.ts';
import { Proclitic, TokenKind, textOf } from '../text/tokenize.ts';
import { hasVerbalNounShape } from './verbal-noun.ts';

/** What opens a content after its cue, and the token at which the content then starts. */
export type Opener =
  | { readonly type: 'complementizer' | 'colon' | 'phrase'; readonly at: number; readonly content: number }
  | {
      readonly type: 'quotation';
      readonly at: number;
      readonly content: number;
      readonly quotation: Quotation;
    };

/** Tokens looked at after a cue: titles in Arabic news are long, sentences without a stop longer. */
const REACH = 70;
export const COMPLEMENTIZER = WordClass.complementizer | WordClass.complementizerPronoun;
const MIN_SPEECH_WORDS = 3;

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
  لـ: 'li',
};

/**
 * Finds what opens the content of a reporting verb: the first complementizer, colon, speech in quotation marks,
 * governed preposition or content noun after it that belongs to it. Relative clauses, brackets and names in marks
 * are passed over; another reporting verb of the same level ends the search.
 * @param stops whether another cue that ends the search begins at a token
 */
export function findOpener(
  article: Article,
  cue: CueMatch,
  stops: (token: number) => boolean,
): Opener | null {
  const limit = Math.min(endOfSentence(article, cue.start), cue.end + REACH);
  let relative = false;
  for (let at = cue.end; at < limit; at++) {
    const mark = punctuationAt(article, at);
    if (mark === '(' || mark === '[') {
      at = skipBracket(article, at, limit) - 1;
      continue;
    }
    const quotation = quotationOpenedAt(article, at);
    if (quotation) {
      if (isSpeech(article, cue, quotation, limit)) return { type: 'quotation', at, content: at, quotation };
      at = Math.max(quotation.close, at);
      continue;
    }
    if (isColon(article, at)) return { type: 'colon', at, content: at + 1 };
    if (isComma(article, at)) relative = false;
    if (!isWord(article, at)) continue;
    if (is(article, at, WordClass.relative)) relative = true;
    if (isQuestion(article, cue, at)) return { type: 'complementizer', at, content: at };
    if (is(article, at, COMPLEMENTIZER) && opensReport(article, cue, at)) {
      if (!relative || !hasVerbSince(article, at) || isOwnInna(article, cue, at))
        return clauseAt(article, at);
      relative = false;
    } else if (stops(at)) {
      if (!relative && !isAsyndeticRelative(article, cue, at)) return null;
      relative = true;
    } else if (cue.verb && !relative) {
      const phrase = phraseAt(article, cue, cue.verb, at);
      if (phrase) return phrase;
    }
  }
  return isComma(article, cue.end) && cue.kind === 'verb' && cue.verb?.strength === 'strong'
    ? { type: 'colon', at: cue.end, content: cue.end + 1 }
    : null;
}

const INTERROGATIVES = new Set(['هل', 'لماذا', 'كيف', 'متى', 'أين', 'ما', 'ماذا']);

/** «وتساءل ما الذي …»: an indirect question right after a verb of asking. */
const isQuestion = (article: Article, cue: CueMatch, at: number): boolean =>
  at === cue.end &&
  cue.act === 'ask' &&
  INTERROGATIVES.has(textOf(article.tokens, at)) &&
  cue.kind === 'verb';

/** «قالت دراسة نشرت أمس إن …»: a verb right after the subject's noun is a relative clause without pronoun. */
function isAsyndeticRelative(article: Article, cue: CueMatch, at: number): boolean {
  if (cue.kind !== 'verb' || at <= cue.end || article.tokens.proclitic[at] !== Proclitic.none) return false;
  if (article.tokens.word[at] === article.tokens.word[cue.start] || !isFiniteVerb(article, at)) return false;
  return isWord(article, at - 1) && !is(article, at - 1, WordClass.auxiliary | WordClass.subordinator);
}

function endOfSentence(article: Article, token: number): number {
  return article.segments.sentences[article.segments.sentenceOf[token] ?? -1]?.end ?? token + 1;
}

/** A colon, but not the one inside a time of day or a score. */
export function isColon(article: Article, token: number): boolean {
  const mark = punctuationAt(article, token);
  if (mark !== ':' && mark !== '：') return false;
  const { kind } = article.tokens;
  return !(kind[token - 1] === TokenKind.number && kind[token + 1] === TokenKind.number);
}

/** أن after «بعد», «قبل», «رغم» … makes an adverbial clause, unless the verb governs that preposition. */
function opensReport(article: Article, cue: CueMatch, at: number): boolean {
  if (isHomographOfThat(textOf(article.tokens, at), textOf(article.tokens, at + 1))) return false;
  const before = at - 1;
  if (before < cue.end) return true;
  const code = PREPOSITIONS[textOf(article.tokens, before)];
  if (code !== undefined && (cue.verb?.takes.includes(code) ?? false)) return true;
  if (article.tokens.proclitic[at] === Proclitic.wa || isConditional(article, at)) return false;
  return !is(article, before, WordClass.adverbialBeforeThat) || isNamingWordBefore(article, at);
}

/** «قالت صاحبة منشأة خاصة إنها»: إنّ is the complementizer of saying, and of adverbs only after a few conjunctions. */
const isNamingWordBefore = (article: Article, at: number): boolean =>
  /^إن/u.test(textOf(article.tokens, at)) &&
  /^(?:خاصة|حد|درجة|مع|شرط|فرصة)$/u.test(textOf(article.tokens, at - 1));

/**
 * Names written like the complementizer: آن (Anne), فان (van), بان كي مون (Ban Ki-moon); فإن, which answers a
 * condition; and إلا أن, «except that».
 */
const isHomographOfThat = (word: string, next: string): boolean =>
  /^(?:آن$|ف[إاأ]ن|[وف]?إلا$)/u.test(word) ||
  (/^[وف]?الا$/u.test(word) && /^[أاإ]ن/u.test(next)) ||
  (word === 'بان' && next === 'كي');

/** «إن لم تكن», «إن كان»: the conditional particle, written like the complementizer. */
const isConditional = (article: Article, at: number): boolean =>
  /^إن$/u.test(textOf(article.tokens, at)) && /^(?:لم|كان|كانت|شاء)$/u.test(textOf(article.tokens, at + 1));

/** إن, with its hamza below, belongs to قال alone: «قال مسعف طلب عدم ذكر اسمه إن …». */
const isOwnInna = (article: Article, { lemma }: CueMatch, at: number): boolean =>
  lemma === 'قال' && textOf(article.tokens, at).startsWith('إن');

/** Whether a relative clause has had its verb of saying, so that a complementizer may be its own. */
function hasVerbSince(article: Article, at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 12; back--) {
    if (is(article, back, WordClass.relative)) return false;
    const forms = article.lexicon.cueForms(article.tokens.word[back] ?? 0);
    if (forms.some(isStrongVerb)) return true;
  }
  return false;
}

const isStrongVerb = ({ aspect, verb }: InflectedCue): boolean =>
  (aspect === 'perfect' || aspect === 'imperfect') && verb.strength === 'strong';

/** The bare complementizer is left out of the content; one with a pronoun is its subject and stays in. */
function clauseAt(article: Article, at: number): Opener {
  const next = isColon(article, at + 1) ? at + 2 : at + 1;
  const bare = is(article, at, WordClass.complementizer);
  const content = bare || quotationOpenedAt(article, next) ? next : at;
  return { type: 'complementizer', at, content };
}

/** Whether a stretch in marks after a cue is speech rather than a name or a title in marks. */
function isSpeech(article: Article, cue: CueMatch, quotation: Quotation, limit: number): boolean {
  const at = quotation.open;
  const words = countWords(article, quotation);
  if (words === 0 || (quotation.close < 0 && words < MIN_SPEECH_WORDS)) return false;
  if (is(article, at - 1, WordClass.preposition) && at > cue.end) return false;
  const prefixed = isPrefixedOnto(article, at);
  const governed = prefixed && (cue.verb?.takes.includes('bi') ?? false);
  if (cue.verb?.strength === 'weak' && at > cue.end && !governed) return false;
  const named = prefixed || is(article, at - 1, SOURCE_HEAD);
  if (words < MIN_SPEECH_WORDS) {
    return (
      !named &&
      at <= cue.end + 1 &&
      endsClause(article, quotation.close + 1) &&
      !isNameBeforeSpeech(article, quotation)
    );
  }
  if (prefixed && !governed) return false;
  return words > 6 || (!named && !isComplementizerNear(article, quotation, limit));
}

/** «وقال "شيفر"، "…"»: the first marks hold the speaker's name. */
const isNameBeforeSpeech = (article: Article, { close }: Quotation): boolean =>
  [close + 1, close + 2].some(
    (at) => quotationOpenedAt(article, at) !== undefined || is(article, at, COMPLEMENTIZER),
  );

/** لـ"…", بـ"…", الـ"…": a particle written onto the mark. */
function isPrefixedOnto(article: Article, mark: number): boolean {
  const start = article.tokens.start[mark] ?? 0;
  return /[بكل]ـ*$|ـ$/u.test(article.text.slice(Math.max(0, start - 3), start));
}

/** A short name in marks is followed by its own complementizer: قالت «الشرق الأوسط اليوم» إن … */
function isComplementizerNear(article: Article, quotation: Quotation, limit: number): boolean {
  if (quotation.close < 0) return false;
  for (let at = quotation.close + 1; at < limit && at < quotation.close + 12; at++) {
    if (is(article, at, COMPLEMENTIZER)) return true;
    if (isComma(article, at)) return false;
  }
  return false;
}

function endsClause(article: Article, token: number): boolean {
  if (token >= article.tokens.length || article.tokens.kind[token] === TokenKind.newline) return true;
  return punctuationAt(article, token) === '.' || isComma(article, token);
}

/** A content that is a noun phrase: after a governed preposition, with bi‑, or as direct object. */
function phraseAt(article: Article, cue: CueMatch, verb: VerbEntry, at: number): Opener | null {
  if (!verb.phrase) return null;
  const code = PREPOSITIONS[textOf(article.tokens, at)];
  if (code === 'min' && isPartitive(article, at)) return null;
  if (code === 'li' && quotationOpenedAt(article, at + 1)) return null;
  if (code && verb.takes.includes(code) && !isGovernedByNoun(article, cue, at)) {
    return isPhraseContent(article, at + 1) && !isPlaceOfSaying(article, at + 1)
      ? { type: 'phrase', at, content: at + 1 }
      : null;
  }
  const opens =
    (verb.takes.includes('bi') && isPrefixedPhrase(article, at, 'bi')) ||
    (verb.takes.includes('li') && isPrefixedPhrase(article, at, 'li')) ||
    (verb.takes.includes('obj') && isObjectPhrase(article, cue, at));
  return opens ? { type: 'phrase', at, content: at } : null;
}

/** «أكد الوزير تشكيل لجنة للإشراف على …»: the preposition belongs to the verbal noun before it. */
const isGovernedByNoun = (article: Article, cue: CueMatch, at: number): boolean =>
  at - 1 > cue.end &&
  isWord(article, at - 1) &&
  hasVerbalNounShape(textOf(article.tokens, at - 1).replace(/^و/u, ''));

/** «شكا عدد من المسافرين من …»: the first من belongs to the number. */
const isPartitive = (article: Article, at: number): boolean =>
  /^(?:عدد|كثير|الكثير|العديد|كل|جزء|مجموعة|قليل|واحد|أحد|أي|غيره)$/u.test(textOf(article.tokens, at - 1));

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
      WordClass.preposition |
      WordClass.givenName |
      WordClass.familyName |
      WordClass.place |
      WordClass.media |
      WordClass.role,
  );
}

const PREFIX_LETTER = { bi: 'ب', li: 'ل' } as const;

/** Whether a word is a noun with a preposition written on that a verb may govern: «بوقف», «بإصلاح», «لزيارة». */
export function isPrefixedPhrase(article: Article, token: number, prefix: 'bi' | 'li'): boolean {
  if (is(article, token, WordClass.contentNoun | WordClass.common)) {
    return prefixOf(morphologyAt(article, token)) === prefix;
  }
  const word = textOf(article.tokens, token);
  return (
    word.startsWith(PREFIX_LETTER[prefix]) &&
    (article.tokens.word[token] ?? 0) === 0 &&
    hasVerbalNounShape(word)
  );
}

const DENIED =
  /^(?:الأخبار|الأنباء|التهم|التهمة|الاتهامات|الشائعات|الإشاعات|المزاعم|الادعاءات|التقارير|المعلومات)$/u;

/** «نفى الوزير هذه التهم», «نفى الأنباء التي …»: what is denied is a report. */
const isDenied = (article: Article, { act }: CueMatch, at: number): boolean =>
  act === 'deny' &&
  DENIED.test(textOf(article.tokens, is(article, at, WordClass.demonstrative) ? at + 1 : at));

/** A verbal or abstract noun: listed, or by the shape of a word that no table knows. */
const isVerbalNoun = (article: Article, token: number): boolean =>
  is(article, token, WordClass.contentNoun) ||
  ((article.tokens.word[token] ?? 0) === 0 && hasVerbalNounShape(textOf(article.tokens, token)));

/** «أعلنت الوزارة العثور على …»: a definite verbal noun that a preposition follows is no adjective of the subject. */
const governs = (article: Article, token: number): boolean =>
  isWord(article, token + 1) && is(article, token + 1, WordClass.preposition);

/** «أكد الوزير ضرورة …»: an indefinite content noun that is not part of the subject's construct state. */
function isObjectPhrase(article: Article, cue: CueMatch, at: number): boolean {
  if (isDenied(article, cue, at)) return true;
  if (
    !isVerbalNoun(article, at) ||
    is(article, at, SOURCE_HEAD) ||
    prefixOf(morphologyAt(article, at)) !== null
  )
    return false;
  if (article.tokens.proclitic[at] !== Proclitic.none) return false;
  if (hasArticle(article, at) && !governs(article, at)) return false;
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
  return is(article, before, closed) || hasArticle(article, before) || !known;
}
