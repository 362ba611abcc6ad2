/** The tables of units as runs and exceptions: what is written at build time. */
export type CharacterColumns = {
  /** First units of the runs of one class, and their classes. */
  readonly starts: Uint16Array;
  readonly classes: Uint8Array;
  /** Units that do not fold to themselves, and what they fold to. */
  readonly folded: Uint16Array;
  readonly folds: Uint16Array;
};

/** The inverse of `classOf` and `foldOf`, at build time. */
export function characterColumns(classOf: Uint8Array, foldOf: Uint16Array): CharacterColumns {
  const units = Array.from(classOf, (_, unit) => unit);
  const starts = units.filter((unit) => unit === 0 || classOf[unit] !== classOf[unit - 1]);
  const folded = units.filter((unit) => foldOf[unit] !== unit);
  return {
    starts: Uint16Array.from(starts),
    classes: Uint8Array.from(starts, (unit) => classOf[unit] ?? 0),
    folded: Uint16Array.from(folded),
    folds: Uint16Array.from(folded, (unit) => foldOf[unit] ?? 0),
  };
}
