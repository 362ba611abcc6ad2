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
    expect({ name, read: read.has(path), refused: stderr.includes(`${path}: `) }).toEqual({
      name,
      read: !REFUSED.includes(name),
      refused: REFUSED.includes(name),
    });
  }
  expect((await run(['validate', '-'], { input: stdout, command: 'isnad' })).code).toBe(0);
});

// UTF-8 read as windows-1256 looks like Arabic letters.
test.failing.each(['cut-in-a-letter.txt', 'two-encodings.txt'])(
  '%s is refused, not read as windows-1256',
  async (name) => {
    expect((await run([join(FOLDER, name)])).code).toBe(1);
  },
);
