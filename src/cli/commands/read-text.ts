import { readFile } from 'node:fs/promises';
import { DecodeError, decode } from '../../text/decode.ts';
import { EXIT, InputError } from '../errors.ts';
import { unreadable } from '../inputs.ts';

/**
 * The text of a file, or of standard input for `-`. One that is damaged is read, and named on standard error.
 * @param encoding found out where it is not given
 * @throws InputError naming the file and why it cannot be read
 */
export async function readText(file: string, encoding?: string): Promise<string> {
  try {
    const { text, damage } = decode(await readBytes(file), encoding);
    if (damage !== null) {
      process.stderr.write(`isnad: ${file}: ${damage}\n`);
      process.exitCode = EXIT.inputFailed;
    }
    return text;
  } catch (error) {
    if (error instanceof DecodeError) throw new InputError(file, error.message);
    throw unreadable(file, error);
  }
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
