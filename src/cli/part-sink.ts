import { open, rename, stat } from 'node:fs/promises';
import { UsageError } from './errors.ts';
import { openFor, type Sink } from './sink.ts';

/** Written at once; less is held back until there is more or a flush. */
const BLOCK = 256 * 1024;

/**
 * Writes to FILE.part, which outlives an interruption and gets the name FILE at the end.
 * @param from how many bytes of it are good; what is after them is cut off
 * @throws UsageError where the part cannot be made or is shorter than that
 */
export async function openPartSink(path: string, from: number): Promise<Sink> {
  const part = partOf(path);
  const info = await stat(path).catch(() => null);
  if (info && !info.isFile()) throw new UsageError(`--checkpoint needs a file to write to; ${path} is none`);
  const handle = from === 0 ? await openFor(path, part, 'w', 0o666) : await openPart(part, from);
  let held: Uint8Array[] = [];
  let size = 0;
  let at = from;
  const write = async (): Promise<void> => {
    const bytes = Buffer.concat(held);
    held = [];
    size = 0;
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at);
      done += bytesWritten;
      at += bytesWritten;
    }
  };
  const flush = async (): Promise<void> => {
    await write();
    await handle.datasync();
  };
  return {
    closed: false,
    async write(chunk) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      held.push(bytes);
      size += bytes.length;
      if (size >= BLOCK) await write();
    },
    flush,
    async finish() {
      await flush();
      await handle.close();
      await rename(part, path);
    },
    discard: () => handle.close(),
  };
}

/** The unfinished file beside the output. */
export const partOf = (path: string): string => `${path}.part`;

async function openPart(part: string, bytes: number) {
  const handle = await open(part, 'r+').catch(() => null);
  if (handle && (await handle.stat()).size >= bytes) {
    await handle.truncate(bytes);
    return handle;
  }
  await handle?.close();
  throw new UsageError(`${part} is not as the checkpoint left it; remove the checkpoint to begin anew`);
}
