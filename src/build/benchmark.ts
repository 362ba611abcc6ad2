import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type MarkedArticle, parseMarked } from '../evaluate/marked.ts';

/** The folder of the benchmark: `<id>.marked` is written by hand, `<id>.txt` and `<id>.json` are made from it. */
export const BENCHMARK = 'fixtures/benchmark';

/** The folder of the articles that rules and tables are developed on, written in the same way. */
export const PRACTICE = 'fixtures/articles';

/** All articles of a folder, in the order of their ids, taken out of their marks. */
export function readMarked(folder: string): MarkedArticle[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.marked'));
  return files
    .sort()
    .map((file) => parseMarked(file.replace('.marked', ''), readFileSync(`${folder}/${file}`, 'utf8')));
}

/** The gold file of an article, as it is written. */
export const printGold = (gold: MarkedArticle['gold']): string => `${JSON.stringify(gold, null, 1)}\n`;

if (process.argv[2] === 'write') {
  for (const folder of [BENCHMARK, PRACTICE]) {
    for (const { text, gold } of readMarked(folder)) {
      writeFileSync(`${folder}/${gold.id}.txt`, text);
      writeFileSync(`${folder}/${gold.id}.json`, printGold(gold));
    }
  }
}
