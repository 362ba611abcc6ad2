import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { BENCHMARK, PRACTICE, printGold, readMarked } from '../../src/build/benchmark.ts';
import { validationError } from '../../src/output/validate.ts';

const articles = readMarked(BENCHMARK);
const folders: [string, typeof articles][] = [
  [BENCHMARK, articles],
  [PRACTICE, readMarked(PRACTICE)],
];
const all = folders.flatMap(([folder, marked]) =>
  marked.map((article): [string, typeof article] => [`${folder}/${article.gold.id}`, article]),
);

test('the benchmark holds at least 60 articles with at least 350 attributions', () => {
  expect(articles.length).toBeGreaterThanOrEqual(60);
  expect(articles.flatMap(({ gold }) => gold.quotes).length).toBeGreaterThanOrEqual(350);
});

test.each(folders)('every text and gold file of %s has its marked article', (folder, marked) => {
  const files = readdirSync(folder).filter((name) => /\.(?:txt|json)$/u.test(name));
  const ids = marked.map(({ gold }) => gold.id);
  expect(files.sort()).toEqual(ids.flatMap((id) => [`${id}.json`, `${id}.txt`]).sort());
});

describe.each(all)('%s', (path, article) => {
  const { text, gold } = article;
  test('text and gold are as marked (npm run benchmark:build writes them)', () => {
    expect(readFileSync(`${path}.txt`, 'utf8')).toBe(text);
    expect(readFileSync(`${path}.json`, 'utf8')).toBe(printGold(gold));
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
    expect(words).toBeGreaterThanOrEqual(path.startsWith(BENCHMARK) ? 120 : 70);
    expect(words).toBeLessThanOrEqual(350);
  });
});
