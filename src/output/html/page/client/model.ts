import type { ArticleData, QuoteData, SpeakerData } from '../../page-data.ts';

/** A quote of the page with the elements that show it. */
export interface PageQuote {
  readonly data: QuoteData;
  readonly article: PageArticle;
  /** Place in the page's speakers, -1 where nobody is known. */
  readonly speaker: number;
  /** Its content, in pieces; the first holds the number. */
  readonly marks: HTMLElement[];
  readonly checkWorthy: boolean;
  /** Passes the filters. */
  shown: boolean;
  /** Whether its marks say so already (see `markShown`). */
  marked: boolean;
}

export interface PageArticle {
  readonly element: HTMLElement;
  readonly data: ArticleData;
  readonly quotes: PageQuote[];
  shown: boolean;
}

/** A speaker over all articles. */
export interface PageSpeaker extends SpeakerData {
  readonly index: number;
  /** Headline of the only article where the speaker is found; null for those with a name. */
  readonly where: string | null;
  quotes: number;
}

export interface Page {
  readonly articles: readonly PageArticle[];
  readonly quotes: readonly PageQuote[];
  readonly speakers: readonly PageSpeaker[];
  readonly byElement: ReadonlyMap<Element, PageArticle>;
  /** The buttons with the names of the speakers in each article. */
  readonly chips: readonly PageChip[];
}

export interface PageChip {
  readonly element: HTMLElement;
  readonly speaker: number;
  /** Whether it shows that the speaker is chosen. */
  pressed: boolean;
}

/** From here on a claim counts as worth a check. */
const CHECK_WORTHY = 0.5;

/** Reads the articles of the page. */
export function readPage(): Page {
  const speakers = new Map<string, PageSpeaker>();
  tellApart(document.querySelectorAll('article'));
  const articles = Array.from(document.querySelectorAll('article'), (element) =>
    readArticle(element, speakers),
  );
  return {
    articles,
    quotes: articles.flatMap((article) => article.quotes),
    speakers: [...speakers.values()],
    byElement: new Map(articles.map((article) => [article.element, article])),
    chips: articles.flatMap(({ element, data }) => chipsOf(element, data, speakers)),
  };
}

/** Gives articles of the same text, and their quotes, ids of their own. */
function tellApart(articles: Iterable<HTMLElement>): void {
  const seen = new Map<string, number>();
  for (const article of articles) {
    const count = (seen.get(article.id) ?? 0) + 1;
    seen.set(article.id, count);
    if (count === 1) continue;
    article.id += `.${count}`;
    for (const tag of article.querySelectorAll('.tag')) tag.id = tag.id.replace('-', `.${count}-`);
  }
}

function readArticle(element: HTMLElement, speakers: Map<string, PageSpeaker>): PageArticle {
  const data: ArticleData = JSON.parse(element.querySelector('script')?.textContent ?? '{}');
  const own = data.speakers.map((speaker) =>
    pageSpeaker(speaker, speakers, speaker.named ? null : (data.title ?? data.id)),
  );
  const article: PageArticle = { element, data, quotes: [], shown: true };
  for (const quote of data.quotes) {
    const speaker = quote.speaker === null ? undefined : own[quote.speaker];
    if (speaker) speaker.quotes++;
    article.quotes.push({
      data: quote,
      article,
      speaker: speaker?.index ?? -1,
      marks: [],
      checkWorthy: quote.claims.some((claim) => (claim.checkWorthiness ?? 0) >= CHECK_WORTHY),
      shown: true,
      marked: true,
    });
  }
  for (const mark of element.getElementsByTagName('mark')) quoteOf(article, mark)?.marks.push(mark);
  return article;
}

function pageSpeaker(
  data: SpeakerData,
  speakers: Map<string, PageSpeaker>,
  where: string | null,
): PageSpeaker {
  const known = speakers.get(data.key);
  if (known) return known;
  const speaker = { ...data, index: speakers.size, where, quotes: 0 };
  speakers.set(data.key, speaker);
  return speaker;
}

function chipsOf(
  element: HTMLElement,
  data: ArticleData,
  speakers: ReadonlyMap<string, PageSpeaker>,
): PageChip[] {
  return Array.from(element.querySelectorAll<HTMLElement>('.chip'), (chip) => {
    const key = data.speakers[Number(chip.dataset.s)]?.key ?? '';
    return { element: chip, speaker: speakers.get(key)?.index ?? -1, pressed: false };
  });
}

const quoteOf = (article: PageArticle, mark: HTMLElement): PageQuote | undefined =>
  article.quotes[Number(mark.dataset.q)];

/** The quote whose content, tag, cue or mention an element is part of. */
export function quoteAt(page: Page, target: EventTarget | null): PageQuote | undefined {
  const marked = target instanceof Element ? target.closest<HTMLElement>('[data-q]') : null;
  const element = marked?.closest('article');
  const article = element && page.byElement.get(element);
  const place = marked?.dataset.q?.split(' ')[0];
  const quote = place === undefined ? undefined : article?.quotes[Number(place)];
  return quote?.shown ? quote : undefined;
}

/** Brings the marks of an article up to date with what the filters let through. */
export function markShown({ quotes }: PageArticle): void {
  for (const quote of quotes) {
    if (quote.marked === quote.shown) continue;
    quote.marked = quote.shown;
    for (const mark of quote.marks) mark.classList.toggle('off', !quote.shown);
  }
}

/** The number at the start of a quote, a link to it. */
export const tagOf = (quote: PageQuote): HTMLElement | null =>
  quote.marks[0]?.querySelector<HTMLElement>('.tag') ?? null;

/** The words of a quote as the article has them. */
export const textOf = (quote: PageQuote): string =>
  quote.marks.map((mark) => textWithoutTags(mark)).join('\n');

/** Text of an element without the numbers of its quotes. */
export function textWithoutTags(element: Node): string {
  const walker = textWalker(element);
  let text = '';
  while (walker.nextNode()) text += walker.currentNode.nodeValue ?? '';
  return text;
}

/** Goes over the text nodes of an element, but for the numbers of quotes. */
export function textWalker(element: Node): TreeWalker {
  return document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.className === 'tag' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
}
