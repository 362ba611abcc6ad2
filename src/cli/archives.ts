import type { Readable } from 'node:stream';
import { InputError } from './errors.ts';
import { isReadFromFolders, READ_FROM_FOLDERS } from './input-kinds.ts';
import { unreadable } from './inputs.ts';

/** A file in a ZIP archive that is yet to be read. */
export interface ArchiveFile {
  /** Path of the archive, a slash, and the path in it. It only names the file: it may be no path at all. */
  path: string;
  /** Its content as a stream, which fails where it has another length than the archive says. */
  open(): Promise<Readable>;
}

/**
 * The texts in a ZIP archive, one at a time; what is wrong with it is an InputError.
 * @param bytes the archive, where it is no file: a ZIP archive has its directory at its end
 */
export async function* filesInZip(
  path: string,
  bytes?: Uint8Array,
): AsyncGenerator<ArchiveFile | InputError> {
  const { openPromise, fromBufferPromise, getFileNameLowLevel } = await import('./zip-library.ts');
  let found = false;
  try {
    // The library would give up the archive at the first name that leads out of it; no name is used as a path here.
    const options = { lazyEntries: true, decodeStrings: false } as const;
    const zip = await (bytes ? fromBufferPromise(Buffer.from(bytes), options) : openPromise(path, options));
    for await (const entry of zip.eachEntry()) {
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
      const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
      if (!isReadFromFolders(name)) continue;
      found = true;
      yield { path: `${path}/${name}`, open: () => zip.openReadStreamPromise(entry) };
    }
  } catch (error) {
    yield archiveError(path, error);
    return;
  }
  if (!found) yield new InputError(path, `holds no ${READ_FROM_FOLDERS}`);
}

function archiveError(path: string, error: unknown): InputError {
  if (error instanceof Error && 'code' in error) return unreadable(path, error);
  const cause = error instanceof Error ? error.message : error;
  return new InputError(path, `is damaged or no ZIP archive (${cause})`);
}
