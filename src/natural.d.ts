/** One file of natural, bundled by itself: the whole package takes most of a second to load. */
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** From 0 (nothing in common) to 1 (equal). */
  export default function jaroWinklerDistance(
    a: string,
    b: string,
    options?: { ignoreCase?: boolean },
  ): number;
}
