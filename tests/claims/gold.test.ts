import { describe, expect, test } from '@jest/globals';
import { predictClaims, readGold } from '../../src/build/claims-benchmark.ts';
import { f1Of, recallOf, scoreClaims } from '../../src/evaluate/claim-score.ts';

const heldOut = readGold('heldout');

describe.each(readGold('dev').map((content) => [content.id, content] as const))('%s', (_id, content) => {
  test('claims, modality, polarity, quantities and times are as in the gold', () => {
    expect(scoreClaims([content], predictClaims).errors).toEqual([]);
  });
});

describe('on contents that no rule was written for', () => {
  const score = scoreClaims(heldOut, predictClaims);

  test('there are at least 40 of them', () => {
    expect(heldOut.length).toBeGreaterThanOrEqual(40);
  });

  test('the measures are as the README says', () => {
    expect(f1Of(score.boundaries)).toBeGreaterThanOrEqual(0.9);
    expect(recallOf(score.modality)).toBeGreaterThanOrEqual(0.9);
    expect(f1Of(score.negation)).toBeGreaterThanOrEqual(0.95);
    expect(f1Of(score.quantities)).toBeGreaterThanOrEqual(0.9);
    expect(f1Of(score.times)).toBeGreaterThanOrEqual(0.9);
  });
});
