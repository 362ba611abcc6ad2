import { SCHEMA_VERSION } from '../document.ts';
import type { Writer, WriterOptions } from './formats.ts';

/** One JSON object for all documents, written as they come. */
export function jsonWriter({ version }: WriterOptions): Writer {
  const generator = JSON.stringify({ name: 'isnad', version });
  return {
    begin: () =>
      `{\n"schemaVersion": ${JSON.stringify(SCHEMA_VERSION)},\n"generator": ${generator},\n"documents": [`,
    document: (document) => `\n${JSON.stringify(document, null, 2)}`,
    between: ',',
    end: (count) => `${count === 0 ? '' : '\n'}]\n}\n`,
  };
}
