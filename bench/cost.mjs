// Prints the processor time in ns a byte of one input: node bench/cost.mjs NAME BYTES. A process of its own, so that an
// input that takes too long can be ended.
import { createExtractor } from '../dist/index.js';
import { ADVERSARIAL, readTexts, repeated } from './texts.mjs';

const [name, bytes] = process.argv.slice(2);
const make = ADVERSARIAL[name] ?? ((size) => repeated(readTexts().join('\n'), size).slice(0, size / 1.8));
const text = make(Number(bytes));
const extractor = createExtractor();
for (const warm of readTexts()) extractor.extract(warm, { sha256: '' });
const before = process.cpuUsage();
extractor.extract(text, { sha256: '' });
const { user, system } = process.cpuUsage(before);
console.log(((1e3 * (user + system)) / Buffer.byteLength(text)).toFixed(0));
