import { cardContent } from './card-content.ts';
import { citation, copyText, linkTo } from './citation.ts';
import { byId } from './dom.ts';
import { type Page, type PageQuote, tagOf } from './model.ts';
import { followPointer, oneTimer } from './pointer.ts';
import { t } from './strings.ts';

const MARGIN = 8;

/** The card that tells about one quote: it follows pointer and focus, and stays where it is pinned. */
export interface Card {
  readonly quote: PageQuote | null;
  /** Stays where it is until it is closed. */
  readonly pinned: boolean;
  /** Shows a quote. A pinned card stays until it is closed. */
  open(quote: PageQuote, options: { pin: boolean; at?: { x: number; y: number } }): void;
  close(): void;
  /** Writes the card anew, in another language. */
  refresh(): void;
  copy(what: 'citation' | 'link'): Promise<void>;
}

/** Connects the card with the quotes of the page. */
export function connectCard(page: Page): Card {
  const later = oneTimer();
  const state: State = { quote: null, pinned: false };
  const card: Card = {
    get quote() {
      return state.quote;
    },
    get pinned() {
      return state.pinned;
    },
    open(next, { pin, at }) {
      later(() => {}, 0);
      show(state, next, pin);
      place(byId('card'), next, at);
    },
    close() {
      later(() => {}, 0);
      hide(state);
    },
    refresh() {
      if (state.quote) byId('card-body').replaceChildren(...cardContent(state.quote));
    },
    async copy(what) {
      if (!state.quote) return;
      const done = await copyText(what === 'link' ? linkTo(state.quote) : citation(state.quote));
      byId('copied').textContent = done ? t('copied') : '';
    },
  };
  connectButtons(card);
  followPointer(page, card, later);
  return card;
}

interface State {
  quote: PageQuote | null;
  pinned: boolean;
}

function show(state: State, next: PageQuote, pin: boolean): void {
  if (state.quote !== next) {
    hide(state);
    state.quote = next;
    byId('card-body').replaceChildren(...cardContent(next));
    setActive(next, true);
  }
  state.pinned ||= pin;
  byId('card').hidden = false;
  byId('card').classList.toggle('pinned', state.pinned);
}

function hide(state: State): void {
  if (state.quote) setActive(state.quote, false);
  state.quote = null;
  state.pinned = false;
  byId('card').hidden = true;
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

/** Marks the content, the cue and the mention of the quote that the card tells about. */
function setActive(quote: PageQuote, active: boolean): void {
  const place = quote.article.quotes.indexOf(quote);
  for (const part of quote.article.element.querySelectorAll(`[data-q~="${place}"]`)) {
    part.classList.toggle('active', active);
  }
  tagOf(quote)?.setAttribute('aria-expanded', String(active));
}

/** On a phone the card lies over the foot of the screen: brings a line that is behind it above it. */
function uncover(card: HTMLElement, line: DOMRect): void {
  const hidden = line.bottom + MARGIN - card.getBoundingClientRect().top;
  if (hidden > 0) window.scrollBy({ top: hidden });
}

/** Puts the card beside the line that was pointed at, or the first of the quote; below it, or above if there is more room. */
function place(card: HTMLElement, quote: PageQuote, at?: { x: number; y: number }): void {
  const lines = quote.marks.flatMap((mark) => [...mark.getClientRects()]);
  const line = (at && lines.find((rect) => at.y >= rect.top && at.y <= rect.bottom)) ?? lines[0];
  if (!line) return;
  if (getComputedStyle(card).position === 'fixed') {
    uncover(card, line);
    return;
  }
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
