import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { type Decoded, decode, decodeUtf8 } from '../text/decode.ts';
import { isoDateOf } from '../text/iso-date.ts';
import { InputError } from './errors.ts';
import { pathOfDocument } from './input-kinds.ts';
import type { Input } from './inputs.ts';
import { linesOfBlock } from './lines.ts';
import type { ExtractConfig } from './options.ts';

type RecordConfig = Pick<
  ExtractConfig,
  'maxBytes' | 'encoding' | 'date' | 'textField' | 'bytesField' | 'idField' | 'titleField' | 'dateField'
>;

/** The records of a block of JSON Lines; a bad line is an InputError that names its number. Blank lines are none. */
export function* readRecords(
  { path, first, bytes }: { path: string; first: number; bytes: Uint8Array },
  config: RecordConfig,
): Generator<Input> {
  for (const { number, line } of linesOfBlock(bytes, first)) {
    if (line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)) continue;
    const where = `${path}:${number}`;
    if (line.length > config.maxBytes) yield InputError.tooLarge(where, config.maxBytes);
    else yield readRecord(path, where, { number, line }, config);
  }
}

function readRecord(path: string, where: string, numbered: NumberedLine, config: RecordConfig): Input {
  const record = recordOf(where, numbered);
  if (record instanceof InputError) return record;
  const { fields, damage } = record;
  const content = contentOf(where, fields, config);
  if (content instanceof InputError) return content;
  const id = fields.get(config.idField);
  const title = fields.get(config.titleField);
  const dated = fields.get(config.dateField);
  const date = (typeof dated === 'string' ? isoDateOf(dated) : null) ?? config.date;
  return {
    text: content.text,
    damage: damage ?? content.damage,
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : where,
    path: pathOfDocument(path),
    sha256: createHash('sha256').update(content.bytes).digest('hex'),
    ...(typeof title === 'string' && { title }),
    ...(date !== null && { date }),
  };
}

interface Content extends Pick<Decoded, 'text' | 'damage'> {
  bytes: Uint8Array | string;
}

/** The text of a record, or the file that it carries, decoded as files are. */
function contentOf(
  where: string,
  fields: ReadonlyMap<string, unknown>,
  { textField, bytesField, encoding }: RecordConfig,
): Content | InputError {
  const text = fields.get(textField);
  if (typeof text === 'string') return { text, damage: null, bytes: text };
  const encoded = fields.get(bytesField);
  if (typeof encoded !== 'string') {
    return new InputError(where, `has no string in field "${textField}"; name the field with --text-field`);
  }
  const bytes = Buffer.from(encoded, 'base64');
  try {
    const { text, damage } = decode(bytes, encoding ?? undefined);
    return { text, damage, bytes };
  } catch (error) {
    return new InputError(where, error instanceof Error ? error.message : String(error));
  }
}

interface NumberedLine {
  number: number;
  line: Uint8Array;
}

function recordOf(
  where: string,
  { number, line }: NumberedLine,
): { fields: Map<string, unknown>; damage: string | null } | InputError {
  const valid = isUtf8(line) ? Buffer.from(line.buffer, line.byteOffset, line.length).toString() : null;
  const decoded = valid === null ? decodeUtf8(line, number) : { text: valid, damage: null };
  if (decoded === null) return new InputError(where, 'is not valid UTF-8; convert the records to UTF-8');
  let record: unknown;
  try {
    record = JSON.parse(decoded.text.replace(/^\ufeff/u, ''));
  } catch {
    return new InputError(where, 'is not valid JSON; every line must be one JSON object');
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return new InputError(where, 'is not a JSON object; every line must be one');
  }
  return { fields: new Map<string, unknown>(Object.entries(record)), damage: decoded.damage };
}
