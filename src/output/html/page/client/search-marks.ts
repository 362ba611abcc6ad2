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
    for (const part of element.querySelectorAll('h2, .text')) ranges.push(...rangesIn(part, words));
  }
  CSS.highlights.set(NAME, new Highlight(...ranges));
}

function rangesIn(element: Element, words: readonly string[]): Range[] {
  const walker = textWalker(element);
  const ranges: Range[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const [start, end] of words.flatMap((word) => findFolded(node.nodeValue ?? '', word))) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
