import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { documentOf } from '../support/article.ts';

const FOLDER = 'fixtures/benchmark';
const texts = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));

/** Reports that are too unlikely are dropped between finding and printing; the claims of the others stay theirs. */
test('every claim stands inside the quote it names', () => {
  const strays: string[] = [];
  for (const file of texts) {
    const { quotes, claims } = documentOf(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    const byId = new Map(quotes.map((quote) => [quote.id, quote]));
    for (const { id, quote, start, end } of claims) {
      const holder = byId.get(quote);
      if (!holder || start < holder.start || end > holder.end) strays.push(`${file} ${id}`);
    }
  }
  expect(strays).toEqual([]);
});
