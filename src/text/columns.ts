/** Bytes of a block that columns share. */
const BLOCK = 1 << 18;
/** Columns of more bytes than this have a block of their own. */
const LARGE = BLOCK >> 3;
const ALIGNMENT = 8;

let block = new ArrayBuffer(0);
let used = 0;

/**
 * Room for the columns of an article, filled with zeros. The columns of many articles lie in one block of memory, since
 * each block costs the collector of garbage more than its bytes do; no part of a block is ever given twice.
 */
function room(bytes: number): { buffer: ArrayBuffer; offset: number } {
  if (bytes > LARGE) return { buffer: new ArrayBuffer(bytes), offset: 0 };
  if (used + bytes > block.byteLength) {
    block = new ArrayBuffer(BLOCK);
    used = 0;
  }
  const offset = used;
  used += (bytes + ALIGNMENT - 1) & -ALIGNMENT;
  return { buffer: block, offset };
}

/** A column of zeros. */
export function int32Column(length: number): Int32Array {
  const { buffer, offset } = room(length * Int32Array.BYTES_PER_ELEMENT);
  return new Int32Array(buffer, offset, length);
}

export function uint8Column(length: number): Uint8Array {
  const { buffer, offset } = room(length);
  return new Uint8Array(buffer, offset, length);
}
