import type { Document } from '../document.ts';
import { jsonWriter } from './json.ts';
import { ndjsonWriter } from './ndjson.ts';
import { textWriter } from './text.ts';

export interface WriterOptions {
  version: string;
  /** 0: none, 1: 16 colours, 2: 256, 3: all. */
  colorLevel: 0 | 1 | 2 | 3;
  /** Columns of the terminal. */
  width: number;
}

/** Writes documents one by one as text chunks; `begin` and `end` frame them. */
export interface Writer {
  begin(): string;
  document(document: Document, text: string): string;
  end(): string;
}

/** Every output format by its name; making a writer loads what it needs. */
export const FORMATS = {
  json: jsonWriter,
  ndjson: ndjsonWriter,
  text: textWriter,
} as const satisfies Record<string, (options: WriterOptions) => Writer | Promise<Writer>>;

export type FormatName = keyof typeof FORMATS;
