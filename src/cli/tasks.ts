import { createReadStream, fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { InputError, UsageError } from './errors.ts';
import { kindOfInput } from './input-kinds.ts';
import { readStream, unreadable } from './inputs.ts';
import { blocksOfLines } from './lines.ts';
import type { ExtractConfig } from './options.ts';
import { expand } from './paths.ts';
import { afterPath, BEGINNING, type Position } from './position.ts';
import { isZip, peek, unpackedStream } from './unpack.ts';

/**
 * A piece of the input that one worker does at once. It can be sent to another thread. `after` is where the input is
 * taken up again when all up to this task is done; null where it cannot be, in the midst of an archive.
 */
export type Task = { size: number; after: Position | null } & (
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

/**
 * All inputs as tasks, in the order given, made as they are asked for. What cannot be read is a task that failed.
 * @param start where to begin
 * @throws UsageError where the paths before `start` are not those that were done
 */
export async function* readTasks(config: TaskConfig, start: Position = BEGINNING): AsyncGenerator<Task> {
  let paths: string[] = [];
  let size = 0;
  let done = start;
  const batch = function* (): Generator<Task> {
    if (paths.length > 0) yield { kind: 'files', paths, size, after: done };
    paths = [];
    size = 0;
  };
  for await (const { path, before, after } of pathsFrom(config.files, start)) {
    if (isOneFile(path, config)) {
      const bytes = (await stat(path).catch(() => null))?.size ?? 0;
      if (size + bytes > BATCH.bytes || paths.length === BATCH.files) yield* batch();
      paths.push(path);
      size += bytes;
    } else {
      yield* batch();
      if (path instanceof InputError) yield failed(path, after);
      else if (kindOfInput(path, config) === 'zip') yield* tasksInZip(path, config);
      else if (path === '-') yield* tasksOfStandardInput(config, { before, after });
      else yield* tasksOf(path, config, streamOf(path), { before, after });
    }
    done = after;
  }
  yield* batch();
}

/** The paths that are not done, each with the positions before and after it. */
async function* pathsFrom(
  files: readonly string[],
  start: Position,
): AsyncGenerator<{ path: string | InputError; before: Position; after: Position }> {
  let at = BEGINNING;
  for await (const path of pathsOf(files)) {
    const before = at.paths === start.paths ? start : at;
    at = afterPath(at, path instanceof InputError ? path.input : path);
    if (before.paths >= start.paths) yield { path, before, after: at };
    else if (at.paths === start.paths && at.trail !== start.trail) throw inputsChanged();
  }
  if (at.paths < start.paths) throw inputsChanged();
}

/** All paths that the arguments name; what cannot be read is an InputError. */
export async function* pathsOf(files: readonly string[]): AsyncGenerator<string | InputError> {
  for (const file of files.length === 0 ? ['-'] : files) yield* expand(file);
}

const inputsChanged = (): UsageError =>
  new UsageError('the inputs are not those of the checkpoint; restore them, or remove it to begin anew');

function isOneFile(path: string | InputError, config: TaskConfig): path is string {
  if (path instanceof InputError || path === '-') return false;
  const kind = kindOfInput(path, config);
  return kind === 'text' || kind === 'html';
}

const failed = ({ input, message }: InputError, after: Position | null): Task => ({
  ...{ kind: 'failed', input, message, after },
  size: 0,
});

const streamOf = (path: string): AsyncIterable<Uint8Array> =>
  createReadStream(path, { highWaterMark: READ_AT_ONCE });

/** Positions around a path; null in an archive. */
type Place = { before: Position; after: Position } | null;

/** The tasks of one stream: blocks of lines for records, else its whole text. */
async function* tasksOf(
  path: string,
  config: TaskConfig,
  stream: AsyncIterable<Uint8Array>,
  place: Place,
): AsyncGenerator<Task> {
  try {
    if (kindOfInput(path, config) === 'jsonl') {
      yield* linesOf(path, config.maxBytes, unpackedStream(path, stream), place?.before ?? null);
    } else {
      const bytes = await readStream(path, stream, config.maxBytes);
      yield { kind: 'text', path, bytes, size: bytes.length, after: place?.after ?? null };
    }
  } catch (error) {
    yield failed(unreadable(path, error), place?.after ?? null);
  }
}

async function* linesOf(
  path: string,
  maxBytes: number,
  stream: AsyncIterable<Uint8Array>,
  start: Position | null,
): AsyncGenerator<Task> {
  const rest = start?.bytes ? without(start.bytes, stream) : stream;
  for await (const { first, bytes, end } of blocksOfLines(rest, maxBytes, start ?? undefined)) {
    const after = start && { ...start, ...end };
    yield bytes
      ? { kind: 'lines', path, first, bytes, size: bytes.length, after }
      : failed(InputError.tooLarge(`${path}:${first}`, maxBytes), after);
  }
}

/** A stream without its first bytes. */
async function* without(bytes: number, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const chunk of stream) {
    if (chunk.length > left) yield chunk.subarray(left);
    left -= Math.min(left, chunk.length);
  }
}

/** Those of a text, page or records, or of the files in a ZIP archive, which is held in memory. */
async function* tasksOfStandardInput(config: TaskConfig, place: Place): AsyncGenerator<Task> {
  try {
    // Node reads a folder as nothing.
    if (fstatSync(process.stdin.fd).isDirectory()) throw new InputError('-', 'is a folder; name it instead');
    const { first, all } = await peek(process.stdin);
    if (isZip(first)) yield* tasksInZip('-', config, await readStream('-', all, config.maxBytes));
    else yield* tasksOf('-', config, all, place);
  } catch (error) {
    yield failed(unreadable('-', error), place?.after ?? null);
  }
}

async function* tasksInZip(archive: string, config: TaskConfig, bytes?: Uint8Array): AsyncGenerator<Task> {
  const { filesInZip } = await import('./archives.ts');
  for await (const file of filesInZip(archive, bytes)) {
    if (file instanceof InputError) yield failed(file, null);
    else {
      const opened = await file.open().catch((error) => unreadable(file.path, error));
      if (opened instanceof InputError) yield failed(opened, null);
      else yield* tasksOf(file.path, config, opened, null);
    }
  }
}
