/**
 * Tables compiled at build time into one block of bytes that loads without being parsed: columns of numbers in
 * little-endian order, read in place, and long texts as UTF-8. The command line reads blocks from files beside it;
 * the library holds them in modules as base64.
 */
export type Column = Uint8Array | Uint16Array | Uint32Array | string;

export interface Columns {
  readonly [name: string]: Column | Columns;
}

/** A block that unpacks to columns of type T: its bytes, or their base64. */
export type Packed<T extends Columns> = (string | Uint8Array) & { readonly columns?: T };

type ColumnType = 'text' | 'u8' | 'u16' | 'u32';
interface Place {
  readonly type: ColumnType;
  /** Bytes from the end of the directory, and length in bytes. */
  readonly at: number;
  readonly size: number;
}
/** The first bytes of a block hold the size of its directory; the directory is JSON; the columns follow, aligned. */
type Directory = { readonly [name: string]: Place | Directory };

const WORD = Uint32Array.BYTES_PER_ELEMENT;
const aligned = (size: number): number => Math.ceil(size / WORD) * WORD;
const isColumn = (value: Column | Columns): value is Column =>
  typeof value === 'string' || ArrayBuffer.isView(value);

/** Packs columns, at build time. */
export function pack(columns: Columns): Uint8Array {
  const parts: { at: number; bytes: Uint8Array }[] = [];
  let size = 0;
  const place = (column: Column): Place => {
    const bytes = bytesOf(column);
    const at = size;
    parts.push({ at, bytes });
    size = aligned(at + bytes.length);
    return { type: typeOf(column), at, size: bytes.length };
  };
  const list = (group: Columns): Directory =>
    Object.fromEntries(
      Object.entries(group).map(([name, value]) => [name, isColumn(value) ? place(value) : list(value)]),
    );
  const directory = new TextEncoder().encode(JSON.stringify(list(columns)));
  const start = WORD + aligned(directory.length);
  const block = new Uint8Array(start + size);
  new Uint32Array(block.buffer, 0, 1)[0] = directory.length;
  block.set(directory, WORD);
  for (const { at, bytes } of parts) block.set(bytes, start + at);
  return block;
}

function bytesOf(column: Column): Uint8Array {
  if (typeof column === 'string') return new TextEncoder().encode(column);
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

function typeOf(column: Column): ColumnType {
  if (typeof column === 'string') return 'text';
  if (column instanceof Uint8Array) return 'u8';
  return column instanceof Uint16Array ? 'u16' : 'u32';
}

/** The columns of a block: views of its bytes, except for texts. */
export function unpack<T extends Columns>(packed: Packed<T>): T {
  const { buffer, byteOffset } = typeof packed === 'string' ? decodeBase64(packed) : inPlace(packed);
  const size = new Uint32Array(buffer, byteOffset, 1)[0] ?? 0;
  const directory: Directory = JSON.parse(
    new TextDecoder().decode(new Uint8Array(buffer, byteOffset + WORD, size)),
  );
  const start = byteOffset + WORD + aligned(size);
  const read = (group: Directory): Columns =>
    Object.fromEntries(
      Object.entries(group).map(([name, value]) => [
        name,
        isPlace(value) ? columnAt(buffer, start + value.at, value) : read(value),
      ]),
    );
  return read(directory) as T;
}

const isPlace = (value: Place | Directory): value is Place => typeof value.type === 'string';

function columnAt(buffer: ArrayBufferLike, at: number, { type, size }: Place): Column {
  if (type === 'u32') return new Uint32Array(buffer, at, size / 4);
  if (type === 'u16') return new Uint16Array(buffer, at, size / 2);
  const bytes = new Uint8Array(buffer, at, size);
  return type === 'u8' ? bytes : new TextDecoder().decode(bytes);
}

/** Node's decoder where there is one (ten times faster), else the browser's. */
function decodeBase64(text: string): Uint8Array {
  return typeof Buffer === 'undefined'
    ? Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
    : inPlace(Buffer.from(text, 'base64'));
}

/** The bytes themselves, or a copy where their place in memory does not suit columns of words. */
const inPlace = (bytes: Uint8Array): Uint8Array =>
  bytes.byteOffset % WORD === 0 ? bytes : new Uint8Array(bytes);
