import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { decode } from '../src/text/decode.ts';
import { documentOf } from './support/article.ts';

/** Whole documents for the seeds. `npm run golden` writes them anew; the change is reviewed as a diff. */
const update = process.env.UPDATE_GOLDEN === '1';
const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt'));

test('there are at least eight seeds', () => {
  expect(seeds.length).toBeGreaterThanOrEqual(8);
});

test.each(seeds)('%s', (name) => {
  const path = `seeds/${name}`;
  const golden = `fixtures/golden/${name.replace('.txt', '.json')}`;
  const { text } = decode(readFileSync(path));
  const printed = `${JSON.stringify(documentOf(text, { id: path, path }), null, 2)}\n`;
  if (update) writeFileSync(golden, printed);
  expect(printed).toBe(readFileSync(golden, 'utf8'));
});
