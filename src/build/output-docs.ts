import { readFileSync } from 'node:fs';
import { CLAIMS_CSV_COLUMNS } from '../output/claims-csv.ts';
import { CSV_COLUMNS } from '../output/csv.ts';

/** The parts of JSON Schema that the output schemas use. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | null)[];
  readonly const?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

type Row = readonly [field: string, type: string, meaning: string];

/** A heading and a table for each part of a document, from its schema. */
export function fieldTables(): string {
  const root: Schema = JSON.parse(readFileSync('schemas/document.schema.json', 'utf8'));
  return Object.entries(root.properties ?? {})
    .filter(([, part]) => part.const === undefined)
    .map(([name, part]) => {
      const heading = `### \`${name}${part.items ? '[]' : ''}\``;
      const about = part.items?.description ?? part.description;
      const rows = rowsOf(part.items ?? part, '', root);
      return [heading, ...(about ? [about] : []), table(['field', 'type', 'meaning'], rows)].join('\n\n');
    })
    .join('\n\n');
}

/** The columns of a table, in order. */
const listed = (columns: readonly string[]): string => `${columns.map((name) => `\`${name}\``).join(', ')}.`;
export const quoteColumns = (): string => listed(CSV_COLUMNS);
export const claimColumns = (): string => listed(CLAIMS_CSV_COLUMNS);

function rowsOf(schema: Schema, path: string, root: Schema): Row[] {
  const fields = Object.entries(schema.properties ?? {});
  const isSpan = ['text', 'start', 'end'].every((name) => schema.properties?.[name]);
  const own = isSpan ? fields.filter(([name]) => !['text', 'start', 'end'].includes(name)) : fields;
  const span = ['text', 'start', 'end'].map((name) => `\`${path}${name}\``).join(', ');
  return [
    ...(isSpan ? [[span, 'string, integers', 'The words as printed, and their offsets.'] as const] : []),
    ...own.flatMap(([name, field]) => fieldRows(`${path}${name}`, field, root)),
  ];
}

function fieldRows(path: string, field: Schema, root: Schema): Row[] {
  const { schema, nullable } = resolve(field, root);
  const list = schema.items && resolve(schema.items, root).schema;
  const inner = list ?? schema;
  const about = field.description ?? schema.description ?? inner.description ?? '';
  const meaning = schema.enum ? `${about} ${wordsOf(schema.enum)}`.trim() : about;
  const type = `${list ? 'list' : typeOf(schema)}${nullable ? ' or null' : ''}`;
  const name = list ? `${path}[]` : path;
  return [[`\`${name}\``, type, meaning], ...rowsOf(inner, `${name}.`, root)];
}

/** What a schema is behind its reference, and whether null is allowed beside it. */
function resolve(schema: Schema, root: Schema): { schema: Schema; nullable: boolean } {
  const types = [schema.type ?? []].flat();
  if (schema.oneOf) {
    const other = schema.oneOf.find((each) => each.type !== 'null') ?? {};
    return { schema: resolve(other, root).schema, nullable: schema.oneOf.length > 1 };
  }
  const name = schema.$ref?.replace('#/$defs/', '');
  const target = name === undefined ? schema : (root.$defs?.[name] ?? {});
  return { schema: target, nullable: types.includes('null') || (schema.enum?.includes(null) ?? false) };
}

const typeOf = ({ type, enum: words }: Schema): string =>
  words ? 'word' : ([type ?? []].flat().find((each) => each !== 'null') ?? '');

const wordsOf = (words: readonly (string | null)[]): string =>
  `One of ${words.flatMap((word) => (word === null ? [] : `\`${word}\``)).join(', ')}.`;

function table(head: Row, rows: readonly Row[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, k) => Math.max(...all.map((row) => [...(row[k] ?? '')].length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, k) => cell + ' '.repeat((widths[k] ?? 0) - [...cell].length)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
