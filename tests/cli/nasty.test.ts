import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { run } from '../support/command.ts';

jest.setTimeout(60_000);

const FOLDER = 'fixtures/nasty';
/** Files that are no text; the others are read. */
const REFUSED = ['cut-in-a-pair-utf16.txt', 'nul-bytes.txt', 'png-header.txt'];

test.each(['1', '2'])('every nasty file is done or named, and all output is valid, with %s', async (jobs) => {
  const { code, stdout, stderr } = await run(['-j', jobs, '-f', 'ndjson', FOLDER]);
  expect(code).toBe(1);
  expect(stderr).not.toContain('bug in isnad');
  const read = new Set(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).document.path),
  );
  for (const name of readdirSync(FOLDER)) {
    const path = join(FOLDER, name);
    expect({
      name,
      read: read.has(path),
      refused: stderr.includes(`${path}: `) && !stderr.includes(`${path}: is damaged`),
    }).toEqual({
      name,
      read: !REFUSED.includes(name),
      refused: REFUSED.includes(name),
    });
  }
  expect((await run(['validate', '-'], { input: stdout, command: 'isnad' })).code).toBe(0);
});

// UTF-8 read as windows-1256 looks like Arabic letters.
test.each([
  ['cut-in-a-letter.txt', 'a place that is no character in line 1'],
  ['two-encodings.txt', '3 places that are no characters, the first in line 1'],
])('%s is read as UTF-8 and named as damaged', async (name, damage) => {
  const path = join(FOLDER, name);
  const { code, stdout, stderr } = await run(['-q', path]);
  expect(code).toBe(1);
  expect(stderr).toContain(`${path}: is damaged UTF-8: ${damage}`);
  expect(JSON.parse(stdout).documents[0].quotes[0].text).toContain('الميناء سيفتح أبوا');
});

test('--fail-fast stops after a damaged file; isnad explain names it too', async () => {
  const path = join(FOLDER, 'cut-in-a-letter.txt');
  const { code, stdout } = await run(['--fail-fast', '-j', '1', path, join(FOLDER, 'emoji.txt')]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout).documents).toHaveLength(1);
  const explained = await run(['explain', path], { command: 'isnad' });
  expect(explained.code).toBe(1);
  expect(explained.stderr).toContain(`isnad: ${path}: is damaged UTF-8`);
  expect(explained.stdout).toContain('الميناء سيفتح');
});
