import { type Decoded, decode, decodeUtf8, isEncoding } from '../decode.ts';

const SAMPLE = 4096;
const META = /<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w-]+)/iu;

/**
 * Decodes the bytes of an HTML page: the encoding named, else as other texts where they are UTF-8, if damaged, or have
 * a mark, else the encoding that the page itself names, else what its letters beyond ASCII are.
 * @throws DecodeError as decode does
 */
export function decodePage(bytes: Uint8Array, encoding?: string): Decoded {
  const sample = bytes.subarray(0, SAMPLE);
  if (encoding !== undefined || sample.includes(0) || isMarked(bytes)) return decode(bytes, encoding);
  const utf8 = decodeUtf8(bytes);
  if (utf8) return utf8;
  const named = META.exec(new TextDecoder('latin1').decode(sample))?.[1];
  if (named !== undefined && isEncoding(named)) return decode(bytes, named);
  // Markup is ASCII and would hide in which script a text is.
  const letters = bytes.filter((byte) => byte >= 0x80 || byte === 0x20);
  return decode(bytes, decode(letters).encoding);
}

const isMarked = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
