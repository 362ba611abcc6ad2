import type { Document, QuoteKind, Speaker } from '../../document.ts';
import { clean, type Piece } from './pieces.ts';

const KINDS: readonly QuoteKind[] = ['direct', 'mixed', 'unmarked', 'indirect'];
const COLUMNS = ['quotes', 'words', ...KINDS];

interface Row {
  readonly speaker: Speaker;
  readonly counts: Record<string, number>;
}

/** Who says how much, as lines of a table. Names stand last, since their width is the terminal's guess. */
export function summaryLines(document: Document): Piece[][] {
  const rows = rowsOf(document);
  if (rows.length === 0) return [];
  const header = COLUMNS.map((name) => name.padStart(name.length + 2)).join('');
  const line = ({ counts, speaker }: Row): Piece[] => [
    {
      text: COLUMNS.map((name) => String(counts[name] || '·').padStart(name.length + 2)).join(''),
      role: 'dim',
    },
    { text: `  ${clean(speaker.name)}`, role: 'speaker' },
  ];
  return [[{ text: `${header}  speaker`, role: 'dim' }], ...rows.map(line)];
}

function rowsOf({ speakers, quotes }: Document): Row[] {
  const rows = new Map(speakers.map((speaker): [string, Row] => [speaker.id, { speaker, counts: {} }]));
  for (const { speaker, kind, text } of quotes) {
    const counts = rows.get(speaker?.id ?? '')?.counts;
    if (!counts) continue;
    counts.quotes = (counts.quotes ?? 0) + 1;
    counts.words = (counts.words ?? 0) + text.split(/\s+/u).filter(Boolean).length;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const speaking = [...rows.values()].filter(({ counts }) => counts.quotes);
  return speaking.sort((a, b) => (b.counts.quotes ?? 0) - (a.counts.quotes ?? 0));
}
