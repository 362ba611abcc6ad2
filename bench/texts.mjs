// The texts of the benchmarks: articles of this repository, and those of ../shared/corpus/dev where it is present.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const FOLDERS = ['seeds', 'fixtures/benchmark', '../shared/corpus/dev'];

export function readTexts() {
  return FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt') && !name.includes('1256'))
      .sort()
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
}

/** Repetition of a text up to about `bytes` of UTF-8. */
export const repeated = (text, bytes) => text.repeat(Math.ceil(bytes / Buffer.byteLength(text)));

/** Inputs made to be slow, each of `bytes` of UTF-8 or what its name says. */
export const ADVERSARIAL = {
  '100,000 opening marks': () => 'قال «'.repeat(100_000),
  '100,000 cues': () => 'قال الوزير إن '.repeat(100_000),
  'one sentence': (bytes) => repeated('ذهب الوفد إلى المدينة و', bytes),
  'one word': (bytes) => repeated('كتاب', bytes),
  '1,000,000 names': () => 'السيد محمد علي، '.repeat(1_000_000),
};
