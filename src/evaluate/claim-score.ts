import { readRows } from '../lexicon/tables.ts';
import { align, wordsOf } from './align.ts';
import type { GoldClaim, GoldContent, GoldValue } from './claim-gold.ts';

/** A predicted claim in the terms of the gold; offsets are code points of the content. */
export type PredictedClaim = Pick<
  GoldClaim,
  'text' | 'start' | 'end' | 'modality' | 'negated' | 'quantities' | 'times'
>;

/** What was right, missed and too much of one thing that is measured. */
export interface Tally {
  right: number;
  missed: number;
  extra: number;
}

export interface ClaimScore {
  boundaries: Tally;
  /** Over claims that were found: right, or wrong (counted as missed). */
  modality: Tally;
  negation: Tally;
  quantities: Tally;
  times: Tally;
  errors: string[];
}

const empty = (): Tally => ({ right: 0, missed: 0, extra: 0 });

export const f1Of = ({ right, missed, extra }: Tally): number =>
  (2 * right) / (2 * right + missed + extra || 1);
export const recallOf = ({ right, missed }: Tally): number => right / (right + missed || 1);

/** Scores the claims predicted for each content. A claim is found when it shares 80 % of its words with the gold. */
export function scoreClaims(
  contents: readonly GoldContent[],
  predict: (content: GoldContent) => readonly PredictedClaim[],
): ClaimScore {
  const score: ClaimScore = {
    boundaries: empty(),
    modality: empty(),
    negation: empty(),
    quantities: empty(),
    times: empty(),
    errors: [],
  };
  for (const content of contents) scoreContent(score, content, predict(content));
  return score;
}

function scoreContent(score: ClaimScore, content: GoldContent, found: readonly PredictedClaim[]): void {
  const aligned = align(wordsOf(content.text), content.claims, found);
  const complain = (what: string): void => {
    score.errors.push(`${content.id}: ${what}`);
  };
  const matched = new Set([...aligned.values()].map(({ prediction }) => prediction));
  content.claims.forEach((gold, k) => {
    const claim = found[aligned.get(k)?.prediction ?? -1];
    score.boundaries[claim ? 'right' : 'missed']++;
    if (!claim) complain(`claim missed: ${gold.text}`);
    if (gold.negated || claim?.negated) {
      score.negation[!claim?.negated ? 'missed' : gold.negated ? 'right' : 'extra']++;
      if (claim && claim.negated !== gold.negated) complain(`negated is ${claim.negated}: ${gold.text}`);
    }
    if (!claim) return;
    score.modality[claim.modality === gold.modality ? 'right' : 'missed']++;
    if (claim.modality !== gold.modality) complain(`${claim.modality}, not ${gold.modality}: ${gold.text}`);
  });
  found.forEach((claim, k) => {
    if (matched.has(k)) return;
    score.boundaries.extra++;
    complain(`claim too much: ${claim.text}`);
  });
  scoreValues(score.quantities, content.claims, found, 'quantities', complain);
  scoreValues(score.times, content.claims, found, 'times', complain);
}

type Value = number | string | null;

/** Values of all claims of a content, each place in the text once. */
function scoreValues(
  tally: Tally,
  gold: readonly GoldClaim[],
  found: readonly PredictedClaim[],
  field: 'quantities' | 'times',
  complain: (what: string) => void,
): void {
  const given = unique(found, field);
  for (const value of unique(gold, field)) {
    const k = given.findIndex((other) => other.start < value.end && other.end > value.start);
    const [other] = k < 0 ? [] : given.splice(k, 1);
    const right = other !== undefined && sameValue(other.value, value.value);
    tally[right ? 'right' : 'missed']++;
    if (!right) complain(`${field}: ${value.text} = ${value.value}, not ${other ? other.value : 'found'}`);
  }
  tally.extra += given.length;
  for (const { text, value } of given) complain(`${field} too much: ${text} = ${value}`);
}

/** Fractions are written with few digits in the gold. */
const sameValue = (a: Value, b: Value): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-4 * Math.abs(b) : a === b;

function unique(claims: readonly PredictedClaim[], field: 'quantities' | 'times'): GoldValue<Value>[] {
  const places = new Map<number, GoldValue<Value>>();
  for (const claim of claims) for (const value of claim[field]) places.set(value.start, value);
  return [...places.values()];
}

/** A statement of worthiness-*.tsv: whether it is worth checking, and its words. */
export interface LabelledStatement {
  readonly worthy: boolean;
  readonly text: string;
}

/** Reads label, style and text, one statement a line. */
export const parseStatements = (tsv: string): LabelledStatement[] =>
  readRows(tsv).map(({ cells: [label, , text = ''] }) => ({ worthy: label === '1', text }));

/** The mean of the precision at every statement worth checking, highest score first (Manning et al. 2008, ch. 8). */
export function averagePrecision(rated: readonly { worthy: boolean; score: number }[]): number {
  let found = 0;
  let sum = 0;
  rated
    .toSorted((a, b) => b.score - a.score)
    .forEach(({ worthy }, k) => {
      if (worthy) sum += ++found / (k + 1);
    });
  return found === 0 ? 0 : sum / found;
}
