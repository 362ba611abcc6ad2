import type { Segments, TokenRange } from './segment.ts';
import { QUOT_ENTITY, TokenKind, type Tokens, textOf } from './tokenize.ts';

/**
 * A stretch in quotation marks. `open` and `close` are the tokens of the marks, or -1 where one is missing.
 * `start` and `end` (exclusive) are the tokens inside; with a missing mark they reach the edge of the paragraph.
 */
export interface Quotation extends TokenRange {
  readonly open: number;
  readonly close: number;
  /** How many other quotations hold this one. */
  readonly depth: number;
}

const FAMILIES = ['"＂❝❞', '«»', '“”„‟〝〞″', '‹›', "''‘’``", '(())', '<<>>'] as const;
/** WordPress prints a closing mark after a digit as the sign for inches: “شاهين 2″. */
const DOUBLE_PRIME = '″';
const OPENING_SHAPE = new Set(['«', '“', '„', '‹', '((', '<<', '‘‘', '``', '〝', '❝']);
const CLOSING_SHAPE = new Set(['»', '”', '›', '))', '>>', '’’', '〞', '❞', DOUBLE_PRIME]);
/** Marks that sites also print the wrong way round (”…“), so that spacing decides before shape. */
const OFTEN_REVERSED = new Set(['“', '”', '»', '«', '‘‘', '’’']);
/** How many paragraphs further on the closing mark of a quotation may stand. */
const MAX_PARAGRAPHS = 4;

type Side = 'open' | 'close' | 'either';

interface Mark {
  readonly token: number;
  readonly family: number;
  readonly side: Side;
  readonly paragraph: number;
}

/**
 * Pairs quotation marks: nested, reversed, over paragraphs, and one-sided ones. Each mark opens or closes by its
 * spacing first and its shape second; neutral marks between letters alternate. Linear in the number of marks.
 */
export function pairQuotations(tokens: Tokens, segments: Segments): Quotation[] {
  const found: { open: number; close: number }[] = [];
  let stack: Mark[] = [];
  let paragraph = -1;
  for (const mark of readMarks(tokens, segments)) {
    if (mark.paragraph !== paragraph) {
      stack = carryOver(stack, mark, found);
      paragraph = mark.paragraph;
    }
    const partner = findPartner(stack, mark);
    if (mark.side === 'open' || (mark.side === 'either' && partner < 0)) {
      stack.push(mark);
    } else if (partner >= 0) {
      for (const unclosed of stack.splice(partner + 1)) found.push({ open: unclosed.token, close: -1 });
      found.push({ open: stack.pop()?.token ?? -1, close: mark.token });
    } else {
      found.push({ open: -1, close: mark.token });
    }
  }
  for (const mark of stack) found.push({ open: mark.token, close: -1 });
  return withRanges(found, segments);
}

function readMarks(tokens: Tokens, segments: Segments): Mark[] {
  const marks: Mark[] = [];
  for (let token = 0; token < tokens.length; token++) {
    if (tokens.kind[token] !== TokenKind.mark) continue;
    const text = textOf(tokens, token);
    const shape = text === QUOT_ENTITY ? '"' : text;
    const family = FAMILIES.findIndex((members) => members.includes(shape));
    const paragraph = segments.paragraphOf[token] ?? -1;
    if (family >= 0) marks.push({ token, family, paragraph, side: sideOf(tokens, token, shape) });
  }
  return marks;
}

function sideOf(tokens: Tokens, token: number, shape: string): Side {
  const byShape: Side = OPENING_SHAPE.has(shape) ? 'open' : CLOSING_SHAPE.has(shape) ? 'close' : 'either';
  if (byShape !== 'either' && !OFTEN_REVERSED.has(shape)) return byShape;
  const bySpacing = sideBySpacing(tokens, token);
  return bySpacing === 'either' ? byShape : bySpacing;
}

const OPENS_AFTER = /[\s([:：،,؛;–—\-/«“"'.!?؟]/u;
const CLOSES_BEFORE = /[\s)\]:：،,؛;.!?؟…»”"']/u;
/** Prepositions, the article and tatweel are written onto an opening mark: بـ"…", لـ«…», ال"…". */
const PROCLITIC_BEFORE = /(?:^|[\s(])[وف]?(?:[بلك]?ا?ل?ـ*)$/u;

function sideBySpacing(tokens: Tokens, token: number): Side {
  const { text } = tokens;
  const start = tokens.start[token] ?? 0;
  const end = tokens.end[token] ?? 0;
  const before = start === 0 ? ' ' : text.charAt(start - 1);
  const after = end >= text.length ? ' ' : text.charAt(end);
  const spaceBefore = /\s/u.test(before);
  const spaceAfter = /\s/u.test(after);
  if (spaceBefore && spaceAfter) return 'either';
  if (spaceBefore) return CLOSES_BEFORE.test(after) && !/["'«“”]/u.test(after) ? 'close' : 'open';
  if (PROCLITIC_BEFORE.test(text.slice(Math.max(0, start - 6), start)) && !CLOSES_BEFORE.test(after)) {
    return 'open';
  }
  if (spaceAfter) return before === ':' || before === '(' ? 'open' : 'close';
  const canOpen = OPENS_AFTER.test(before);
  const canClose = CLOSES_BEFORE.test(after);
  if (canOpen === canClose) return 'either';
  return canOpen ? 'open' : 'close';
}

function findPartner(stack: readonly Mark[], mark: Mark): number {
  for (let k = stack.length - 1; k >= 0 && k >= stack.length - 8; k--) {
    if (stack[k]?.family === mark.family) return k;
  }
  return -1;
}

/**
 * At a new paragraph: marks still open go on if this paragraph starts by closing them; the others stay one-sided.
 * A paragraph that starts with an opening mark of its own repeats the mark of a quotation carried on, so the
 * quotation before it ended with its paragraph.
 */
function carryOver(stack: readonly Mark[], next: Mark, found: { open: number; close: number }[]): Mark[] {
  const last = stack.at(-1);
  const goesOn =
    last &&
    next.side === 'close' &&
    next.family === last.family &&
    next.paragraph - last.paragraph <= MAX_PARAGRAPHS;
  for (const mark of goesOn ? stack.slice(0, -1) : stack) found.push({ open: mark.token, close: -1 });
  return goesOn ? [last] : [];
}

function withRanges(pairs: readonly { open: number; close: number }[], segments: Segments): Quotation[] {
  const sorted = pairs
    .map(({ open, close }) => {
      const paragraph = segments.paragraphs[segments.paragraphOf[open < 0 ? close : open] ?? -1];
      const start = open < 0 ? (paragraph?.start ?? close) : open + 1;
      const end = close < 0 ? (paragraph?.end ?? start) : close;
      return { open, close, start, end };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const holders: number[] = [];
  return sorted.map(({ open, close, start, end }) => {
    while (holders.length > 0 && (holders.at(-1) ?? 0) <= start) holders.pop();
    const depth = holders.length;
    if (open >= 0 && close >= 0) holders.push(end);
    return { open, close, start, end, depth };
  });
}
