import { type Card, connectCard } from './card.ts';
import { byId } from './dom.ts';
import { foldedArticle } from './filter.ts';
import { connectKeys, showQuote } from './keys.ts';
import { type Page, quoteAt, readPage } from './model.ts';
import { watchArticles } from './near.ts';
import { connectPanel, type Panel } from './panel.ts';
import { paintFound } from './search-marks.ts';
import { translatePage } from './strings.ts';

const root = document.documentElement;

/** Follows the system's colours until the reader chooses. */
function connectTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    root.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  follow();
  dark.addEventListener('change', follow);
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('#theme')) return;
    dark.removeEventListener('change', follow);
    root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
  });
}

function connectLanguage(card: Card, panel: Panel): void {
  byId('language').addEventListener('click', () => {
    const english = root.lang !== 'en';
    root.lang = english ? 'en' : 'ar';
    root.dir = english ? 'ltr' : 'rtl';
    byId('language').lang = english ? 'ar' : 'en';
    translatePage();
    panel.refresh();
    card.refresh();
  });
}

function connectPanelToggle(): void {
  const toggle = byId('panel-toggle');
  toggle.addEventListener('click', () => {
    const open = document.body.classList.toggle('panel-open');
    toggle.setAttribute('aria-expanded', String(open));
  });
}

/** Opens the quote that the address names. */
function connectAddress(page: Page, card: Card, panel: Panel): void {
  const follow = (): void => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.matches('.tag')) return;
    const quote = quoteAt(page, target);
    if (quote) {
      showQuote(card, quote);
      return;
    }
    panel.reset();
    const shown = quoteAt(page, target);
    if (shown) showQuote(card, shown);
  };
  window.addEventListener('hashchange', follow);
  follow();
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
  const near = watchArticles(page, (elements) => paintFound(elements, words));
  const panel = connectPanel(page, (next) => {
    words = next;
    near.update();
  });
  const card = connectCard(page);
  panel.refresh();
  connectKeys(page, card);
  connectLanguage(card, panel);
  connectPanelToggle();
  connectAddress(page, card, panel);
  prepareSearch(page);
  root.dataset.ready = 'true';
  performance.mark('ready');
}

connectTheme();
document.addEventListener('DOMContentLoaded', start);
