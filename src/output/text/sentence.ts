import type { Quote, Span } from '../../document.ts';
import { clean, type Piece, type Role } from './pieces.ts';

const SENTENCE_END = /[.!؟?]["”»“)]?\s|[\n\r\u2028\u2029]/gu;
/** Brackets tell the content from its sentence, with colours or without. */
const OPEN: Piece = { text: '[', role: 'dim' };
const CLOSE: Piece = { text: ']', role: 'dim' };
/** More than this around a quote tells nothing of it: UTF-16 units. */
const MOST_AROUND = 240;

/**
 * A quote in its sentence: from the start of the sentence that holds cue, mention or content, whichever is first,
 * to the end of the one that ends last.
 * @param quote with UTF-16 offsets
 */
export function sentenceOf(quote: Quote, text: string): Piece[] {
  const parts: (Span & { role: Role })[] = [{ ...spanOf(quote), role: 'quote' }];
  const isNear = ({ start, end }: Span): boolean =>
    Math.max(quote.start - end, start - quote.end) < MOST_AROUND &&
    !text.slice(end, quote.start).includes('\n');
  const add = (span: Span | null | undefined, role: Role): void => {
    const apart = span && (span.end <= quote.start || span.start >= quote.end);
    if (span && apart && isNear(span)) parts.push({ ...spanOf(span), role });
  };
  add(quote.cue, 'cue');
  add(quote.speaker?.mention, 'mention');
  parts.sort((a, b) => a.start - b.start);
  const first = Math.min(...parts.map(({ start }) => start));
  const last = Math.max(...parts.map(({ end }) => end));
  return cut(text, parts, startBefore(text, first), endAfter(text, last));
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function startBefore(text: string, at: number): number {
  const from = Math.max(0, at - MOST_AROUND);
  const before = text.slice(from, at);
  const ends = [...before.matchAll(SENTENCE_END)].map(({ 0: found, index }) => index + found.length);
  return from + (ends.at(-1) ?? 0);
}

function endAfter(text: string, at: number): number {
  const after = text.slice(at, at + MOST_AROUND);
  const found = after.search(SENTENCE_END);
  return at + (found < 0 ? after.length : found + 1);
}

function cut(text: string, parts: readonly (Span & { role: Role })[], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const part of parts) {
    if (part.start < at) continue;
    pieces.push({ text: clean(text.slice(at, part.start)), role: 'plain' });
    const content = { text: clean(text.slice(part.start, part.end)), role: part.role };
    pieces.push(...(part.role === 'quote' ? [OPEN, content, CLOSE] : [content]));
    at = part.end;
  }
  return [...pieces, { text: clean(text.slice(at, end)), role: 'plain' }];
}
