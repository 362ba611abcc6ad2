import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from './errors.ts';
import { isReadFromFolders, READ_FROM_FOLDERS } from './input-kinds.ts';
import { unreadable } from './inputs.ts';

/** The files that an argument names: itself, the texts in a folder, or what matches a glob; in code-point order. */
export async function* expand(file: string): AsyncGenerator<string | InputError> {
  if (file === '-') {
    yield file;
    return;
  }
  const info = await stat(file).catch(() => null);
  if (info?.isDirectory()) yield* textsIn(file);
  else if (info || !/[*?[{]/u.test(file)) yield file;
  else yield* matches(file);
}

async function* textsIn(folder: string): AsyncGenerator<string | InputError> {
  let found = false;
  for await (const path of walk(folder)) {
    found = true;
    yield path;
  }
  if (!found)
    yield new InputError(folder, `holds no ${READ_FROM_FOLDERS}; name the files, or another folder`);
}

/** One folder at a time is held in memory. A folder sorts as its name with a slash, as its paths do. */
async function* walk(folder: string): AsyncGenerator<string | InputError> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => unreadable(folder, error));
  if (entries instanceof InputError) {
    yield entries;
    return;
  }
  const names = entries
    .filter((entry) => entry.isDirectory() || (entry.isFile() && isReadFromFolders(entry.name)))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  for (const name of names.sort(byCodePoint)) {
    const path = join(folder, name);
    if (name.endsWith('/')) yield* walk(path.slice(0, -1));
    else yield path;
  }
}

async function* matches(pattern: string): AsyncGenerator<string | InputError> {
  const { pathsLike } = await import('./glob.ts');
  const paths = await pathsLike(pattern);
  if (paths.length === 0) yield new InputError(pattern, 'matches no file; check the pattern');
  yield* paths.sort(byCodePoint);
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
