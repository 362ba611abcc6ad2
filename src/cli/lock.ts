import { rmSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { UsageError } from './errors.ts';

/** Who holds a lock. */
interface Holder {
  readonly process: number;
  readonly host: string;
}

/** How often a lock that a dead process has left is taken over, in case others do the same at once. */
const TRIES = 3;

/**
 * Keeps other processes from a file until this one ends. What a process leaves that was killed is taken over.
 * @param option the option that names the file, for messages
 * @throws UsageError where a running process holds the file, or one on another machine, which cannot be asked
 */
export async function lockFile(path: string, option: string): Promise<void> {
  const lock = `${path}.lock`;
  const own: Holder = { process: process.pid, host: hostname() };
  for (let k = 0; k < TRIES; k++) {
    if (await created(lock, `${JSON.stringify(own)}\n`, `${option} ${path}`)) {
      process.once('exit', () => rmSync(lock, { force: true }));
      return;
    }
    const holder = await holderOf(lock);
    if (holder && (holder.host !== own.host || isRunning(holder.process))) throw inUse(path, option, holder);
    await rm(lock, { force: true });
  }
  throw new UsageError(`${option} ${path}: several runs begin at once; start one of them`);
}

/** Creates a file with all its content at once, unless there is one. @throws UsageError where it cannot be written */
async function created(path: string, content: string, what: string): Promise<boolean> {
  const draft = `${path}.${process.pid}`;
  try {
    await writeFile(draft, content);
    // not all file systems have links
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      return writeFile(path, content, { flag: 'wx' });
    });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw new UsageError(`${what}: cannot be written (${error instanceof Error ? error.message : error})`);
  } finally {
    await rm(draft, { force: true });
  }
}

/** null where the lock is gone meanwhile, or says nothing. */
async function holderOf(lock: string): Promise<Holder | null> {
  try {
    const holder = JSON.parse(await readFile(lock, 'utf8'));
    return Number.isInteger(holder.process) && typeof holder.host === 'string' ? holder : null;
  } catch {
    return null;
  }
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const inUse = (path: string, option: string, holder: Holder): UsageError =>
  new UsageError(
    `${option} ${path}: process ${holder.process} on ${holder.host} uses it; wait for it, or remove ${path}.lock if it has ended`,
  );
