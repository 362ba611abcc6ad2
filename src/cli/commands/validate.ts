import { open, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Command, Option } from 'commander';
import { type SchemaName, validationError } from '../../output/validate.ts';
import { problemOf } from '../config.ts';
import { EXIT } from '../errors.ts';
import { unreadable } from '../inputs.ts';
import { OPTIONS } from '../options.ts';
import { openStatusLine, type StatusLine } from '../status-line.ts';
import { SCHEMA_NAMES } from './schema.ts';

type FileKind = SchemaName | 'config';

/** `isnad validate FILE`: checks what isnad writes (json, ndjson) or reads (gold, people, config) against its schema. */
export function validateCommand(): Command {
  return new Command('validate')
    .description('checks json or ndjson output, or a gold, people or config file, against its schema')
    .argument('<FILE>', 'the file; - for standard input')
    .addOption(
      new Option('--schema <NAME>', 'which schema; default: found out by the fields').choices(SCHEMA_NAMES),
    )
    .option('--no-progress', OPTIONS.progress.help)
    .action(async (file: string, { schema, progress }: { schema?: FileKind; progress: boolean }) => {
      const status = openStatusLine({
        wanted: progress,
        resultsToStdout: false,
        unit: 'lines',
        total: async () => ({ items: null, bytes: await sizeOf(file) }),
      });
      for await (const problem of problemsIn(file, status, schema)) {
        status.hide();
        process.stderr.write(`isnad: ${file}: ${problem}\n`);
        process.exitCode = EXIT.inputFailed;
      }
      status.hide();
    });
}

/** null for a pipe. */
async function sizeOf(file: string): Promise<number | null> {
  const info = file === '-' ? null : await stat(file);
  return info?.isFile() ? info.size : null;
}

/** A first line that is only a bracket, or blank, opens one JSON text over many lines; else each line is one. */
const OPENS_WHOLE = /^\ufeff?\s*[{[]?\s*$/u;

const NO_JSON = 'is no JSON; output of extract is checked as json or ndjson';

/** Output that no schema describes, by how it begins. */
const OTHER_FORMATS: readonly (readonly [start: RegExp, problem: string])[] = [
  [/^\s*\{\s*"@context"/u, 'is JSON-LD, which any JSON-LD processor checks; there is no schema for it here'],
  [/^[^\s{[\ufeff]|^\ufeff[^{[]/u, NO_JSON],
];

async function* problemsIn(file: string, status: StatusLine, schema?: FileKind): AsyncGenerator<string> {
  const whole: string[] = [];
  let number = 0;
  for await (const line of linesOf(file)) {
    number++;
    status.add({ items: 1, bytes: Buffer.byteLength(line) + 1 });
    const other = number === 1 ? OTHER_FORMATS.find(([start]) => start.test(line)) : undefined;
    if (other) {
      yield other[1];
      return;
    }
    if (whole.length > 0 || (number === 1 && OPENS_WHOLE.test(line))) whole.push(line);
    else if (line.trim() !== '') yield* problem(line, `line ${number}: `, schema);
  }
  if (whole.length > 0) yield* problem(whole.join('\n'), '', schema);
  else if (number === 0) yield 'is empty; it should hold JSON';
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* file === '-' ? createInterface({ input: process.stdin }) : (await open(file)).readLines();
  } catch (error) {
    throw unreadable(file, error);
  }
}

function* problem(text: string, where: string, schema?: FileKind): Generator<string> {
  const value = parsed(text);
  if (isInlineError(value)) return;
  const found = value === undefined ? 'is not valid JSON' : schemaProblem(value, schema ?? kindOf(value));
  if (found !== null) yield `${where}${found}`;
}

/** What `--inline-errors` writes in the place of a document. */
const isInlineError = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === 'input,error';

const schemaProblem = (value: unknown, schema: FileKind): string | null =>
  schema === 'config' ? problemOf(value) : validationError(schema, value);

/** The field by which each kind of file is known; what has none of them should be a document. */
const KNOWN_BY: readonly (readonly [field: string, kind: FileKind])[] = [
  ['document', 'document'],
  ['documents', 'extraction'],
  ['generator', 'extraction'],
  ['people', 'people'],
  ['quotes', 'gold'],
];

function kindOf(value: unknown): FileKind {
  const fields = typeof value === 'object' && value !== null ? value : {};
  return KNOWN_BY.find(([field]) => field in fields)?.[1] ?? 'document';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
