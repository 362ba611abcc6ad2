import { createHash } from 'node:crypto';
import { InputError } from './errors.ts';
import type { Input } from './inputs.ts';
import type { ExtractConfig } from './options.ts';

type RecordConfig = Pick<
  ExtractConfig,
  'maxBytes' | 'date' | 'textField' | 'idField' | 'titleField' | 'dateField'
>;

/** The records of a JSON Lines stream, one at a time; a bad line is an InputError that names its number. */
export async function* readRecords(
  path: string,
  stream: AsyncIterable<Buffer>,
  config: RecordConfig,
): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of linesOf(stream)) {
    number++;
    if (line.length === 0) continue;
    yield line.length > config.maxBytes
      ? new InputError(`${path}:${number}`, `is larger than ${config.maxBytes} bytes; raise --max-bytes`)
      : readRecord(path, number, line, config);
  }
}

async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, at));
      yield Buffer.concat(parts);
      parts = [];
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}

function readRecord(path: string, number: number, line: Buffer, config: RecordConfig): Input {
  const where = `${path}:${number}`;
  let record: unknown;
  try {
    record = JSON.parse(line.toString('utf8').replace(/^\ufeff/u, ''));
  } catch {
    return new InputError(where, 'is not valid JSON; every line must be one JSON object');
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return new InputError(where, 'is not a JSON object; every line must be one');
  }
  const fields = new Map<string, unknown>(Object.entries(record));
  const text = fields.get(config.textField);
  if (typeof text !== 'string') {
    return new InputError(
      where,
      `has no string in field "${config.textField}"; name the field with --text-field`,
    );
  }
  const id = fields.get(config.idField);
  const title = fields.get(config.titleField);
  const date = fields.get(config.dateField) ?? config.date;
  return {
    text,
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : where,
    path: path === '-' ? null : path,
    sha256: createHash('sha256').update(text).digest('hex'),
    ...(typeof title === 'string' && { title }),
    ...(typeof date === 'string' && { date: date.slice(0, 10) }),
  };
}
