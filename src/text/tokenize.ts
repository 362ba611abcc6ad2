import { CLASS, FOLD } from './characters/characters.ts';
import { CharClass } from './characters/class-table.ts';
import { int32Column, uint8Column } from './columns.ts';
import type { Forms } from './forms.ts';
import { EMPTY_HASH, hashUnit } from './vocabulary.ts';

/** What a token is. Every punctuation character is a token of its own, but for doubled marks such as '' or ((. */
export const TokenKind = { word: 1, number: 2, punctuation: 3, mark: 4, newline: 5 } as const;

export { Proclitic } from './proclitic.ts';

/**
 * Tokens as columns, which may have room for more than `length`. Offsets are UTF-16 units into the text.
 * `word` is the id of the folded form in the vocabulary (0: unknown), without the proclitic conjunction where
 * `proclitic` says that one was cut.
 */
export interface Tokens {
  readonly text: string;
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly word: Int32Array;
  readonly proclitic: Uint8Array;
  /** Id of the written form (see forms.ts); 0 for what is no word and for forms that are not remembered. */
  readonly form: Int32Array;
  /** WordClass and WordUse bits of the word; 0 for unknown words and what is no word. */
  readonly classes: Int32Array;
  readonly uses: Uint8Array;
}

/** The entity for a straight mark, which news sites leave undecoded in headlines. */
export const QUOT_ENTITY = '&quot;';

/** Cuts a text into tokens and looks every word up. White space, controls and bidi marks make no token. */
export function tokenize(text: string, forms: Forms): Tokens {
  let columns = allocate((text.length >> 2) + 16);
  let length = 0;
  let at = 0;
  while (at < text.length) {
    const charClass = CLASS[text.charCodeAt(at)];
    if (charClass === CharClass.space) {
      at++;
      continue;
    }
    if (length === columns.kind.length) columns = grown(columns);
    const { start, end, kind } = columns;
    start[length] = at;
    if (charClass === CharClass.letter) {
      at = readWord(text, at, forms, columns, length);
      kind[length] = TokenKind.word;
    } else if (charClass === CharClass.digit) {
      at = endOfNumber(text, at);
      kind[length] = TokenKind.number;
    } else if (charClass === CharClass.newline) {
      at++;
      kind[length] = TokenKind.newline;
    } else {
      const size = charClass === CharClass.mark ? 1 : longMark(text, at);
      kind[length] = size > 0 ? TokenKind.mark : TokenKind.punctuation;
      at += size || 1;
    }
    end[length++] = at;
  }
  const { start, end, kind, word, proclitic, form, classes, uses } = columns;
  return { text, length, start, end, kind, word, proclitic, form, classes, uses };
}

type TokenColumns = Omit<Tokens, 'text' | 'length'>;

const allocate = (size: number): TokenColumns => ({
  start: int32Column(size),
  end: int32Column(size),
  word: int32Column(size),
  form: int32Column(size),
  classes: int32Column(size),
  kind: uint8Column(size),
  proclitic: uint8Column(size),
  uses: uint8Column(size),
});

function grown(columns: TokenColumns): TokenColumns {
  const larger = allocate(columns.kind.length * 2);
  larger.start.set(columns.start);
  larger.end.set(columns.end);
  larger.kind.set(columns.kind);
  larger.word.set(columns.word);
  larger.form.set(columns.form);
  larger.proclitic.set(columns.proclitic);
  larger.classes.set(columns.classes);
  larger.uses.set(columns.uses);
  return larger;
}

/** Reads the word that begins at `from` in one pass: its end, its hash, its form. @returns the end */
function readWord(text: string, from: number, forms: Forms, columns: TokenColumns, token: number): number {
  let hash = EMPTY_HASH;
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const charClass = CLASS[unit];
    if (charClass !== CharClass.letter && charClass !== CharClass.digit) break;
    const folded = FOLD[unit] ?? 0;
    if (folded !== 0) hash = hashUnit(hash, folded);
  }
  const form = forms.idOf(text, from, at, hash);
  columns.form[token] = form;
  columns.word[token] = forms.wordOf(form);
  columns.proclitic[token] = forms.procliticOf(form);
  columns.classes[token] = forms.classesOf(form);
  columns.uses[token] = forms.usesOf(form);
  return at;
}

/** Digits with their separators: 1,000 12.5 ٢٫٥ 10/2, and the Maghrebi decimal letter of 4ر402. */
function endOfNumber(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const charClass = CLASS[text.charCodeAt(at)];
    if (charClass === CharClass.digit || charClass === CharClass.letter) continue;
    if (!'.,٫٬'.includes(text.charAt(at)) || CLASS[text.charCodeAt(at + 1)] !== CharClass.digit) break;
  }
  return at;
}

/** The length of a quotation mark of several characters: '' (( )) << >>, or &quot; that a site forgot to decode. */
function longMark(text: string, at: number): number {
  const char = text.charAt(at);
  if (char === '&') return text.startsWith(QUOT_ENTITY, at) ? QUOT_ENTITY.length : 0;
  const doubled = "'()<>‘’`".includes(char) && text.charAt(at + 1) === char && text.charAt(at + 2) !== char;
  return doubled ? 2 : 0;
}

/** The text of tokens `from` to `to` (inclusive), as it stands. */
export function textOf(tokens: Tokens, from: number, to = from): string {
  return tokens.text.slice(tokens.start[from], tokens.end[to]);
}
