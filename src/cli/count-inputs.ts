import { fstat } from 'node:fs';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { InputError } from './errors.ts';
import { kindOfInput } from './input-kinds.ts';
import type { ExtractConfig } from './options.ts';
import type { Total } from './status-text.ts';
import { pathsOf } from './tasks.ts';

const UNKNOWN: Total = { items: null, bytes: null };
const STDIN = 0;

/**
 * How much there is to do, as far as it shows without reading: how many documents, where each file is one; how many
 * bytes, where all files are records that are not packed.
 */
export async function countInputs(config: Pick<ExtractConfig, 'files' | 'inputFormat'>): Promise<Total> {
  let items = 0;
  let recordBytes = 0;
  for await (const path of pathsOf(config.files)) {
    if (path instanceof InputError || isOneDocument(path, config)) {
      items++;
      continue;
    }
    const bytes = await bytesOfRecords(path, config);
    if (bytes === null) return UNKNOWN;
    recordBytes += bytes;
  }
  if (recordBytes === 0) return { items, bytes: null };
  return items === 0 ? { items: null, bytes: recordBytes } : UNKNOWN;
}

function isOneDocument(path: string, config: Pick<ExtractConfig, 'inputFormat'>): boolean {
  const kind = kindOfInput(path, config);
  return kind === 'text' || kind === 'html';
}

/** null where it is unknown how much there is. */
async function bytesOfRecords(
  path: string,
  config: Pick<ExtractConfig, 'inputFormat'>,
): Promise<number | null> {
  if (kindOfInput(path, config) !== 'jsonl' || path.endsWith('.gz')) return null;
  const info = await (path === '-' ? promisify(fstat)(STDIN) : stat(path)).catch(() => null);
  return info?.isFile() ? info.size : null;
}
