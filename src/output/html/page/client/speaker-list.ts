import { fold } from '../../../../text/fold.ts';
import { byId, el } from './dom.ts';
import { KINDS, type Result } from './filter.ts';
import type { Page, PageSpeaker } from './model.ts';
import { type Bar, sharesBar } from './shares.ts';

const FIRST = 40;

/** The speakers of the page, who says most first, with a box to choose each and a bar for how much they say. */
export interface SpeakerList {
  /** Writes the counts and bars of what the filters let through. */
  update(result: Result, chosen: ReadonlySet<number>): void;
}

interface Item {
  readonly speaker: PageSpeaker;
  readonly folded: string;
  /** Made when it is first shown: a page of thousands has more speakers than are ever looked at. */
  view: ItemView | null;
}

interface ItemView {
  readonly row: HTMLElement;
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
  readonly bar: Bar;
}

/** What the list shows now. */
interface State {
  result: Result | null;
  chosen: ReadonlySet<number>;
  limit: number;
}

type Choose = (speaker: number, chosen: boolean) => void;

/** @param choose is told which speakers are chosen or let go */
export function connectSpeakerList(page: Page, choose: Choose): SpeakerList {
  const speakers = page.speakers.filter(({ quotes }) => quotes > 0).toSorted((a, b) => b.quotes - a.quotes);
  const items = speakers.map(
    (speaker): Item => ({
      speaker: page.articles.length > 1 ? speaker : { ...speaker, where: null },
      folded: fold(`${speaker.name} ${speaker.latinName ?? ''}`),
      view: null,
    }),
  );
  const find = byId<HTMLInputElement>('find-speaker');
  const more = byId('all-speakers');
  const state: State = { result: null, chosen: new Set(), limit: FIRST };
  const arrange = (): void => {
    const wanted = fold(find.value.trim());
    const isChosen = ({ speaker }: Item): boolean => state.chosen.has(speaker.index);
    const matching = items.filter((item) => isChosen(item) || item.folded.includes(wanted));
    const shown = matching.filter((item, k) => k < state.limit || isChosen(item));
    const views = shown.map((item) => viewOf(item, choose));
    const list = byId('speaker-list');
    if (!isSame(list.children, views)) list.replaceChildren(...views.map(({ row }) => row));
    more.hidden = matching.length <= state.limit;
    writeCounts(shown, state);
  };
  find.hidden = items.length <= 12;
  find.addEventListener('input', arrange);
  more.addEventListener('click', () => {
    state.limit = items.length;
    arrange();
  });
  return {
    update(result, chosen) {
      Object.assign(state, { result, chosen });
      arrange();
    },
  };
}

const isSame = (rows: HTMLCollection, views: readonly ItemView[]): boolean =>
  rows.length === views.length && views.every(({ row }, k) => rows[k] === row);

function writeCounts(items: readonly Item[], { result, chosen }: State): void {
  if (!result) return;
  const most = mostWords(result);
  for (const { speaker, view } of items) {
    if (!view) continue;
    const passing = result.bySpeaker[speaker.index] ?? 0;
    if (view.count.textContent !== String(passing)) view.count.textContent = String(passing);
    view.row.classList.toggle('none', passing === 0);
    if (view.box.checked !== chosen.has(speaker.index)) view.box.checked = !view.box.checked;
    const at = speaker.index * KINDS.length;
    view.bar.update(result.words.subarray(at, at + KINDS.length), most);
  }
}

/** Words of the speaker who says most. */
function mostWords({ words }: Result): number {
  let most = 1;
  for (let at = 0; at < words.length; at += KINDS.length) {
    let sum = 0;
    for (let kind = 0; kind < KINDS.length; kind++) sum += words[at + kind] ?? 0;
    most = Math.max(most, sum);
  }
  return most;
}

function viewOf(item: Item, choose: Choose): ItemView {
  item.view ??= makeView(item.speaker, choose);
  return item.view;
}

function makeView({ index, name, where, color }: PageSpeaker, choose: Choose): ItemView {
  const box = el('input', { type: 'checkbox' });
  box.addEventListener('change', () => choose(index, box.checked));
  const count = el('span', { class: 'count' });
  const bar = sharesBar();
  const names = el(
    'span',
    { class: 'name', lang: 'ar' },
    el('bdi', {}, name),
    where === null ? null : el('small', {}, el('bdi', {}, where)),
  );
  const label = el('label', {}, box, el('span', { class: 'swatch' }), names, count);
  return { row: el('li', { class: `c${color}` }, label, bar.element), box, count, bar };
}
