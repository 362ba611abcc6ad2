import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Whether there is util-linux's `script`, which runs a command in a pseudo-terminal. */
export const hasTerminal = /util-linux/u.test(
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '',
);

/**
 * Runs a shell line in a terminal of 80 columns; `extract` and `isnad` stand for the built commands.
 * @returns the exit code and every byte that the terminal got, with plain line ends
 */
export function runInTerminal(line: string): Promise<{ code: number | null; output: string }> {
  const commands = ['extract', 'isnad'].map(
    (name) => `${name}() { "${process.execPath}" "${join(process.cwd(), 'bin', `${name}.cjs`)}" "$@"; }`,
  );
  const script = `stty cols 80; ${commands.join('; ')}; ${line}`;
  const child = spawn('script', ['-qec', script, '/dev/null'], {
    env: { PATH: process.env.PATH, TERM: 'xterm', SHELL: '/bin/bash' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ code, output: output.replaceAll('\r\n', '\n') })),
  );
}

/** What stands on the terminal in the end: a return goes to the start of a line, ESC[K clears from there. */
export function screenOf(output: string): string {
  const lines = output.split('\n').map((line) => {
    let shown = '';
    for (const part of line.split('\r')) {
      const cleared = part.lastIndexOf('\u001b[K');
      const kept = cleared < 0 ? shown.slice(part.length) : '';
      shown = (cleared < 0 ? part : part.slice(cleared + 3)) + kept;
    }
    return shown;
  });
  return lines.join('\n');
}
