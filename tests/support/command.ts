import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

const BIN = join(process.cwd(), 'bin');

/** Runs a built command; `input` goes to its standard input. */
export function run(
  args: readonly string[],
  {
    input = '' as string | Buffer,
    command = 'extract',
    env = {} as Record<string, string>,
    cwd = process.cwd(),
  } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [join(BIN, `${command}.cjs`), ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

/** Runs a shell pipeline in which `extract` stands for the built command. */
export function shell(script: string): Promise<Outcome> {
  const withBin = `extract() { "${process.execPath}" "${join(BIN, 'extract.cjs')}" "$@"; }; set -o pipefail; ${script}`;
  const child = spawn('bash', ['-c', withBin]);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'isnad-'));
