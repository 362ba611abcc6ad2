import { fold } from '../../../../text/fold.ts';
import { type Page, type PageArticle, type PageQuote, textOf, textWithoutTags } from './model.ts';

/** What is asked for. Empty sets and texts ask for everything. */
export interface Filter {
  /** Places in the page's speakers. */
  readonly speakers: Set<number>;
  readonly kinds: Set<string>;
  minConfidence: number;
  checkWorthy: boolean;
  query: string;
  inQuotes: boolean;
  /** Only paragraphs with quotes are shown; changes nothing about what passes. */
  quotesOnly: boolean;
}

/** What passes, and how many would for each speaker and kind if that filter alone were lifted. */
export interface Result {
  quotes: number;
  articles: number;
  readonly bySpeaker: Int32Array;
  readonly byKind: Map<string, number>;
  /** Words of those that are counted for each speaker, by kind: at speaker × KINDS + kind. */
  readonly words: Int32Array;
}

export const emptyFilter = (): Filter => ({
  speakers: new Set(),
  kinds: new Set(),
  minConfidence: 0,
  checkWorthy: false,
  query: '',
  inQuotes: false,
  quotesOnly: false,
});

/** In the order in which bars show them. */
export const KINDS = ['direct', 'mixed', 'unmarked', 'indirect'] as const;

const SPEAKER = 1;
const KIND = 2;
const OTHER = 4;

/** Shows the articles in which something passes, and tells their quotes whether they do. */
export function applyFilter(page: Page, filter: Filter): Result {
  const result: Result = {
    quotes: 0,
    articles: 0,
    bySpeaker: new Int32Array(page.speakers.length),
    byKind: new Map(),
    words: new Int32Array(page.speakers.length * KINDS.length),
  };
  const words = queryWords(filter);
  const all = isEmpty(filter);
  for (const article of page.articles) {
    const found = words.every((word) => foldedArticle(article).includes(word));
    let passing = 0;
    for (const quote of article.quotes) {
      const fails = found ? failures(quote, filter, words) : OTHER;
      if ((fails & ~SPEAKER) === 0 && quote.speaker >= 0) {
        addToSpeaker(result, quote);
      }
      if ((fails & ~KIND) === 0) {
        result.byKind.set(quote.data.kind, (result.byKind.get(quote.data.kind) ?? 0) + 1);
      }
      if (fails === 0) passing++;
      quote.shown = fails === 0;
    }
    const shown = all || passing > 0 || (found && words.length > 0 && isOnlyText(filter));
    showArticle(article, shown);
    result.quotes += passing;
    if (shown) result.articles++;
  }
  return result;
}

function addToSpeaker({ bySpeaker, words }: Result, { speaker, data }: PageQuote): void {
  bySpeaker[speaker] = (bySpeaker[speaker] ?? 0) + 1;
  const place = speaker * KINDS.length + KINDS.indexOf(data.kind);
  words[place] = (words[place] ?? 0) + data.words;
}

/** The words searched for, spelling folded. */
export const queryWords = ({ query }: Pick<Filter, 'query'>): string[] =>
  fold(query).split(/\s+/u).filter(Boolean);

function failures(quote: PageQuote, filter: Filter, words: readonly string[]): number {
  const { kind, confidence } = quote.data;
  let fails = 0;
  if (filter.speakers.size > 0 && !filter.speakers.has(quote.speaker)) fails |= SPEAKER;
  if (filter.kinds.size > 0 && !filter.kinds.has(kind)) fails |= KIND;
  if (confidence < filter.minConfidence || (filter.checkWorthy && !quote.checkWorthy)) fails |= OTHER;
  if (filter.inQuotes && !words.every((word) => foldedQuote(quote).includes(word))) fails |= OTHER;
  return fails;
}

const isOnlyText = (filter: Filter): boolean =>
  filter.speakers.size === 0 &&
  filter.kinds.size === 0 &&
  filter.minConfidence === 0 &&
  !filter.checkWorthy &&
  !filter.inQuotes;

export const isEmpty = (filter: Filter): boolean => isOnlyText(filter) && filter.query.trim() === '';

function showArticle(article: PageArticle, shown: boolean): void {
  if (article.shown === shown) return;
  article.shown = shown;
  article.element.hidden = !shown;
}

const foldedArticles = new WeakMap<PageArticle, string>();
const foldedQuotes = new WeakMap<PageQuote, string>();

/** Headline and text of an article, spelling folded; kept, since every letter typed asks again. */
export function foldedArticle(article: PageArticle): string {
  const kept = foldedArticles.get(article);
  if (kept !== undefined) return kept;
  const parts = article.element.querySelectorAll('h2, .text');
  const folded = fold(Array.from(parts, textWithoutTags).join('\n'));
  foldedArticles.set(article, folded);
  return folded;
}

function foldedQuote(quote: PageQuote): string {
  const folded = foldedQuotes.get(quote) ?? fold(textOf(quote));
  foldedQuotes.set(quote, folded);
  return folded;
}
