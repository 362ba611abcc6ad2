import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { ExtractOptions } from '../extractor.ts';
import { decode } from '../text/decode.ts';
import { InputError } from './errors.ts';
import { kindOfInput, pathOfDocument } from './input-kinds.ts';
import type { ExtractConfig } from './options.ts';
import { readRecords } from './records.ts';
import type { Task } from './tasks.ts';
import { unpacked } from './unpack.ts';

/** One text to extract from. */
export interface InputText extends ExtractOptions {
  text: string;
  id: string;
  /** What is broken in the input, which could be read all the same. */
  damage?: string | null;
}

/** A text, or why there is none. */
export type Input = InputText | InputError;

type InputConfig = Pick<
  ExtractConfig,
  | 'inputFormat'
  | 'encoding'
  | 'maxBytes'
  | 'date'
  | 'textField'
  | 'bytesField'
  | 'idField'
  | 'titleField'
  | 'dateField'
>;

/** The inputs of a task, read one at a time. Never throws for a bad input: it yields an InputError. */
export async function* readInputs(task: Task, config: InputConfig): AsyncGenerator<Input> {
  if (task.kind === 'failed') yield new InputError(task.input, task.message);
  else if (task.kind === 'lines') yield* readRecords(task, config);
  else if (task.kind === 'text') yield await readText(task.path, async () => task.bytes, config);
  else {
    for (const path of task.paths) yield await readText(path, () => readFile(path, config.maxBytes), config);
  }
}

async function readText(path: string, read: () => Promise<Uint8Array>, config: InputConfig): Promise<Input> {
  try {
    const bytes = await unpacked(path, await read(), config.maxBytes);
    return {
      ...(config.date !== null && { date: config.date }),
      ...(await textOf(path, bytes, config)),
      id: path,
      path: pathOfDocument(path),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
  } catch (error) {
    return unreadable(path, error);
  }
}

type KnownText = Pick<InputText, 'text' | 'title' | 'date' | 'damage'>;

async function textOf(path: string, bytes: Uint8Array, config: InputConfig): Promise<KnownText> {
  const encoding = config.encoding ?? undefined;
  try {
    if (kindOfInput(path, config) === 'text') {
      const { text, damage } = decode(bytes, encoding);
      return { text, damage };
    }
    const { readHtml } = await import('../text/html/read-html.ts');
    const { text, damage, title, date } = readHtml(bytes, encoding);
    return { text, damage, ...(title !== '' && { title }), ...(date !== null && { date }) };
  } catch (error) {
    throw new InputError(path, error instanceof Error ? error.message : String(error));
  }
}

async function readFile(path: string, maxBytes: number): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const info = await handle.stat();
    if (info.size > maxBytes) throw InputError.tooLarge(path, maxBytes);
    return info.isFile() ? await handle.readFile() : await readStream(path, streamOf(handle), maxBytes);
  } finally {
    await handle.close();
  }
}

const streamOf = (handle: FileHandle): AsyncIterable<Uint8Array> =>
  handle.createReadStream({ autoClose: false });

/**
 * Reads a stream whole, and no more than it may, so that an endless one cannot fill the memory.
 * @throws InputError where it holds more
 */
export async function readStream(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) throw InputError.tooLarge(path, maxBytes);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist; check the name',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
  EISDIR: 'is a folder; name the files in it',
};

/** Why a path could not be read; an InputError says so itself. */
export function unreadable(path: string, error: unknown): InputError {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new InputError(
    path,
    CAUSES[code] ?? `cannot be read (${error instanceof Error ? error.message : error})`,
  );
}
