import { type DomElement, inOneLine } from './dom.ts';

/** Where pages say when they were published, surest first: a selector, and the attribute that holds the date. */
const DATES: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="parsely-pub-date"]', 'content'],
  ['meta[name="pubdate"]', 'content'],
  ['meta[name="publish-date"]', 'content'],
  ['meta[name="DC.date.issued"]', 'content'],
  ['meta[name="date"]', 'content'],
  ['[itemprop="datePublished"]', 'datetime'],
  ['time[pubdate]', 'datetime'],
  ['article time[datetime]', 'datetime'],
];

/** What a page states of its date, surest first; nothing where it says nothing. */
export const statedDates = (document: DomElement): string[] =>
  DATES.flatMap(([selector, attribute]) => document.querySelector(selector)?.getAttribute(attribute) ?? []);

const ISO_DAY = /^\s*(\d{4}-\d{2}-\d{2})(?=$|[T\s])/u;

/** The first ISO 8601 day among dates, in the time zone that each is given in; null where there is none. */
export function firstDay(dates: readonly (string | null | undefined)[]): string | null {
  return dates.map((date) => ISO_DAY.exec(date ?? '')?.[1]).find((day) => day !== undefined) ?? null;
}

export interface Heading {
  text: string;
  inArticle: boolean;
}

/** The first-level headings of a page. */
export const headingsOf = (document: DomElement): Heading[] =>
  [...document.querySelectorAll('h1')].map((heading) => ({
    text: inOneLine(heading.textContent),
    inArticle: heading.closest('article') !== null,
  }));

/** Fewer characters may be a site's name or section. */
const SHORTEST_HEADLINE = 12;
/** « … | الشراع», « … - أخبار المرفأ»: the site's name after a separator, where four words or more stand before it. */
const SITE = /^(.*\S)\s+[|–—\-·»]\s+[^|–—·»]{1,40}$/u;
const WORDS_BEFORE_SITE = 4;

/**
 * The headline without what sites add to it: the page's own heading where it is part of the stated title or stands
 * alone in the article, else the stated title.
 * @param stated the title as metadata give it
 */
export function headlineOf(headings: readonly Heading[], stated: string): string {
  const title = inOneLine(stated);
  const part = headings.find(({ text }) => text.length >= SHORTEST_HEADLINE && title.includes(text));
  if (part) return part.text;
  const [own, ...more] = headings.filter(({ inArticle }) => inArticle);
  if (own && more.length === 0) return own.text;
  return withoutSite(title) ?? (title || (headings[0]?.text ?? ''));
}

function withoutSite(title: string): string | null {
  const headline = SITE.exec(title)?.[1] ?? '';
  return headline.split(/\s+/u).length >= WORDS_BEFORE_SITE ? headline : null;
}

/**
 * The text that a page gives in its structured data (schema.org articleBody), a string for each line: pages that are
 * built in the browser hold it nowhere else. Nothing where there is none.
 */
export function statedBody(document: DomElement): string[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const bodies = scripts.flatMap((script) => bodiesIn(parsed(script.textContent ?? '')));
  const longest = bodies.reduce((best, body) => (body.length > best.length ? body : best), '');
  return longest
    .split(/\r\n|[\r\n]/u)
    .map(inOneLine)
    .filter((line) => line !== '');
}

/** Structured data is an object, a list of them, or an object with the list in @graph. */
function bodiesIn(data: unknown): string[] {
  const items = [data].flat();
  const nodes = [...items, ...items.flatMap((item) => fieldOf(item, '@graph') ?? [])];
  return nodes.map((node) => fieldOf(node, 'articleBody')).filter((body) => typeof body === 'string');
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
