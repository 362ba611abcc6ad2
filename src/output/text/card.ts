import type { Document, Quote, Speaker } from '../../document.ts';
import { counted } from './counted.ts';
import { clean, isolated, type Piece } from './pieces.ts';
import { sentenceOf } from './sentence.ts';

/** A block of lines: pieces that belong together, and how far they are indented. */
export interface Block {
  readonly pieces: readonly Piece[];
  readonly indent: number;
}

const dim = (text: string): Piece => ({ text, role: 'dim' });
const blank: Block = { pieces: [], indent: 0 };

/** A document as blocks: its headline, a card for each quote, and a table of its speakers. */
export function blocksOf(document: Document, text: string): Block[] {
  const { id, title, credit, date } = document.document;
  const about = [title === null ? null : id, credit, date, counted(document.quotes.length, 'quote')].filter(
    (part) => part !== null,
  );
  const speakers = new Map(document.speakers.map((speaker) => [speaker.id, speaker]));
  return [
    { pieces: [{ text: clean(title ?? id).trim(), role: 'title' }], indent: 0 },
    { pieces: [dim(about.map((part) => isolated(clean(part))).join(' · '))], indent: 0 },
    blank,
    ...document.quotes.flatMap((quote) => [...quoteBlocks(quote, speakers, text), blank]),
  ];
}

function quoteBlocks(quote: Quote, speakers: ReadonlyMap<string, Speaker>, text: string): Block[] {
  const speaker = speakers.get(quote.speaker?.id ?? '');
  const { kind, complement, cue, confidence } = quote;
  const head: Piece[] = [
    speaker ? { text: isolated(clean(speaker.name)), role: 'speaker' } : { text: '?', role: 'unknown' },
    ...(speaker?.latinName ? [dim(` ${isolated(clean(speaker.latinName))}`)] : []),
    dim(` · ${isolated(complement === 'phrase' ? `${kind} phrase` : kind)}`),
    ...(cue ? [dim(` · ${isolated(clean(cue.text))}`)] : []),
    dim(` · ${isolated(confidence.toFixed(2))}`),
  ];
  return [
    { pieces: head, indent: 0 },
    { pieces: sentenceOf(quote, text), indent: 2 },
  ];
}
