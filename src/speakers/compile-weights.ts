import { readRows } from '../lexicon/tables.ts';
import type { CandidateWeights } from './candidates.ts';

/**
 * Weights by cue class and feature, from a table whose first row names the classes.
 * @throws Error naming the line whose weight is no number
 */
export function compileWeights(tsv: string): CandidateWeights {
  const [header, ...rows] = readRows(tsv);
  const classes = header?.cells.slice(1) ?? [];
  const weights: Record<string, Record<string, number>> = {};
  for (const { cells, line } of rows) {
    classes.forEach((cueClass, k) => {
      const weight = Number(cells[k + 1]);
      if (Number.isNaN(weight))
        throw new Error(`candidate-weights.tsv line ${line}: no number for ${cueClass}`);
      if (weight === 0) return;
      weights[cueClass] ??= {};
      weights[cueClass][cells[0] ?? ''] = weight;
    });
  }
  return weights;
}
