import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inOrder } from '../../../src/cli/work/in-order.ts';

async function* from<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

describe('work in order', () => {
  test('results come in the order of the items, whatever takes longest, within both limits', async () => {
    const item = fc.record({ size: fc.nat(9), delay: fc.nat(4) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(item, { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        async (items, most) => {
          const limits = { items: most, size: 12 };
          let size = 0;
          let count = 0;
          const workshop = {
            limits,
            async work({ size: own, delay }: { size: number; delay: number }) {
              expect(count < most && (count === 0 || size < limits.size)).toBe(true);
              size += own;
              count++;
              await wait(delay);
              size -= own;
              count--;
              return delay;
            },
          };
          const results: number[] = [];
          for await (const { result } of inOrder(from(items), workshop)) results.push(result);
          expect(results).toEqual(items.map(({ delay }) => delay));
        },
      ),
      { numRuns: 60, seed: 6 },
    );
  });

  test('a result is given while the source is silent', async () => {
    const source = (async function* () {
      yield { size: 1 };
      await new Promise(() => {});
    })();
    const workshop = { limits: { items: 9, size: 9 }, work: async () => 'done' };
    const { value } = await inOrder(source, workshop).next();
    expect(value).toEqual({ item: { size: 1 }, result: 'done' });
  });

  test('nothing more is begun while the consumer is busy', async () => {
    let begun = 0;
    const workshop = { limits: { items: 2, size: 9 }, work: async () => ++begun };
    const results = inOrder(from(Array.from({ length: 50 }, () => ({ size: 1 }))), workshop);
    for (let k = 0; k < 3; k++) await results.next();
    await wait(20);
    expect(begun).toBeGreaterThanOrEqual(3);
    expect(begun).toBeLessThanOrEqual(3 + 2);
  });

  test('an error of the source or of the work reaches the consumer', async () => {
    const fails = async (): Promise<never> => {
      throw new Error('broken');
    };
    const read = async (source: AsyncGenerator<{ size: number }>, work: () => Promise<unknown>) => {
      for await (const _ of inOrder(source, { limits: { items: 2, size: 9 }, work })) await wait(5);
    };
    const silent = (async function* (): AsyncGenerator<{ size: number }> {
      yield { size: 1 };
      throw new Error('broken');
    })();
    await expect(read(from([{ size: 1 }, { size: 1 }]), fails)).rejects.toThrow('broken');
    await expect(read(silent, async () => 1)).rejects.toThrow('broken');
  });
});
