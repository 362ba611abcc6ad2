import { damageOf, holdsUtf8 } from './broken-utf8.ts';

/** A decoded input. */
export interface Decoded {
  text: string;
  encoding: string;
  /** What is broken, and what to do, where the text could be read all the same. */
  damage: string | null;
}

/** Bytes that are not text in any encoding we know. The message says what is wrong and what to do. */
export class DecodeError extends Error {
  override name = 'DecodeError';
}

const SAMPLE = 4096;
const ARABIC = /[\u0600-\u06ff]/gu;
const LETTER = /\p{L}/gu;

/**
 * Decodes input bytes: the encoding named, else UTF-8, UTF-16 by byte-order mark, else windows-1256 where the bytes
 * are not valid UTF-8 and read as Arabic. UTF-8 that is broken in a few places is read with U+FFFD there. A
 * byte-order mark is no part of the text.
 * @throws DecodeError for binary data, broken encodings and unknown encoding names
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (encoding !== undefined) return decodeAs(bytes, encoding);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  const wide = wideEncoding(bytes);
  if (wide) return decodeAs(bytes, wide);
  if (bytes.subarray(0, SAMPLE).includes(0)) {
    throw new DecodeError('is binary, not text; name text files only');
  }
  return decodeUtf8(bytes) ?? decodeOther(bytes);
}

/** Whether `decode` takes the name of an encoding (a label of the WHATWG Encoding Standard). */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/**
 * UTF-8, with U+FFFD where it is broken in a few places; null where the bytes are of another encoding.
 * @param firstLine number of the line that the bytes begin with, for what is said of damage
 */
export function decodeUtf8(bytes: Uint8Array, firstLine = 1): Decoded | null {
  const valid = tryDecode(bytes, 'utf-8');
  if (valid !== null) return { text: valid, encoding: 'utf-8', damage: null };
  if (holdsUtf8(bytes) !== 'mostly') return null;
  return { text: new TextDecoder().decode(bytes), encoding: 'utf-8', damage: damageOf(bytes, firstLine) };
}

function decodeOther(bytes: Uint8Array): Decoded {
  if (holdsUtf8(bytes) === 'partly') {
    throw new DecodeError('mixes UTF-8 with another encoding; split it, or convert all of it to UTF-8');
  }
  const text = tryDecode(bytes, 'windows-1256');
  if (text !== null && readsAsArabic(text)) return { text, encoding: 'windows-1256', damage: null };
  throw new DecodeError(
    'is neither valid UTF-8 nor Arabic in windows-1256; name its encoding with --encoding',
  );
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  if (!isEncoding(encoding)) {
    throw new DecodeError(
      `unknown encoding "${encoding}"; use a name such as utf-8, utf-16le or windows-1256`,
    );
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return { text: decoder.decode(bytes), encoding: decoder.encoding, damage: null };
  } catch {
    throw new DecodeError(`is not valid ${decoder.encoding}; name its encoding with --encoding`);
  }
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
/** UTF-16 without a mark: nearly every second byte is 0x06, the block of Arabic letters, or 0 beside ASCII. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 4 || bytes.length % 2 !== 0) return null;
  const high = [0, 0];
  sample.forEach((byte, k) => {
    if (byte === 0x06 || byte === 0x00) high[k % 2] = (high[k % 2] ?? 0) + 1;
  });
  const pairs = sample.length / 2;
  if ((high[1] ?? 0) > pairs * 0.8 && (high[0] ?? 0) < pairs * 0.3) return 'utf-16le';
  if ((high[0] ?? 0) > pairs * 0.8 && (high[1] ?? 0) < pairs * 0.3) return 'utf-16be';
  return null;
}

function readsAsArabic(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(LETTER)?.length ?? 0;
  const arabic = sample.match(ARABIC)?.length ?? 0;
  const controls = [...sample].some((char) => char < '\t' || (char > '\r' && char < ' '));
  return letters > 0 && arabic / letters > 0.5 && !controls;
}
