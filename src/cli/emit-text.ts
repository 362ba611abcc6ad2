import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError } from './errors.ts';
import type { InputText } from './inputs.ts';

/**
 * Writes the text that a document's offsets refer to, as UTF-8, into a folder: under the path of the input, and for a
 * record under its id in a folder of that path.
 * @throws InputError where it cannot be written
 */
export async function emitText(folder: string, { id, path, text }: InputText): Promise<void> {
  const file = join(
    folder,
    ...fileName(path === null || path === undefined || path === id ? id : `${path}/${id}`),
  );
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw new InputError(
      id,
      `its text cannot be written (${error instanceof Error ? error.message : error})`,
    );
  }
}

/** The parts of a path below the folder, whatever an id holds: no part leads out, or is no name on some system. */
function fileName(id: string): string[] {
  const parts = id.split(/[\\/]/u).filter((part) => part !== '' && part !== '.');
  const names = parts.map((part) => (part === '..' ? '%2E%2E' : part.replaceAll(UNSAFE, percentEncoded)));
  const last = names.pop() ?? 'text';
  return [...names, last.endsWith('.txt') ? last : `${last}.txt`];
}

const percentEncoded = (char: string): string =>
  `%${char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are no part of a file's name
const UNSAFE = /[%<>:"|?*\u0000-\u001f]/gu;
