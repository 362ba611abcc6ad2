import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { InputError } from './errors.ts';

/** The magic number of RFC 1952; no text begins with it. */
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The bytes of an input, unpacked where they are gzip.
 * @throws InputError where they unpack to more than `maxBytes`, or are broken
 */
export async function unpacked(input: string, bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes;
  try {
    const { gunzip } = await import('node:zlib');
    return await promisify(gunzip)(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    throw gzipError(input, error, maxBytes);
  }
}

/** Whether bytes begin a ZIP archive (PK\3\4, or PK\5\6 where it is empty); no text begins so. */
export const isZip = ([p, k, kind]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && (kind === 0x03 || kind === 0x05);

/** The first bytes of a stream, and all of it. */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ first: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const chunks = stream[Symbol.asyncIterator]();
  const { value, done } = await chunks.next();
  const all = (async function* () {
    if (done) return;
    yield value;
    yield* { [Symbol.asyncIterator]: () => chunks };
  })();
  return { first: done ? new Uint8Array() : value, all };
}

/** A stream, unpacked where it is gzip. A broken one ends with an InputError after what could be read. */
export async function* unpackedStream(
  input: string,
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const { first, all } = await peek(stream);
  if (!isGzip(first)) {
    yield* all;
    return;
  }
  try {
    const { createGunzip } = await import('node:zlib');
    yield* pipeline(Readable.from(all), createGunzip(), () => {});
  } catch (error) {
    throw gzipError(input, error, 0);
  }
}

function gzipError(input: string, error: unknown, maxBytes: number): InputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_BUFFER_TOO_LARGE') return InputError.tooLarge(input, maxBytes);
  return new InputError(input, 'is damaged gzip data; fetch or pack it again');
}
