import { normalise } from './normal.ts';

/** Two contents match when they share at least this part of their words. */
const MATCH = 0.8;
const DROPPED = new Set('ان بان وان فان انه انها انهم بانه بانها بانهم وانه وانها الي علي عن'.split(' '));

/** A word of a text: code-point offsets and normalised form. */
export interface Word {
  start: number;
  end: number;
  form: string;
}

export interface Aligned {
  prediction: number;
  overlap: number;
}

/** Letters, marks, digits and tatweel make words; everything else parts them. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let point = 0;
  let unit = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}\u0640]+/gu)) {
    point += [...text.slice(unit, match.index)].length;
    const end = point + [...match[0]].length;
    words.push({ start: point, end, form: normalise(match[0]) });
    point = end;
    unit = match.index + match[0].length;
  }
  return words;
}

/** Positions of the words in a span, complementizers and prepositions at its start left out. */
function wordSet(words: readonly Word[], start: number, end: number): Set<number> {
  const inside: number[] = [];
  words.forEach((word, k) => {
    if (word.start < end && word.end > start) inside.push(k);
  });
  while (DROPPED.has(words[inside[0] ?? -1]?.form ?? '')) inside.shift();
  return new Set(inside);
}

function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared || 1);
}

interface Range {
  start: number;
  end: number;
}

/** Matches gold and predicted spans one to one, best overlap first; the key is the index of the gold span. */
export function align(
  words: readonly Word[],
  gold: readonly Range[],
  found: readonly Range[],
): Map<number, Aligned> {
  const goldSets = gold.map((span) => wordSet(words, span.start, span.end));
  const foundSets = found.map((span) => wordSet(words, span.start, span.end));
  const pairs = goldSets.flatMap((a, i) =>
    foundSets.map((b, j) => ({ i, j, overlap: overlapOf(a, b) })).filter(({ overlap }) => overlap >= MATCH),
  );
  pairs.sort((x, y) => y.overlap - x.overlap);
  const aligned = new Map<number, Aligned>();
  const taken = new Set<number>();
  for (const { i, j, overlap } of pairs) {
    if (aligned.has(i) || taken.has(j)) continue;
    aligned.set(i, { prediction: j, overlap });
    taken.add(j);
  }
  return aligned;
}
