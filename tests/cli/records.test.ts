import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { run } from '../support/command.ts';

const records = (...lines: string[]) =>
  run(['-i', 'jsonl', '-f', 'ndjson', '--inline-errors'], { input: lines.join('\n') });

describe('records', () => {
  test('a file in base64 gives the document of the file', async () => {
    const path = 'seeds/health-ministry-windows-1256.txt';
    const { stdout } = await records(
      JSON.stringify({ id: path, bytes: readFileSync(path).toString('base64') }),
    );
    const expected = JSON.parse((await run(['-f', 'ndjson', path])).stdout);
    expected.document.path = null;
    expect(JSON.parse(stdout)).toEqual(expected);
  });

  test('--inline-errors puts a line in the place of each document that failed', async () => {
    const { code, stdout, stderr } = await records(
      '{"id":1,"text":""}',
      'bad',
      '',
      '{"bytes":"AAEC"}',
      '{"text":""}',
    );
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.input ?? line.document.id)).toEqual(['1', '-:2', '-:4', '-:5']);
    expect(lines[1]).toEqual({ input: '-:2', error: expect.stringContaining('is not valid JSON') });
    expect(lines[2].error).toContain('is binary');
    expect(stderr).toContain('-:2: is not valid JSON');
    expect(code).toBe(1);
  });

  test('--inline-errors is for ndjson alone', async () => {
    expect(await run(['--inline-errors', 'seeds'])).toMatchObject({ code: 2, stdout: '' });
  });

  test('bytes that are not UTF-8 are refused, not replaced', async () => {
    const input = Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xde, 0xc7]), Buffer.from('"}\n')]);
    const { code, stderr } = await run(['-i', 'jsonl', '-f', 'ndjson'], { input });
    expect(code).toBe(1);
    expect(stderr).toContain('-:1: is not valid UTF-8');
  });

  test('a record of damaged UTF-8 is read and named with its line', async () => {
    const text = 'قال الوزير خالد المرزوق إن "الميناء سيفتح أبوابه".';
    const record = Buffer.from(JSON.stringify({ id: 'two', text }));
    const damaged = Buffer.concat([record.subarray(0, -3), Buffer.of(0xff), record.subarray(-3)]);
    const input = Buffer.concat([
      Buffer.from(JSON.stringify({ id: 'one', text })),
      Buffer.from('\n'),
      damaged,
    ]);
    const { code, stdout, stderr } = await run(['-i', 'jsonl', '-f', 'ndjson'], { input });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^extract: two: is damaged UTF-8: a place that is no character in line 2, /u);
    const documents = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(documents.map(({ document, quotes }) => [document.id, quotes[0].text])).toEqual([
      ['one', 'الميناء سيفتح أبوابه'],
      ['two', 'الميناء سيفتح أبوابه'],
    ]);
  });
});
