import { readFile } from 'node:fs/promises';
import type { PeopleFile } from '../speakers/registry-types.ts';
import { UsageError } from './errors.ts';

/** Reads a --people file. @throws UsageError naming the file, the place in it and what is wrong there */
export async function readPeople(path: string): Promise<PeopleFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`--people ${path}: cannot be read; check the name`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `--people ${path}: is not valid JSON (${error instanceof Error ? error.message : error})`,
    );
  }
  const { validationError } = await import('../output/validate.ts');
  const problem = validationError('people', value);
  if (problem) throw new UsageError(`--people ${path}: ${problem}; see isnad schema people`);
  return value as PeopleFile;
}
