import { WordClass } from '../lexicon/classes.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isDefinite } from '../lexicon/morphology.ts';
import { byForm } from './by-form.ts';
import { int32Column } from './columns.ts';
import { pairQuotations, type Quotation } from './quotations.ts';
import { type Segments, segment, type TokenRange } from './segment.ts';
import { TokenKind, type Tokens, textOf, tokenize } from './tokenize.ts';

/** The text layers of one article, with what is known of its words. Token positions index `tokens`. */
export interface Article {
  readonly text: string;
  readonly tokens: Tokens;
  /** WordClass bits of the word at each token; 0 for unknown words and what is no word. */
  readonly classes: Int32Array;
  /** WordUse bits of the word at each token. */
  readonly uses: Uint8Array;
  readonly segments: Segments;
  /** By their starts. */
  readonly quotations: readonly Quotation[];
  /** Index of the quotation that a mark opens or closes, by token; -1 elsewhere. */
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  readonly lexicon: Lexicon;
}

export function readArticle(text: string, lexicon: Lexicon): Article {
  const tokens = tokenize(text, lexicon.forms);
  const segments = segment(tokens);
  const quotations = pairQuotations(tokens, segments);
  const opens = int32Column(tokens.length).fill(-1);
  const closes = int32Column(tokens.length).fill(-1);
  quotations.forEach((quotation, k) => {
    if (quotation.open >= 0) opens[quotation.open] = k;
    if (quotation.close >= 0) closes[quotation.close] = k;
  });
  const { classes, uses } = tokens;
  return { text, tokens, classes, uses, segments, quotations, opens, closes, lexicon };
}

/** Whether the word at a token belongs to one of the classes (WordClass bits). */
export function is(article: Article, token: number, classes: number): boolean {
  return ((article.classes[token] ?? 0) & classes) !== 0;
}

/** Whether the word at a token may be used so (WordUse bits). */
export function mayBe(article: Article, token: number, uses: number): boolean {
  return ((article.uses[token] ?? 0) & uses) !== 0;
}

/** Packed morphology of the word at a token, 0 if unknown. */
export function morphologyAt(article: Article, token: number): number {
  return article.lexicon.morphology[article.tokens.word[token] ?? 0] ?? 0;
}

export const isWord = (article: Article, token: number): boolean =>
  article.tokens.kind[token] === TokenKind.word;

/** The punctuation or mark at a token as a string, '' for words, numbers and line ends. */
export function punctuationAt(article: Article, token: number): string {
  const kind = article.tokens.kind[token];
  return kind === TokenKind.punctuation || kind === TokenKind.mark ? textOf(article.tokens, token) : '';
}

/** Whether the token stands in the headline or in a line of the same kind right below it. */
export function isInHeadlines(article: Article, token: number): boolean {
  const role = article.segments.paragraphs[article.segments.paragraphOf[token] ?? -1]?.role;
  return role === 'headline' || role === 'subheadline';
}

/** Whether a punctuation mark of one character stands at a token. */
export const isPunctuation = (article: Article, token: number, mark: string): boolean =>
  article.tokens.kind[token] === TokenKind.punctuation &&
  article.text.charCodeAt(article.tokens.start[token] ?? 0) === mark.charCodeAt(0);

export const opensBracket = (article: Article, token: number): boolean =>
  isPunctuation(article, token, '(') || isPunctuation(article, token, '[');

const closesBracket = (article: Article, token: number): boolean =>
  isPunctuation(article, token, ')') || isPunctuation(article, token, ']');

/** Arabic and Latin commas and semicolons: ، , ؛ ; */
export function isComma(article: Article, token: number): boolean {
  if (article.tokens.kind[token] !== TokenKind.punctuation) return false;
  const unit = article.text.charCodeAt(article.tokens.start[token] ?? 0);
  return unit === 0x60c || unit === 0x2c || unit === 0x61b || unit === 0x3b;
}

/** The quotation whose opening mark stands at a token. */
export function quotationOpenedAt(article: Article, token: number): Quotation | undefined {
  const quotation = article.opens[token] ?? -1;
  return quotation < 0 ? undefined : article.quotations[quotation];
}

/** The quotation whose closing mark stands at a token. */
export function quotationClosedAt(article: Article, token: number): Quotation | undefined {
  const quotation = article.closes[token] ?? -1;
  return quotation < 0 ? undefined : article.quotations[quotation];
}

/** «"أبي يظن أنني هربت"، يقول الشاب»: whether marks close at a token that were opened before `start`. */
export function closesAround(article: Article, token: number, start: number): boolean {
  const quotation = quotationClosedAt(article, token);
  return quotation !== undefined && quotation.open >= 0 && quotation.open < start;
}

/** Marks and line ends before the words of a range that are read at most: no sentence begins with so many. */
const MOST_MARKS = 100;

/** Whether a range of tokens has at least so many words and numbers; it is read no further than that. */
export function hasWords(article: Article, range: TokenRange, least: number): boolean {
  let count = 0;
  const end = Math.min(range.end, range.start + least + MOST_MARKS);
  for (let token = range.start; token < end && count < least; token++) {
    const kind = article.tokens.kind[token];
    if (kind === TokenKind.word || kind === TokenKind.number) count++;
  }
  return count >= least;
}

const ALIF = 0x627;
const LAM = 0x644;
const BA = 0x628;
const KAF = 0x643;

/**
 * Whether a word carries the article al-, also after li- (lil-), bi- or ka-: الـ، للـ، لالـ، بالـ، كالـ. The first letters of
 * a verbal noun may look like it: التزام (commitment).
 */
export const hasArticle = byForm((article, token) => {
  const { text, tokens } = article;
  if (is(article, token, WordClass.contentNoun)) return isDefinite(morphologyAt(article, token));
  const start = (tokens.start[token] ?? 0) + (tokens.proclitic[token] ? 1 : 0);
  if ((tokens.end[token] ?? 0) - start <= 3) return false;
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  if (second === LAM) return first === ALIF || first === LAM;
  const prefixed = first === BA || first === KAF || first === LAM;
  return prefixed && second === ALIF && text.charCodeAt(start + 2) === LAM;
});

/** The end (exclusive) of the bracket that opens at `token`, or `token + 1` if it never closes before `limit`. */
export function skipBracket(article: Article, token: number, limit: number): number {
  for (let at = token + 1; at < limit && at < token + 40; at++) {
    if (closesBracket(article, at)) return at + 1;
  }
  return token + 1;
}

/** Fixed sequences of words by vocabulary ids, kept by their first word; 0 stands for any one word. */
type Phrases<T> = ReadonlyMap<number, readonly T[]>;

/** The first of some phrases that begins at a token. */
export function fixedPhraseAt<T extends { readonly words: readonly number[] }>(
  { tokens }: Article,
  token: number,
  phrases: Phrases<T>,
): T | undefined {
  const candidates = phrases.get(tokens.word[token] ?? 0);
  if (!candidates) return undefined;
  for (const phrase of candidates) if (goesOn(tokens, token, phrase.words)) return phrase;
  return undefined;
}

function goesOn(tokens: Tokens, token: number, words: readonly number[]): boolean {
  for (let k = 1; k < words.length; k++) {
    if (words[k] !== 0 && tokens.word[token + k] !== words[k]) return false;
  }
  return true;
}
