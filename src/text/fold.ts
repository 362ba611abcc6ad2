import { FOLD } from './characters/characters.ts';

/** The folded form of any string (see characters/fold-table.ts). */
export function fold(text: string): string {
  let folded = '';
  for (let k = 0; k < text.length; k++) {
    const unit = FOLD[text.charCodeAt(k)];
    if (unit) folded += String.fromCharCode(unit);
  }
  return folded;
}
