import type { ExtractConfig } from './options.ts';

/** How an input is read: whole as text or page, line by line as records, or file by file as an archive. */
export type InputKind = 'text' | 'html' | 'jsonl' | 'zip';

const KINDS: Readonly<Record<string, InputKind>> = {
  txt: 'text',
  html: 'html',
  htm: 'html',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  zip: 'zip',
};
const EXTENSION = /\.([a-z]+)(?:\.gz)?$/iu;

/** What a path's extension says, .gz put aside; undefined where it says nothing. */
const kindByExtension = (path: string): InputKind | undefined =>
  KINDS[EXTENSION.exec(path)?.[1]?.toLowerCase() ?? ''];

/** The kind of an input by --input-format, else by its extension; what is neither is text. */
export function kindOfInput(path: string, { inputFormat }: Pick<ExtractConfig, 'inputFormat'>): InputKind {
  const known = kindByExtension(path);
  return inputFormat === 'auto' || known === 'zip' ? (known ?? 'text') : inputFormat;
}

/** The path that a document tells: standard input, and a file in an archive there, has none. */
export const pathOfDocument = (path: string): string | null =>
  path === '-' || path.startsWith('-/') ? null : path;

/** The output of isnad may lie beside its input, so .ndjson is read only where it is named. */
const IN_FOLDERS = /\.(?:txt|html?|jsonl)(?:\.gz)?$/iu;

/** Whether a file in a folder or archive is read where only the folder or archive is named. */
export const isReadFromFolders = (name: string): boolean => IN_FOLDERS.test(name);

/** What folders and archives should hold, for messages. */
export const READ_FROM_FOLDERS = '.txt, .html or .jsonl file (or one of these with .gz)';
