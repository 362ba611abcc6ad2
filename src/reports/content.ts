import type { QuoteKind } from '../document.ts';
import { WordClass } from '../lexicon/classes.ts';
import {
  type Article,
  hasWords,
  is,
  isComma,
  isWord,
  punctuationAt,
  quotationClosedAt,
  quotationOpenedAt,
} from '../text/article.ts';
import { spelledAs, spelledLike, spells } from '../text/letters.ts';
import type { Quotation } from '../text/quotations.ts';
import { lowerBound } from '../text/search.ts';
import type { TokenRange } from '../text/segment.ts';
import { Proclitic, TokenKind } from '../text/tokenize.ts';
import { type CueAt, type End, endOfOpenContent, endOfSpeech, startsAdjunct } from './content-end.ts';
import { isCoordinated } from './coordination.ts';
import type { ContentEnd } from './reasons.ts';
import { isSpeechPart } from './speech-part.ts';

/** The content of a report as tokens, with the quotations in it. */
export interface Content {
  readonly range: TokenRange;
  readonly kind: QuoteKind;
  readonly quotations: readonly Quotation[];
  readonly ending: ContentEnd;
}

/**
 * The content that starts at `start` without marks around it: to the end of its sentence, or to the first token where
 * another report, narration, or an adjunct of the saying begins.
 */
export function readOpenContent(
  article: Article,
  start: number,
  cueAt: CueAt,
  form: 'clause' | 'phrase' | 'speech',
): Content | null {
  const unmarked = form === 'speech';
  const stop = unmarked
    ? endOfSpeech(article, start, cueAt)
    : endOfOpenContent(article, start, cueAt, form === 'phrase');
  const end = trimEnd(article, start, stop.at);
  if (end <= start) return null;
  const range = { start, end };
  const kind = kindOfOpenContent(article, range, unmarked);
  return { range, kind, quotations: quotationsIn(article, range), ending: stop.reason };
}

/** A content without marks around it is mixed where words of the source stand in marks inside it. */
export function kindOfOpenContent(article: Article, range: TokenRange, unmarked: boolean): QuoteKind {
  if (quotationsIn(article, range).some((quotation) => isSpeechPart(article, quotation))) return 'mixed';
  return unmarked ? 'unmarked' : 'indirect';
}

/** The content that starts with an opening mark: the quotation, and what goes on after it in the same clause. */
export function readQuotedContent(article: Article, quotation: Quotation, cueAt: CueAt): Content | null {
  const first = quotation.open < 0 ? quotation.start : quotation.open + 1;
  const stop = endOfQuotation(article, quotation, cueAt);
  const start = isLooseComplementizer(article, first) ? first + 1 : first;
  const lineEnd = endOfLine(article, start);
  if (lineEnd < stop.at) {
    const range = { start, end: trimEnd(article, start, lineEnd) };
    return range.end > start ? { range, kind: 'direct', quotations: [quotation], ending: 'line' } : null;
  }
  const end = trimEnd(article, start, stop.at);
  if (end <= start) return null;
  if (stop.at === quotation.close && goesOnAfter(article, quotation, cueAt)) {
    const after = endOfOpenContent(article, quotation.close, cueAt);
    const range = { start: quotation.open, end: trimEnd(article, quotation.open, after.at) };
    if (range.end > quotation.close + 1) {
      return { range, kind: 'mixed', quotations: quotationsIn(article, range), ending: after.reason };
    }
  }
  return { range: { start, end }, kind: 'direct', quotations: [quotation], ending: stop.reason };
}

/** Speech over several paragraphs is a report in each of them (continued.ts). */
const endOfLine = ({ segments }: Article, token: number): number =>
  segments.paragraphs[segments.paragraphOf[token] ?? -1]?.end ?? Number.POSITIVE_INFINITY;

/**
 * A closed quotation may hold several sentences; one that is not closed ends like a content without marks. Inside the
 * marks a participle that carries a report on («الجانب طلب ذلك، مضيفة أن …») is the writer's word: the speech ended
 * before it.
 */
function endOfQuotation(article: Article, quotation: Quotation, cueAt: CueAt): End {
  if (quotation.close < 0) return endOfOpenContent(article, quotation.start, cueAt);
  let reported = false;
  for (let at = quotation.start; at < quotation.close; at++) {
    const { reports, cue, opener } = cueAt(at) ?? {};
    if (!reports) continue;
    if (cue?.kind === 'verb') reported = true;
    const chained =
      cue?.kind === 'participle' && opener?.type === 'complementizer' && isComma(article, at - 1);
    if (chained && !reported) return { at, reason: 'word-in-marks' };
  }
  return { at: quotation.close, reason: 'marks' };
}

const isThatInPrint = spelledLike(/^(?:أنّ?|ان)$/u);

/** «إنّ» just inside the marks is the complementizer of the cue, not the first word of the speech. */
const isLooseComplementizer = (article: Article, token: number): boolean =>
  isThatInPrint(article, token) && is(article, token, WordClass.complementizer);

/** «"المنطقة الآمنة" التي …»: fewer words in marks are the subject that the clause goes on with. */
const NAME_WORDS = 4;

/** Prepositions that go on with what the words in marks are about: «"قلقه البالغ" حيال التصعيد». */
const isAbout = spelledAs(['ضد', 'حيال', 'تجاه', 'إزاء', 'بشأن', 'حول', 'بخصوص']);

function goesOnAfter(article: Article, quotation: Quotation, cueAt: CueAt): boolean {
  const next = quotation.close + 1;
  if (next >= article.tokens.length || article.tokens.kind[next] !== TokenKind.word) return false;
  if (article.segments.sentenceOf[next] !== article.segments.sentenceOf[quotation.close]) return false;
  if (isCoordinated(article, next + 1)) return false;
  const cue = cueAt(next)?.reports;
  if (cue || article.tokens.proclitic[next] !== Proclitic.none) {
    return !cue && !hasWords(article, quotation, 5);
  }
  if (is(article, next, WordClass.subordinator | WordClass.relative))
    return !hasWords(article, quotation, NAME_WORDS);
  if (is(article, next, WordClass.time) || startsAdjunct(article, next)) return false;
  return !is(article, next, WordClass.adjunctPreposition) || isAbout(article, next);
}

const FINAL = new Set(['.', '،', ',', '؛', ';', ':', '!', '؟', '?', '…', '-', '–']);

/** Takes final punctuation off, and a mark whose partner is not in the range. */
export function trimEnd(article: Article, start: number, end: number): number {
  let last = end;
  while (last > start) {
    const mark = punctuationAt(article, last - 1);
    const closed = quotationClosedAt(article, last - 1);
    const loose = closed ? closed.open < start : quotationOpenedAt(article, last - 1) !== undefined;
    const dangling = isWord(article, last - 1) && spells(article, last - 1, 'وذلك');
    if (!FINAL.has(mark) && !loose && !dangling && article.tokens.kind[last - 1] !== TokenKind.newline) break;
    last--;
  }
  return last;
}

/** The quotations with both marks in a range. */
export function quotationsIn(article: Article, range: TokenRange): Quotation[] {
  const found: Quotation[] = [];
  const { quotations } = article;
  const first = lowerBound(quotations.length, (k) => quotations[k]?.start ?? 0, range.start + 1);
  for (let k = first; k < quotations.length; k++) {
    const quotation = quotations[k];
    if (!quotation || quotation.start > range.end) break;
    if (quotation.open >= 0 && quotation.close >= 0 && quotation.close < range.end) found.push(quotation);
  }
  return found;
}
