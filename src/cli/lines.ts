const NEWLINE = 10;

/** Whole lines of a stream; without bytes where a line is longer than allowed and was passed over. */
export interface BlockOfLines {
  /** Number of the first line, from 1. */
  first: number;
  /** Its own memory, so that it can be moved to another thread; the last line may lack its newline. */
  bytes: Uint8Array | null;
}

/**
 * Cuts a stream of bytes into blocks of whole lines. A chunk of the stream gives a block at once, so no line waits
 * for the next one; a longer line is never held in memory.
 * @param maxLine bytes of the longest line that is kept
 */
export async function* blocksOfLines(
  stream: AsyncIterable<Uint8Array>,
  maxLine: number,
): AsyncGenerator<BlockOfLines> {
  let first = 1;
  let parts: Uint8Array[] = [];
  let held = 0;
  let skipping = false;
  for await (const chunk of stream) {
    const from = skipping ? chunk.indexOf(NEWLINE) + 1 : 0;
    if (skipping && from === 0) continue;
    if (skipping) yield { first: first++, bytes: null };
    skipping = false;
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end > from) {
      const bytes = joined([...parts, chunk.subarray(from, end)]);
      yield { first, bytes };
      first += countLines(bytes);
      parts = [];
      held = 0;
    }
    const rest = chunk.subarray(Math.max(from, end));
    if (rest.length > 0) parts.push(rest);
    held += rest.length;
    if (held <= maxLine) continue;
    parts = [];
    held = 0;
    skipping = true;
  }
  if (skipping) yield { first, bytes: null };
  else if (held > 0) yield { first, bytes: joined(parts) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

/** The lines of a block with their numbers, without their line ends. */
export function* linesOfBlock(
  bytes: Uint8Array,
  first: number,
): Generator<{ number: number; line: Uint8Array }> {
  let from = 0;
  for (let number = first; from < bytes.length; number++) {
    const newline = bytes.indexOf(NEWLINE, from);
    const end = newline < 0 ? bytes.length : newline;
    yield { number, line: bytes.subarray(from, end) };
    from = end + 1;
  }
}
