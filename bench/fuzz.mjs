// Mutates articles (and files of fixtures/nasty) and checks every document: no error, valid by its schema, every span
// as its text, the same again for the same text. Usage: node bench/fuzz.mjs [--seconds N] [--seed N]
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createExtractor } from '../dist/index.js';
import { validationError } from '../dist/output/validate.js';
import { decode } from '../dist/text/decode.js';
import { articles } from './articles.mjs';
import { randomFrom } from './random.mjs';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
});
const random = randomFrom(Number(values.seed));
const below = (count) => Math.floor(random() * count);
const pick = (list) => list[below(list.length)];

const MARKS = ['"', '«', '»', '“', '”', '((', '))', "''", ':', '،', '.', '\n', '\ud83d', '\u202e', '\0', 'ـ'];
/** Each takes a text and gives a broken one. */
const MUTATIONS = {
  dropLetter: (text, at) => text.slice(0, at) + text.slice(at + 1),
  doublePart: (text, at) => text.slice(0, at) + text.slice(at - below(200)),
  dropPart: (text, at) => text.slice(0, at) + text.slice(at + below(200)),
  putMark: (text, at) => text.slice(0, at) + pick(MARKS) + text.slice(at),
  swapMarks: (text) => text.replace(/["«»“”]/gu, () => pick(MARKS)),
  dropSpaces: (text, at) => text.slice(0, at) + text.slice(at).replaceAll(' ', ''),
  cutStart: (text, at) => text.slice(at),
  cutEnd: (text, at) => text.slice(0, at),
  joinLines: (text) => text.replaceAll('\n', ' '),
  splice: (text, at) => text.slice(0, at) + pick(seeds).slice(0, below(400)),
};
const seeds = [...articles(), ...nastyTexts()];
const extractor = createExtractor();

function nastyTexts() {
  return readdirSync('fixtures/nasty').flatMap((name) => {
    try {
      return [decode(readFileSync(`fixtures/nasty/${name}`)).text];
    } catch {
      return [];
    }
  });
}

function* spansOf(value) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.text === 'string' && typeof value.start === 'number') yield value;
  for (const part of Object.values(value)) yield* spansOf(part);
}

/** @returns what is wrong with the document of a text, or null */
function problemOf(text) {
  const document = extractor.extract(text);
  const invalid = validationError('document', document);
  if (invalid) return invalid;
  const points = [...text];
  for (const { start, end, text: printed } of spansOf(document)) {
    if (points.slice(start, end).join('') !== printed) return `span ${start}-${end} is not ${printed}`;
  }
  const again = extractor.extract(text);
  return JSON.stringify(again) === JSON.stringify(document) ? null : 'differs when extracted again';
}

const until = performance.now() + Number(values.seconds) * 1000;
let tried = 0;
while (performance.now() < until && !process.exitCode) {
  let text = pick(seeds);
  const applied = Array.from({ length: 1 + below(4) }, () => pick(Object.keys(MUTATIONS)));
  for (const name of applied) text = MUTATIONS[name](text, below(text.length + 1));
  try {
    const problem = problemOf(text);
    if (problem) throw new Error(problem);
    tried++;
  } catch (error) {
    console.error(`seed ${values.seed}, case ${tried}, ${applied}: ${error.stack}\n${JSON.stringify(text)}`);
    process.exitCode = 1;
  }
}
console.log(`${tried} mutated articles tried in ${values.seconds} s (seed ${values.seed})`);
