import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { InputError } from './errors.ts';
import { isRecords, unreadable } from './inputs.ts';
import { blocksOfLines } from './lines.ts';
import type { ExtractConfig } from './options.ts';
import { expand } from './paths.ts';

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
    if (typeof path === 'string' && path !== '-' && !isRecords(path, config)) {
      const info = await stat(path).catch(() => null);
      if (size + (info?.size ?? 0) > BATCH.bytes) yield* batch();
      paths.push(path);
      size += info?.size ?? 0;
      if (paths.length === BATCH.files) yield* batch();
      continue;
    }
    yield* batch();
    if (path instanceof InputError) yield failed(path);
    else if (isRecords(path, config)) yield* linesOf(path, config.maxBytes);
    else yield await standardInput(config.maxBytes);
  }
  yield* batch();
}

async function* pathsOf(files: readonly string[]): AsyncGenerator<string | InputError> {
  for (const file of files.length === 0 ? ['-'] : files) yield* expand(file);
}

const failed = ({ input, message }: InputError): Task => ({ kind: 'failed', input, message, size: 0 });

const tooLarge = (input: string, maxBytes: number): Task => failed(InputError.tooLarge(input, maxBytes));

async function* linesOf(path: string, maxBytes: number): AsyncGenerator<Task> {
  const stream = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: READ_AT_ONCE });
  try {
    for await (const { first, bytes } of blocksOfLines(stream, maxBytes)) {
      yield bytes
        ? { kind: 'lines', path, first, bytes, size: bytes.length }
        : tooLarge(`${path}:${first}`, maxBytes);
    }
  } catch (error) {
    yield failed(unreadable(path, error));
  }
}

/** Reads no more than it may, so that endless input cannot fill the memory. */
async function standardInput(maxBytes: number): Promise<Task> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) return tooLarge('-', maxBytes);
  }
  return { kind: 'text', path: '-', bytes: Uint8Array.from(Buffer.concat(chunks)), size };
}
