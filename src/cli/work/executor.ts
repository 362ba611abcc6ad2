import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Task } from '../tasks.ts';
import type { Workshop } from './in-order.ts';
import { nameOf, splitTask } from './split-task.ts';
import type { Outcome, Work, WorkerSetup } from './worker.ts';

/** Below so many bytes of input one thread is done before others have started. */
const WORTH_WORKERS = 5_000_000;
/** What may be under way at once: tasks for each worker, and bytes of input in all. */
const TASKS_PER_WORKER = 3;
const BYTES_UNDER_WAY = 16 * 2 ** 20;

/** Room for the youngest objects of a worker: with less, texts that are read together are collected as old ones; with more there is no gain. */
const YOUNG_GENERATION_MB = 16;

/** Where tasks are done. */
export interface Executor extends Workshop<Task, Outcome[]> {
  close(): Promise<void>;
}

/**
 * One thread for `--jobs 1`, that many workers for a larger number; where none is named, this thread until the input
 * proves large and then a worker for each core.
 */
export function openExecutor(setup: WorkerSetup): Executor {
  const { jobs } = setup.config;
  if (jobs === 1 || (jobs === null && availableParallelism() === 1)) return localExecutor(setup);
  return jobs === null ? growingExecutor(setup) : poolExecutor(setup, jobs);
}

function localExecutor(setup: WorkerSetup): Executor {
  let worker: Promise<Work> | undefined;
  return {
    limits: { items: 1, size: Number.POSITIVE_INFINITY },
    async work(task) {
      worker ??= import('./worker.ts').then(({ createWorker }) => createWorker(setup));
      return (await worker)(task);
    },
    close: async () => {},
  };
}

function growingExecutor(setup: WorkerSetup): Executor {
  let bytes = 0;
  let current = localExecutor(setup);
  return {
    get limits() {
      return current.limits;
    },
    work(task) {
      bytes += task.size;
      if (bytes > WORTH_WORKERS && current.limits.items === 1) {
        current = poolExecutor(setup, availableParallelism());
      }
      return current.work(task);
    },
    close: () => current.close(),
  };
}

function poolExecutor(setup: WorkerSetup, jobs: number): Executor {
  const pool = import('piscina').then(
    ({ Piscina }) =>
      new Piscina<Task, Outcome[]>({
        filename: fileURLToPath(new URL('./worker.cjs', import.meta.url)),
        minThreads: jobs,
        maxThreads: jobs,
        workerData: setup,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
      }),
  );
  return {
    limits: { items: jobs * TASKS_PER_WORKER, size: BYTES_UNDER_WAY },
    work: (task) => surviving(task, async (piece) => (await pool).run(piece)),
    close: async () => (await pool).destroy(),
  };
}

/**
 * A worker that runs out of memory dies, and its task with it: its inputs are done anew one by one, and what still does
 * not fit is an input that failed.
 */
async function surviving(task: Task, work: (task: Task) => Promise<Outcome[]>): Promise<Outcome[]> {
  try {
    return await work(task);
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
  }
  const pieces = splitTask(task);
  if (pieces.length < 2) return [{ input: nameOf(task), message: TOO_LARGE }];
  const outcomes: Outcome[] = [];
  for (const piece of pieces) outcomes.push(...(await surviving(piece, work)));
  return outcomes;
}

const TOO_LARGE =
  'needs more memory than a worker has; split it, or allow more: NODE_OPTIONS=--max-old-space-size=4096';

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
