import type { Document } from './document.ts';
import { SCHEMA_VERSION } from './document.ts';

export type * from './document.ts';

/** Options of one extraction. */
export interface ExtractOptions {
  id?: string;
  path?: string | null;
  /** Hex digest of the input bytes; computed from the text where it is not given. */
  sha256?: string;
  title?: string;
  date?: string;
}

export interface Extractor {
  extract(text: string, options?: ExtractOptions): Document;
}

export function createExtractor(): Extractor {
  return {
    extract: (text, options = {}) => ({
      schemaVersion: SCHEMA_VERSION,
      document: {
        id: options.id ?? '-',
        path: options.path ?? null,
        sha256: options.sha256 ?? '',
        title: null,
        credit: null,
        length: [...text].length,
        offsets: 'codepoint',
      },
      speakers: [],
      quotes: [],
      claims: [],
    }),
  };
}
