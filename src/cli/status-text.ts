/** What of a work is done. */
export interface Done {
  items: number;
  bytes: number;
  bad: number;
}

/** How much there is to do; null where that is not known. */
export interface Total {
  items: number | null;
  bytes: number | null;
}

/** What is counted, in the plural, for how long, and what an earlier run had done before. */
interface Run {
  unit: string;
  milliseconds: number;
  before: number;
}

/**
 * "120/1,000 documents (12 %), 4.5 MB, 3.1 MB/s, 2 bad, 0:12 left", as far as it is known.
 * What an earlier run has done says nothing of the rate of this one.
 */
export function statusText(done: Done, total: Total, { unit, milliseconds, before }: Run): string {
  const share = shareOf(done, total, before);
  const of = total.items === null ? '' : `/${grouped(total.items)}`;
  const percent = share === null ? '' : ` (${Math.floor(share.all * 100)} %)`;
  const left = share && share.now > 0 ? (milliseconds / share.now) * (1 - share.all) : null;
  return [
    `${grouped(done.items)}${of} ${unit}${percent}`,
    ...(done.bytes > 0 ? [inUnits(done.bytes), `${inUnits(done.bytes / (milliseconds / 1000))}/s`] : []),
    ...(done.bad > 0 ? [`${grouped(done.bad)} bad`] : []),
    ...(left === null ? [] : [`${clock(left / 1000)} left`]),
  ].join(', ');
}

/** What share of all is done, and what share of all was done by this run. */
function shareOf(done: Done, total: Total, before: number): { all: number; now: number } | null {
  if (total.items) {
    return { all: Math.min(1, done.items / total.items), now: (done.items - before) / total.items };
  }
  if (!total.bytes || before > 0) return null;
  const share = Math.min(1, done.bytes / total.bytes);
  return { all: share, now: share };
}

const grouped = (count: number): string => count.toLocaleString('en');

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** Bytes in decimal units, to two or three digits. */
function inUnits(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** step;
  return `${value.toFixed(step > 0 && value < 10 ? 1 : 0)} ${UNITS[step]}`;
}

/** Seconds as minutes and seconds, or hours, minutes and seconds. */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, k) => (k === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
