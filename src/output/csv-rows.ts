import type { stringify } from 'csv-stringify/sync';

type Cell = string | number | boolean | null;

/** The columns of a table by their names, in order: what each holds of a row's item. */
export type Columns<T> = Readonly<Record<string, (item: T) => Cell>>;

/** Writes rows of one table. */
export interface RowWriter<T> {
  header(): string;
  rows(items: readonly T[]): string;
}

/** Spreadsheets read cells that begin so as formulas (OWASP, CSV injection); the library knows the others. */
const NEWLINE_FIRST = /^\n/u;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Makes rows of CSV (RFC 4180: CRLF, quotation marks doubled). A cell that a spreadsheet would take for a formula gets
 * an apostrophe before it.
 * @param bom whether a byte-order mark goes first, by which spreadsheets know UTF-8
 */
export async function rowWriter<T>(columns: Columns<T>, bom: boolean): Promise<RowWriter<T>> {
  const csv = await import('./csv-library.ts');
  const write = (rows: readonly (readonly Cell[])[]): string => csv.stringify([...rows], FORMAT);
  const cells = Object.values(columns);
  return {
    header: () => `${bom ? BYTE_ORDER_MARK : ''}${write([Object.keys(columns)])}`,
    rows: (items) => write(items.map((item) => cells.map((cell) => cell(item)))),
  };
}

const FORMAT: Parameters<typeof stringify>[1] = {
  record_delimiter: 'windows',
  escape_formulas: true,
  // The library quotes what holds its own line end only; a bare LF or CR ends a row for other readers.
  quoted_match: /[\r\n]/u,
  cast: { string: (value) => value.replace(NEWLINE_FIRST, "'\n"), boolean: (value) => String(value) },
};
