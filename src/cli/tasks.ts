import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { filesInZip } from './archives.ts';
import { InputError } from './errors.ts';
import { type InputKind, kindOfInput } from './input-kinds.ts';
import { readStream, unreadable } from './inputs.ts';
import { blocksOfLines } from './lines.ts';
import type { ExtractConfig } from './options.ts';
import { expand } from './paths.ts';
import { unpackedStream } from './unpack.ts';

/** A piece of the input that one worker does at once. It can be sent to another thread. */
export type Task = { size: number } & (
  | { kind: 'files'; paths: string[] }
  | { kind: 'text'; path: string; bytes: Uint8Array }
  | { kind: 'lines'; path: string; first: number; bytes: Uint8Array }
  | { kind: 'failed'; input: string; message: string }
);

/** Small files are sent together, up to so many bytes and so many files. */
const BATCH = { bytes: 256 * 1024, files: 32 };
/** Bytes read at once from a file of records: what is read at once is one task. */
const READ_AT_ONCE = 64 * 1024;

type TaskConfig = Pick<ExtractConfig, 'files' | 'inputFormat' | 'maxBytes'>;

/** All inputs as tasks, in the order given, made as they are asked for. What cannot be read is a task that failed. */
export async function* readTasks(config: TaskConfig): AsyncGenerator<Task> {
  let paths: string[] = [];
  let size = 0;
  const batch = function* (): Generator<Task> {
    if (paths.length > 0) yield { kind: 'files', paths, size };
    paths = [];
    size = 0;
  };
  for await (const path of pathsOf(config.files)) {
    const kind = path instanceof InputError ? null : kindOfInput(path, config);
    if (typeof path === 'string' && path !== '-' && (kind === 'text' || kind === 'html')) {
      const info = await stat(path).catch(() => null);
      if (size + (info?.size ?? 0) > BATCH.bytes) yield* batch();
      paths.push(path);
      size += info?.size ?? 0;
      if (paths.length === BATCH.files) yield* batch();
      continue;
    }
    yield* batch();
    if (path instanceof InputError) yield failed(path);
    else if (kind === 'zip') yield* tasksInZip(path, config);
    else yield* tasksOf(path, kind, config.maxBytes, streamOf(path));
  }
  yield* batch();
}

async function* pathsOf(files: readonly string[]): AsyncGenerator<string | InputError> {
  for (const file of files.length === 0 ? ['-'] : files) yield* expand(file);
}

const failed = ({ input, message }: InputError): Task => ({ kind: 'failed', input, message, size: 0 });

const streamOf = (path: string): AsyncIterable<Uint8Array> =>
  path === '-' ? process.stdin : createReadStream(path, { highWaterMark: READ_AT_ONCE });

/** The tasks of one stream: blocks of lines for records, else its whole text. */
async function* tasksOf(
  path: string,
  kind: InputKind | null,
  maxBytes: number,
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Task> {
  try {
    if (kind === 'jsonl') yield* linesOf(path, maxBytes, unpackedStream(path, stream));
    else {
      const bytes = await readStream(path, stream, maxBytes);
      yield { kind: 'text', path, bytes, size: bytes.length };
    }
  } catch (error) {
    yield failed(unreadable(path, error));
  }
}

async function* linesOf(
  path: string,
  maxBytes: number,
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Task> {
  for await (const { first, bytes } of blocksOfLines(stream, maxBytes)) {
    yield bytes
      ? { kind: 'lines', path, first, bytes, size: bytes.length }
      : failed(InputError.tooLarge(`${path}:${first}`, maxBytes));
  }
}

async function* tasksInZip(archive: string, config: TaskConfig): AsyncGenerator<Task> {
  for await (const file of filesInZip(archive)) {
    if (file instanceof InputError) yield failed(file);
    else {
      const opened = await file.open().catch((error) => unreadable(file.path, error));
      if (opened instanceof InputError) yield failed(opened);
      else yield* tasksOf(file.path, kindOfInput(file.path, config), config.maxBytes, opened);
    }
  }
}
