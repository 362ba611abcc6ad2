/** Values as JSON in UTF-8, one after the other; `offsets` says where each begins, and where the last ends. */
export type JsonLinesColumns = {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
};

/** Lays values out in columns, at build time. */
export function jsonLinesColumns(values: readonly object[]): JsonLinesColumns {
  const encoder = new TextEncoder();
  const lines = values.map((value) => encoder.encode(JSON.stringify(value)));
  const offsets = new Uint32Array(lines.length + 1);
  lines.forEach((line, k) => {
    offsets[k + 1] = (offsets[k] ?? 0) + line.length;
  });
  const bytes = new Uint8Array(offsets.at(-1) ?? 0);
  lines.forEach((line, k) => {
    bytes.set(line, offsets[k]);
  });
  return { bytes, offsets };
}

/** Values stored as JSON, each decoded and parsed when it is first asked for. */
export class JsonLines<T> {
  readonly #columns: JsonLinesColumns;
  readonly #decoder = new TextDecoder();
  readonly #values: T[] = [];

  constructor(columns: JsonLinesColumns) {
    this.#columns = columns;
  }

  /** The value at a place, counted from 0. @throws SyntaxError where there is none */
  at(place: number): T {
    const { bytes, offsets } = this.#columns;
    this.#values[place] ??= JSON.parse(
      this.#decoder.decode(bytes.subarray(offsets[place] ?? 0, offsets[place + 1] ?? 0)),
    );
    return this.#values[place] as T;
  }
}
