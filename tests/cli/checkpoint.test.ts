import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, jest, test } from '@jest/globals';
import { run, temporaryFolder } from '../support/command.ts';

jest.setTimeout(120_000);

const SENTENCE = 'قال الوزير خالد المرزوق إن "الميناء سيفتح أبوابه غدا أمام السفن".';

/** A folder with records to read, and the arguments that write their documents to a file beside them. */
function batch(count: number) {
  const folder = temporaryFolder();
  const records = join(folder, 'records.jsonl');
  const lines = Array.from({ length: count }, (_, k) => JSON.stringify({ id: `r${k}`, text: SENTENCE }));
  writeFileSync(records, `${lines.join('\n')}\n`);
  const output = join(folder, 'out.ndjson');
  const checkpoint = join(folder, 'checkpoint');
  const args = ['-f', 'ndjson', '-j', '1', '-o', output, '--checkpoint', checkpoint];
  return { folder, records, output, checkpoint, args };
}

describe('--checkpoint', () => {
  test('an interrupted batch goes on where it stopped', async () => {
    const { folder, records, output, checkpoint, args } = batch(8000);
    const child = spawn(process.execPath, ['bin/extract.cjs', ...args, records]);
    while (!existsSync(checkpoint)) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(readdirSync(folder).sort()).toEqual(['checkpoint', 'out.ndjson.part', 'records.jsonl']);
    expect((await run([...args, '-v', records])).stderr).not.toContain('r0:');
    expect(readFileSync(output, 'utf8')).toBe((await run(['-f', 'ndjson', records])).stdout);
    expect(readdirSync(folder).sort()).toEqual(['out.ndjson', 'records.jsonl']);
  });

  test('a batch killed at any moment ends with the bytes of an undisturbed one', async () => {
    const script = ['bench/kill-loop.mjs', '--kills', '6', '--megabytes', '1', '--seed', '6'];
    const { stdout } = await promisify(execFile)(process.execPath, script);
    expect(stdout).toMatch(/^\d+ kills, \d+ batches, each equal/u);
  });

  test('with --fail-fast a repaired input is taken up again', async () => {
    const { folder, records, output, args } = batch(3);
    const second = join(folder, 'second.txt');
    const files = [records, second, 'seeds/storm.txt'];
    const stopped = await run([...args, '--fail-fast', ...files]);
    expect(stopped).toMatchObject({ code: 1, stderr: expect.stringContaining('second.txt: does not exist') });
    expect(existsSync(output)).toBe(false);
    writeFileSync(second, SENTENCE);
    expect(await run([...args, '--fail-fast', ...files])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(output, 'utf8')).toBe((await run(['-f', 'ndjson', ...files])).stdout);
  });

  test('standard input is passed over up to where it was read', async () => {
    const { records, output, args } = batch(3);
    const lines = readFileSync(records, 'utf8');
    const broken = lines.replace('{"id":"r2"', '{"id":r2');
    const stopped = await run([...args, '-i', 'jsonl', '--fail-fast'], { input: broken });
    expect(stopped).toMatchObject({ code: 1, stderr: expect.stringContaining('-:3: is not valid JSON') });
    expect(await run([...args, '-i', 'jsonl'], { input: lines })).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(output, 'utf8').match(/"id":"r\d"/gu)).toEqual([
      '"id":"r0"',
      '"id":"r1"',
      '"id":"r2"',
    ]);
  });

  test.each([
    ['other options', (args: string[]) => ['--offsets', 'byte', ...args], 'was made with other options'],
    ['other inputs', (args: string[]) => [...args, 'seeds'], 'was made with other options, inputs'],
  ])('%s are refused, and nothing is lost', async (_name, change, message) => {
    const { records, checkpoint, output, args } = batch(2);
    await run([...args, '--fail-fast', records, 'missing.txt']);
    const saved = readFileSync(checkpoint, 'utf8');
    const refused = await run([...change([...args, '--fail-fast', records, 'missing.txt'])]);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
    expect(readFileSync(checkpoint, 'utf8')).toBe(saved);
    expect(existsSync(`${output}.part`)).toBe(true);
  });

  test('a folder that has changed before the place reached is refused', async () => {
    const { args, records } = batch(2);
    const folder = temporaryFolder();
    for (const name of ['b.txt', 'c.txt']) writeFileSync(join(folder, name), SENTENCE);
    await run([...args, '--fail-fast', folder, records, 'missing.txt']);
    writeFileSync(join(folder, 'a.txt'), SENTENCE);
    const refused = await run([...args, '--fail-fast', folder, records, 'missing.txt']);
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not those of the checkpoint'),
    });
  });

  test('a file that is no checkpoint, and a part that was shortened, are refused and left alone', async () => {
    const { records, checkpoint, output, args } = batch(2);
    writeFileSync(checkpoint, SENTENCE);
    expect(await run([...args, records])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is no checkpoint'),
    });
    expect(readFileSync(checkpoint, 'utf8')).toBe(SENTENCE);
    const other = batch(2);
    await run([...other.args, '--fail-fast', other.records, 'missing.txt']);
    writeFileSync(`${other.output}.part`, 'x');
    const refused = await run([...other.args, '--fail-fast', other.records, 'missing.txt']);
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not as the checkpoint left it'),
    });
    expect(existsSync(output)).toBe(false);
  });

  test('a second run beside the first is refused, and what a killed one left is taken over', async () => {
    const { records, output, checkpoint, args } = batch(8000);
    const child = spawn(process.execPath, ['bin/extract.cjs', ...args, records]);
    while (!existsSync(checkpoint)) await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await run([...args, records]);
    expect(second).toMatchObject({ code: 2, stderr: expect.stringContaining(`process ${child.pid} on`) });
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(existsSync(`${checkpoint}.lock`)).toBe(true);
    expect(await run([...args, records])).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(output, 'utf8')).toBe((await run(['-f', 'ndjson', records])).stdout);
    expect(existsSync(`${checkpoint}.lock`)).toBe(false);
  });

  test.each([
    ['another machine', JSON.stringify({ process: 1, host: 'elsewhere.invalid' }), 2],
    ['nobody', 'x', 0],
  ])('a lock of %s', async (_name, content, code) => {
    const { records, checkpoint, args } = batch(2);
    writeFileSync(`${checkpoint}.lock`, content);
    expect(await run([...args, records])).toMatchObject({ code });
    expect(existsSync(`${checkpoint}.lock`)).toBe(code === 2);
  });

  test('it needs -o', async () => {
    const { code, stderr } = await run(['--checkpoint', 'x', 'seeds']);
    expect(code).toBe(2);
    expect(stderr).toContain('add -o FILE');
  });
});
