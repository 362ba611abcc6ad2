/**
 * Orthographic folding: the one normal form under which words are compared. The table is computed when isnad is
 * built, so that it does not depend on the Unicode version of the Node that runs it.
 *
 * Diacritics and tatweel go; hamza carriers lose their hamza (أ إ آ ٱ → ا, ؤ → و, ئ → ي); alif maqsura and ta
 * marbuta take the letter with which they are confused in print (ى → ي, ة → ه); Persian letter forms, Arabic
 * presentation forms (Unicode blocks FB50–FDFF and FE70–FEFF, by their NFKC decomposition) and Arabic-Indic
 * digits take their plain counterparts; Latin letters are lower-cased. The text itself is never changed: offsets
 * always refer to the decoded input.
 */

const LETTER_PAIRS = 'أاإاآاٱاؤوئيىيةهکكیيےيەه';
const DELETED: readonly (readonly [number, number])[] = [
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06ed],
  [0x200c, 0x200d],
];

/** Folded UTF-16 unit by UTF-16 unit; 0 stands for a unit that folding deletes. */
export function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  for (let unit = 0x41; unit <= 0x5a; unit++) table[unit] = unit + 32;
  for (let digit = 0; digit < 10; digit++) {
    table[0x660 + digit] = 0x30 + digit;
    table[0x6f0 + digit] = 0x30 + digit;
  }
  for (const [first, last] of DELETED) table.fill(0, first, last + 1);
  for (let k = 0; k < LETTER_PAIRS.length; k += 2) {
    table[LETTER_PAIRS.charCodeAt(k)] = LETTER_PAIRS.charCodeAt(k + 1);
  }
  foldPresentationForms(table, 0xfb50, 0xfdff);
  foldPresentationForms(table, 0xfe70, 0xfefc);
  return table;
}

function foldPresentationForms(table: Uint16Array, first: number, last: number): void {
  for (let unit = first; unit <= last; unit++) {
    const plain = String.fromCharCode(unit).normalize('NFKC');
    if (plain.length === 1) table[unit] = table[plain.charCodeAt(0)] ?? unit;
  }
}
