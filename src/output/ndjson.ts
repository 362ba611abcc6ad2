import type { Writer } from './formats.ts';

/** One document a line. */
export function ndjsonWriter(): Writer {
  return {
    begin: () => '',
    document: (document) => `${JSON.stringify(document)}\n`,
    between: '',
    end: () => '',
  };
}
