/** A part of a line with what it is; the painter gives each its colour. */
export interface Piece {
  readonly text: string;
  readonly role: Role;
}

export type Role = 'plain' | 'title' | 'dim' | 'speaker' | 'unknown' | 'quote' | 'cue' | 'mention';

/** C0, C1 and bidi controls of the input, which must not reach a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu;

/** First-strong isolate and its end (UAX #9): keep names and lines of either direction apart. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/**
 * A line that reads from right to left where it holds a letter of a right-to-left script. The first strong letter
 * would not tell: it may be in a name that has an isolate of its own.
 */
export const isolatedLine = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? `\u2067${text}\u2069` : isolated(text);

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** Words of the input as a terminal may get them. */
export const clean = (text: string): string => text.replace(CONTROLS, ' ').replace(/ {2,}/gu, ' ');

/**
 * Breaks pieces into lines at spaces. A word wider than a line stands alone on its line.
 * @param width in columns
 * @param columns the columns that a text takes
 */
export function wrap(pieces: readonly Piece[], width: number, columns: (text: string) => number): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  for (const word of wordsOf(pieces)) {
    const size = word.reduce((sum, { text }) => sum + columns(text), 0);
    if (line.length > 0 && used + 1 + size > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    const first = line.length === 0;
    if (!first) line.push({ text: ' ', role: word[0]?.role === line.at(-1)?.role ? roleOf(line) : 'plain' });
    line.push(...word);
    used += size + (first ? 0 : 1);
  }
  return [...lines, line].filter((each) => each.length > 0).map(joined);
}

const roleOf = (line: readonly Piece[]): Role => line.at(-1)?.role ?? 'plain';

/** Words between spaces; a word may be of several pieces, as of a mark and what stands in it. */
function wordsOf(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [];
  let word: Piece[] = [];
  for (const { text, role } of pieces) {
    text.split(' ').forEach((part, k) => {
      if (k > 0 && word.length > 0) {
        words.push(word);
        word = [];
      }
      if (part !== '') word.push({ text: part, role });
    });
  }
  return word.length > 0 ? [...words, word] : words;
}

/** Neighbours of one role as one piece. */
export function joined(line: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of line) {
    const last = pieces.at(-1);
    if (last?.role === piece.role)
      pieces[pieces.length - 1] = { text: last.text + piece.text, role: piece.role };
    else pieces.push(piece);
  }
  return pieces;
}
