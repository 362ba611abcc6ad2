import type { Document } from '../document.ts';
import { claimsCsvWriter } from './claims-csv.ts';
import { csvWriter } from './csv.ts';
import { jsonWriter } from './json.ts';
import { jsonldWriter } from './jsonld.ts';
import { ndjsonWriter } from './ndjson.ts';

export interface WriterOptions {
  version: string;
  /** 0: none, 1: 16 colours, 2: 256, 3: all. */
  colorLevel: 0 | 1 | 2 | 3;
  /** Columns of the terminal. */
  width: number;
  /** Whether tables begin with a byte-order mark. */
  bom: boolean;
  /** Whether text joins and orders Arabic letters itself. */
  shape: boolean;
}

/**
 * Writes documents as text chunks: `begin`, then the documents with `between` between them, then `end`. Several
 * threads write documents of one output, so what `document` gives depends on nothing but its arguments.
 */
export interface Writer {
  begin(): string;
  document(document: Document, text: string): string;
  readonly between: string;
  /** @param count how many documents were written */
  end(count: number): string;
}

/** Every output format by its name; making a writer loads what it needs. */
export const FORMATS = {
  json: jsonWriter,
  ndjson: ndjsonWriter,
  csv: csvWriter,
  'claims-csv': claimsCsvWriter,
  text: async (options) => (await import('./text/text.ts')).textWriter(options),
  jsonld: jsonldWriter,
  html: async () => (await import('./html/html.ts')).htmlWriter(),
} as const satisfies Record<string, (options: WriterOptions) => Writer | Promise<Writer>>;

export type FormatName = keyof typeof FORMATS;
