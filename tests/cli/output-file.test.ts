import { spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { run, shell, temporaryFolder } from '../support/command.ts';

jest.setTimeout(60_000);

const SEED = 'seeds/beijing-visit.txt';
const onLinux = process.platform === 'linux' ? test : test.skip;

describe('-o', () => {
  test.each([
    [
      'a folder that does not exist',
      (folder: string) => join(folder, 'none', 'out.json'),
      'its folder does not exist',
    ],
    ['a folder', (folder: string) => folder, 'is a folder; name a file'],
  ])('%s is wrong usage; nothing is read', async (_name, path, message) => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await run(['-o', path(folder), SEED]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`extract: --output ${path(folder)}: ${message}`);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('follows a link to the file it stands for', async () => {
    const folder = temporaryFolder();
    const [link, target] = [join(folder, 'link.json'), join(folder, 'target.json')];
    writeFileSync(target, 'old');
    symlinkSync(target, link);
    expect((await run(['-o', link, SEED])).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(target, 'utf8')).documents).toHaveLength(1);
  });

  test('writes straight to a pipe, which stays what it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-'));
    const { code, stdout } = await shell(
      `mkfifo ${folder}/pipe; cat ${folder}/pipe & extract -o ${folder}/pipe ${SEED}; wait; test -p ${folder}/pipe`,
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).documents).toHaveLength(1);
  });

  test('an old file stays as it was until the new one is whole', async () => {
    const output = join(temporaryFolder(), 'out.json');
    writeFileSync(output, 'old');
    const child = spawn(process.execPath, ['bin/extract.cjs', '-o', output], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    await partOf(output);
    expect(readFileSync(output, 'utf8')).toBe('old');
    child.stdin.end('قال الوزير إن "الميناء مفتوح".');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(JSON.parse(readFileSync(output, 'utf8')).documents).toHaveLength(1);
  });

  onLinux.each([
    ['standard output', `extract ${SEED} > /dev/full`],
    ['-o', `extract -o /dev/full ${SEED}`],
  ])('a full disk is an error: %s', async (_name, script) => {
    const { code, stderr } = await shell(script);
    expect({ code, said: stderr.includes('the output cannot be written') }).toEqual({ code: 1, said: true });
  });
});

/** Waits until a command has begun to write to the temporary file beside its output. */
async function partOf(output: string): Promise<void> {
  const folder = join(output, '..');
  while (!readdirSync(folder).some((name) => name.endsWith('.tmp'))) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('Ctrl-C ends with 130 and leaves no half file', async () => {
  const folder = temporaryFolder();
  const output = join(folder, 'out.json');
  const child = spawn(process.execPath, ['bin/extract.cjs', '-o', output], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  await partOf(output);
  child.kill('SIGINT');
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(130);
  expect(existsSync(output)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});
