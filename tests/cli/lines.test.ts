import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { blocksOfLines, linesOfBlock } from '../../src/cli/lines.ts';

const LIMIT = 12;

/** The lines as a block reader gives them, each with its number; null for one that is too long. */
async function linesOf(chunks: readonly Uint8Array[]): Promise<Map<number, string | null>> {
  const lines = new Map<number, string | null>();
  const stream = (async function* () {
    yield* chunks;
  })();
  for await (const { first, bytes } of blocksOfLines(stream, LIMIT)) {
    if (bytes === null) lines.set(first, null);
    else
      for (const { number, line } of linesOfBlock(bytes, first)) lines.set(number, String(Buffer.from(line)));
  }
  return lines;
}

const tooLong = (line: string | null): boolean => line === null || line.length > LIMIT;

describe('lines of a stream', () => {
  test('are the same however the stream is cut into chunks', async () => {
    const text = fc
      .array(fc.constantFrom('a', 'bb', '\n', 'ccccccc'), { maxLength: 40 })
      .map((p) => p.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(60), { maxLength: 8 }), async (input, cuts) => {
        const at = [0, ...cuts.map((cut) => Math.min(cut, input.length)).sort((a, b) => a - b), input.length];
        const chunks = at.slice(1).map((end, k) => Buffer.from(input.slice(at[k], end)));
        const expected = input.split('\n');
        if (expected.at(-1) === '') expected.pop();
        const lines = await linesOf(chunks);
        expect([...lines.keys()]).toEqual(expected.map((_, k) => k + 1));
        expected.forEach((line, k) => {
          const read = lines.get(k + 1) ?? null;
          if (tooLong(line)) expect(tooLong(read)).toBe(true);
          else expect(read).toBe(line);
        });
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  test('a line longer than allowed is not kept in memory', async () => {
    const chunks = Array.from({ length: 1000 }, () => Buffer.alloc(10, 'x'));
    const lines = await linesOf([Buffer.from('one\n'), ...chunks, Buffer.from('\nthree')]);
    expect([...lines]).toEqual([
      [1, 'one'],
      [2, null],
      [3, 'three'],
    ]);
  });

  test('a block is given as soon as its line has ended', async () => {
    const given: string[] = [];
    const stream = (async function* () {
      for (const chunk of ['one\ntw', 'o\n', 'three']) {
        yield Buffer.from(chunk);
        given.push(`after ${JSON.stringify(chunk)}`);
      }
    })();
    for await (const { bytes } of blocksOfLines(stream, LIMIT)) given.push(String(Buffer.from(bytes ?? [])));
    expect(given).toEqual(['one\n', 'after "one\\ntw"', 'two\n', 'after "o\\n"', 'after "three"', 'three']);
  });
});
