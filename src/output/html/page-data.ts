import type { Claim, Document, Quote } from '../../document.ts';
import { isNamed, speakerKey } from './colors.ts';

/** What the page's script knows of an article beside its marked-up text: a JSON block in each article. */
export interface ArticleData {
  id: string;
  title: string | null;
  credit: string | null;
  date: string | null;
  speakers: SpeakerData[];
  quotes: QuoteData[];
}

export interface SpeakerData {
  /** The same for the same speaker in all articles of the page. */
  key: string;
  /** Otherwise the speaker is of this article alone. */
  named: boolean;
  id: string;
  name: string;
  latinName: string | null;
  type: string;
  wikidata: string | null;
  color: number;
}

export type QuoteData = Pick<Quote, 'id' | 'kind' | 'complement' | 'confidence' | 'rule' | 'nestedIn'> & {
  /** Places in `speakers`. */
  speaker: number | null;
  addressee: number | null;
  resolvedBy: string | null;
  cue: { text: string; lemma: string; act: string } | null;
  words: number;
  claims: ClaimData[];
};

export type ClaimData = Pick<Claim, 'modality' | 'negated' | 'checkWorthiness'> & {
  /** null where the claim is the whole quote. */
  text: string | null;
  quantities: { text: string; value: number | null; unit: string | null; per: string | null }[];
  times: { text: string; value: string | null }[];
};

/** @param anchor id of the article's element */
export function articleData(
  { document, speakers, quotes, claims }: Document,
  colors: readonly number[],
  anchor: string,
): ArticleData {
  const { id, title, credit, date } = document;
  const places = new Map(speakers.map((speaker, k) => [speaker.id, k]));
  const grouped = byQuote(claims);
  return {
    id,
    title,
    credit,
    date,
    speakers: speakers.map((speaker, k) => ({
      key: speakerKey(speaker, anchor),
      named: isNamed(speaker),
      id: speaker.id,
      name: speaker.name,
      latinName: speaker.latinName,
      type: speaker.type,
      wikidata: speaker.wikidata,
      color: colors[k] ?? 0,
    })),
    quotes: quotes.map((quote) => quoteData(quote, places, grouped.get(quote.id) ?? [])),
  };
}

function byQuote(claims: readonly Claim[]): Map<string, Claim[]> {
  const grouped = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = grouped.get(claim.quote);
    if (group) group.push(claim);
    else grouped.set(claim.quote, [claim]);
  }
  return grouped;
}

function quoteData(quote: Quote, places: ReadonlyMap<string, number>, claims: readonly Claim[]): QuoteData {
  const { id, kind, complement, confidence, rule, nestedIn, cue, speaker, addressee, text } = quote;
  return {
    id,
    kind,
    complement,
    confidence,
    rule,
    nestedIn,
    speaker: (speaker && places.get(speaker.id)) ?? null,
    addressee: (addressee && places.get(addressee.id)) ?? null,
    resolvedBy: speaker?.resolvedBy ?? null,
    cue: cue && { text: cue.text, lemma: cue.lemma, act: cue.act },
    words: text.split(/\s+/u).filter(Boolean).length,
    claims: claims.map((claim) => claimData(claim, quote)),
  };
}

function claimData(claim: Claim, quote: Quote): ClaimData {
  const { modality, negated, checkWorthiness, quantities = [], times = [] } = claim;
  return {
    text: claim.start === quote.start && claim.end === quote.end ? null : claim.text,
    ...(modality !== undefined && { modality }),
    ...(negated !== undefined && { negated }),
    ...(checkWorthiness !== undefined && { checkWorthiness }),
    quantities: quantities.map(({ text, value, unit, per }) => ({ text, value, unit, per })),
    times: times.map(({ text, value }) => ({ text, value })),
  };
}
