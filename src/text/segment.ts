import { int32Column } from './columns.ts';
import { TokenKind, type Tokens, textOf } from './tokenize.ts';

/** A run of tokens; `end` is exclusive. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

export type ParagraphRole = 'headline' | 'subheadline' | 'body' | 'credit' | 'caption';

export interface Paragraph extends TokenRange {
  readonly role: ParagraphRole;
  /** Sentences `firstSentence` to `lastSentence` (inclusive). */
  readonly firstSentence: number;
  readonly lastSentence: number;
}

export interface Segments {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly TokenRange[];
  /** Paragraph and sentence of every token (-1 for line ends). */
  readonly paragraphOf: Int32Array;
  readonly sentenceOf: Int32Array;
}

const HEADLINE_MAX_TOKENS = 30;
const CREDIT_LINE = /^\s*(?:المصدر|مصدر الخبر|المصادر|وكالات)\s*[:：]/u;
const BULLET = /^[•●▪■◆*]/u;

/** Cuts tokens into paragraphs (lines with text) and sentences, and tells headline and credit line from body. */
export function segment(tokens: Tokens): Segments {
  const paragraphs: Paragraph[] = [];
  const sentences: TokenRange[] = [];
  const paragraphOf = int32Column(tokens.length).fill(-1);
  const sentenceOf = int32Column(tokens.length).fill(-1);
  const lines = findLines(tokens);
  const headline = findHeadline(tokens, lines);
  const body = headline < 0 ? 0 : findBody(tokens, lines, headline);
  lines.forEach((line, k) => {
    const firstSentence = sentences.length;
    cutSentences(tokens, line, sentences);
    const role = k === headline ? 'headline' : roleOf(tokens, line, k > headline && k < body);
    const lastSentence = sentences.length - 1;
    paragraphs.push({ start: line.start, end: line.end, role, firstSentence, lastSentence });
    paragraphOf.fill(k, line.start, line.end);
    for (let s = firstSentence; s < sentences.length; s++) {
      const sentence = sentences[s];
      if (sentence) sentenceOf.fill(s, sentence.start, sentence.end);
    }
  });
  return { paragraphs, sentences, paragraphOf, sentenceOf };
}

function findLines(tokens: Tokens): TokenRange[] {
  const lines: TokenRange[] = [];
  let start = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && tokens.kind[at] !== TokenKind.newline) continue;
    if (at > start) lines.push({ start, end: at });
    start = at + 1;
  }
  return lines;
}

/** The first line of more than two words (site names and bylines have fewer), if it is short and has no full stop. */
function findHeadline(tokens: Tokens, lines: readonly TokenRange[]): number {
  const first = lines.findIndex((line) => line.end - line.start > 2);
  const line = lines[first];
  return line && lines.length > 1 && isHeadlineLike(tokens, line) ? first : -1;
}

/** The line after the headline and the lines like it right below («الرفاعي: …» below «المجلس يناقش …»). */
function findBody(tokens: Tokens, lines: readonly TokenRange[], headline: number): number {
  let body = headline + 1;
  for (let line = lines[body]; line && isHeadlineLike(tokens, line); line = lines[body]) {
    if (line.start !== (lines[body - 1]?.end ?? 0) + 1) break;
    body++;
  }
  return body;
}

const isHeadlineLike = (tokens: Tokens, line: TokenRange): boolean =>
  line.end - line.start <= HEADLINE_MAX_TOKENS && textOf(tokens, line.end - 1) !== '.';

function roleOf(tokens: Tokens, line: TokenRange, isAboveBody: boolean): ParagraphRole {
  const text = tokens.text.slice(
    tokens.start[line.start],
    tokens.end[Math.min(line.end, line.start + 4) - 1],
  );
  if (CREDIT_LINE.test(text)) return 'credit';
  if (BULLET.test(text)) return 'caption';
  return isAboveBody ? 'subheadline' : 'body';
}

function cutSentences(tokens: Tokens, line: TokenRange, sentences: TokenRange[]): void {
  let start = line.start;
  for (let at = line.start; at < line.end; at++) {
    if (!endsSentence(tokens, at, line)) continue;
    let end = at + 1;
    while (end < line.end && isTrailing(tokens, end)) end++;
    sentences.push({ start, end });
    start = end;
    at = end - 1;
  }
  if (start < line.end) sentences.push({ start, end: line.end });
}

/** A closing mark or bracket that touches the sentence's final punctuation belongs to that sentence. */
function isTrailing(tokens: Tokens, at: number): boolean {
  const char = textOf(tokens, at);
  if (char === '!' || char === '?' || char === '؟' || char === '.') return true;
  const touches = tokens.start[at] === tokens.end[at - 1];
  if (!touches) return false;
  if (char === '»' || char === '”' || char === ')' || char === '))') return true;
  return (char === '"' || char === '“' || char === "''") && tokens.start[at + 1] !== tokens.end[at];
}

function endsSentence(tokens: Tokens, at: number, line: TokenRange): boolean {
  if (tokens.kind[at] !== TokenKind.punctuation) return false;
  const char = tokens.text.charCodeAt(tokens.start[at] ?? 0);
  if (char === 0x21 || char === 0x3f || char === 0x61f) return true;
  if (char !== 0x2e) return false;
  const before = at > line.start ? at - 1 : -1;
  const dotBefore = before >= 0 && tokens.text.charAt(tokens.start[before] ?? 0) === '.';
  const dotAfter = tokens.text.charAt(tokens.end[at] ?? 0) === '.';
  if (dotBefore || dotAfter) return false;
  return !isAbbreviation(tokens, before, at);
}

/** Words of spelt-out letters («كيه.جي.بي», KGB) are no longer than this. */
const LETTER_NAME = 3;

/**
 * «د. فلان» (Dr), «أ.ف.ب»: a one-letter word before the stop; names of letters with a stop between them («كيه.جي.بي»);
 * and stops inside Latin words and figures.
 */
function isAbbreviation(tokens: Tokens, before: number, at: number): boolean {
  if (before < 0) return true;
  const next = tokens.text.charAt(tokens.end[at] ?? 0);
  if (/[A-Za-z0-9]/.test(next) && tokens.kind[before] !== TokenKind.mark) return true;
  if (tokens.kind[before] !== TokenKind.word) return false;
  const lengthOf = (token: number): number => (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0);
  if (lengthOf(before) === 1) return true;
  const joined = tokens.start[at] === tokens.end[before] && tokens.start[at + 1] === tokens.end[at];
  return joined && lengthOf(before) <= LETTER_NAME && lengthOf(at + 1) <= LETTER_NAME;
}
