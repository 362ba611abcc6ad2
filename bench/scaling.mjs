// Prints the time that one worker and two take for the same records, and whether their outputs are the same bytes; and the
// time of two processes of one worker with half of the records each, which is all that the machine gives.
// Usage: npm run build && node bench/scaling.mjs [--megabytes N] [--jobs N]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { repeatedArticles } from './articles.mjs';

const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '200' }, jobs: { type: 'string', default: '2' } },
});
const folder = mkdtempSync(join(tmpdir(), 'isnad-scaling-'));
const records = join(folder, 'records.jsonl');

function* lines(bytes) {
  let id = 0;
  for (const text of repeatedArticles(bytes)) yield `${JSON.stringify({ id: `r${id++}`, text })}\n`;
}

/** Seconds of wall time, and a digest of the output. */
async function run(jobs, input = records) {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['bin/extract.cjs', '-q', '-j', jobs, '-i', 'jsonl', '-f', 'ndjson', input],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const hash = createHash('sha1');
  child.stdout.on('data', (chunk) => hash.update(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`extract -j ${jobs} ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, digest: hash.digest('hex') };
}

try {
  await pipeline(Readable.from(lines(Number(values.megabytes) * 1e6)), createWriteStream(records));
  const one = await run('1');
  const many = await run(values.jobs);
  console.log(`1 job    ${one.seconds.toFixed(1)} s`);
  console.log(
    `${values.jobs} jobs   ${many.seconds.toFixed(1)} s, ${(one.seconds / many.seconds).toFixed(2)} times as fast`,
  );
  const half = join(folder, 'half.jsonl');
  await pipeline(Readable.from(lines(Number(values.megabytes) * 5e5)), createWriteStream(half));
  const apart = await Promise.all([run('1', half), run('1', half)]);
  const seconds = Math.max(...apart.map((each) => each.seconds));
  console.log(
    `2 processes, half each   ${seconds.toFixed(1)} s, ${(one.seconds / seconds).toFixed(2)} times as fast`,
  );
  console.log(one.digest === many.digest ? 'the same bytes' : 'DIFFERENT BYTES');
} finally {
  rmSync(folder, { recursive: true });
}
