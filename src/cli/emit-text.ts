import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError, UsageError } from './errors.ts';
import { kindOfInput } from './input-kinds.ts';
import type { InputText } from './inputs.ts';
import type { ExtractConfig } from './options.ts';

/** Where the texts that offsets refer to are written: into a folder each, or the only one to a file. */
export type TextTarget =
  | { readonly kind: 'folder'; readonly path: string }
  /** `input` is the only one whose text may go there. */
  | { readonly kind: 'file'; readonly path: string; readonly input: string };

/**
 * What `--emit-text` names: a file where one file (or standard input) with one text is the whole input and the path is
 * no folder and does not end in a slash, as with `cp`; else a folder.
 * @throws UsageError where many texts would go to a path that is a file
 */
export async function textTarget(
  config: Pick<ExtractConfig, 'emitText' | 'files' | 'inputFormat'>,
): Promise<TextTarget | null> {
  const path = config.emitText;
  if (path === null) return null;
  const info = await stat(path).catch(() => null);
  if (info?.isDirectory() || path.endsWith('/')) return { path, kind: 'folder' };
  const input = await onlyText(config);
  if (input !== null) return { path, kind: 'file', input };
  if (info)
    throw new UsageError(`--emit-text ${path}: is a file; name a folder for the texts of many inputs`);
  return { path, kind: 'folder' };
}

/** The one file that is the whole input and holds one text; null where there is or may be more. */
async function onlyText(config: Pick<ExtractConfig, 'files' | 'inputFormat'>): Promise<string | null> {
  const [file = '-', ...others] = config.files;
  const kind = kindOfInput(file, config);
  if (others.length > 0 || kind === 'jsonl' || kind === 'zip') return null;
  if (file === '-') return file;
  const info = await stat(file).catch(() => null);
  return info && !info.isDirectory() ? file : null;
}

/**
 * Writes the text that a document's offsets refer to, as UTF-8; in a folder under the path of the input, and for a
 * record under its id in a folder of that path.
 * @throws InputError where it cannot be written
 */
export async function emitText(target: TextTarget, { id, path, text }: InputText): Promise<void> {
  if (target.kind === 'file' && target.input !== id) {
    throw new InputError(id, `its text needs a folder: name one, with a slash: --emit-text ${target.path}/`);
  }
  const inFolder = path === null || path === undefined || path === id ? id : `${path}/${id}`;
  const file = target.kind === 'file' ? target.path : join(target.path, ...fileName(inFolder));
  try {
    if (target.kind === 'folder') await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw new InputError(
      id,
      `its text cannot be written (${error instanceof Error ? error.message : error})`,
    );
  }
}

/** The parts of a path below the folder, whatever an id holds: no part leads out, or is no name on some system. */
function fileName(id: string): string[] {
  const parts = id.split(/[\\/]/u).filter((part) => part !== '' && part !== '.');
  const names = parts.map((part) => (part === '..' ? '%2E%2E' : part.replaceAll(UNSAFE, percentEncoded)));
  const last = names.pop() ?? 'text';
  return [...names, last.endsWith('.txt') ? last : `${last}.txt`];
}

const percentEncoded = (char: string): string =>
  `%${char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are no part of a file's name
const UNSAFE = /[%<>:"|?*\u0000-\u001f]/gu;
