import { workerData } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { Task } from '../tasks.ts';
import { createWorker, type Outcome, type WorkerSetup } from './worker.ts';

const work = createWorker(workerData as WorkerSetup);

/** Does one task in a worker thread; the bytes written are moved to the main thread, not copied. */
export default async function run(task: Task): Promise<unknown> {
  const outcomes = await (await work)(task);
  return move({ [transferableSymbol]: buffersOf(outcomes), [valueSymbol]: outcomes });
}

const buffersOf = (outcomes: readonly Outcome[]): ArrayBuffer[] =>
  outcomes.flatMap((outcome) => ('bytes' in outcome ? [outcome.bytes.buffer] : []));
