import { FORMATS, type Writer } from '../output/formats.ts';
import { colorLevel } from './color.ts';
import { EXIT, UsageError } from './errors.ts';
import type { ExtractConfig } from './options.ts';
import { readPeople } from './people.ts';
import { openSink, type Sink } from './sink.ts';
import { readTasks, type Task } from './tasks.ts';
import { VERSION } from './version.ts';
import { type Executor, openExecutor } from './work/executor.ts';
import { inOrder } from './work/in-order.ts';
import type { Outcome } from './work/worker.ts';

const DEFAULT_WIDTH = 80;

/** Runs `extract`. @returns the exit code @throws UsageError before anything is read */
export async function runExtract(config: ExtractConfig): Promise<number> {
  if (config.files.length === 0 && process.stdin.isTTY) {
    throw new UsageError('name files or folders, or pipe a text in; extract --help lists the options');
  }
  const people = await Promise.all(config.people.map(readPeople));
  const options = {
    version: VERSION,
    colorLevel: colorLevel(config.color, config.output === null),
    width: process.stdout.columns ?? DEFAULT_WIDTH,
    bom: config.bom,
    shape: config.shape,
  };
  const writer = await Promise.resolve(FORMATS[config.format](options)).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  const sink = await openSink(config.output);
  const executor = openExecutor({ config, people, writer: options });
  const interrupted = (): void => {
    sink.discard().finally(() => process.exit(EXIT.interrupted));
  };
  process.once('SIGINT', interrupted);
  try {
    const failed = await writeAll(config, executor, writer, sink);
    await sink.finish();
    return failed > 0 ? EXIT.inputFailed : EXIT.done;
  } catch (error) {
    await sink.discard();
    throw error;
  } finally {
    process.removeListener('SIGINT', interrupted);
    await executor.close();
  }
}

/** @returns how many inputs failed */
async function writeAll(
  config: ExtractConfig,
  executor: Executor,
  writer: Writer,
  sink: Sink,
): Promise<number> {
  let failed = 0;
  let written = 0;
  const tasks = readTasks(config);
  await sink.write(writer.begin());
  for await (const outcome of outcomesOf(tasks, executor)) {
    if ('message' in outcome) {
      complain(`${outcome.input}: ${outcome.message}`);
      failed++;
      if (!config.failFast) continue;
      stopReading(tasks);
      break;
    }
    if (config.verbose) complain(`${outcome.input}: ${outcome.quotes} quotes`);
    if (written++ > 0) await sink.write(writer.between);
    await sink.write(outcome.bytes);
    if (sink.closed) {
      stopReading(tasks);
      return 0;
    }
  }
  await sink.write(writer.end(written));
  return failed;
}

async function* outcomesOf(tasks: AsyncIterator<Task>, executor: Executor): AsyncGenerator<Outcome> {
  for await (const { result } of inOrder(tasks, executor)) yield* result;
}

/** Lets go of the input, also where a read of it is pending that may never end. */
function stopReading(tasks: AsyncGenerator<Task>): void {
  tasks.return(undefined).catch(() => {});
  process.stdin.destroy();
}

/** A message for people on standard error. */
export function complain(message: string): void {
  process.stderr.write(`extract: ${message}\n`);
}
