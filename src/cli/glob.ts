import { isAbsolute } from 'node:path';
import { glob } from 'tinyglobby';

/** The paths that a pattern matches, in no order. */
export const pathsLike = (pattern: string): Promise<string[]> =>
  glob(pattern, { absolute: isAbsolute(pattern), expandDirectories: false });
