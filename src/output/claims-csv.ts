import type { Claim, Document, Quote, Speaker } from '../document.ts';
import { type Columns, rowWriter } from './csv-rows.ts';
import type { Writer, WriterOptions } from './formats.ts';

/** A claim with what its row needs to know. */
interface ClaimRow {
  document: Document;
  claim: Claim;
  quote: Quote | undefined;
  speaker: Speaker | undefined;
}

/** Column names are those of the document, as in the csv of quotes. Amounts and times are lists with "; ". */
const COLUMNS: Columns<ClaimRow> = {
  document: ({ document }) => document.document.id,
  date: ({ document }) => document.document.date,
  claim: ({ claim }) => claim.id,
  speaker: ({ claim }) => claim.speaker,
  speakerName: ({ speaker }) => speaker?.name ?? null,
  text: ({ claim }) => claim.text,
  modality: ({ claim }) => claim.modality ?? null,
  negated: ({ claim }) => claim.negated ?? null,
  quantities: ({ claim }) => (claim.quantities ?? []).map(quantityOf).join('; '),
  times: ({ claim }) => (claim.times ?? []).map(({ text, value }) => value ?? text).join('; '),
  checkWorthiness: ({ claim }) => claim.checkWorthiness ?? null,
  quote: ({ claim }) => claim.quote,
  quoteText: ({ quote }) => quote?.text ?? null,
  start: ({ claim }) => claim.start,
  end: ({ claim }) => claim.end,
  offsets: ({ document }) => document.document.offsets,
};

/** The names of the columns, in order. */
export const CLAIMS_CSV_COLUMNS: readonly string[] = Object.keys(COLUMNS);

const BOUNDS = { min: '>=', max: '<=' } as const;

/** ">=10000000000 m3/year", "~13 شخص": value, unit and what it refers to. */
function quantityOf({
  value,
  unit,
  per,
  approximate,
  bound,
}: NonNullable<Claim['quantities']>[number]): string {
  const sign = bound ? BOUNDS[bound] : approximate ? '~' : '';
  return `${sign}${value ?? '?'}${unit ? ` ${unit}` : ''}${per ? `/${per}` : ''}`;
}

/** One row a claim. */
export async function claimsCsvWriter({ bom }: WriterOptions): Promise<Writer> {
  const table = await rowWriter(COLUMNS, bom);
  return {
    begin: table.header,
    document: (document) => table.rows(claimRows(document)),
    between: '',
    end: () => '',
  };
}

function claimRows(document: Document): ClaimRow[] {
  const speakers = new Map(document.speakers.map((speaker) => [speaker.id, speaker]));
  const quotes = new Map(document.quotes.map((quote) => [quote.id, quote]));
  return document.claims.map((claim) => ({
    document,
    claim,
    quote: quotes.get(claim.quote),
    speaker: speakers.get(claim.speaker ?? ''),
  }));
}
