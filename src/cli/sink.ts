import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';

/** Where results go. `write` waits for a slow reader; `closed` tells that the reader has gone. */
export interface Sink {
  readonly closed: boolean;
  write(chunk: string): Promise<void>;
  /** Ends the output; a file gets its name only now. */
  finish(): Promise<void>;
  /** Throws away what was written to a file. */
  discard(): Promise<void>;
}

/** Writes to a file by way of a temporary one beside it, or to standard output. */
export function openSink(path: string | null): Sink {
  if (path === null)
    return streamSink(
      process.stdout,
      async () => {},
      async () => {},
    );
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const stream = createWriteStream(temporary);
  const end = async (): Promise<void> => {
    stream.end();
    await once(stream, 'close');
  };
  return streamSink(
    stream,
    async () => {
      await end();
      await rename(temporary, path);
    },
    async () => {
      await end().catch(() => {});
      await rm(temporary, { force: true });
    },
  );
}

function streamSink(stream: Writable, finish: () => Promise<void>, discard: () => Promise<void>): Sink {
  let closed = false;
  let failure: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== 'EPIPE') failure = error;
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
      await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => {});
      check();
    },
    async finish() {
      check();
      if (!closed) await finish();
    },
    discard,
  };
}
