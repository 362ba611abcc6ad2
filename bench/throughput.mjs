// Prints how fast the engine reads articles, in one process by processor time; only ratios of one run can be compared.
// Usage: node bench/throughput.mjs [--flat]; --flat adds the cost per byte by size and for inputs made to be slow.
import { spawnSync } from 'node:child_process';
import { createExtractor } from '../dist/index.js';
import { stageShares } from './stages.mjs';
import { ADVERSARIAL, readTexts } from './texts.mjs';

/** Bytes that the engine reads after warming up; peers read for as many seconds as follows. */
const BYTES = Number(process.env.BENCH_MB ?? 50) * 1e6;
const SECONDS = 3;
const WARM_SECONDS = 5;
const STARTS = 20;

/** Texts that are read together. */
const BATCH = 16;

const sizeOf = (list) => list.flat().reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const texts = readTexts();
const bytes = sizeOf(texts);
const extractor = createExtractor();
const extract = (text) => extractor.extract(text, { sha256: '' });
const extractAll = (batch) => extractor.extractAll(batch.map((text) => ({ text, sha256: '' })));
const batches = Array.from({ length: Math.ceil(texts.length / BATCH) }, (_, k) =>
  texts.slice(k * BATCH, (k + 1) * BATCH),
);

/** Processor time of this process in seconds. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** MB/s of a reader that reads texts over and over until both so many seconds and so many bytes are over. */
function rateOf(read, list, seconds, least = 0) {
  const size = sizeOf(list);
  const start = processorTime();
  let done = 0;
  while (processorTime() - start < seconds || done < least) {
    list.forEach(read);
    done += size;
  }
  return done / 1e6 / (processorTime() - start);
}

function warmRateOf(read, list, least) {
  rateOf(read, list, WARM_SECONDS);
  return rateOf(read, list, SECONDS, least);
}

async function printRates() {
  const engine = warmRateOf(extractAll, batches, BYTES);
  const one = warmRateOf(extract, texts, BYTES);
  console.log(`${texts.length} articles, ${(bytes / 1e3).toFixed(0)} kB, over and over to ${BYTES / 1e6} MB`);
  const row = (name, rate) =>
    console.log(
      `${name.padEnd(42)} ${rate.toFixed(2).padStart(8)} MB/s  isnad/it ${(engine / rate).toFixed(3)}`,
    );
  row('isnad: quotes, speakers, claims', engine);
  row('isnad, text by text', one);
  // loaded only now: what peers keep in memory would be read by every collection of garbage of the engine
  const { peersOf } = await import('./peers.mjs');
  for (const [name, read, list] of peersOf(texts)) row(name, warmRateOf(read, list));
  console.log(`${Math.round((engine * 1e6) / (bytes / texts.length))} documents/s`);
  console.log(`resident memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`);
}

async function printStages() {
  console.log('\nshare of each stage');
  const shares = await stageShares(() => {
    for (let round = 0; round < 10; round++) batches.forEach(extractAll);
  });
  for (const [name, share] of shares.slice(0, 12))
    console.log(`${(100 * share).toFixed(1).padStart(6)} %  ${name}`);
}

function printStarts() {
  const commands = {
    'node -e 0': ['-e', '0'],
    'extract --version': ['bin/extract.cjs', '--version'],
    'extract of one seed': ['bin/extract.cjs', '--no-config', 'seeds/beijing-visit.txt'],
  };
  const times = new Map(Object.keys(commands).map((name) => [name, []]));
  for (let k = 0; k < STARTS; k++) {
    for (const [name, args] of Object.entries(commands)) {
      const start = performance.now();
      spawnSync(process.execPath, args, { stdio: 'ignore' });
      times.get(name).push(performance.now() - start);
    }
  }
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  const bare = median(times.get('node -e 0'));
  console.log(`\nwall time of a start, median of ${STARTS}`);
  for (const [name, list] of times)
    console.log(
      `${name.padEnd(22)} ${median(list).toFixed(0).padStart(5)} ms  ${(median(list) / bare).toFixed(2)}`,
    );
}

/** An input that takes longer than this beside ten times the normal cost is ended. */
const PATIENCE_MS = 60_000;
const MOST_COST = 10;

function printCost(name, bytes, normal) {
  const timeout = Math.round(PATIENCE_MS + (MOST_COST * normal * bytes) / 1e6);
  const run = spawnSync(process.execPath, ['bench/cost.mjs', name, String(bytes)], { timeout });
  const [size, perByte] = String(run.stdout).split(' ').map(Number);
  const found =
    run.status === 0
      ? `${perByte} ns  ${(perByte / normal).toFixed(2)} of normal`
      : `ended after ${(timeout / 1e3).toFixed(0)} s`;
  console.log(`${name.padEnd(24)} ${((size || bytes) / 1e6).toFixed(3).padStart(8)} MB  ${found}`);
}

/** Sizes stop at FLAT_MB megabytes (default 1); inputs made to be slow have at most that and 10, or the count they name. */
function printFlatness() {
  const most = Number(process.env.FLAT_MB ?? 1) * 1e6;
  const normal = 1e3 / warmRateOf(extract, texts);
  console.log(`\ncost per byte; normal is ${normal.toFixed(0)} ns`);
  for (const size of [1e3, 1e4, 1e5, 1e6, 4e6, 16e6, 64e6].filter((each) => each <= most))
    printCost('one text of articles', size, normal);
  for (const name of Object.keys(ADVERSARIAL)) printCost(name, Math.min(1e7, most), normal);
}

await printRates();
await printStages();
printStarts();
if (process.argv.includes('--flat')) printFlatness();
