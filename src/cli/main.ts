import { type Command, CommanderError } from 'commander';
import { EXIT, InputError, UsageError } from './errors.ts';

/** Runs a command and sets the exit code. Errors become one line on standard error. */
export async function main(command: Command): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`${command.name()}: the output cannot be written (${error.message})\n`);
    process.exit(EXIT.inputFailed);
  });
  try {
    await parse(command, process.argv.slice(2));
  } catch (error) {
    const named = error instanceof InputError ? `${error.input}: ` : '';
    const message = named + (error instanceof Error ? error.message : String(error));
    process.stderr.write(`${command.name()}: ${message}\n`);
    process.exitCode = error instanceof UsageError ? EXIT.usage : EXIT.inputFailed;
  }
}

/**
 * Runs a command line. Help and version end with 0; wrong usage is thrown as UsageError.
 * @param argv the arguments after the command's name
 */
async function parse(command: Command, argv: readonly string[]): Promise<void> {
  const strict = (each: Command): void => {
    each.exitOverride().configureOutput({ writeErr: () => {} });
    each.commands.forEach(strict);
  };
  strict(command);
  try {
    await command.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.help')
      throw new UsageError(`name a command; ${command.name()} --help lists them`);
    if (error.exitCode !== 0) throw new UsageError(inOneLine(error.message));
  }
}

const inOneLine = (message: string): string =>
  message.replace(/^error: /u, '').replace(/\s*\(Did you mean (.+)\?\)$/u, '; did you mean $1?');
