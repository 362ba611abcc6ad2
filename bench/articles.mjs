// The articles that the benchmarks read: the seeds and the constructions.
import { readdirSync, readFileSync } from 'node:fs';

/** Texts of real length and of one sentence each. */
export const articles = () =>
  ['seeds', 'fixtures/constructions'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt') && !name.includes('1256'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );

/** The articles over and over until so many bytes of UTF-8 have been given. */
export function* repeatedArticles(bytes) {
  const texts = articles();
  for (let given = 0, k = 0; given < bytes; k++) {
    const text = texts[k % texts.length];
    given += Buffer.byteLength(text);
    yield text;
  }
}
