// Prints the bytes of one input and the processor time in ns a byte: node bench/cost.mjs NAME BYTES. A process of its own,
// so that an input that takes too long can be ended. A short input is read over and over.
import { createExtractor } from '../dist/index.js';
import { ADVERSARIAL, readTexts, repeated } from './texts.mjs';

/** Readings of the articles of the benchmark first, after which V8 has compiled what it will. */
const ROUNDS = 30;

/** What is read at least. */
const LEAST_BYTES = 8e6;

const [name, bytes] = process.argv.slice(2);
const make = ADVERSARIAL[name] ?? ((size) => repeated(readTexts().join('\n'), size).slice(0, size / 1.8));
const text = make(Number(bytes));
const extractor = createExtractor();
const warm = readTexts();
for (let round = 0; round < ROUNDS; round++) for (const each of warm) extractor.extract(each, { sha256: '' });
const size = Buffer.byteLength(text);
const rounds = Math.max(1, Math.ceil(LEAST_BYTES / size));
const before = process.cpuUsage();
for (let round = 0; round < rounds; round++) extractor.extract(text, { sha256: '' });
const { user, system } = process.cpuUsage(before);
console.log(size, ((1e3 * (user + system)) / (rounds * size)).toFixed(0));
