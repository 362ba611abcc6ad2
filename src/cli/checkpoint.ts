import { createHash } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from './errors.ts';
import type { ExtractConfig } from './options.ts';
import type { Position } from './position.ts';

/** How far a batch has come: all before `after` is in the first `bytes` bytes of the output. */
export interface Progress {
  after: Position;
  bytes: number;
  written: number;
  failed: number;
  /** Whether nothing is left but to give the output its name. */
  done: boolean;
}

interface Flushable {
  flush(): Promise<void>;
}

/** The memory of a batch between two runs. */
export interface Checkpoint {
  /** Where an interrupted run has come to; null at the beginning. */
  readonly start: Progress | null;
  /** Remembers progress, once the output is on disk, when it is due: saving takes a twentieth of the time. */
  saveIfDue(progress: Progress, output: Flushable): Promise<void>;
  save(progress: Progress, output: Flushable): Promise<void>;
  remove(): Promise<void>;
}

/** Options that change nothing in the output. */
const FREE: readonly string[] = ['jobs', 'quiet', 'verbose', 'progress', 'color', 'failFast', 'checkpoint'];
const REST_PER_SAVE = 19;

/**
 * Opens a checkpoint file, that of an interrupted run or a new one.
 * @param command the digest of the command, see commandDigest
 * @throws UsageError where the file is none of this command's checkpoints; it is left as it is
 */
export async function openCheckpoint(path: string, command: string): Promise<Checkpoint> {
  const start = await readCheckpoint(path, command);
  let due = 0;
  const save = async (progress: Progress, output: Flushable): Promise<void> => {
    const began = performance.now();
    await output.flush();
    await replaceFile(path, `${JSON.stringify({ command, ...progress })}\n`);
    const now = performance.now();
    due = now + REST_PER_SAVE * (now - began);
  };
  return {
    start,
    save,
    saveIfDue: async (progress, output) => {
      if (performance.now() >= due) await save(progress, output);
    },
    remove: () => rm(path, { force: true }),
  };
}

/** A digest of all that the output depends on beside the content of the inputs. */
export function commandDigest(config: ExtractConfig, version: string, people: readonly unknown[]): string {
  const options = Object.entries(config).filter(([name]) => !FREE.includes(name));
  return createHash('sha256')
    .update(JSON.stringify([version, options, people]))
    .digest('hex');
}

async function readCheckpoint(path: string, command: string): Promise<Progress | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new UsageError(`--checkpoint ${path}: cannot be read (${error.message})`);
  });
  if (text === null) return null;
  const saved = parsed(text);
  if (saved === null) throw new UsageError(`--checkpoint ${path}: is no checkpoint; name another file`);
  if (saved.command !== command) {
    throw new UsageError(
      `--checkpoint ${path}: was made with other options, inputs or version; use those, or remove it to begin anew`,
    );
  }
  return saved;
}

function parsed(text: string): (Progress & { command: string }) | null {
  try {
    const value = JSON.parse(text);
    return typeof value.command === 'string' && typeof value.after?.paths === 'number' ? value : null;
  } catch {
    return null;
  }
}

/** The file holds the old content or the new, whatever happens. */
async function replaceFile(path: string, content: string): Promise<void> {
  const temporary = `${path}.tmp`;
  const handle = await open(temporary, 'w').catch((error: Error) => {
    throw new UsageError(`--checkpoint ${path}: cannot be written (${error.message})`);
  });
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** A new name is on disk only once its folder is; some systems cannot open folders, and need none of it. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
