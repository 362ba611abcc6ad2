import { MISSED } from './breakdown.ts';
import type { Calibration } from './calibration.ts';
import { type Judgement, type Measures, measuresOf } from './score.ts';

type Row = Readonly<Record<string, number>>;

const MEASURES = ['gold', 'found', 'extra', 'precision', 'recall', 'f1', 'exact', 'speaker', 'attributedF1'];

/** A table of numbers: the first column names the row, counts are whole, shares have three decimals. */
export function printTable(
  title: string,
  rows: ReadonlyMap<string, Row>,
  columns: readonly string[],
): string {
  const width = (name: string): number => Math.max(10, name.length + 2);
  const first = Math.max(16, title.length + 1, ...[...rows.keys()].map((key) => [...key].length + 1));
  const cell = (row: Row, name: string): string => {
    const value = row[name] ?? 0;
    return COUNTS.has(name) ? String(value) : value.toFixed(3);
  };
  const lines = [...rows].map(([key, row]) =>
    [key.padEnd(first), ...columns.map((name) => cell(row, name).padStart(width(name)))].join(''),
  );
  const header = [title.padEnd(first), ...columns.map((name) => name.padStart(width(name)))].join('');
  return [header, ...lines].map((line) => `${line}\n`).join('');
}

const COUNTS: ReadonlySet<string> = new Set(['gold', 'found', 'extra', 'fired', 'count']);

/** Precision, recall and F1 by group, or by whatever else names the rows. */
export const printMeasures = (title: string, rows: ReadonlyMap<string, Measures>): string =>
  printTable(title, new Map([...rows].map(([key, row]) => [key, { ...row }])), MEASURES);

/**
 * How often each rule fired, and how often it was right: in content (`precision`), and in content and speaker (`right`).
 * @param names rules that are listed even if they never fired
 */
export function printRules(rows: ReadonlyMap<string, Measures>, names: readonly string[] = []): string {
  const none = measuresOf([]);
  const all = new Map([...names.map((name): [string, Measures] => [name, none]), ...rows]);
  all.delete(MISSED);
  const fired = [...all].map(([name, row]): [string, Row] => {
    const { found, extra, precision, exact, speaker } = row;
    return [name, { fired: found + extra, precision, exact, speaker, right: precision * speaker }];
  });
  const byCount = fired.sort(([, a], [, b]) => (b.fired ?? 0) - (a.fired ?? 0));
  return printTable('rule', new Map(byCount), ['fired', 'precision', 'exact', 'speaker', 'right']);
}

/** The reliability table: bins of confidence, calibration error, precision of the sure quotes. */
export function printCalibration({ bins, error, sure }: Calibration): string {
  const rows = new Map(
    bins.map((bin) => [`${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`, { ...bin } satisfies Row]),
  );
  const table = printTable('confidence', rows, ['count', 'confidence', 'precision']);
  const last = `precision of the ${sure.count} quotes with confidence 0.9 and more: ${sure.precision.toFixed(3)}`;
  return `${table}expected calibration error: ${error.toFixed(3)}\n${last}\n`;
}

/** What is wrong with a judgement, for people; empty if nothing is. */
export function printError({ article, group, gold, quote, speaker, speakerRight }: Judgement): string {
  const span = gold ?? quote;
  if (!span || (gold && speakerRight)) return '';
  const what = !gold ? 'EXTRA' : !quote ? 'MISSED' : 'WRONG SPEAKER';
  const wanted = article.speakers.find(({ id }) => id === gold?.speaker)?.name;
  const who = [wanted ? `by ${wanted}` : '', quote ? `got ${speaker ?? 'nobody'} (${quote.rule})` : ''];
  const content = [...article.text].slice(span.start, span.end).join('').replaceAll('\n', ' ');
  return `\n${article.id} ${what} ${group} ${who.filter(Boolean).join(', ')}\n   ${content}\n`;
}
