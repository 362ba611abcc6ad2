/** What the tokenizer needs to know of a UTF-16 unit. */
export const CharClass = { other: 0, space: 1, letter: 2, digit: 3, mark: 4, newline: 5 } as const;

/** Characters that open or close quotations; the doubled forms '' (( )) << >> are found by the tokenizer. */
const QUOTATION_MARKS = '"«»“”„‟‹›❝❞〝〞＂″';

/** The class of every UTF-16 unit, computed when isnad is built. Surrogates count as letters. */
export function buildClassTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) {
    const char = String.fromCharCode(unit);
    if (/[\p{L}\p{M}\u0640\u200c\u200d]/u.test(char)) table[unit] = CharClass.letter;
    else if (/\p{Nd}/u.test(char)) table[unit] = CharClass.digit;
    else if (/[\n\r\u2028\u2029\u0085\v\f]/.test(char)) table[unit] = CharClass.newline;
    else if (/[\s\p{Cc}\p{Cf}]/u.test(char)) table[unit] = CharClass.space;
  }
  table.fill(CharClass.letter, 0xd800, 0xe000);
  for (const mark of QUOTATION_MARKS) table[mark.charCodeAt(0)] = CharClass.mark;
  return table;
}
