/** A stretch of text to mark up. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A part of a range, as one element: ranges that overlap, or go over a line end, take more than one. */
export interface Piece<R extends Range> extends Range {
  readonly range: R;
}

/**
 * Cuts ranges into pieces that are nested or apart, never half over each other, inside one stretch of text.
 * A range that starts within another and ends after it is cut where the other ends.
 * @returns pieces by start, the outer ones first
 */
export function cutPieces<R extends Range>(ranges: readonly R[], within: Range): Piece<R>[] {
  const pieces: Piece<R>[] = [];
  const open: Range[] = [];
  const waiting = ranges
    .map((range) => clip(range, range, within))
    .filter((piece) => piece.end > piece.start)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { start, end, range } = next;
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= start) open.pop();
    const edge = open.at(-1)?.end ?? end;
    const piece = edge < end ? { start, end: edge, range } : next;
    if (edge < end) insert(waiting, { start: edge, end, range });
    pieces.push(piece);
    open.push(piece);
  }
  return pieces;
}

function clip<R extends Range>(range: R, { start, end }: Range, within: Range): Piece<R> {
  return { start: Math.max(start, within.start), end: Math.min(end, within.end), range };
}

/** Puts the rest of a cut range back among those that wait, which are sorted from last to first. */
function insert<R extends Range>(waiting: Piece<R>[], rest: Piece<R>): void {
  let at = waiting.length;
  while (at > 0 && isBefore(waiting[at - 1], rest)) at--;
  waiting.splice(at, 0, rest);
}

const isBefore = (a: Range | undefined, b: Range): boolean =>
  a !== undefined && (a.start < b.start || (a.start === b.start && a.end >= b.end));

/** The ranges that share words with each line; lines and ranges are sorted by start, lines are apart. */
export function rangesByLine<R extends Range>(lines: readonly Range[], ranges: readonly R[]): R[][] {
  let carried: R[] = [];
  let next = 0;
  return lines.map((line) => {
    const first = next;
    while (next < ranges.length && (ranges[next]?.start ?? 0) < line.end) next++;
    const here = [...carried, ...ranges.slice(first, next)].filter((range) => range.end > line.start);
    carried = here.filter((range) => range.end > line.end);
    return here;
  });
}

/**
 * Writes a stretch of text with its pieces as elements.
 * @param pieces as `cutPieces` gives them
 * @param write what stands before, between and after the pieces
 */
export function renderPieces<R extends Range>(
  text: string,
  pieces: readonly Piece<R>[],
  within: Range,
  write: { text(text: string): string; open(piece: Piece<R>): string; close(piece: Piece<R>): string },
): string {
  const out: string[] = [];
  const open: Piece<R>[] = [];
  let at = within.start;
  const copyTo = (end: number): void => {
    if (end > at) out.push(write.text(text.slice(at, end)));
    at = end;
  };
  const closeUpTo = (start: number): void => {
    for (let last = open.at(-1); last && last.end <= start; last = open.at(-1)) {
      copyTo(last.end);
      out.push(write.close(last));
      open.pop();
    }
  };
  for (const piece of pieces) {
    closeUpTo(piece.start);
    copyTo(piece.start);
    out.push(write.open(piece));
    open.push(piece);
  }
  closeUpTo(within.end);
  copyTo(within.end);
  return out.join('');
}
