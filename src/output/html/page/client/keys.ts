import { setAddress } from './address.ts';
import type { Card } from './card.ts';
import { byId } from './dom.ts';
import { markShown, type Page, type PageQuote, tagOf } from './model.ts';

/** Ways through the page without a pointer. Keys go by place, so that they work with an Arabic layout. */
export function connectKeys(page: Page, card: Card): void {
  const step = (by: 1 | -1): void => {
    const next = nextQuote(page, card.quote, by);
    if (next) showQuote(card, next);
  };
  const actions: Readonly<Record<string, () => void>> = {
    KeyJ: () => step(1),
    KeyN: () => step(1),
    KeyK: () => step(-1),
    KeyP: () => step(-1),
    BracketRight: () => stepArticle(page, 1),
    BracketLeft: () => stepArticle(page, -1),
    KeyC: () => card.copy('citation'),
    KeyL: () => card.copy('link'),
    Slash: () => byId('query').focus(),
    Escape: () => leave(card),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.code !== 'Escape' && isTyping(event.target)) return;
    const action = event.code === 'Slash' && event.shiftKey ? showHelp : actions[event.code];
    if (!action) return;
    if (event.code !== 'Escape') event.preventDefault();
    action();
  });
  byId('next').addEventListener('click', () => step(1));
  byId('previous').addEventListener('click', () => step(-1));
  byId('help').addEventListener('click', showHelp);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select, dialog *');

const showHelp = (): void => byId<HTMLDialogElement>('keys').showModal();

function leave(card: Card): void {
  const tag = card.quote && tagOf(card.quote);
  card.close();
  tag?.focus();
  card.close();
}

/** The shown quote after or before one; from the top of the screen where none is open. */
function nextQuote(page: Page, from: PageQuote | null, by: 1 | -1): PageQuote | undefined {
  const shown = page.quotes.filter((quote) => quote.shown);
  if (from) return shown[shown.indexOf(from) + by];
  const article = page.articles.find(
    ({ element }) => !element.hidden && element.getBoundingClientRect().bottom > 80,
  );
  const first = shown.findIndex((quote) => quote.article === article && isBelowTop(quote));
  return shown[first < 0 ? 0 : by === 1 ? first : first - 1];
}

const isBelowTop = (quote: PageQuote): boolean => (quote.marks[0]?.getBoundingClientRect().top ?? 0) > 60;

/** Brings a quote to the middle of the screen and opens its card. */
export function showQuote(card: Card, quote: PageQuote): void {
  markShown(quote.article);
  const mark = quote.marks[0];
  mark?.scrollIntoView({ block: 'center' });
  // Articles off the screen have a guessed height until they are drawn: once more, now that this one is.
  requestAnimationFrame(() => {
    mark?.scrollIntoView({ block: 'center' });
    card.close();
    tagOf(quote)?.focus({ preventScroll: true });
    card.open(quote, { pin: true });
    setAddress({ quote: tagOf(quote)?.id ?? '' });
  });
}

function stepArticle(page: Page, by: 1 | -1): void {
  const shown = page.articles.filter((article) => article.shown);
  const current = shown.findIndex(({ element }) => element.getBoundingClientRect().bottom > 100);
  shown[Math.max(0, current + by)]?.element.scrollIntoView({ block: 'start' });
}
