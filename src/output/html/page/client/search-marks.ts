import { FOLD } from '../../../../text/characters/characters.ts';
import { textWalker } from './model.ts';

const NAME = 'found';

/** Where a word stands in a text that is spelled otherwise: offsets of the text as printed. */
export function findFolded(text: string, word: string): [start: number, end: number][] {
  const places: number[] = [];
  let folded = '';
  for (let k = 0; k < text.length; k++) {
    const unit = FOLD[text.charCodeAt(k)];
    if (!unit) continue;
    folded += String.fromCharCode(unit);
    places.push(k);
  }
  const found: [number, number][] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    found.push([places[at] ?? 0, places[at + word.length] ?? text.length]);
  }
  return found;
}

/** Paints the words searched for in the articles near the screen; browsers without custom highlights show none. */
export function paintFound(elements: Iterable<Element>, words: readonly string[]): void {
  if (!('highlights' in CSS)) return;
  const ranges: Range[] = [];
  for (const element of words.length === 0 ? [] : elements) {
    for (const line of element.querySelectorAll('h2, .text > *')) ranges.push(...rangesIn(line, words));
  }
  CSS.highlights.set(NAME, new Highlight(...ranges));
}

/** A text node, and where it begins in the text of its line. */
interface Piece {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
}

/** A word may begin in one element and end in another: it is looked for in the whole line, and painted in each. */
function rangesIn(line: Element, words: readonly string[]): Range[] {
  const walker = textWalker(line);
  const pieces: Piece[] = [];
  let text = '';
  while (walker.nextNode()) {
    const start = text.length;
    text += walker.currentNode.nodeValue ?? '';
    pieces.push({ node: walker.currentNode, start, end: text.length });
  }
  const found = words.flatMap((word) => findFolded(text, word));
  return found.flatMap(([start, end]) =>
    pieces
      .filter((piece) => piece.start < end && piece.end > start)
      .map((piece) => rangeOf(piece, Math.max(start, piece.start), Math.min(end, piece.end))),
  );
}

function rangeOf({ node, start: first }: Piece, start: number, end: number): Range {
  const range = new Range();
  range.setStart(node, start - first);
  range.setEnd(node, end - first);
  return range;
}
