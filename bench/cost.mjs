// Prints the processor time in ns a byte of one input: node bench/cost.mjs NAME BYTES. A process of its own, so that an
// input that takes too long can be ended.
import { createExtractor } from '../dist/index.js';
import { ADVERSARIAL, readTexts, repeated } from './texts.mjs';

/** Readings of the articles of the benchmark first, after which V8 has compiled what it will. */
const ROUNDS = 10;

const [name, bytes] = process.argv.slice(2);
const make = ADVERSARIAL[name] ?? ((size) => repeated(readTexts().join('\n'), size).slice(0, size / 1.8));
const text = make(Number(bytes));
const extractor = createExtractor();
const warm = readTexts();
for (let round = 0; round < ROUNDS; round++) for (const each of warm) extractor.extract(each, { sha256: '' });
const before = process.cpuUsage();
extractor.extract(text, { sha256: '' });
const { user, system } = process.cpuUsage(before);
console.log(((1e3 * (user + system)) / Buffer.byteLength(text)).toFixed(0));
