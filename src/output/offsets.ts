import type { Document, OffsetUnit, Span } from '../document.ts';

/** Turns a UTF-16 offset into another unit; offsets may be asked for in any order. */
export interface OffsetMap {
  at(utf16: number): number;
}

/** Any surrogate unit, paired or not: without the u flag, a pair is two units. */
const SURROGATE = /[\ud800-\udfff]/;

/** Code-point offsets of a text; a lone surrogate counts as one code point. */
export function codePointOffsets(text: string): OffsetMap {
  if (!SURROGATE.test(text)) return { at: (offset) => offset };
  return cumulative(text, () => 1);
}

function cumulative(text: string, size: (char: string) => number): OffsetMap {
  const counts = new Uint32Array(text.length + 1);
  let count = 0;
  let at = 0;
  for (const char of text) {
    counts.fill(count, at, at + char.length);
    count += size(char);
    at += char.length;
  }
  counts[at] = count;
  return { at: (offset) => counts[offset] ?? count };
}

const utf8Length = (char: string): number => {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

const SIZES: Readonly<Record<OffsetUnit, (char: string) => number>> = {
  codepoint: () => 1,
  utf16: (char) => char.length,
  byte: utf8Length,
};

/** Maps every offset of a text from one unit to another. */
function unitMap(text: string, from: OffsetUnit, to: OffsetUnit): OffsetMap {
  const map: number[] = [];
  let source = 0;
  let target = 0;
  for (const char of text) {
    map[source] = target;
    source += SIZES[from](char);
    target += SIZES[to](char);
  }
  map[source] = target;
  return { at: (offset) => map[offset] ?? target };
}

/**
 * The document with all offsets in another unit: code points, UTF-16 units, or bytes of the text as UTF-8.
 * @param text the decoded input that the document was made from
 */
export function withOffsets(document: Document, text: string, unit: OffsetUnit): Document {
  if (unit === document.document.offsets) return document;
  const { at } = unitMap(text, document.document.offsets, unit);
  const move = <T extends Span>(span: T): T => ({ ...span, start: at(span.start), end: at(span.end) });
  return {
    ...document,
    document: { ...document.document, length: at(document.document.length), offsets: unit },
    speakers: document.speakers.map((speaker) => ({ ...speaker, mentions: speaker.mentions.map(move) })),
    quotes: document.quotes.map((quote) => ({
      ...move(quote),
      quoted: quote.quoted.map(move),
      cue: quote.cue && move(quote.cue),
      speaker: quote.speaker && {
        ...quote.speaker,
        mention: quote.speaker.mention && move(quote.speaker.mention),
      },
      addressee: quote.addressee && { ...quote.addressee, mention: move(quote.addressee.mention) },
    })),
    claims: document.claims.map((claim) => ({
      ...move(claim),
      ...(claim.quantities && { quantities: claim.quantities.map(move) }),
      ...(claim.times && { times: claim.times.map(move) }),
    })),
  };
}
