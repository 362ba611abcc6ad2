import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { run, temporaryFolder } from '../support/command.ts';

jest.setTimeout(60_000);

/** A folder of texts, records and files that fail, enough for several tasks. */
const folder = temporaryFolder();
const JSONL = join(folder, 'records.jsonl');

beforeAll(() => {
  const names = readdirSync('fixtures/constructions').filter((name) => name.endsWith('.txt'));
  const texts = names.map((name) => readFileSync(join('fixtures/constructions', name), 'utf8'));
  mkdirSync(join(folder, 'deep'));
  texts.forEach((text, k) => {
    writeFileSync(join(folder, k % 3 === 0 ? 'deep' : '', `${k}.txt`), text);
  });
  writeFileSync(join(folder, '50-binary.txt'), Buffer.from([0x89, 0x50, 0, 0, 1, 2]));
  const records = Array.from({ length: 12 }, () => texts).flatMap((each) =>
    each.map((text, k) => (k === 40 ? '{"text": 3}' : JSON.stringify({ id: `r${k}`, text }))),
  );
  writeFileSync(JSONL, `${records.join('\n')}\n\n`);
});

describe('workers', () => {
  test.each(['json', 'ndjson', 'csv', 'text', 'jsonld'])(
    'write the same %s as one thread',
    async (format) => {
      const one = await run(['-j', '1', '-f', format, folder]);
      const three = await run(['-j', '3', '-f', format, folder]);
      expect(one.code).toBe(1);
      expect(one.stderr.split('\n').filter((line) => line.includes('has no string in field'))).toHaveLength(
        12,
      );
      expect(three).toEqual(one);
    },
  );

  test('outlive a text that needs more memory than they have', async () => {
    const large = join(temporaryFolder(), 'large.txt');
    writeFileSync(large, 'قال الوزير خالد المرزوق إن الميناء سيفتح أبوابه غدا. '.repeat(150_000));
    const small = [join(folder, '1.txt'), join(folder, '2.txt')];
    const env = { NODE_OPTIONS: '--max-old-space-size=60' };
    const { code, stdout, stderr } = await run(
      ['-j', '2', '-f', 'ndjson', small[0] ?? '', large, small[1] ?? ''],
      { env },
    );
    expect(code).toBe(1);
    expect(stderr).toContain(`${large}: needs more memory than a worker has`);
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).document.id);
    expect(ids).toEqual(small);
  });

  test('stop at the first bad input in the order of the input', async () => {
    const [one, two] = await Promise.all(
      ['1', '2'].map((jobs) => run(['-j', jobs, '--fail-fast', '-f', 'ndjson', JSONL])),
    );
    expect(one?.stdout.trim().split('\n')).toHaveLength(40);
    expect(two).toEqual(one);
  });

  test.each(['1', '2'])(
    'end quietly when the reader goes and the input stays open, with %s',
    async (jobs) => {
      const child = spawn(process.execPath, [
        'bin/extract.cjs',
        '-q',
        '-j',
        jobs,
        '-i',
        'jsonl',
        '-f',
        'ndjson',
      ]);
      let complaints = '';
      child.stderr.on('data', (chunk) => {
        complaints += chunk;
      });
      child.stdin.on('error', () => {});
      child.stdin.write(readFileSync(JSONL));
      await once(child.stdout, 'data');
      child.stdout.destroy();
      const [code] = await once(child, 'close');
      expect(code).toBe(0);
      expect(complaints).not.toContain('EPIPE');
    },
  );

  test.each(['1', '2'])('answer line by line while the input stays open, with %s', async (jobs) => {
    const child = spawn(process.execPath, ['bin/extract.cjs', '-j', jobs, '-i', 'jsonl', '-f', 'ndjson']);
    const lines = createInterface({ input: child.stdout });
    for (const id of ['one', 'two', 'three']) {
      child.stdin.write(`${JSON.stringify({ id, text: 'قال الوزير إن المطر قادم.' })}\n`);
      const [line] = await once(lines, 'line');
      expect(JSON.parse(line).document.id).toBe(id);
    }
    child.stdin.end();
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });

  test('--jobs takes a whole number', async () => {
    const { code, stderr } = await run(['-j', '1.5', JSONL]);
    expect(code).toBe(2);
    expect(stderr).toContain('--jobs takes a whole number');
  });
});
