import type { Document } from '../../document.ts';
import { createExtractor, type Extractor } from '../../extractor.ts';
import { assertValid } from '../../output/assert-valid.ts';
import { filterQuotes } from '../../output/filter.ts';
import { FORMATS, type WriterOptions } from '../../output/formats.ts';
import { withOffsets } from '../../output/offsets.ts';
import type { PeopleFile } from '../../speakers/registry-types.ts';
import { emitText, type TextTarget } from '../emit-text.ts';
import { InputError } from '../errors.ts';
import { type Input, type InputText, readInputs } from '../inputs.ts';
import type { ExtractConfig } from '../options.ts';
import type { Task } from '../tasks.ts';

/** All that a worker needs to know; can be sent to another thread. */
export interface WorkerSetup {
  config: ExtractConfig;
  people: PeopleFile[];
  writer: WriterOptions;
  /** null where texts are not written. */
  texts: TextTarget | null;
}

/** What became of one input: its document as the format writes it, in UTF-8, or why there is none. */
export type Outcome =
  | { input: string; quotes: number; damage: string | null; bytes: Uint8Array<ArrayBuffer> }
  | { input: string; message: string };

/** Does one task; an input that fails is an outcome, so it never throws for one. */
export type Work = (task: Task) => Promise<Outcome[]>;

/** Makes what turns tasks into written documents, in this thread. */
export async function createWorker({ config, people, writer: options, texts }: WorkerSetup): Promise<Work> {
  const extractor = createExtractor({ people });
  const writer = await FORMATS[config.format](options);
  const encoder = new TextEncoder();
  const written = async (input: InputText, done: Document | undefined): Promise<Outcome> => {
    const { text, damage = null, ...known } = input;
    if (texts) await emitText(texts, input);
    const document = filterQuotes(done ?? extractor.extract(text, known), config);
    const converted = withOffsets(document, text, config.offsets);
    assertValid(converted);
    const bytes = encoder.encode(writer.document(converted, text));
    return { input: known.id, quotes: document.quotes.length, damage, bytes };
  };
  return async (task) => {
    const outcomes: Outcome[] = [];
    for await (const batch of batchesOf(readInputs(task, config))) {
      const documents = documentsOf(extractor, batch);
      for (const input of batch) {
        outcomes.push(await outcomeOf(input, (text) => written(text, documents.get(text))));
      }
    }
    return outcomes;
  };
}

/** Texts that are read together, since that is faster: so many, or of so many UTF-16 units in all. */
const BATCH_TEXTS = 16;
const BATCH_UNITS = 1 << 16;

async function* batchesOf(inputs: AsyncIterable<Input>): AsyncGenerator<Input[]> {
  let batch: Input[] = [];
  let units = 0;
  for await (const input of inputs) {
    batch.push(input);
    if (!(input instanceof InputError)) units += input.text.length;
    if (batch.length < BATCH_TEXTS && units < BATCH_UNITS) continue;
    yield batch;
    batch = [];
    units = 0;
  }
  if (batch.length > 0) yield batch;
}

/** The documents of a batch; of none where one fails, so that each is done by itself and only that one fails. */
function documentsOf(extractor: Extractor, batch: readonly Input[]): Map<InputText, Document> {
  const texts = batch.filter((input): input is InputText => !(input instanceof InputError));
  const found = new Map<InputText, Document>();
  try {
    for (const [k, document] of extractor.extractAll(texts).entries()) {
      const text = texts[k];
      if (text) found.set(text, document);
    }
  } catch {
    found.clear();
  }
  return found;
}

async function outcomeOf(input: Input, written: (input: InputText) => Promise<Outcome>): Promise<Outcome> {
  if (input instanceof InputError) return { input: input.input, message: input.message };
  try {
    return await written(input);
  } catch (error) {
    if (error instanceof InputError) return { input: error.input, message: error.message };
    const cause = error instanceof Error ? error.message : String(error);
    return {
      input: input.id,
      message: `could not be done (${cause}); this is a bug in isnad, please report it`,
    };
  }
}
