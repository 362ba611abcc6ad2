import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { UsageError } from './errors.ts';

/** Where results go. `write` waits for a slow reader; `closed` tells that the reader has gone. */
export interface Sink {
  readonly closed: boolean;
  /** @throws Error where the output cannot be written, such as on a full disk */
  write(chunk: string | Uint8Array): Promise<void>;
  /** Makes sure that what was written is on disk, where it goes to a file that is made in several runs. */
  flush(): Promise<void>;
  /** Ends the output; a file gets its name only now. */
  finish(): Promise<void>;
  /** Throws away what was written to a file. */
  discard(): Promise<void>;
}

const nothing = async (): Promise<void> => {};

/**
 * Writes to standard output, to a file by way of a temporary one beside it, or straight to a device or pipe.
 * @throws UsageError where the file cannot be made; nothing has been read then
 */
export async function openSink(path: string | null): Promise<Sink> {
  if (path === null) return streamSink(process.stdout, nothing, nothing);
  const info = await stat(path).catch(() => null);
  if (info?.isDirectory()) throw new UsageError(`--output ${path}: is a folder; name a file`);
  if (info && !info.isFile()) return deviceSink(path);
  return fileSink(path, info ? await realpath(path) : path, info ? info.mode & 0o777 : 0o666);
}

async function deviceSink(path: string): Promise<Sink> {
  const stream = (await openFor(path, path, 'w', 0o666)).createWriteStream();
  return streamSink(stream, () => ended(stream), nothing);
}

async function fileSink(path: string, target: string, mode: number): Promise<Sink> {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const stream = (await openFor(path, temporary, 'wx', mode)).createWriteStream();
  return streamSink(
    stream,
    async () => {
      await ended(stream);
      await rename(temporary, target);
    },
    async () => {
      stream.destroy();
      await rm(temporary, { force: true });
    },
  );
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist; make it, or name another file',
  ENOTDIR: 'its folder does not exist; make it, or name another file',
  EACCES: 'may not be written; check the permissions of its folder',
  EROFS: 'may not be written: the file system is read-only',
};

/** @throws UsageError that says why the file cannot be made */
export async function openFor(path: string, file: string, flags: string, mode: number): Promise<FileHandle> {
  return open(file, flags, mode).catch((error: NodeJS.ErrnoException) => {
    const cause = CAUSES[error.code ?? ''] ?? `cannot be written (${error.message})`;
    throw new UsageError(`--output ${path}: ${cause}`);
  });
}

function ended(stream: Writable): Promise<void> {
  stream.end();
  return finished(stream);
}

function streamSink(stream: Writable, finish: () => Promise<void>, discard: () => Promise<void>): Sink {
  let closed = false;
  let failure: Error | null = null;
  let goOn = (): void => {};
  stream.on('drain', () => goOn());
  stream.on('close', () => {
    closed = true;
    goOn();
  });
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== 'EPIPE') failure = new Error(`the output cannot be written (${error.message})`);
    goOn();
  });
  const check = (): void => {
    if (failure) throw failure;
  };
  return {
    get closed() {
      return closed;
    },
    async write(chunk) {
      check();
      if (closed || stream.write(chunk)) return;
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      check();
    },
    async finish() {
      check();
      if (!closed) await finish();
    },
    flush: nothing,
    discard,
  };
}
