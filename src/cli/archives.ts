import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { InputError } from './errors.ts';
import { isReadFromFolders, READ_FROM_FOLDERS } from './input-kinds.ts';

/** A file in a ZIP archive that is yet to be read. */
export interface ArchiveFile {
  /** Path of the archive, a slash, and the path in it. */
  path: string;
  /** Bytes when unpacked, as the archive says; a stream of other length fails. */
  size: number;
  open(): Promise<Readable>;
}

/** The texts in a ZIP archive, one at a time; what is wrong with it is an InputError. */
export async function* filesInZip(path: string): AsyncGenerator<ArchiveFile | InputError> {
  let found = false;
  try {
    const zip = await openZip(path);
    for await (const entry of zip.eachEntry()) {
      if (!isReadFromFolders(entry.fileName)) continue;
      found = true;
      yield archiveFile(path, zip, entry);
    }
  } catch (error) {
    yield new InputError(
      path,
      `is damaged or no ZIP archive (${error instanceof Error ? error.message : error})`,
    );
    return;
  }
  if (!found) yield new InputError(path, `holds no ${READ_FROM_FOLDERS}`);
}

async function openZip(path: string): Promise<ZipFile> {
  const { openPromise } = await import('yauzl');
  return openPromise(path, { lazyEntries: true });
}

const archiveFile = (path: string, zip: ZipFile, entry: Entry): ArchiveFile => ({
  path: `${path}/${entry.fileName}`,
  size: entry.uncompressedSize,
  open: () => zip.openReadStreamPromise(entry),
});
