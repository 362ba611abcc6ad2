import type { Writer } from '../output/formats.ts';
import { counted } from '../output/text/counted.ts';
import type { Checkpoint, Progress } from './checkpoint.ts';
import { complain } from './complain.ts';
import type { ExtractConfig } from './options.ts';
import { BEGINNING } from './position.ts';
import type { Sink } from './sink.ts';
import type { StatusLine } from './status-line.ts';
import { readTasks, type Task } from './tasks.ts';
import type { Executor } from './work/executor.ts';
import { inOrder } from './work/in-order.ts';
import type { Outcome } from './work/worker.ts';

/** Where a batch is done and where it goes. */
export interface BatchTools {
  executor: Executor;
  writer: Writer;
  sink: Sink;
  /** null where progress is not remembered. */
  checkpoint: Checkpoint | null;
  status: StatusLine;
}

/** How a batch ended: all done, stopped at a bad input (--fail-fast), or the reader has gone. */
export type BatchEnd = { progress: Progress; how: 'done' | 'stopped' | 'closed' };

const NOTHING: Progress = { after: BEGINNING, bytes: 0, written: 0, failed: 0, done: false };

/** Does all inputs and writes their documents in order, from where the checkpoint says. */
export async function runBatch(config: ExtractConfig, tools: BatchTools): Promise<BatchEnd> {
  const { executor, writer, sink, checkpoint, status } = tools;
  const progress = { ...(checkpoint?.start ?? NOTHING) };
  const put = async (chunk: string | Uint8Array): Promise<void> => {
    status.makeRoom(chunk);
    await sink.write(chunk);
    progress.bytes += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.length;
  };
  if (!checkpoint?.start) await put(writer.begin());
  const tasks = readTasks(config, progress.after);
  for await (const { item, result } of inOrder(tasks, executor)) {
    for (const outcome of result) {
      const how = await putOutcome(outcome, config, tools, progress, put);
      if (how === null) continue;
      stopReading(tasks);
      if (how === 'stopped') await put(writer.end(progress.written));
      return { progress, how };
    }
    status.add({ bytes: item.size });
    if (item.after) {
      progress.after = item.after;
      await checkpoint?.saveIfDue(progress, sink);
    }
  }
  await put(writer.end(progress.written));
  return { progress, how: 'done' };
}

/** @returns how the batch ends with this outcome, or null where it goes on */
async function putOutcome(
  outcome: Outcome,
  config: ExtractConfig,
  { writer, sink, status }: BatchTools,
  progress: Progress,
  put: (chunk: string | Uint8Array) => Promise<void>,
): Promise<'stopped' | 'closed' | null> {
  const say = (message: string): void => {
    status.hide();
    complain(message);
  };
  if ('message' in outcome) {
    status.add({ items: 1, bad: 1 });
    say(`${outcome.input}: ${outcome.message}`);
    progress.failed++;
    const { input, message: error } = outcome;
    if (config.inlineErrors) await put(`${JSON.stringify({ input, error })}\n`);
    return config.failFast ? 'stopped' : null;
  }
  if (config.verbose) say(`${outcome.input}: ${counted(outcome.quotes, 'quote')}`);
  if (progress.written++ > 0) await put(writer.between);
  await put(outcome.bytes);
  if (sink.closed) return 'closed';
  status.add({ items: 1, bad: outcome.damage === null ? 0 : 1 });
  if (outcome.damage === null) return null;
  say(`${outcome.input}: ${outcome.damage}`);
  progress.failed++;
  return config.failFast ? 'stopped' : null;
}

/** Lets go of the input, also where a read of it is pending that may never end. */
function stopReading(tasks: AsyncGenerator<Task>): void {
  tasks.return(undefined).catch(() => {});
  process.stdin.destroy();
}
