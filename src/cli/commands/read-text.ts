import { readFile } from 'node:fs/promises';
import { DecodeError, decode } from '../../text/decode.ts';
import { EXIT, InputError } from '../errors.ts';
import { type InputText, readInputs, unreadable } from '../inputs.ts';
import type { ExtractConfig } from '../options.ts';
import type { StatusLine } from '../status-line.ts';
import { readTasks } from '../tasks.ts';

/**
 * The text of a file, or of standard input for `-`. One that is damaged is read, and named on standard error.
 * @param encoding found out where it is not given
 * @throws InputError naming the file and why it cannot be read
 */
export async function readText(file: string, encoding?: string): Promise<string> {
  try {
    const { text, damage } = decode(await readBytes(file), encoding);
    if (damage !== null) nameFailed(file, damage);
    return text;
  } catch (error) {
    if (error instanceof DecodeError) throw new InputError(file, error.message);
    throw unreadable(file, error);
  }
}

/**
 * The articles of all that `extract` reads. What cannot be read or is damaged is named on standard error.
 * @param status is hidden meanwhile
 */
export async function* readArticles(config: ExtractConfig, status: StatusLine): AsyncGenerator<InputText> {
  for await (const task of readTasks(config)) {
    for await (const input of readInputs(task, config)) {
      const problem = input instanceof InputError ? input.message : input.damage;
      if (problem) {
        status.hide();
        nameFailed(input instanceof InputError ? input.input : input.id, problem);
      }
      if (!(input instanceof InputError)) yield input;
    }
  }
}

function nameFailed(input: string, message: string): void {
  process.stderr.write(`isnad: ${input}: ${message}\n`);
  process.exitCode = EXIT.inputFailed;
}

/**
 * The bytes of a file, or of standard input for `-`.
 * @throws InputError naming the file and why it cannot be read
 */
export async function readBytes(file: string): Promise<Buffer> {
  if (file !== '-') {
    return readFile(file).catch((error) => {
      throw unreadable(file, error);
    });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
