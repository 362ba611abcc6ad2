import { createExtractor } from '../index.ts';
import { filterQuotes } from '../output/filter.ts';
import { FORMATS, type Writer } from '../output/formats.ts';
import { withOffsets } from '../output/offsets.ts';
import { assertValid } from '../output/validate.ts';
import { colorLevel } from './color.ts';
import { EXIT, InputError, UsageError } from './errors.ts';
import { readInputs } from './inputs.ts';
import type { ExtractConfig } from './options.ts';
import { readPeople } from './people.ts';
import { openSink, type Sink } from './sink.ts';
import { VERSION } from './version.ts';

const DEFAULT_WIDTH = 80;

/** Runs `extract`. @returns the exit code @throws UsageError before anything is read */
export async function runExtract(config: ExtractConfig): Promise<number> {
  if (config.files.length === 0 && process.stdin.isTTY) {
    throw new UsageError('name files or folders, or pipe a text in; extract --help lists the options');
  }
  const people = await Promise.all(config.people.map(readPeople));
  const extractor = createExtractor({ people });
  const writer = await FORMATS[config.format]({
    version: VERSION,
    colorLevel: colorLevel(config.color, config.output === null),
    width: process.stdout.columns ?? DEFAULT_WIDTH,
    bom: config.bom,
  });
  const sink = await openSink(config.output);
  const interrupted = (): void => {
    sink.discard().finally(() => process.exit(EXIT.interrupted));
  };
  process.once('SIGINT', interrupted);
  try {
    const failed = await writeAll(config, extractor, writer, sink);
    await sink.finish();
    return failed > 0 ? EXIT.inputFailed : EXIT.done;
  } catch (error) {
    await sink.discard();
    throw error;
  } finally {
    process.removeListener('SIGINT', interrupted);
  }
}

async function writeAll(
  config: ExtractConfig,
  extractor: ReturnType<typeof createExtractor>,
  writer: Writer,
  sink: Sink,
): Promise<number> {
  let failed = 0;
  let written = 0;
  await sink.write(writer.begin());
  for await (const input of readInputs(config)) {
    if (sink.closed) return 0;
    if (input instanceof InputError) {
      complain(`${input.input}: ${input.message}`);
      failed++;
      if (config.failFast) break;
      continue;
    }
    if (config.verbose) complain(`${input.id}: reading`);
    const { text, ...options } = input;
    const document = extractor.extract(text, options);
    const filtered = filterQuotes(document, config);
    const converted = withOffsets(filtered, text, config.offsets);
    assertValid(converted);
    if (written++ > 0) await sink.write(writer.between);
    await sink.write(writer.document(converted, text));
  }
  await sink.write(writer.end(written));
  return failed;
}

/** A message for people on standard error. */
export function complain(message: string): void {
  process.stderr.write(`extract: ${message}\n`);
}
