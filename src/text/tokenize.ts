import type { Vocabulary } from './vocabulary.ts';

/** What a token is. Every punctuation character is a token of its own, but for doubled marks such as '' or ((. */
export const TokenKind = { word: 1, number: 2, punctuation: 3, mark: 4, newline: 5 } as const;

/** Proclitic conjunctions written together with the next word: wa- «and», fa- «so». */
export const Proclitic = { none: 0, wa: 1, fa: 2 } as const;

/**
 * Tokens as columns. Offsets are UTF-16 units into the text.
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
}

const CharClass = { other: 0, space: 1, letter: 2, digit: 3, mark: 4, newline: 5 } as const;

/** Characters that open or close quotations; the doubled forms '' (( )) << >> are found by the tokenizer. */
export const QUOTATION_MARKS = '"«»“”„‟‹›❝❞〝〞＂';

const CLASS: Uint8Array = buildClasses();

function buildClasses(): Uint8Array {
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

/** Cuts a text into tokens and looks every word up. White space, controls and bidi marks make no token. */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const size = Math.max(16, text.length);
  const start = new Int32Array(size);
  const end = new Int32Array(size);
  const kind = new Uint8Array(size);
  const word = new Int32Array(size);
  const proclitic = new Uint8Array(size);
  let length = 0;
  let at = 0;
  while (at < text.length) {
    const charClass = CLASS[text.charCodeAt(at)];
    if (charClass === CharClass.space) {
      at++;
      continue;
    }
    start[length] = at;
    if (charClass === CharClass.letter) {
      at = endOfWord(text, at);
      kind[length] = TokenKind.word;
      word[length] = vocabulary.idOf(text, start[length], at);
      if (word[length] === 0) cutProclitic(text, at, length);
    } else if (charClass === CharClass.digit) {
      at = endOfNumber(text, at);
      kind[length] = TokenKind.number;
    } else if (charClass === CharClass.newline) {
      at++;
      kind[length] = TokenKind.newline;
    } else {
      const doubled = isDoubledMark(text, at);
      kind[length] = doubled || charClass === CharClass.mark ? TokenKind.mark : TokenKind.punctuation;
      at += doubled ? 2 : 1;
    }
    end[length++] = at;
  }
  return {
    text,
    length,
    start: start.slice(0, length),
    end: end.slice(0, length),
    kind: kind.slice(0, length),
    word: word.slice(0, length),
    proclitic: proclitic.slice(0, length),
  };

  function cutProclitic(source: string, wordEnd: number, token: number): void {
    const from = start[token] ?? 0;
    const first = source.charCodeAt(from);
    const which = first === 0x648 ? Proclitic.wa : first === 0x641 ? Proclitic.fa : Proclitic.none;
    if (which === Proclitic.none || wordEnd - from < 3) return;
    const id = vocabulary.idOf(source, from + 1, wordEnd);
    if (id !== 0) {
      word[token] = id;
      proclitic[token] = which;
    }
  }
}

function endOfWord(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const charClass = CLASS[text.charCodeAt(at)];
    if (charClass !== CharClass.letter && charClass !== CharClass.digit) break;
  }
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

function isDoubledMark(text: string, at: number): boolean {
  const char = text.charAt(at);
  return "'()<>‘’`".includes(char) && text.charAt(at + 1) === char && text.charAt(at + 2) !== char;
}

/** The text of tokens `from` to `to` (inclusive), as it stands. */
export function textOf(tokens: Tokens, from: number, to = from): string {
  return tokens.text.slice(tokens.start[from], tokens.end[to]);
}
