import type { Document } from '../../document.ts';
import type { Writer, WriterOptions } from '../formats.ts';
import { withOffsets } from '../offsets.ts';
import { blocksOf } from './card.ts';
import { isolated, isolatedLine, joined, type Piece, type Role, wrap } from './pieces.ts';
import type { Shape } from './shape.ts';
import { summaryLines } from './summary.ts';

const NARROWEST = 30;
const WIDEST = 100;

/** What turns pieces into lines of a terminal. */
interface Terminal {
  readonly width: number;
  readonly columns: (text: string) => number;
  readonly paint: Readonly<Record<Role, (text: string) => string>>;
  readonly shape: Shape | null;
}

/**
 * Cards for reading in a terminal, and a table of speakers. Letters are left as they are, since the terminal joins
 * and orders them, but with `shape`.
 */
export async function textWriter({ colorLevel, width, shape }: WriterOptions): Promise<Writer> {
  const { Chalk } = await import('chalk');
  const { default: columns } = await import('string-width');
  const chalk = new Chalk({ level: colorLevel });
  const same = (text: string): string => text;
  const terminal: Terminal = {
    width: Math.max(NARROWEST, Math.min(width, WIDEST)),
    columns,
    shape: shape ? await (await import('./shape.ts')).loadShape() : null,
    paint: {
      plain: chalk.level > 0 ? chalk.dim : same,
      title: chalk.bold,
      dim: chalk.dim,
      speaker: chalk.cyan.bold,
      unknown: chalk.yellow,
      quote: chalk.bold,
      cue: chalk.yellow,
      mention: chalk.cyan,
    },
  };
  return {
    begin: () => '',
    document: (document, text) => card(document, text, terminal),
    between: '',
    end: () => '',
  };
}

function card(document: Document, text: string, terminal: Terminal): string {
  const utf16 = withOffsets(document, text, 'utf16');
  const lines = blocksOf(utf16, text).flatMap(({ pieces, indent }) =>
    pieces.length === 0
      ? ['']
      : wrap(pieces, terminal.width - indent, terminal.columns).map((line) => print(line, indent, terminal)),
  );
  const table = summaryLines(utf16).map((line) => line.map((piece) => printPiece(piece, terminal)).join(''));
  return `${[...lines, ...table, ''].join('\n')}\n`;
}

/** A line of prose. Shaped, it stands at the right; else the terminal puts it there. */
function print(line: readonly Piece[], indent: number, terminal: Terminal): string {
  if (!terminal.shape) return `${' '.repeat(indent)}${isolatedLine(painted(line, terminal))}`;
  const visual = joined(terminal.shape(line));
  const used = visual.reduce((sum, { text }) => sum + terminal.columns(text), 0);
  return `${' '.repeat(Math.max(0, terminal.width - indent - used))}${painted(visual, terminal)}`;
}

/** A cell of the table. */
function printPiece(piece: Piece, { paint, shape }: Terminal): string {
  if (/^[ -~·]*$/u.test(piece.text)) return paint[piece.role](piece.text);
  if (shape) return `  ${painted(shape([{ ...piece, text: piece.text.trim() }]), { paint })}`;
  return `  ${paint[piece.role](isolated(piece.text.trim()))}`;
}

const painted = (line: readonly Piece[], { paint }: Pick<Terminal, 'paint'>): string =>
  joined(line)
    .map(({ text, role }) => paint[role](text))
    .join('');
