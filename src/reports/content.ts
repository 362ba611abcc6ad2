import type { CueMatch } from '../cues/find-cues.ts';
import type { QuoteKind } from '../document.ts';
import { WordClass } from '../lexicon/classes.ts';
import {
  type Article,
  countWords,
  is,
  isComma,
  isWord,
  punctuationAt,
  quotationClosedAt,
  quotationOpenedAt,
  skipBracket,
} from '../text/article.ts';
import type { Quotation } from '../text/quotations.ts';
import type { TokenRange } from '../text/segment.ts';
import { Proclitic, TokenKind, textOf } from '../text/tokenize.ts';
import type { Opener } from './opener.ts';

/** The content of a report as tokens, with the quotations in it. */
export interface Content {
  readonly range: TokenRange;
  readonly kind: QuoteKind;
  readonly quotations: readonly Quotation[];
}

/** A cue that reports, with what opens its content (null for «بحسب …», «كما قال …»). */
export interface ReportingCue {
  readonly cue: CueMatch;
  readonly opener: Opener | null;
}

/** The reporting cue that begins at a token, if any. */
export type CueAt = (token: number) => ReportingCue | undefined;

/**
 * The content that starts at `start` without marks around it: to the end of its sentence, or to the first token where
 * another report, narration, or an adjunct of the saying begins.
 */
export function readOpenContent(
  article: Article,
  start: number,
  cueAt: CueAt,
  unmarked: boolean,
): Content | null {
  const stop = unmarked ? endOfSpeech(article, start, cueAt) : endOfOpenContent(article, start, cueAt);
  const end = trimEnd(article, start, stop);
  if (end <= start) return null;
  const range = { start, end };
  const quotations = quotationsIn(article, range);
  const kind = quotations.some((q) => isSpeechPart(article, q))
    ? 'mixed'
    : unmarked
      ? 'unmarked'
      : 'indirect';
  return { range, kind, quotations };
}

/** The content that starts with an opening mark: the quotation, and what goes on after it in the same clause. */
export function readQuotedContent(article: Article, quotation: Quotation, cueAt: CueAt): Content | null {
  const inner = {
    start: quotation.open < 0 ? quotation.start : quotation.open + 1,
    end: endOfQuotation(article, quotation),
  };
  const start = isLooseComplementizer(article, inner.start) ? inner.start + 1 : inner.start;
  const end = trimEnd(article, start, inner.end);
  if (end <= start) return null;
  if (quotation.close > 0 && goesOnAfter(article, quotation, cueAt)) {
    const after = trimEnd(article, quotation.open, endOfOpenContent(article, quotation.open, cueAt));
    const range = { start: quotation.open, end: after };
    return { range, kind: 'mixed', quotations: quotationsIn(article, range) };
  }
  return { range: { start, end }, kind: 'direct', quotations: [quotation] };
}

/** An unclosed quotation ends with its sentence; a closed one may hold several sentences. */
function endOfQuotation(article: Article, quotation: Quotation): number {
  if (quotation.close > 0) return quotation.close;
  const sentence = article.segments.sentences[article.segments.sentenceOf[quotation.open] ?? -1];
  return sentence?.end ?? quotation.end;
}

/** «إنّ» just inside the marks is the complementizer of the cue, not the first word of the speech. */
const isLooseComplementizer = (article: Article, token: number): boolean =>
  /^(?:أنّ?|ان)$/u.test(textOf(article.tokens, token)) && is(article, token, WordClass.complementizer);

function goesOnAfter(article: Article, quotation: Quotation, cueAt: CueAt): boolean {
  const next = quotation.close + 1;
  if (next >= article.tokens.length || article.tokens.kind[next] !== TokenKind.word) return false;
  if (sentenceOf(article, next) !== sentenceOf(article, quotation.close)) return false;
  if (cueAt(next) || article.tokens.proclitic[next] !== Proclitic.none) {
    return !cueAt(next) && countWords(article, quotation) < 5;
  }
  return !startsAdjunct(article, next) && !is(article, next, WordClass.time | WordClass.adjunctPreposition);
}

const sentenceOf = (article: Article, token: number): number => article.segments.sentenceOf[token] ?? -1;

function endOfOpenContent(article: Article, start: number, cueAt: CueAt): number {
  const limit = article.segments.sentences[sentenceOf(article, start)]?.end ?? start;
  for (let at = start + 1; at < limit; at++) {
    const mark = punctuationAt(article, at);
    if (mark === '(' || mark === '[') {
      at = skipBracket(article, at, limit) - 1;
      continue;
    }
    const quotation = quotationOpenedAt(article, at);
    if (quotation && quotation.close > at) {
      at = Math.min(quotation.close, limit) - (quotation.close < limit ? 0 : 1);
      continue;
    }
    if (endsContent(article, at, cueAt)) return at;
  }
  return limit;
}

/** How many tokens into a sentence a cue may stand for the sentence to be a report of its own. */
const CUE_REACH = 4;

/** Speech after a colon goes on over the sentences of its paragraph, until one reports or narrates. */
function endOfSpeech(article: Article, start: number, cueAt: CueAt): number {
  let end = endOfOpenContent(article, start, cueAt);
  const paragraph = article.segments.paragraphs[article.segments.paragraphOf[start] ?? -1];
  while (paragraph && end < paragraph.end) {
    const sentence = article.segments.sentences[sentenceOf(article, end)];
    if (sentence?.start !== end || opensReport(article, sentence, cueAt)) break;
    end = endOfOpenContent(article, end, cueAt);
  }
  return end;
}

function opensReport(article: Article, sentence: TokenRange, cueAt: CueAt): boolean {
  if (startsNarration(article, sentence.start)) return true;
  for (let at = sentence.start; at < Math.min(sentence.end, sentence.start + CUE_REACH); at++) {
    if (cueAt(at) || quotationOpenedAt(article, at)) return true;
  }
  return false;
}

/** Whether the writer or another report takes over at a token. */
function endsContent(article: Article, at: number, cueAt: CueAt): boolean {
  const afterComma = isComma(article, at - 1);
  const cue = cueAt(at);
  if (cue && endsBeforeCue(article, at, cue, afterComma)) return true;
  if (is(article, at, WordClass.subordinator) && isHandOver(article, at, cueAt)) return true;
  if (!afterComma) return false;
  return startsNarration(article, at) || startsAdjunct(article, at);
}

function endsBeforeCue(
  article: Article,
  at: number,
  { cue, opener }: ReportingCue,
  afterComma: boolean,
): boolean {
  if (cue.kind === 'participle') return !is(article, at - 1, WordClass.relative);
  if (cue.kind === 'prep' || cue.kind === 'as') return true;
  if (cue.kind !== 'verb') return afterComma && cue.nominal?.position === 'possessive';
  const spoken = opener?.type === 'colon' || opener?.type === 'quotation';
  if (article.tokens.proclitic[at] === Proclitic.none) return afterComma && spoken;
  return afterComma || opener?.type !== 'phrase';
}

const HAND_OVER = new Set(['فيما', 'بينما', 'كما']);

/** «فيما أكد فلان أنّ», «كما أشار إلى»: a subordinator that hands over to another report. */
function isHandOver(article: Article, at: number, cueAt: CueAt): boolean {
  const word = textOf(article.tokens, at).replace(/^و/u, '');
  if (!HAND_OVER.has(word)) return false;
  const cue = cueAt(at + 1) ?? cueAt(at + 2);
  return cue?.cue.kind === 'verb';
}

/** Fixed openings by which the writer takes over: «يذكر أن», «من جهة أخرى», «جاء ذلك». */
export function startsNarration(article: Article, token: number): boolean {
  const phrases = article.lexicon.narration.get(article.tokens.word[token] ?? 0) ?? [];
  return phrases.some(({ words }) =>
    words.every((id, k) => id === 0 || article.tokens.word[token + k] === id),
  );
}

/** An adjunct of the saying: «وذلك في …», «في تصريحات …», «خلال مؤتمر صحفي …». */
function startsAdjunct(article: Article, token: number): boolean {
  const at = textOf(article.tokens, token) === 'وذلك' ? token + 1 : token;
  return is(article, at, WordClass.preposition) && is(article, at + 1, WordClass.occasionNoun);
}

const FINAL = new Set(['.', '،', ',', '؛', ';', ':', '!', '؟', '?', '…', '-', '–']);

/** Takes final punctuation off, and a mark whose partner is not in the range. */
export function trimEnd(article: Article, start: number, end: number): number {
  let last = end;
  while (last > start) {
    const mark = punctuationAt(article, last - 1);
    const closed = quotationClosedAt(article, last - 1);
    const loose = closed ? closed.open < start : quotationOpenedAt(article, last - 1) !== undefined;
    const dangling = isWord(article, last - 1) && textOf(article.tokens, last - 1) === 'وذلك';
    if (!FINAL.has(mark) && !loose && !dangling && article.tokens.kind[last - 1] !== TokenKind.newline) break;
    last--;
  }
  return last;
}

export function quotationsIn(article: Article, range: TokenRange): Quotation[] {
  return article.quotations.filter((q) => q.open >= range.start && q.close >= 0 && q.close < range.end);
}

/** A reported stretch of words rather than a name: three words, or a word that is a verb. */
function isSpeechPart(article: Article, quotation: Quotation): boolean {
  const words = countWords(article, quotation);
  if (words >= 4) return true;
  for (let at = quotation.start; at < quotation.end; at++) {
    if (
      isWord(article, at) &&
      is(article, at, WordClass.otherVerb | WordClass.negation | WordClass.firstPerson)
    )
      return true;
  }
  return false;
}
