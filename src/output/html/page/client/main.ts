import { readAddress, setAddress } from './address.ts';
import { type Card, connectCard } from './card.ts';
import { byId } from './dom.ts';
import { emptyFilter, type Filter, foldedArticle, queryWords } from './filter.ts';
import { filterFromWords, filterWords } from './filter-words.ts';
import { connectKeys, showQuote } from './keys.ts';
import { type Page, quoteAt, readPage } from './model.ts';
import { watchArticles } from './near.ts';
import { connectPanel, type Panel } from './panel.ts';
import { connectLanguage, connectTheme } from './preferences.ts';
import { paintFound } from './search-marks.ts';
import { remember, remembered } from './storage.ts';

function connectPanelToggle(): void {
  const toggle = byId('panel-toggle');
  toggle.addEventListener('click', () => {
    const open = document.body.classList.toggle('panel-open');
    toggle.setAttribute('aria-expanded', String(open));
  });
}

/** Filters are remembered for this page alone. */
const filtersName = (): string => `filters:${location.pathname}`;

function rememberFilters(page: Page, filter: Readonly<Filter>): void {
  const words = filterWords(page, filter);
  remember(filtersName(), words === '' ? null : words);
  setAddress({ filter: words });
}

/** Sets the filters that the address names, else those remembered, but not over a link to one quote. */
function restoreFilters(page: Page, panel: Panel): void {
  const { quote, filter } = readAddress();
  const words = filter ?? (quote === '' ? remembered(filtersName()) : null);
  if (words) panel.set(filterFromWords(page, words));
  else panel.refresh();
  setAddress({ filter: filterWords(page, panel.filter) });
}

/** Follows the address: sets the filters and opens the quote that it names. */
function connectAddress(page: Page, card: Card, panel: Panel): void {
  const openQuote = (): void => {
    const target = document.getElementById(readAddress().quote);
    if (!target?.matches('.tag')) return;
    if (!quoteAt(page, target)) panel.set(emptyFilter());
    const quote = quoteAt(page, target);
    if (quote) showQuote(card, quote);
  };
  window.addEventListener('hashchange', () => {
    const { filter } = readAddress();
    if (filter === null) setAddress({ filter: filterWords(page, panel.filter) });
    else panel.set(filterFromWords(page, filter));
    openQuote();
  });
  openQuote();
}

/** Folds the articles while nothing else is to do, so that the first search does not wait for it. */
function prepareSearch(page: Page): void {
  const waiting = [...page.articles].reverse();
  const idle = window.requestIdleCallback ?? ((work: IdleRequestCallback) => window.setTimeout(work, 200));
  const work = (deadline?: IdleDeadline): void => {
    do {
      const article = waiting.pop();
      if (!article) return;
      foldedArticle(article);
    } while ((deadline?.timeRemaining?.() ?? 0) > 1);
    idle(work);
  };
  idle(work);
}

function start(): void {
  const page = readPage();
  let words: readonly string[] = [];
  let restored = false;
  const near = watchArticles(page, (elements) => paintFound(elements, words));
  const panel = connectPanel(page, (filter) => {
    words = queryWords(filter);
    near.update();
    if (restored) rememberFilters(page, filter);
  });
  const card = connectCard(page);
  restoreFilters(page, panel);
  restored = true;
  connectKeys(page, card);
  connectLanguage(() => {
    panel.refresh();
    card.refresh();
  });
  connectPanelToggle();
  connectAddress(page, card, panel);
  prepareSearch(page);
  document.documentElement.dataset.ready = 'true';
  performance.mark('ready');
}

connectTheme();
document.addEventListener('DOMContentLoaded', start);
