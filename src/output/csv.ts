import type { Document, Quote, Speaker } from '../document.ts';
import { type Columns, rowWriter } from './csv-rows.ts';
import type { Writer, WriterOptions } from './formats.ts';

/** A quote with what its row needs to know. */
interface QuoteRow {
  document: Document;
  quote: Quote;
  speaker: Speaker | undefined;
}

/** Column names are the field names of the document, with the object's name before them where they would clash. */
const COLUMNS: Columns<QuoteRow> = {
  document: ({ document }) => document.document.id,
  title: ({ document }) => document.document.title,
  date: ({ document }) => document.document.date,
  quote: ({ quote }) => quote.id,
  kind: ({ quote }) => quote.kind,
  complement: ({ quote }) => quote.complement,
  text: ({ quote }) => quote.text,
  start: ({ quote }) => quote.start,
  end: ({ quote }) => quote.end,
  offsets: ({ document }) => document.document.offsets,
  speaker: ({ quote }) => quote.speaker?.id ?? null,
  speakerName: ({ speaker }) => speaker?.name ?? null,
  speakerLatinName: ({ speaker }) => speaker?.latinName ?? null,
  speakerType: ({ speaker }) => speaker?.type ?? null,
  wikidata: ({ speaker }) => speaker?.wikidata ?? null,
  mention: ({ quote }) => quote.speaker?.mention?.text ?? null,
  resolvedBy: ({ quote }) => quote.speaker?.resolvedBy ?? null,
  cue: ({ quote }) => quote.cue?.text ?? null,
  lemma: ({ quote }) => quote.cue?.lemma ?? null,
  act: ({ quote }) => quote.cue?.act ?? null,
  addressee: ({ quote }) => quote.addressee?.id ?? null,
  nestedIn: ({ quote }) => quote.nestedIn,
  paragraph: ({ quote }) => quote.paragraph,
  sentence: ({ quote }) => quote.sentence,
  confidence: ({ quote }) => quote.confidence,
  rule: ({ quote }) => quote.rule,
};

/** The names of the columns, in order. */
export const CSV_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** One row a quote, for spreadsheets and data frames. */
export async function csvWriter({ bom }: WriterOptions): Promise<Writer> {
  const table = await rowWriter(COLUMNS, bom);
  return {
    begin: table.header,
    document: (document) => table.rows(quoteRows(document)),
    between: '',
    end: () => '',
  };
}

function quoteRows(document: Document): QuoteRow[] {
  const speakers = new Map(document.speakers.map((speaker) => [speaker.id, speaker]));
  return document.quotes.map((quote) => ({
    document,
    quote,
    speaker: speakers.get(quote.speaker?.id ?? ''),
  }));
}
