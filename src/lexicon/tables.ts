/** A data line of a table, with its number for error messages. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The data lines of a TSV table: comment lines (#) and empty lines left out. */
export function readRows(tsv: string): Row[] {
  return tsv
    .split('\n')
    .map((text, k) => ({ line: k + 1, cells: text.split('\t').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells[0] !== '' && !cells[0]?.startsWith('#'));
}

/** The |-separated alternatives of a cell. */
export const alternatives = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '' && word !== '-');
