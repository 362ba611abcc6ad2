import type { Document, Quote, QuoteKind, Speaker } from '../document.ts';
import { fold } from '../text/fold.ts';

export interface QuoteFilter {
  /** Ids or names; empty for all. */
  speaker: readonly string[];
  /** Empty for all. */
  kind: readonly QuoteKind[];
  minConfidence: number;
  /** Claims below are dropped, and the quotes that hold no other. */
  minCheckWorthiness: number;
}

/** Keeps the claims and quotes that pass, and the speakers that they still refer to. */
export function filterQuotes(whole: Document, filter: QuoteFilter): Document {
  const document = filter.minCheckWorthiness > 0 ? withWorthyClaims(whole, filter.minCheckWorthiness) : whole;
  const wanted = speakerIds(document.speakers, filter.speaker);
  const quotes = document.quotes.filter((quote) => passes(quote, filter, wanted));
  if (quotes.length === whole.quotes.length) return document;
  const kept = new Set(quotes.map((quote) => quote.id));
  const referred = new Set(quotes.flatMap(({ speaker, addressee }) => [speaker?.id, addressee?.id]));
  return {
    ...document,
    speakers: document.speakers.filter((speaker) => referred.has(speaker.id)),
    quotes: quotes.map((quote) => ({
      ...quote,
      nestedIn: quote.nestedIn !== null && kept.has(quote.nestedIn) ? quote.nestedIn : null,
    })),
    claims: document.claims.filter((claim) => kept.has(claim.quote)),
  };
}

function withWorthyClaims(document: Document, least: number): Document {
  const claims = document.claims.filter(({ checkWorthiness = 0 }) => checkWorthiness >= least);
  const holders = new Set(claims.map(({ quote }) => quote));
  return { ...document, claims, quotes: document.quotes.filter(({ id }) => holders.has(id)) };
}

function passes(quote: Quote, filter: QuoteFilter, speakers: ReadonlySet<string> | null): boolean {
  if (quote.confidence < filter.minConfidence) return false;
  if (filter.kind.length > 0 && !filter.kind.includes(quote.kind)) return false;
  return speakers === null || (quote.speaker !== null && speakers.has(quote.speaker.id));
}

/** Ids of the speakers asked for, by id or by any name, spelling folded. */
function speakerIds(speakers: readonly Speaker[], asked: readonly string[]): Set<string> | null {
  if (asked.length === 0) return null;
  const keys = new Set(asked.map(fold));
  const matches = (speaker: Speaker): boolean =>
    [speaker.id, speaker.name, speaker.latinName ?? '', ...speaker.mentions.map((m) => m.text)].some(
      (name) => name !== '' && keys.has(fold(name)),
    );
  return new Set(speakers.filter(matches).map((speaker) => speaker.id));
}
