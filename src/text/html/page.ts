import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { blocksOf } from './blocks.ts';
import { type DomElement, inOneLine } from './dom.ts';
import { firstDay, headingsOf, headlineOf, statedBody, statedDates } from './metadata.ts';

/** What a page of a news site says: offsets refer to `text`. */
export interface Page {
  /** Headline, then the main text, a blank line between paragraphs. */
  text: string;
  /** '' where there is none. */
  title: string;
  /** ISO 8601 day of publication, or null. */
  date: string | null;
}

/** What is not read as a page. The message says what is wrong and what to do. */
export class PageError extends Error {
  override name = 'PageError';
}

/** As deep as Chromium and WebKit nest elements; deeper ones take the libraries more than linear time. */
const DEEPEST = 512;
/** Parts that readability keeps where a page is short. */
const NO_ARTICLE = /(?:^|[\s_-])(?:ads?|advert(?:isement)?s?|promo|share|sharing)(?:$|[\s_-])/iu;

/**
 * Finds the article in a page: its headline, date and main text, without menus, advertisements, captions and comments.
 * Nothing is run or fetched.
 * @throws PageError where elements are nested deeper than browsers read them
 */
export function readPage(html: string): Page {
  refuseDeeper(html, DEEPEST);
  const document = parse(html);
  const headings = headingsOf(document);
  const stated = document.querySelector('title')?.textContent ?? '';
  const dates = statedDates(document);
  const structured = statedBody(document);
  const found = new Readability<DomElement>(document, { serializer: (node) => node as DomElement }).parse();
  const title = headlineOf(headings, found?.title || stated);
  const shown = found?.content ? blocksOf(found.content) : blocksOf(bodyOf(parse(html)));
  const body = lengthOf(structured) > 2 * lengthOf(shown) ? structured : shown;
  const repeated = [title, inOneLine(found?.byline)];
  const blocks = [title, ...body.filter((block) => !repeated.includes(block))];
  return {
    text: `${blocks.filter((block) => block !== '').join('\n\n')}\n`,
    title,
    date: firstDay([found?.publishedTime, ...dates]),
  };
}

const lengthOf = (blocks: readonly string[]): number => blocks.join('').length;

function refuseDeeper(html: string, limit: number): void {
  let depth = 0;
  const parser = new Parser({
    onopentag() {
      if (++depth > limit) {
        throw new PageError(`nests elements more than ${limit} deep; name a file with the text instead`);
      }
    },
    onclosetag() {
      depth--;
    },
  });
  parser.end(html);
}

/** The page without what is surely no article, attribute names in lower case: old pages shout. */
function parse(html: string): DomElement {
  const document = parseWhole(html);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (name !== name.toLowerCase()) element.setAttribute(name.toLowerCase(), value);
    }
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    if (NO_ARTICLE.test(names)) element.remove();
  }
  return document;
}

/** linkedom takes the first element for the root, so a page without <html> is given one. */
function parseWhole(html: string): DomElement {
  const { document }: { document: DomElement } = parseHTML(html);
  if (document.documentElement?.nodeName === 'HTML') return document;
  return parseHTML(`<html><head></head><body>${html}</body></html>`).document;
}

/** Where Readability finds no article: what the page marks as its main part, else all of it. */
const bodyOf = (document: DomElement): DomElement =>
  document.querySelector('article') ??
  document.querySelector('main') ??
  document.querySelector('body') ??
  document;
