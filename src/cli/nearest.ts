import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

/** Below this similarity two words have little in common; "formt" and "format" have 0.97, "format" and "offsets" 0.53. */
const SIMILAR = 0.8;

/** The word most like what was typed, or null where none is near. */
export function nearest(typed: string, words: readonly string[]): string | null {
  const [best] = words
    .map((word) => ({ word, likeness: jaroWinkler(typed, word, { ignoreCase: true }) }))
    .toSorted((a, b) => b.likeness - a.likeness);
  return best !== undefined && best.likeness >= SIMILAR ? best.word : null;
}
