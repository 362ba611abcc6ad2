import { byId } from './dom.ts';
import { applyFilter, emptyFilter, type Filter, isEmpty, type Result } from './filter.ts';
import type { Page } from './model.ts';
import { connectSpeakerList } from './speaker-list.ts';
import { counted, t } from './strings.ts';
import { timeline } from './timeline.ts';

const SEARCH_DELAY = 80;

/** The filters of the page and what they show. */
export interface Panel {
  readonly filter: Readonly<Filter>;
  /** Applies the filters and writes all counts anew. */
  refresh(): void;
  /** Sets other filters. */
  set(filter: Filter): void;
}

/** Connects the controls with the articles. @param onChange is told that the filters were applied */
export function connectPanel(page: Page, onChange: (filter: Readonly<Filter>) => void): Panel {
  const filter = emptyFilter();
  const choose = (speaker: number, chosen: boolean): void => {
    setMember(filter.speakers, speaker, chosen);
    panel.refresh();
  };
  for (const { element, speaker } of page.chips) {
    element.addEventListener('click', () => choose(speaker, !filter.speakers.has(speaker)));
  }
  const speakers = connectSpeakerList(page, choose);
  const controls = connectControls(filter, () => panel.refresh());
  const panel: Panel = {
    filter,
    refresh() {
      const start = performance.now();
      const result = applyFilter(page, filter);
      speakers.update(result, filter.speakers);
      pressChips(page, filter);
      byId('articles').classList.toggle('quotes-only', filter.quotesOnly);
      showCounts(page, filter, result);
      onChange(filter);
      performance.measure('filter', { start });
    },
    set(next) {
      Object.assign(filter, next);
      writeControls(controls, filter);
      panel.refresh();
    },
  };
  byId('clear-filters').addEventListener('click', () => panel.set(emptyFilter()));
  byId('check-worthy-row').hidden = !page.quotes.some(({ data }) =>
    data.claims.some((claim) => claim.checkWorthiness !== undefined),
  );
  return panel;
}

function setMember<T>(set: Set<T>, value: T, member: boolean): void {
  if (member) set.add(value);
  else set.delete(value);
}

function pressChips({ chips }: Page, { speakers }: Filter): void {
  for (const chip of chips) {
    const pressed = speakers.has(chip.speaker);
    if (chip.pressed === pressed) continue;
    chip.pressed = pressed;
    chip.element.setAttribute('aria-pressed', String(pressed));
  }
}

interface Controls {
  readonly kinds: readonly HTMLInputElement[];
  readonly confidence: HTMLInputElement;
  readonly checkWorthy: HTMLInputElement;
  readonly quotesOnly: HTMLInputElement;
  readonly query: HTMLInputElement;
  readonly inQuotes: HTMLInputElement;
}

function connectControls(filter: Filter, refresh: () => void): Controls {
  const controls: Controls = {
    kinds: Array.from(byId('kinds').querySelectorAll('input')),
    confidence: byId('confidence'),
    checkWorthy: byId('check-worthy'),
    quotesOnly: byId('quotes-only'),
    query: byId('query'),
    inQuotes: byId('in-quotes'),
  };
  let timer = 0;
  byId('filters').addEventListener('input', () => {
    for (const box of controls.kinds) setMember(filter.kinds, box.value, box.checked);
    filter.minConfidence = Number(controls.confidence.value);
    filter.checkWorthy = controls.checkWorthy.checked;
    filter.quotesOnly = controls.quotesOnly.checked;
    refresh();
  });
  byId('search').addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      filter.query = controls.query.value;
      filter.inQuotes = controls.inQuotes.checked;
      refresh();
    }, SEARCH_DELAY);
  });
  byId('search').addEventListener('submit', (event) => event.preventDefault());
  return controls;
}

function writeControls(controls: Controls, filter: Filter): void {
  for (const box of controls.kinds) box.checked = filter.kinds.has(box.value);
  controls.confidence.value = String(filter.minConfidence);
  controls.checkWorthy.checked = filter.checkWorthy;
  controls.quotesOnly.checked = filter.quotesOnly;
  controls.query.value = filter.query;
  controls.inQuotes.checked = filter.inQuotes;
}

function showCounts(page: Page, filter: Filter, { quotes, articles, byKind }: Result): void {
  byId('status').textContent = `${counted(quotes, 'quotes')} · ${counted(articles, 'articles')}`;
  byId('nothing').hidden = articles > 0 || page.articles.length === 0;
  byId('clear-filters').hidden = isEmpty(filter) && !filter.quotesOnly;
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
