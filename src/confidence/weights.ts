import { confidenceWeights } from '../generated/confidence-weights.ts';

/** Weights by the name of a feature and by its value, as maps: values are put together while articles are read. */
export type WeightsByName = ReadonlyMap<string, ReadonlyMap<string, number>>;

export const WEIGHTS: WeightsByName = new Map(
  Object.entries(confidenceWeights).map(([name, byValue]) => [name, new Map(Object.entries(byValue))]),
);
