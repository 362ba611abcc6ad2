import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { BENCHMARK, printGold, readMarked } from '../../src/build/benchmark.ts';
import { validationError } from '../../src/output/validate.ts';

const articles = readMarked(BENCHMARK);
const read = (name: string): string => readFileSync(`${BENCHMARK}/${name}`, 'utf8');

test('the benchmark holds at least 60 articles with at least 350 attributions', () => {
  expect(articles.length).toBeGreaterThanOrEqual(60);
  expect(articles.flatMap(({ gold }) => gold.quotes).length).toBeGreaterThanOrEqual(350);
});

test('every text and gold file has its marked article', () => {
  const files = readdirSync(BENCHMARK).filter((name) => /\.(?:txt|json)$/u.test(name));
  const ids = articles.map(({ gold }) => gold.id);
  expect(files.sort()).toEqual(ids.flatMap((id) => [`${id}.json`, `${id}.txt`]).sort());
});

describe.each(articles.map((article): [string, typeof article] => [article.gold.id, article]))(
  '%s',
  (id, article) => {
    const { text, gold } = article;
    test('text and gold are as marked (npm run benchmark:build writes them)', () => {
      expect(read(`${id}.txt`)).toBe(text);
      expect(read(`${id}.json`)).toBe(printGold(gold));
    });
    test('the gold is valid, and its offsets are those of its texts', () => {
      expect(validationError('gold', gold)).toBeNull();
      for (const quote of gold.quotes) {
        for (const span of [quote, quote.cue, quote.mention]) {
          if (span) expect([...text].slice(span.start, span.end).join('')).toBe(span.text);
        }
      }
    });
    test('it is as long as a short article', () => {
      const words = text.split(/\s+/u).filter(Boolean).length;
      expect(words).toBeGreaterThanOrEqual(120);
      expect(words).toBeLessThanOrEqual(350);
    });
  },
);
