// Prints how fast the engine reads articles, in one process on one core: the seeds and fixtures, repeated.
import { readdirSync, readFileSync } from 'node:fs';
import { createExtractor } from '../dist/index.mjs';

const ROUNDS = 40;
const texts = ['seeds', 'fixtures/constructions'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !name.includes('1256'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const extractor = createExtractor();
const run = () => {
  for (const text of texts) extractor.extract(text, { sha256: '' });
};
run();
const start = process.hrtime.bigint();
for (let round = 0; round < ROUNDS; round++) run();
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const rate = (bytes * ROUNDS) / 1e6 / seconds;
console.log(`${texts.length} articles, ${(bytes / 1e3).toFixed(0)} kB, ${ROUNDS} rounds`);
console.log(`${rate.toFixed(1)} MB/s, ${Math.round((texts.length * ROUNDS) / seconds)} articles/s`);
