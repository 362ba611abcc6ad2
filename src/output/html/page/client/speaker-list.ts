import { fold } from '../../../../text/fold.ts';
import { byId, el, svg } from './dom.ts';
import type { Page, PageSpeaker } from './model.ts';
import { counted, t } from './strings.ts';

const FIRST = 40;
const KINDS = ['direct', 'mixed', 'unmarked', 'indirect'] as const;

/** The speakers of the page, who says most first, with a box to choose each and a bar for how much they say. */
export interface SpeakerList {
  /** Writes the counts of what the filters let through. */
  update(bySpeaker: Int32Array, chosen: ReadonlySet<number>): void;
}

interface Item {
  readonly speaker: PageSpeaker;
  readonly folded: string;
  readonly row: HTMLElement;
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
}

/** @param choose is told which speakers are chosen or let go */
export function connectSpeakerList(
  page: Page,
  choose: (speaker: number, chosen: boolean) => void,
): SpeakerList {
  const words = wordsByKind(page);
  const most = Math.max(1, ...words.map((kinds) => kinds.reduce((sum, count) => sum + count, 0)));
  const speakers = page.speakers.filter(({ quotes }) => quotes > 0).toSorted((a, b) => b.quotes - a.quotes);
  const items = speakers.map((speaker) => makeItem(speaker, words[speaker.index] ?? [], most, choose));
  const find = byId<HTMLInputElement>('find-speaker');
  const more = byId('all-speakers');
  let limit = FIRST;
  const arrange = (): void => {
    const wanted = fold(find.value.trim());
    const matching = items.filter(({ folded, box }) => box.checked || folded.includes(wanted));
    byId('speaker-list').replaceChildren(...matching.slice(0, limit).map(({ row }) => row));
    more.hidden = matching.length <= limit;
  };
  find.hidden = items.length <= 12;
  find.addEventListener('input', arrange);
  more.addEventListener('click', () => {
    limit = items.length;
    arrange();
  });
  arrange();
  return {
    update(bySpeaker, chosen) {
      for (const { speaker, row, box, count } of items) {
        const passing = bySpeaker[speaker.index] ?? 0;
        const text = String(passing);
        if (count.textContent !== text) count.textContent = text;
        row.classList.toggle('none', passing === 0);
        if (box.checked !== chosen.has(speaker.index)) box.checked = chosen.has(speaker.index);
      }
    },
  };
}

/** Words that each speaker says, by kind. */
function wordsByKind(page: Page): number[][] {
  const words = page.speakers.map((): number[] => KINDS.map(() => 0));
  for (const { speaker, data } of page.quotes) {
    const kinds = words[speaker];
    const place = KINDS.indexOf(data.kind);
    if (kinds) kinds[place] = (kinds[place] ?? 0) + data.words;
  }
  return words;
}

function makeItem(
  speaker: PageSpeaker,
  words: readonly number[],
  most: number,
  choose: (speaker: number, chosen: boolean) => void,
): Item {
  const box = el('input', { type: 'checkbox' });
  box.addEventListener('change', () => choose(speaker.index, box.checked));
  const count = el('span', { class: 'count' }, String(speaker.quotes));
  const label = el(
    'label',
    {},
    box,
    el('span', { class: 'swatch' }),
    el('bdi', { class: 'name', lang: 'ar' }, speaker.name),
    count,
  );
  const row = el('li', { class: `c${speaker.color}` }, label, bar(words, most));
  return { speaker, folded: fold(`${speaker.name} ${speaker.latinName ?? ''}`), row, box, count };
}

/** Words by kind, as parts of a bar whose full length is that of the speaker who says most. */
function bar(words: readonly number[], most: number): SVGElement {
  const sum = words.reduce((total, count) => total + count, 0);
  let x = 0;
  const parts = words.map((count, k) => {
    const width = (count / most) * 100;
    x += width;
    return svg('rect', { x: x - width, y: 0, width, height: 4, class: `part-${KINDS[k]}` });
  });
  const names = words.flatMap((count, k) => (count > 0 ? [`${t(`kind.${KINDS[k]}`)}: ${count}`] : []));
  const title = svg('title', {}, `${counted(sum, 'words')}\n${names.join('\n')}`);
  return svg(
    'svg',
    { viewBox: '0 0 100 4', preserveAspectRatio: 'none', class: 'shares', 'aria-hidden': 'true' },
    title,
    ...parts,
  );
}
