import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { ExtractOptions } from '../index.ts';
import { decode } from '../text/decode.ts';
import { InputError } from './errors.ts';
import type { ExtractConfig } from './options.ts';
import { readRecords } from './records.ts';

/** One text to extract from. */
export interface InputText extends ExtractOptions {
  text: string;
  id: string;
}

/** A text, or why there is none. */
export type Input = InputText | InputError;

type InputConfig = Pick<
  ExtractConfig,
  | 'files'
  | 'inputFormat'
  | 'encoding'
  | 'maxBytes'
  | 'date'
  | 'textField'
  | 'idField'
  | 'titleField'
  | 'dateField'
>;

const FOLDER_EXTENSIONS = /\.(?:txt|jsonl)$/u;

/** All inputs in the order given, read one at a time. Never throws for a bad input: it yields an InputError. */
export async function* readInputs(config: InputConfig): AsyncGenerator<Input> {
  const files = config.files.length === 0 ? ['-'] : config.files;
  for (const file of files) {
    for await (const path of expand(file)) {
      if (path instanceof InputError) yield path;
      else yield* readOne(path, config);
    }
  }
}

async function* expand(file: string): AsyncGenerator<string | InputError> {
  if (file === '-') {
    yield file;
    return;
  }
  const info = await stat(file).catch(() => null);
  if (info?.isDirectory()) yield* textsIn(file);
  else if (info || !/[*?[{]/u.test(file)) yield file;
  else yield* matches(file);
}

async function* textsIn(folder: string): AsyncGenerator<string | InputError> {
  let found = false;
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile() && FOLDER_EXTENSIONS.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort(byCodePoint)) {
      found = true;
      yield path;
    }
  } catch (error) {
    yield unreadable(folder, error);
    return;
  }
  if (!found) yield new InputError(folder, 'holds no .txt or .jsonl file; name the files, or another folder');
}

async function* matches(pattern: string): AsyncGenerator<string | InputError> {
  const { glob } = await import('tinyglobby');
  const paths = await glob(pattern, { absolute: isAbsolute(pattern), expandDirectories: false });
  if (paths.length === 0) yield new InputError(pattern, 'matches no file; check the pattern');
  yield* paths.sort(byCodePoint);
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function* readOne(path: string, config: InputConfig): AsyncGenerator<Input> {
  const jsonl = config.inputFormat === 'jsonl' || (config.inputFormat === 'auto' && path.endsWith('.jsonl'));
  try {
    if (jsonl) yield* readRecords(path, path === '-' ? process.stdin : createReadStream(path), config);
    else yield await readText(path, config);
  } catch (error) {
    yield error instanceof InputError ? error : unreadable(path, error);
  }
}

async function readText(path: string, config: InputConfig): Promise<InputText> {
  const bytes =
    path === '-' ? await readStandardInput(config.maxBytes) : await readFile(path, config.maxBytes);
  const { text } = decodeInput(path, bytes, config.encoding);
  return {
    text,
    id: path,
    path: path === '-' ? null : path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(config.date !== null && { date: config.date }),
  };
}

function decodeInput(path: string, bytes: Uint8Array, encoding: string | null): { text: string } {
  try {
    return decode(bytes, encoding ?? undefined);
  } catch (error) {
    throw new InputError(path, error instanceof Error ? error.message : String(error));
  }
}

async function readFile(path: string, maxBytes: number): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    if (size > maxBytes) throw tooLarge(path, maxBytes);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function readStandardInput(maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) throw tooLarge('-', maxBytes);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (path: string, maxBytes: number): InputError =>
  new InputError(path, `is larger than ${maxBytes} bytes; split it or raise --max-bytes`);

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist; check the name',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
  EISDIR: 'is a folder; name the files in it',
};

/** Why the system would not read a path. */
export function unreadable(path: string, error: unknown): InputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new InputError(
    path,
    CAUSES[code] ?? `cannot be read (${error instanceof Error ? error.message : error})`,
  );
}
