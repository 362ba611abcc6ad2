import { FOLD } from './characters/characters.ts';

/** Units folded at a time: few enough to be the arguments of one call. */
const CHUNK = 512;

/** The folded form of any string (see characters/fold-table.ts). */
export function fold(text: string): string {
  if (text.length <= CHUNK) return foldChunk(text, 0, text.length);
  let folded = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    folded += foldChunk(text, from, Math.min(text.length, from + CHUNK));
  }
  return folded;
}

function foldChunk(text: string, from: number, to: number): string {
  const units: number[] = [];
  for (let k = from; k < to; k++) {
    const unit = FOLD[text.charCodeAt(k)] ?? 0;
    if (unit !== 0) units.push(unit);
  }
  return String.fromCharCode.apply(null, units);
}
