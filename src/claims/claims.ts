import type { Claim, Quote } from '../document.ts';

/** The claims of an article: one a quote, with its text and speaker. Nested quotes make claims of their own. */
export function claimsOf(quotes: readonly Quote[]): Claim[] {
  return quotes.map((quote, k) => ({
    id: `c${k + 1}`,
    quote: quote.id,
    speaker: quote.speaker?.id ?? null,
    text: quote.text,
    start: quote.start,
    end: quote.end,
  }));
}
