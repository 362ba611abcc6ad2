import { setAddress } from './address.ts';
import { cardContent } from './card-content.ts';
import { citation, copyText, linkTo } from './citation.ts';
import { byId } from './dom.ts';
import { type Page, type PageQuote, quoteAt, tagOf } from './model.ts';
import { t } from './strings.ts';

const SHOW_AFTER = 140;
const HIDE_AFTER = 260;
const MARGIN = 8;

/** The card that tells about one quote: it follows pointer and focus, and stays where it is pinned. */
export interface Card {
  readonly quote: PageQuote | null;
  /** Shows a quote. A pinned card stays until it is closed. */
  open(quote: PageQuote, options: { pin: boolean; at?: { x: number; y: number } }): void;
  close(): void;
  /** Writes the card anew, in another language. */
  refresh(): void;
  copy(what: 'citation' | 'link'): Promise<void>;
}

/** Does one thing later at most: the newest. */
function oneTimer(): (action: () => void, delay: number) => void {
  let timer = 0;
  return (action, delay) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(action, delay);
  };
}

/** Connects the card with the quotes of the page. */
export function connectCard(page: Page): Card {
  const element = byId('card');
  let quote: PageQuote | null = null;
  let pinned = false;
  const later = oneTimer();
  const card: Card = {
    get quote() {
      return quote;
    },
    open(next, { pin, at }) {
      later(() => {}, 0);
      if (quote !== next) {
        card.close();
        quote = next;
        byId('card-body').replaceChildren(...cardContent(next));
        setActive(next, true);
      }
      pinned ||= pin;
      element.hidden = false;
      element.classList.toggle('pinned', pinned);
      place(element, next, at);
    },
    close() {
      later(() => {}, 0);
      if (quote) setActive(quote, false);
      quote = null;
      pinned = false;
      element.hidden = true;
    },
    refresh() {
      if (quote) byId('card-body').replaceChildren(...cardContent(quote));
    },
    async copy(what) {
      if (!quote) return;
      const done = await copyText(what === 'link' ? linkTo(quote) : citation(quote));
      byId('copied').textContent = done ? t('copied') : '';
    },
  };
  connectButtons(card);
  followPointer(page, card, later, () => pinned);
  return card;
}

function connectButtons(card: Card): void {
  byId('card-close').addEventListener('click', () => {
    const tag = card.quote && tagOf(card.quote);
    card.close();
    tag?.focus();
  });
  byId('card-copy').addEventListener('click', () => card.copy('citation'));
  byId('card-link').addEventListener('click', () => card.copy('link'));
}

function followPointer(
  page: Page,
  card: Card,
  later: (action: () => void, delay: number) => void,
  isPinned: () => boolean,
): void {
  const main = byId('articles');
  main.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse' || isPinned()) return;
    const quote = quoteAt(page, event.target);
    const at = { x: event.clientX, y: event.clientY };
    if (quote) later(() => card.open(quote, { pin: false, at }), SHOW_AFTER);
    else later(() => card.close(), HIDE_AFTER);
  });
  main.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse' && !isPinned()) later(() => card.close(), HIDE_AFTER);
  });
  const element = byId('card');
  element.addEventListener('pointerenter', () => later(() => {}, 0));
  element.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse' && !isPinned()) later(() => card.close(), HIDE_AFTER);
  });
  main.addEventListener('focusin', (event) => {
    const quote =
      event.target instanceof Element && event.target.matches('.tag') && quoteAt(page, event.target);
    if (quote && !isPinned()) card.open(quote, { pin: false });
  });
  main.addEventListener('click', (event) => {
    const quote = quoteAt(page, event.target);
    if (!quote || !(getSelection()?.isCollapsed ?? true)) return;
    event.preventDefault();
    const byKeyboard = event.detail === 0;
    if (card.quote !== quote) card.close();
    card.open(quote, { pin: true, ...(!byKeyboard && { at: { x: event.clientX, y: event.clientY } }) });
    setAddress(quote);
    if (byKeyboard) element.focus();
  });
}

/** Marks the content, the cue and the mention of the quote that the card tells about. */
function setActive(quote: PageQuote, active: boolean): void {
  const place = quote.article.quotes.indexOf(quote);
  for (const part of quote.article.element.querySelectorAll(`[data-q~="${place}"]`)) {
    part.classList.toggle('active', active);
  }
  tagOf(quote)?.setAttribute('aria-expanded', String(active));
}

/** Puts the card beside the line that was pointed at, or the first of the quote; below it, or above if there is more room. */
function place(card: HTMLElement, quote: PageQuote, at?: { x: number; y: number }): void {
  const lines = quote.marks.flatMap((mark) => [...mark.getClientRects()]);
  const line = (at && lines.find((rect) => at.y >= rect.top && at.y <= rect.bottom)) ?? lines[0];
  if (!line) return;
  const { offsetWidth: width, offsetHeight: height } = card;
  const room = document.documentElement.clientWidth - width - MARGIN;
  const rtl = getComputedStyle(quote.article.element).direction === 'rtl';
  const x = at ? at.x - width / 2 : rtl ? line.right - width : line.left;
  const below = line.bottom + MARGIN;
  const above = line.top - MARGIN - height;
  const fitsBelow = below + height <= window.innerHeight - MARGIN;
  const y = fitsBelow || above < MARGIN ? below : above;
  card.style.setProperty('--x', `${Math.max(MARGIN, Math.min(x, room)) + window.scrollX}px`);
  card.style.setProperty('--y', `${y + window.scrollY}px`);
}
