import { createHash } from 'node:crypto';

/** A place between two tasks in the input of a batch. */
export interface Position {
  /** How many paths are done. */
  paths: number;
  /** A digest of those paths, by which a change of the inputs is found out. */
  trail: string;
  /** Of the next path: how many of its lines and bytes are done. */
  lines: number;
  bytes: number;
}

export const BEGINNING: Position = { paths: 0, trail: '', lines: 0, bytes: 0 };

/** The position after one more path. */
export function afterPath({ paths, trail }: Position, path: string): Position {
  const digest = createHash('sha256').update(`${trail}\n${path}`).digest('hex').slice(0, 16);
  return { paths: paths + 1, trail: digest, lines: 0, bytes: 0 };
}
