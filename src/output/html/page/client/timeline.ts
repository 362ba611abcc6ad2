import { apart } from '../../colors.ts';
import { el, svg } from './dom.ts';
import type { Page, PageArticle, PageSpeaker } from './model.ts';
import { counted, t } from './strings.ts';

const WIDTH = 280;
const HEIGHT = 110;
const AXIS = 16;
const MOST_SPEAKERS = 5;
const MOST_COLUMNS = 48;

interface Column {
  readonly label: string;
  /** Shown quotes by speaker, the last for all others. */
  readonly counts: number[];
}

/** Shown quotes over time, a column a day, month or year; null unless articles have two dates at least. */
export function timeline(page: Page): Node[] | null {
  const dated = page.articles.filter(({ data }) => /^\d{4}/u.test(data.date ?? ''));
  const dates = [...new Set(dated.map(({ data }) => data.date ?? ''))].sort();
  if (dates.length < 2) return null;
  const digits = [10, 7, 4].find((length) => columnLabels(dates, length).length <= MOST_COLUMNS) ?? 4;
  const labels = columnLabels(dates, digits);
  const speakers = mostQuoted(page, dated);
  const columns = labels.map((label): Column => ({ label, counts: new Array(speakers.length + 1).fill(0) }));
  for (const { data, quotes } of dated) {
    const column = columns[labels.indexOf((data.date ?? '').slice(0, digits))];
    for (const quote of quotes) {
      if (!column || !quote.shown) continue;
      const rank = speakers.findIndex(({ index }) => index === quote.speaker);
      const place = rank < 0 ? speakers.length : rank;
      column.counts[place] = (column.counts[place] ?? 0) + 1;
    }
  }
  const others = columns.some(({ counts }) => (counts.at(-1) ?? 0) > 0);
  return [draw(columns, speakers), legend(speakers, others)];
}

/** Those who have a colour of their own in the chart: two of one colour could not be told apart. */
function mostQuoted(page: Page, dated: readonly PageArticle[]): PageSpeaker[] {
  const counts = new Int32Array(page.speakers.length);
  for (const { quotes } of dated) {
    for (const { speaker, shown } of quotes)
      if (shown && speaker >= 0) counts[speaker] = (counts[speaker] ?? 0) + 1;
  }
  const countOf = ({ index }: PageSpeaker): number => counts[index] ?? 0;
  const most = page.speakers
    .filter((speaker) => countOf(speaker) > 0)
    .sort((a, b) => countOf(b) - countOf(a))
    .slice(0, MOST_SPEAKERS);
  const colors = apart(most.map(({ color }) => color));
  return most.map((speaker, k) => ({ ...speaker, color: colors[k] ?? 0 }));
}

function legend(speakers: readonly PageSpeaker[], others: boolean): Node {
  const item = (color: string, name: string): Node =>
    el('li', { class: color }, el('span', { class: 'swatch full' }), el('bdi', {}, name));
  return el(
    'ul',
    { class: 'chart-legend' },
    ...speakers.map(({ color, name }) => item(`c${color}`, name)),
    ...(others ? [item('c-none', t('others'))] : []),
  );
}

/** Every day, month or year from the first date to the last, by the length of its ISO form. */
function columnLabels(dates: readonly string[], digits: number): string[] {
  const first = (dates[0] ?? '').slice(0, digits);
  const last = (dates.at(-1) ?? '').slice(0, digits);
  const labels = [first];
  for (let label = first; label < last && labels.length <= MOST_COLUMNS; ) {
    const [year = 0, month = 1, day = 1] = label.split('-').map(Number);
    const next = [Date.UTC(year, month - 1, day + 1), Date.UTC(year, month, 1), Date.UTC(year + 1, 0, 1)][
      [10, 7, 4].indexOf(digits)
    ];
    label = new Date(next ?? 0).toISOString().slice(0, digits);
    labels.push(label);
  }
  return labels;
}

const total = ({ counts }: Column): number => counts.reduce((sum, count) => sum + count, 0);

/** Time runs in the reading direction of the page. */
function draw(columns: readonly Column[], speakers: readonly PageSpeaker[]): SVGElement {
  const rtl = document.documentElement.dir === 'rtl';
  const top = Math.max(1, ...columns.map(total));
  const step = WIDTH / columns.length;
  const x = (k: number): number => (rtl ? WIDTH - (k + 1) * step : k * step);
  const bars = columns.map((column, k) =>
    columnBars(column, speakers, x(k), step, (HEIGHT - AXIS - 4) / top),
  );
  const label = (text: string, start: boolean): SVGElement =>
    svg(
      'text',
      {
        x: start === rtl ? WIDTH : 0,
        y: HEIGHT - 2,
        'text-anchor': start === rtl ? 'end' : 'start',
        direction: 'ltr',
      },
      text,
    );
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': t('timeline') },
    svg('line', { x1: 0, x2: WIDTH, y1: HEIGHT - AXIS, y2: HEIGHT - AXIS, class: 'axis' }),
    ...bars,
    label(columns[0]?.label ?? '', true),
    ...(columns.length > 1 ? [label(columns.at(-1)?.label ?? '', false)] : []),
  );
}

function columnBars(
  column: Column,
  speakers: readonly PageSpeaker[],
  x: number,
  step: number,
  unit: number,
): SVGElement {
  let y = HEIGHT - AXIS;
  const rects = column.counts.map((count, k) => {
    y -= count * unit;
    const color = speakers[k] ? `c${speakers[k].color}` : 'c-none';
    return svg('rect', { x: x + step * 0.1, y, width: step * 0.8, height: count * unit, class: color });
  });
  const names = column.counts.flatMap((count, k) =>
    count > 0 ? [`${speakers[k]?.name ?? t('others')}: ${count}`] : [],
  );
  const title = `${column.label}: ${counted(total(column), 'quotes')}\n${names.join('\n')}`;
  return svg('g', {}, svg('title', {}, title), ...rects);
}
