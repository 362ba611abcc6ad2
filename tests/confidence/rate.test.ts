import { describe, expect, test } from '@jest/globals';
import { confidenceOf, parseWeights } from '../../src/confidence/rate.ts';

describe('confidence', () => {
  const confidences = Array.from({ length: 241 }, (_, k) => confidenceOf((k - 120) / 10));

  test('never falls where the log odds rise', () => {
    expect(confidences).toEqual(confidences.toSorted((a, b) => a - b));
  });

  test('is the chance, up to 0.89 and from 0.95 on', () => {
    expect(confidenceOf(0)).toBe(0.5);
    expect(confidenceOf(Math.log(0.97 / 0.03))).toBe(0.97);
  });

  test('leaves 0.9 to those that may be taken without looking, and is never certain', () => {
    expect(confidences.filter((confidence) => confidence > 0.89 && confidence < 0.95)).toEqual([]);
    expect(confidences.at(-1)).toBe(0.99);
  });
});

test('a weight that is no number is named with its line', () => {
  expect(() => parseWeights('# feature\tweight\nact deny\t0.1\nact add\tmuch\n')).toThrow('weights, line 3');
});
