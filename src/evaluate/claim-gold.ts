import { wordsOf } from './align.ts';

/** Amounts and times of a gold claim: the words they stand in, and what they come to. */
export interface GoldValue<T> {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

export interface GoldClaim {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly modality: string;
  readonly negated: boolean;
  readonly quantities: readonly GoldValue<number>[];
  readonly times: readonly GoldValue<string | null>[];
}

/** A content with its claims; offsets are code points into it. */
export interface GoldContent {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly claims: readonly GoldClaim[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads gold claims as fixtures/claims/README.md describes them.
 * @throws Error naming the content and the line that is malformed or names words that its content does not hold
 */
export function parseClaimGold(source: string): GoldContent[] {
  return source
    .split(/\n\s*\n/u)
    .map((block) => block.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 0)
    .map(readContent);
}

function readContent([head = '', text = '', ...lines]: string[]): GoldContent {
  const [id = '', ...pairs] = head.replace(/^@/u, '').split(/\s+/u);
  const attributes = Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
  const claims: (Mutable<GoldClaim> & {
    quantities: GoldValue<number>[];
    times: GoldValue<string | null>[];
  })[] = [];
  let from = 0;
  for (const line of lines) {
    const fail = (): never => {
      throw new Error(`${id}: cannot read "${line}"`);
    };
    const claim = /^- (\w+)( not)? \| (.+)$/u.exec(line);
    const value = /^\s+([qt]) (.+) = (\S+)/u.exec(line);
    const last = claims.at(-1);
    if (claim) {
      const [, modality = '', not, words = ''] = claim;
      const span = find(text, words, from) ?? fail();
      from = span.start;
      claims.push({ ...span, modality, negated: not !== undefined, quantities: [], times: [] });
    } else if (value && last) {
      const [, kind, words = '', printed = ''] = value;
      const span = find(text, words, last.start) ?? fail();
      if (kind === 'q') last.quantities.push({ ...span, value: Number(printed) });
      else last.times.push({ ...span, value: printed === 'null' ? null : printed });
    } else fail();
  }
  return { id, attributes, text, claims };
}

/** Whole words of the text from a code point on. */
function find(
  text: string,
  words: string,
  from: number,
): { text: string; start: number; end: number } | null {
  const points = [...text];
  const at = points.slice(from).join('').indexOf(words);
  if (at < 0 || wordsOf(words).length === 0) return null;
  const start = from + [...points.slice(from).join('').slice(0, at)].length;
  return { text: words, start, end: start + [...words].length };
}
