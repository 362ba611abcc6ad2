// Kills batches with a checkpoint at random moments (SIGKILL) and runs them again until they end; what they wrote must
// equal an undisturbed run, byte for byte. Usage: node bench/kill-loop.mjs [--kills N] [--megabytes N] [--seed N]
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repeatedArticles } from './articles.mjs';
import { randomFrom } from './random.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    megabytes: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
  },
});
const kills = Number(values.kills);
const folder = mkdtempSync(join(tmpdir(), 'isnad-kills-'));
const inputs = writeInputs(Number(values.megabytes) * 1e6);
const random = randomFrom(Number(values.seed));

/** Half of it as files, half as one stream of records, among them one that fails. */
function writeInputs(bytes) {
  const texts = [...repeatedArticles(bytes)];
  const files = join(folder, 'files');
  mkdirSync(files);
  texts.forEach((text, k) => {
    if (k % 2 === 0) writeFileSync(join(files, `${k}.txt`), text);
  });
  const lines = texts.flatMap((text, k) => (k % 2 === 1 ? [JSON.stringify({ id: `r${k}`, text })] : []));
  lines.splice(lines.length >> 1, 0, 'not a record', '');
  writeFileSync(join(folder, 'records.jsonl'), `${lines.join('\n')}\n`);
  return [files, join(folder, 'records.jsonl')];
}

const argumentsFor = (output, jobs) => [
  'bin/extract.cjs',
  '-q',
  '-f',
  'ndjson',
  '-j',
  jobs,
  '-o',
  output,
  ...inputs,
];

/** Runs a batch, killed after so many milliseconds. @returns whether it was killed, and its exit code */
async function runFor(milliseconds, output, jobs) {
  const checkpoint = ['--checkpoint', join(folder, 'checkpoint')];
  const child = spawn(process.execPath, [...argumentsFor(output, jobs), ...checkpoint], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const [code, signal] = await once(child, 'close');
  clearTimeout(timer);
  return { killed: signal === 'SIGKILL', code };
}

/** Runs one batch to its end, however often it is killed. @returns the number of kills */
async function finishBatch(output, wholeRun) {
  rmSync(output, { force: true });
  for (let count = 0; ; count++) {
    // Later kills come later, so that every batch ends also on a slow machine.
    const { killed, code } = await runFor(
      random() * wholeRun * (0.2 + count / 40),
      output,
      count % 2 ? '1' : '2',
    );
    if (killed) continue;
    if (code !== 1) throw new Error(`the batch ended with ${code}`);
    return count;
  }
}

const expected = join(folder, 'expected.ndjson');
const began = performance.now();
try {
  execFileSync(process.execPath, argumentsFor(expected, '1'), { stdio: 'ignore' });
} catch (error) {
  if (error.status !== 1) throw error;
}
const wholeRun = performance.now() - began;
const whole = readFileSync(expected);
let killed = 0;
let batches = 0;
while (killed < kills) {
  const output = join(folder, 'killed.ndjson');
  killed += await finishBatch(output, wholeRun);
  batches++;
  if (!readFileSync(output).equals(whole)) throw new Error(`${output} differs from ${expected}`);
  const left = readdirSync(folder).filter((name) => /part|checkpoint|tmp/u.test(name));
  if (left.length > 0 || !existsSync(output)) throw new Error(`left behind: ${left}`);
}
rmSync(folder, { recursive: true });
console.log(`${killed} kills, ${batches} batches, each equal to the undisturbed run (${whole.length} bytes)`);
