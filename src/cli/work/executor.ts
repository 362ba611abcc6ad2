import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Task } from '../tasks.ts';
import type { Workshop } from './in-order.ts';
import type { Outcome, Work, WorkerSetup } from './worker.ts';

/** Below so many bytes of input one thread is done before others have started. */
const WORTH_WORKERS = 5_000_000;
/** What may be under way at once: tasks for each worker, and bytes of input in all. */
const TASKS_PER_WORKER = 3;
const BYTES_UNDER_WAY = 16 * 2 ** 20;

/** Room for the youngest objects of a worker: half of V8's own memory at the same speed within 5 %. */
const YOUNG_GENERATION_MB = 12;

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
    async work(task) {
      const transferList = 'bytes' in task ? [task.bytes.buffer as ArrayBuffer] : [];
      return (await pool).run(task, { transferList });
    },
    close: async () => (await pool).destroy(),
  };
}
