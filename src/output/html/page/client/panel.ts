import { byId } from './dom.ts';
import { applyFilter, emptyFilter, type Filter, isEmpty, queryWords, type Result } from './filter.ts';
import type { Page } from './model.ts';
import { connectSpeakerList } from './speaker-list.ts';
import { counted, t } from './strings.ts';
import { timeline } from './timeline.ts';

const SEARCH_DELAY = 80;

/** The filters of the page and what they show. */
export interface Panel {
  /** Applies the filters and writes all counts anew. */
  refresh(): void;
  /** Lets everything through. */
  reset(): void;
}

/** Connects the controls with the articles. @param onChange is told that they changed, and the words searched for */
export function connectPanel(page: Page, onChange: (words: readonly string[]) => void): Panel {
  const filter = emptyFilter();
  const choose = (speaker: number, chosen: boolean): void => {
    setMember(filter.speakers, speaker, chosen);
    for (const chip of page.chips) {
      if (chip.speaker === speaker) chip.element.setAttribute('aria-pressed', String(chosen));
    }
    refresh();
  };
  for (const { element, speaker } of page.chips) {
    element.addEventListener('click', () => choose(speaker, !filter.speakers.has(speaker)));
  }
  const speakers = connectSpeakerList(page, choose);
  function refresh(): void {
    const start = performance.now();
    const result = applyFilter(page, filter);
    speakers.update(result.bySpeaker, filter.speakers);
    showCounts(page, filter, result);
    onChange(queryWords(filter));
    performance.measure('filter', { start });
  }
  const panel: Panel = {
    refresh,
    reset() {
      for (const { element } of page.chips) element.setAttribute('aria-pressed', 'false');
      Object.assign(filter, emptyFilter());
      byId<HTMLFormElement>('filters').reset();
      byId<HTMLFormElement>('search').reset();
      refresh();
    },
  };
  connectControls(filter, panel);
  byId('check-worthy-row').hidden = !page.quotes.some(({ data }) =>
    data.claims.some((claim) => claim.checkWorthiness !== undefined),
  );
  return panel;
}

function setMember<T>(set: Set<T>, value: T, member: boolean): void {
  if (member) set.add(value);
  else set.delete(value);
}

function connectControls(filter: Filter, panel: Panel): void {
  const kinds = byId('kinds').querySelectorAll<HTMLInputElement>('input');
  const confidence = byId<HTMLInputElement>('confidence');
  const checkWorthy = byId<HTMLInputElement>('check-worthy');
  const query = byId<HTMLInputElement>('query');
  const inQuotes = byId<HTMLInputElement>('in-quotes');
  let timer = 0;
  byId('filters').addEventListener('input', () => {
    filter.kinds.clear();
    for (const box of kinds) setMember(filter.kinds, box.value, box.checked);
    filter.minConfidence = Number(confidence.value);
    filter.checkWorthy = checkWorthy.checked;
    panel.refresh();
  });
  byId('search').addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      filter.query = query.value;
      filter.inQuotes = inQuotes.checked;
      panel.refresh();
    }, SEARCH_DELAY);
  });
  byId('search').addEventListener('submit', (event) => event.preventDefault());
  byId('clear-filters').addEventListener('click', () => panel.reset());
  byId<HTMLInputElement>('quotes-only').addEventListener('change', ({ target }) => {
    byId('articles').classList.toggle('quotes-only', target instanceof HTMLInputElement && target.checked);
  });
}

function showCounts(page: Page, filter: Filter, { quotes, articles, byKind }: Result): void {
  byId('status').textContent = `${counted(quotes, 'quotes')} · ${counted(articles, 'articles')}`;
  byId('nothing').hidden = articles > 0 || page.articles.length === 0;
  byId('clear-filters').hidden = isEmpty(filter);
  byId('confidence-value').textContent = filter.minConfidence.toFixed(2);
  for (const box of byId('kinds').querySelectorAll<HTMLInputElement>('input')) {
    const count = box.parentElement?.querySelector('.count');
    if (count) count.textContent = String(byKind.get(box.value) ?? 0);
  }
  const chart = timeline(page);
  byId('timeline-part').hidden = chart === null;
  byId('timeline').replaceChildren(...(chart ?? []));
  document.title = `${t('quotes')}: ${quotes} — إسناد`;
}
