import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { statusText } from '../../src/cli/status-text.ts';
import { run, temporaryFolder } from '../support/command.ts';
import { hasTerminal, runInTerminal, screenOf } from '../support/terminal.ts';

jest.setTimeout(120_000);

const RUN = { unit: 'documents', milliseconds: 10_000, before: 0 };
const UNKNOWN = { items: null, bytes: null };

test.each([
  [{ items: 0, bytes: 0, bad: 0 }, UNKNOWN, RUN, '0 documents'],
  [{ items: 7, bytes: 999, bad: 0 }, UNKNOWN, RUN, '7 documents, 999 B, 100 B/s'],
  [
    { items: 1200, bytes: 4_500_000, bad: 2 },
    { items: 4800, bytes: null },
    RUN,
    '1,200/4,800 documents (25 %), 4.5 MB, 450 kB/s, 2 bad, 0:30 left',
  ],
  [
    { items: 3, bytes: 1_000_000, bad: 0 },
    { items: null, bytes: 800_000_000 },
    RUN,
    '3 documents (0 %), 1.0 MB, 100 kB/s, 2:13:10 left',
  ],
  [
    { items: 50, bytes: 1000, bad: 0 },
    { items: 100, bytes: null },
    { ...RUN, before: 25 },
    '50/100 documents (50 %), 1.0 kB, 100 B/s, 0:20 left',
  ],
])('the line for %p of %p', (done, total, run, text) => {
  expect(statusText(done, total, run)).toBe(text);
});

const inTerminal = hasTerminal ? describe : describe.skip;
if (!hasTerminal) process.stderr.write('status line: no util-linux script, so no terminal to test it on\n');

inTerminal('in a terminal', () => {
  const COUNT = 600;
  const folder = temporaryFolder();
  const texts = join(folder, 'texts');
  const records = join(folder, 'records.jsonl');
  const output = join(folder, 'output');
  const statements = join(folder, 'statements.txt');

  beforeAll(() => {
    const article = readFileSync('seeds/kremlin-briefing.txt', 'utf8');
    mkdirSync(texts);
    for (let k = 0; k < COUNT; k++) writeFileSync(join(texts, `${k}.txt`), `${article}${k}`);
    const lines = Array.from({ length: COUNT }, (_, k) => JSON.stringify({ id: k, text: `${article}${k}` }));
    writeFileSync(records, [...lines.slice(0, 9), 'broken', ...lines.slice(9)].join('\n'));
    writeFileSync(statements, 'انخفضت البطالة بنسبة 5% العام الماضي\n'.repeat(60_000));
  });

  test('files are counted against their number, and the line is gone in the end', async () => {
    const { code, output: shown } = await runInTerminal(`extract -j 1 -f ndjson -o ${output} ${texts}`);
    expect(code).toBe(0);
    expect(shown).toMatch(/\d\/600 documents \(\d+ %\), \d[\d.]* \wB, \d[\d.]* \wB\/s, \d+:\d\d left/u);
    expect(screenOf(shown).trim()).toBe('');
  });

  test('records are counted against their bytes; a bad one is counted and named', async () => {
    const { code, output: shown } = await runInTerminal(`extract -j 2 -f ndjson -o ${output} ${records}`);
    expect(code).toBe(1);
    expect(shown).toMatch(/\d documents \(\d+ %\), [^\r]+, 1 bad, \d+:\d\d left/u);
    expect(screenOf(shown).trim()).toBe(
      `extract: ${records}:10: is not valid JSON; every line must be one JSON object`,
    );
  });

  test('results on the same terminal are whole, with the line between them', async () => {
    const { output: shown } = await runInTerminal(`extract -j 1 -f csv ${texts}`);
    expect(shown).toContain('/600 documents');
    const { stdout } = await run(['-j', '1', '-f', 'csv', texts]);
    expect(screenOf(shown)).toBe(stdout.replaceAll('\r\n', '\n'));
  });

  test('json, whose lines are long in the making, stays whole too', async () => {
    const { output: shown } = await runInTerminal(`extract -j 1 ${texts}`);
    const { stdout } = await run(['-j', '1', texts]);
    expect(screenOf(shown)).toBe(stdout);
  });

  test.each([
    `extract -q -f ndjson -o ${output} ${texts}`,
    `extract --no-progress -f ndjson -o ${output} ${texts}`,
    `TERM=dumb; export TERM; extract -f ndjson -o ${output} ${texts}`,
    `isnad rank --no-progress ${statements} > ${output}`,
  ])('none with %s', async (line) => {
    expect(await runInTerminal(line)).toEqual({ code: 0, output: '' });
  });

  test('none where standard error is no terminal', async () => {
    const { output: shown } = await runInTerminal(
      `extract -f ndjson -o ${output} ${texts} 2>${folder}/stderr`,
    );
    expect(shown).toBe('');
    expect(readFileSync(`${folder}/stderr`, 'utf8')).toBe('');
  });

  test('isnad rank and isnad validate show one too', async () => {
    const ranked = await runInTerminal(`isnad rank ${statements} > ${output}`);
    expect(ranked.output).toMatch(/\d,\d{3}\/60,000 statements \(\d+ %\)/u);
    expect(screenOf(ranked.output)).toBe('');
    await run(['-f', 'ndjson', '-o', output, ...Array(8).fill(texts)]);
    const validated = await runInTerminal(`isnad validate ${output}`);
    expect(validated.output).toMatch(/\d lines \(\d+ %\), \d[\d.]* MB/u);
    expect(validated.code).toBe(0);
  });
});
