import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../src/text/sha256.ts';

const byNode = (text: string): string => createHash('sha256').update(text).digest('hex');

test('gives the digest that Node gives for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
      expect(sha256(text)).toBe(byNode(text)),
    ),
    { seed: 7 },
  );
});

test.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 100_000])('pads a message of %d letters', (length) => {
  const text = 'س'.repeat(length / 2) + 'a'.repeat(length % 2);
  expect(sha256(text)).toBe(byNode(text));
});

test('a lone surrogate counts as U+FFFD', () => {
  expect(sha256('a\ud800b')).toBe(byNode('a\ufffdb'));
});
