import type { Article } from './article.ts';
import { byForm, type WordTest } from './by-form.ts';
import { textOf } from './tokenize.ts';

// Letters of one token, compared where they stand: no string is cut out of the text.

/** Length of a token in UTF-16 units. */
export const lengthOf = ({ tokens }: Article, token: number): number =>
  (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0);

/** Whether a token is written just so. */
export const spells = (article: Article, token: number, word: string): boolean =>
  lengthOf(article, token) === word.length && standsAt(article.text, article.tokens.start[token] ?? 0, word);

/** Whether two tokens are written alike. */
export function spellsAlike({ tokens }: Article, one: number, other: number): boolean {
  const form = tokens.form[one] ?? 0;
  return form === 0 ? textOf(tokens, one) === textOf(tokens, other) : form === tokens.form[other];
}

/** Whether a token begins with some letters. */
export const begins = (article: Article, token: number, letters: string): boolean =>
  lengthOf(article, token) >= letters.length &&
  standsAt(article.text, article.tokens.start[token] ?? 0, letters);

/** Whether a token ends with some letters. */
export const ends = (article: Article, token: number, letters: string): boolean =>
  lengthOf(article, token) >= letters.length &&
  standsAt(article.text, (article.tokens.end[token] ?? 0) - letters.length, letters);

export function endsInAny(article: Article, token: number, endings: readonly string[]): boolean {
  for (const ending of endings) if (ends(article, token, ending)) return true;
  return false;
}

export function beginsWithAny(article: Article, token: number, beginnings: readonly string[]): boolean {
  for (const beginning of beginnings) if (begins(article, token, beginning)) return true;
  return false;
}

/** Whether letters stand at an offset of a text. */
export function standsAt(text: string, at: number, letters: string): boolean {
  for (let k = 0; k < letters.length; k++) {
    if (text.charCodeAt(at + k) !== letters.charCodeAt(k)) return false;
  }
  return true;
}

/** Whether a word ends in fathatan, with or without its alif: the indefinite accusative («كبيراً», «فجأةً»). */
export const endsInTanwin = byForm(
  (article, token) => ends(article, token, '\u064b') || ends(article, token, '\u064bا'),
);

/** A question whether a word is written so, answered once a form. */
export const spelledLike = (pattern: RegExp): WordTest =>
  byForm(({ tokens }, token) => pattern.test(textOf(tokens, token)));

/** A question whether a word is one of some, each just as it is written. */
export function spelledAs(words: Iterable<string>): WordTest {
  const all = new Set(words);
  return byForm(({ tokens }, token) => all.has(textOf(tokens, token)));
}

/** A pronoun of the third person written onto a word: «أنصارها». */
export const endsInPronoun = spelledLike(/(?:ه|ها|هم)$/u);

/** The ending of a relational adjective (nisba): «أمني», «أمنية». */
export const endsLikeNisba = spelledLike(/ي[ةن]?$/u);
