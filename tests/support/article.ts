import { createExtractor, type Document, type ExtractOptions, type Quote } from '../../src/index.ts';

const extractor = createExtractor();

/** The document of a text, by one extractor that all tests of a file share. */
export const documentOf = (text: string, options?: ExtractOptions): Document =>
  extractor.extract(text, options);

/** The speaker's name of a quote. */
export const speakerOf = (document: Document, quote: Quote): string | null =>
  document.speakers.find((speaker) => speaker.id === quote.speaker?.id)?.name ?? null;

/** Every span of a document with its text, where it has one. */
export function spansOf(document: Document): { text: string; start: number; end: number }[] {
  const mentions = document.speakers.flatMap((speaker) => speaker.mentions);
  const quotes = document.quotes.flatMap((quote) => [
    quote,
    ...(quote.cue ? [quote.cue] : []),
    ...(quote.speaker?.mention ? [quote.speaker.mention] : []),
    ...(quote.addressee ? [quote.addressee.mention] : []),
  ]);
  const claims = document.claims.flatMap((claim) => [
    claim,
    ...(claim.quantities ?? []),
    ...(claim.times ?? []),
  ]);
  return [...mentions, ...quotes, ...claims];
}
