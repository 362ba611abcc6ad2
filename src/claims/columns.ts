import { type VocabularyColumns, vocabularyColumns } from '../text/vocabulary.ts';
import type { ClaimLexiconData } from './compile.ts';

/** The compiled tables of the claims layer as they are stored. */
export type ClaimColumns = {
  readonly vocabulary: VocabularyColumns;
  /** Marker bits by word id. */
  readonly markers: Uint32Array;
  /** Verb bits and kind by word id. */
  readonly verbs: Uint8Array;
  /** JSON of ClaimTables. */
  readonly tables: string;
};

export type ClaimTables = Omit<ClaimLexiconData, 'words' | 'markers' | 'verbs'>;

/** Lays the compiled tables out in columns. */
export function claimColumns({ words, markers, verbs, ...tables }: ClaimLexiconData): ClaimColumns {
  return {
    vocabulary: vocabularyColumns(words.split('\n')),
    markers: Uint32Array.from(markers),
    verbs: Uint8Array.from(verbs),
    tables: JSON.stringify(tables satisfies ClaimTables),
  };
}
