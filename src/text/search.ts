/** The first of `length` ascending values that is not below a limit, by its place (binary search). */
export function lowerBound(length: number, valueAt: (place: number) => number, limit: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
