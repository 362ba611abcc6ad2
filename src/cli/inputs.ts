import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { ExtractOptions } from '../index.ts';
import { decode } from '../text/decode.ts';
import { InputError } from './errors.ts';
import type { ExtractConfig } from './options.ts';
import { readRecords } from './records.ts';
import type { Task } from './tasks.ts';

/** One text to extract from. */
export interface InputText extends ExtractOptions {
  text: string;
  id: string;
}

/** A text, or why there is none. */
export type Input = InputText | InputError;

type InputConfig = Pick<
  ExtractConfig,
  'inputFormat' | 'encoding' | 'maxBytes' | 'date' | 'textField' | 'idField' | 'titleField' | 'dateField'
>;

/** What is read from folders. */
export const FOLDER_EXTENSIONS = /\.(?:txt|jsonl)$/u;

/** Whether a path holds records, one a line, that are streamed; other files are read whole. */
export const isRecords = (path: string, { inputFormat }: Pick<InputConfig, 'inputFormat'>): boolean =>
  inputFormat === 'jsonl' || (inputFormat === 'auto' && path.endsWith('.jsonl'));

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
    const bytes = await read();
    const { text } = decodeInput(path, bytes, config.encoding);
    return {
      text,
      id: path,
      path: path === '-' ? null : path,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...(config.date !== null && { date: config.date }),
    };
  } catch (error) {
    return error instanceof InputError ? error : unreadable(path, error);
  }
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
    if (size > maxBytes) throw InputError.tooLarge(path, maxBytes);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

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
