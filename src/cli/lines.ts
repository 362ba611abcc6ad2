const NEWLINE = 10;

/** A place between two lines of a stream: how many lines and bytes are before it. */
export interface LineEnd {
  lines: number;
  bytes: number;
}

/** Whole lines of a stream; without bytes where a line is longer than allowed and was passed over. */
export interface BlockOfLines {
  /** Number of the first line, from 1. */
  first: number;
  /** Its own memory, so that it can be moved to another thread; the last line may lack its newline. */
  bytes: Uint8Array | null;
  end: LineEnd;
}

/**
 * Cuts a stream of bytes into blocks of whole lines. A chunk of the stream gives a block at once, so no line waits
 * for the next one; a longer line is never held in memory.
 * @param maxLine bytes of the longest line that is kept
 * @param start what was before the stream
 */
export async function* blocksOfLines(
  stream: AsyncIterable<Uint8Array>,
  maxLine: number,
  start: LineEnd = { lines: 0, bytes: 0 },
): AsyncGenerator<BlockOfLines> {
  let end = start;
  const block = (lines: number, length: number, bytes: Uint8Array | null): BlockOfLines => {
    const first = end.lines + 1;
    end = { lines: end.lines + lines, bytes: end.bytes + length };
    return { first, bytes, end };
  };
  let parts: Uint8Array[] = [];
  let held = 0;
  for await (const chunk of stream) {
    let rest = chunk;
    if (held > maxLine) {
      const newline = rest.indexOf(NEWLINE) + 1;
      if (newline > 0) yield block(1, held + newline, null);
      if (newline > 0) held = 0;
      rest = rest.subarray(newline);
    }
    const whole = held > maxLine ? 0 : rest.lastIndexOf(NEWLINE) + 1;
    if (whole > 0) {
      const bytes = joined([...parts, rest.subarray(0, whole)]);
      yield block(countLines(bytes), bytes.length, bytes);
      rest = rest.subarray(whole);
      parts = [];
      held = 0;
    }
    held += rest.length;
    if (held > maxLine) parts = [];
    else if (rest.length > 0) parts.push(rest);
  }
  if (held > 0) yield block(1, held, held > maxLine ? null : joined(parts));
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
