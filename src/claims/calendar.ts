import {
  CalendarDate,
  GregorianCalendar,
  getDayOfWeek,
  IslamicUmalquraCalendar,
  parseDate,
  toCalendar,
} from '@internationalized/date';

/** What an article's date says: a day, or only its month or year. */
export interface Anchor {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

export type CalendarUnit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';

/** Reads an ISO 8601 date of day, month or year precision; null if it is none. */
export function anchorOf(iso: string | null): Anchor | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/u.exec(iso ?? '');
  if (!match) return null;
  const [, year, month, day] = match;
  const anchor = { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
  return anchor.month !== null && isoDay(anchor.year, anchor.month, anchor.day ?? 1) === null ? null : anchor;
}

const dayOf = ({ year, month, day }: Anchor): CalendarDate | null =>
  month === null || day === null ? null : new CalendarDate(year, month, day);

const pad = (value: number): string => String(value).padStart(2, '0');
const year4 = (year: number): string => String(year).padStart(4, '0');

/** 2022-02-20, or null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1 || month < 1 || month > 12 || day < 1) return null;
  if (new CalendarDate(year, month, day).day !== day) return null;
  return `${year4(year)}-${pad(month)}-${pad(day)}`;
}

export const isoMonth = (year: number, month: number): string => `${year4(year)}-${pad(month)}`;
export const isoYear = year4;

/** ISO 8601 week: 2024-W11. The week of a day is that of its Thursday. */
function isoWeek(date: CalendarDate): string {
  const thursday = date.add({ days: 4 - weekdayOf(date) });
  const first = new CalendarDate(thursday.year, 1, 1);
  const days = thursday.toDate('UTC').getTime() - first.toDate('UTC').getTime();
  return `${year4(thursday.year)}-W${pad(Math.floor(days / 604_800_000) + 1)}`;
}

/** 1 Monday … 7 Sunday. */
const weekdayOf = (date: CalendarDate): number => getDayOfWeek(date, 'en-US', 'mon') + 1;

/** The day, week … that lies `offset` units from the anchor; null where the anchor is not as precise. */
export function shifted(anchor: Anchor | null, unit: CalendarUnit, offset: number): string | null {
  if (!anchor) return null;
  const day = dayOf(anchor);
  switch (unit) {
    case 'day':
      return day ? day.add({ days: offset }).toString() : null;
    case 'week':
      return day && isoWeek(day.add({ weeks: offset }));
    case 'month': {
      if (anchor.month === null) return null;
      const moved = new CalendarDate(anchor.year, anchor.month, 1).add({ months: offset });
      return isoMonth(moved.year, moved.month);
    }
    case 'year':
      return year4(anchor.year + offset);
    case 'decade':
      return `${Math.floor(anchor.year / 10) + offset}X`;
    case 'century':
      return `${Math.floor(anchor.year / 100) + offset}XX`;
  }
}

/** The last `count` units before the anchor, or the next ones, as an interval. */
export function span(
  anchor: Anchor | null,
  unit: CalendarUnit,
  count: number,
  direction: -1 | 1,
): string | null {
  const years = unit === 'decade' ? count * 10 : count;
  const by = unit === 'decade' ? 'year' : unit;
  const here = shifted(anchor, by, 0);
  const there = shifted(anchor, by, years * direction);
  if (!here || !there) return null;
  return direction < 0 ? `${there}/${here}` : `${here}/${there}`;
}

/** The weekday (1 Monday … 7 Sunday) nearest the anchor; `strict` leaves the anchor's own day out. */
export function weekday(
  anchor: Anchor | null,
  day: number,
  direction: -1 | 1,
  strict: boolean,
): string | null {
  const date = anchor && dayOf(anchor);
  if (!date) return null;
  const away = direction < 0 ? (weekdayOf(date) - day + 7) % 7 : (day - weekdayOf(date) + 7) % 7;
  const days = strict && away === 0 ? 7 : away;
  return date.add({ days: days * direction }).toString();
}

/** The year that a date without one belongs to: the nearest, or the nearest before or after the anchor. */
export function yearFor(anchor: Anchor, month: number, day: number | null, direction: -1 | 0 | 1): number {
  const { year } = anchor;
  if (anchor.month === null) return year;
  const key = (m: number, d: number | null): number => m * 31 + (d ?? 15);
  const away = key(month, day) - key(anchor.month, day === null ? null : anchor.day);
  if (direction < 0) return away > 0 ? year - 1 : year;
  if (direction > 0) return away < 0 ? year + 1 : year;
  return away > 186 ? year - 1 : away < -186 ? year + 1 : year;
}

const UMALQURA = new IslamicUmalquraCalendar();
const GREGORIAN = new GregorianCalendar();

/** The Gregorian day of a day of the Umm al-Qura calendar, or null where there is no such day. */
export function hijriDay(year: number, month: number, day: number): string | null {
  if (year < 1300 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 30) return null;
  const date = new CalendarDate(UMALQURA, year, month, day);
  return date.day === day ? toCalendar(date, GREGORIAN).toString() : null;
}

/** The Gregorian months that a Hijri month lies in, the years of a Hijri year: 2015-06/2015-07, 2015/2016. */
export function hijriPeriod(year: number, month: number | null): string | null {
  const first = hijriDay(year, month ?? 1, 1);
  const last = hijriDay(year, month ?? 12, 29);
  if (!first || !last) return null;
  const length = month === null ? 4 : 7;
  const [from, to] = [first.slice(0, length), last.slice(0, length)];
  return from === to ? from : `${from}/${to}`;
}

/** The Hijri year of an anchor, for Hijri dates that name none. */
export function hijriYearOf(anchor: Anchor | null): number | null {
  const date = anchor && dayOf(anchor);
  return date ? toCalendar(parseDate(date.toString()), UMALQURA).year : null;
}
