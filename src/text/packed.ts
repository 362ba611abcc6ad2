/**
 * Tables compiled at build time as text that loads without being parsed: columns of numbers as base64 of their
 * little-endian bytes, long texts as base64 of UTF-8 (so that the code that holds them stays ASCII).
 */
export type Column = Uint8Array | Uint16Array | Uint32Array | string;

export interface Columns {
  readonly [name: string]: Column | Columns;
}

/** The packed form of columns: the same names, each a type letter and base64. */
export type Packed<T> = {
  readonly [K in keyof T]: T[K] extends Column ? string : Packed<T[K]>;
};

const TEXT = 'T';
const TYPES = { B: Uint8Array, H: Uint16Array, W: Uint32Array } as const;
type TypeLetter = keyof typeof TYPES;

const isColumn = (value: Column | Columns): value is Column =>
  typeof value === 'string' || ArrayBuffer.isView(value);

/** Packs columns, at build time. */
export function pack<T extends Columns>(columns: T): Packed<T> {
  const entries = Object.entries(columns).map(([name, value]) => [
    name,
    isColumn(value) ? packColumn(value) : pack(value),
  ]);
  return Object.fromEntries(entries) as Packed<T>;
}

function packColumn(column: Column): string {
  if (typeof column === 'string') return TEXT + Buffer.from(column).toString('base64');
  const letter = (Object.keys(TYPES) as TypeLetter[]).find((key) => column instanceof TYPES[key]) ?? 'W';
  return letter + Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString('base64');
}

/** The inverse of `pack`. */
export function unpack<T extends Columns>(packed: Packed<T>): T {
  const entries = Object.entries<string | Packed<Columns>>(packed).map(([name, value]) => [
    name,
    typeof value === 'string' ? unpackColumn(value) : unpack(value),
  ]);
  return Object.fromEntries(entries) as T;
}

function unpackColumn(packed: string): Column {
  const bytes = decodeBase64(packed.slice(1));
  const letter = packed.charAt(0);
  if (letter === TEXT) return new TextDecoder().decode(bytes);
  const Type = TYPES[letter as TypeLetter];
  return new Type(bytes.buffer, bytes.byteOffset, bytes.byteLength / Type.BYTES_PER_ELEMENT);
}

/** Node's decoder where there is one (ten times faster), else the browser's. Aligned for columns of words. */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  if (typeof Buffer === 'undefined') return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const bytes = Buffer.from(text, 'base64');
  return bytes.byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0 ? bytes : Uint8Array.from(bytes);
}
