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

/**
 * Bounds of a page, several times what pages of news sites have, since the libraries take more than linear time and
 * stack: how deep elements are nested, elements and pieces of text, and the elements around each of these, added up.
 */
const DEEPEST = 256;
const MOST_NODES = 50_000;
const MOST_AROUND = 500_000;

/** Parts that readability keeps where a page is short. */
const NO_ARTICLE = /(?:^|[\s_-])(?:ads?|advert(?:isement)?s?|promo|share|sharing)(?:$|[\s_-])/iu;

/**
 * Finds the article in a page: its headline, date and main text, without menus, advertisements, captions and comments.
 * Nothing is run or fetched.
 * @throws PageError where elements are nested deeper or are more than in the page of any article
 */
export function readPage(html: string): Page {
  refuseBeyondMeasure(html);
  const document = parse(html);
  const headings = headingsOf(document);
  const stated = document.querySelector('title')?.textContent ?? '';
  const dates = statedDates(document);
  const structured = statedBody(document);
  const found = articleIn(document);
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

/** What readability takes for the article; null where it finds none, or fails on markup that hangs outside of a body. */
function articleIn(document: DomElement): ReturnType<Readability<DomElement>['parse']> {
  try {
    return new Readability<DomElement>(document, { serializer: (node) => node as DomElement }).parse();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const lengthOf = (blocks: readonly string[]): number => blocks.join('').length;

/** Counts by the tokens of the parser, before any tree is built. */
function refuseBeyondMeasure(html: string): void {
  let depth = 0;
  let nodes = 0;
  let around = 0;
  const refuse = (what: string): never => {
    throw new PageError(`${what}; name a file with the text instead`);
  };
  const count = (): void => {
    around += depth;
    if (++nodes > MOST_NODES) refuse(`has more than ${MOST_NODES} elements and pieces of text`);
    if (around > MOST_AROUND) refuse('nests too many elements too deep');
  };
  const parser = new Parser({
    onopentag() {
      count();
      if (++depth > DEEPEST) refuse(`nests elements more than ${DEEPEST} deep`);
    },
    onclosetag() {
      depth--;
    },
    ontext: count,
    oncomment: count,
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
