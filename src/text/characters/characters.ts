import { characters } from '../../generated/characters.ts';
import { unpack } from '../packed.ts';
import type { CharacterColumns } from './columns.ts';

function classesOf({ starts, classes }: CharacterColumns): Uint8Array {
  const table = new Uint8Array(0x10000);
  starts.forEach((start, k) => {
    if (classes[k]) table.fill(classes[k], start, starts[k + 1] ?? table.length);
  });
  return table;
}

function foldsOf({ folded, folds }: CharacterColumns): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  folded.forEach((unit, k) => {
    table[unit] = folds[k] ?? unit;
  });
  return table;
}

const columns = unpack<CharacterColumns>(characters);

/** CharClass of every UTF-16 unit. */
export const CLASS: Uint8Array = classesOf(columns);

/** Folded form of every UTF-16 unit (see fold-table.ts); 0 stands for a unit that folding deletes. */
export const FOLD: Uint16Array = foldsOf(columns);
