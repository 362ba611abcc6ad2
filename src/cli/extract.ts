import { rename, stat } from 'node:fs/promises';
import { FORMATS } from '../output/formats.ts';
import { type BatchTools, runBatch } from './batch.ts';
import { type Checkpoint, commandDigest, openCheckpoint } from './checkpoint.ts';
import { colorLevel } from './color.ts';
import { complain } from './complain.ts';
import { textTarget } from './emit-text.ts';
import { EXIT, UsageError } from './errors.ts';
import { onInterrupt } from './interrupt.ts';
import { lockFile } from './lock.ts';
import type { ExtractConfig } from './options.ts';
import { openPartSink, partOf } from './part-sink.ts';
import { readPeople } from './people.ts';
import { openSink, type Sink } from './sink.ts';
import { openStatusLine, type StatusLine } from './status-line.ts';
import { VERSION } from './version.ts';
import { openExecutor } from './work/executor.ts';

const DEFAULT_WIDTH = 80;

/** Runs `extract`. @returns the exit code @throws UsageError before anything is read */
export async function runExtract(config: ExtractConfig): Promise<number> {
  if (config.files.length === 0 && process.stdin.isTTY) {
    throw new UsageError('name files or folders, or pipe a text in; extract --help lists the options');
  }
  if (config.inlineErrors && config.format !== 'ndjson')
    throw new UsageError('--inline-errors needs -f ndjson');
  const people = await Promise.all(config.people.map(readPeople));
  const options = {
    version: VERSION,
    colorLevel: colorLevel(config.color, config.output === null),
    width: process.stdout.columns ?? DEFAULT_WIDTH,
    bom: config.bom,
    shape: config.shape,
  };
  const texts = await textTarget(config);
  const writer = await Promise.resolve(FORMATS[config.format](options)).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  const checkpoint = await checkpointOf(config, people);
  if (checkpoint?.start?.done) return endAgain(config, checkpoint);
  const opening = sinkOf(config, checkpoint);
  const status = statusOf(config, checkpoint);
  onInterrupt(async () => {
    status.hide();
    if (checkpoint && !config.quiet) complain('interrupted; the same command goes on where it stopped');
    await (await opening).discard();
  });
  const sink = await opening;
  const executor = openExecutor({ config, people, writer: options, texts });
  return runTools(config, { executor, writer, sink, checkpoint, status });
}

function statusOf(config: ExtractConfig, checkpoint: Checkpoint | null): StatusLine {
  const { written = 0, failed = 0 } = checkpoint?.start ?? {};
  return openStatusLine({
    wanted: config.progress && !config.quiet,
    resultsToStdout: config.output === null,
    unit: 'documents',
    total: async () => (await import('./count-inputs.ts')).countInputs(config),
    before: written + failed,
  });
}

async function checkpointOf(config: ExtractConfig, people: readonly unknown[]): Promise<Checkpoint | null> {
  if (config.checkpoint === null) return null;
  if (config.output === null) throw new UsageError('--checkpoint needs a file to write to: add -o FILE');
  await lockFile(config.checkpoint, '--checkpoint');
  return openCheckpoint(config.checkpoint, commandDigest(config, VERSION, people));
}

async function sinkOf({ output }: ExtractConfig, checkpoint: Checkpoint | null): Promise<Sink> {
  return checkpoint && output !== null
    ? openPartSink(output, checkpoint.start?.bytes ?? 0)
    : openSink(output);
}

async function runTools(config: ExtractConfig, tools: BatchTools): Promise<number> {
  const { executor, sink, checkpoint, status } = tools;
  try {
    const { progress, how } = await runBatch(config, tools);
    if (how === 'closed') return EXIT.done;
    if (how === 'stopped' && checkpoint) await sink.discard();
    else {
      await checkpoint?.save({ ...progress, done: true }, sink);
      await sink.finish();
      await checkpoint?.remove();
    }
    return progress.failed > 0 ? EXIT.inputFailed : EXIT.done;
  } catch (error) {
    await sink.discard();
    throw error;
  } finally {
    status.hide();
    await executor.close();
  }
}

/** Ends a run that was interrupted after its last document: the output may have its name already. */
async function endAgain({ output }: ExtractConfig, checkpoint: Checkpoint): Promise<number> {
  if (output !== null && (await stat(partOf(output)).catch(() => null))) await rename(partOf(output), output);
  await checkpoint.remove();
  return checkpoint.start?.failed ? EXIT.inputFailed : EXIT.done;
}
