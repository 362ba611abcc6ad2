import type { Command } from 'commander';
import { EXIT, UsageError } from './errors.ts';
import { parse } from './options.ts';

/** Runs a command and sets the exit code. Errors become one line on standard error. */
export async function main(command: Command): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    await parse(command, process.argv.slice(2));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${command.name()}: ${message}\n`);
    process.exitCode = error instanceof UsageError ? EXIT.usage : EXIT.inputFailed;
  }
}
