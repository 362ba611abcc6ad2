import { readFile } from 'node:fs/promises';
import { DecodeError, decode } from '../../text/decode.ts';
import { InputError } from '../errors.ts';
import { unreadable } from '../inputs.ts';

/**
 * The text of a file, or of standard input for `-`.
 * @param encoding found out where it is not given
 * @throws InputError naming the file and why it cannot be read
 */
export async function readText(file: string, encoding?: string): Promise<string> {
  try {
    return decode(file === '-' ? await readStandardInput() : await readFile(file), encoding).text;
  } catch (error) {
    if (error instanceof DecodeError) throw new InputError(file, error.message);
    throw unreadable(file, error);
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
