import { type CalendarUnit, isoYear, shifted, span } from './calendar.ts';
import { TimeRole } from './classes.ts';
import type { TimeMatch, TimeReader } from './time-reader.ts';
import type { TimeReading } from './times.ts';

/** Quarters and halves of a year, and seasons, by their EDTF number (level 1 and 2). */
const QUARTER = 32;
const HALF = 39;

/** A calendar period reckoned from the article's date, or part of a year: العام الماضي, الربع الأول من عام 2023. */
export function calendarPeriod(reader: TimeReader, token: number): TimeReading | null {
  return (
    partOfYear(reader, token) ??
    decade(reader, token) ??
    shiftedPeriod(reader, token) ??
    manyPeriods(reader, token)
  );
}

/** الربع الأول من عام 2023, النصف الثاني من العام الجاري. */
function partOfYear(reader: TimeReader, token: number): TimeReading | null {
  const noun = reader.role(token, TimeRole.half) ?? reader.role(token, TimeRole.period);
  const quarter = noun?.value === 'quarter';
  if (!noun || !(quarter || noun.role === TimeRole.half)) return null;
  const ordinal = reader.role(noun.next, TimeRole.ordinal);
  if (!ordinal || Number(ordinal.value) > 4) return null;
  const code = (quarter ? QUARTER : HALF) + Number(ordinal.value);
  const at = reader.text(ordinal.next) === 'من' ? ordinal.next + 1 : ordinal.next;
  const yearNoun = reader.role(at, TimeRole.yearNoun);
  const year = reader.year(yearNoun?.next ?? at);
  if (year) return { next: year.next, value: `${isoYear(year.value)}-${code}` };
  const period = shiftedPeriod(reader, at);
  if (period) return { next: period.next, value: period.value && `${period.value}-${code}` };
  const shift = reader.role(ordinal.next, TimeRole.shift);
  return shift ? { next: shift.next, value: null } : null;
}

/** ثمانينيات القرن الماضي, التسعينيات. */
function decade(reader: TimeReader, token: number): TimeReading | null {
  const name = reader.role(token, TimeRole.decadeName);
  if (!name) return null;
  const of = reader.text(name.next) === 'من' ? name.next + 1 : name.next;
  const century = reader.text(of) === 'القرن' ? reader.role(of + 1, TimeRole.shift | TimeRole.ordinal) : null;
  const last =
    century?.role === TimeRole.shift ? century.value === '-1' : century ? century.value === '20' : null;
  if (last === null) return { next: name.next, value: name.value === '2' ? null : `19${name.value}X` };
  return { next: century?.next ?? of, value: `${last ? '19' : '20'}${name.value}X` };
}

/**
 * هذا العام, الأسبوع الماضي, العام الدراسي المقبل, نهاية الشهر, الصيف المقبل. Without هذا, shift or edge a period names
 * no time.
 */
function shiftedPeriod(reader: TimeReader, from: number): TimeReading | null {
  const edge = reader.role(from, TimeRole.edge);
  const demonstrative = reader.role(edge?.next ?? from, TimeRole.this);
  const period = reader.role(demonstrative?.next ?? edge?.next ?? from, TimeRole.period);
  if (!period || period.value === 'quarter') return null;
  const shift = shiftAfter(reader, period.next);
  if (!shift) {
    const definite = reader.text(period.next - 1).startsWith('ال');
    if (!demonstrative && !(edge && definite && isFree(reader, period.next))) return null;
    return { next: period.next, value: periodValue(reader, period, 0) };
  }
  const offset = Number(shift.value);
  const definite = reader.text(period.next - 1).startsWith('ال');
  if (!definite && !/^(?:ماض|ماضي|مقبل|قادم)$/u.test(reader.text(shift.next - 1))) return null;
  return { next: shift.next, value: periodValue(reader, period, offset) };
}

/** «نهاية العام» stands alone; «نهاية العام الدراسي»، «نهاية العام 2020» do not. */
const isFree = (reader: TimeReader, token: number): boolean =>
  !reader.text(token).startsWith('ال') && reader.year(token) === null;

/** الماضي right after the period, or after one adjective: العام الدراسي الماضي. */
function shiftAfter(reader: TimeReader, token: number): TimeMatch | null {
  const near = reader.role(token, TimeRole.shift);
  if (near) return near;
  const adjective = /^ال.+(?:ي|ية)$/u.test(reader.text(token));
  return adjective ? reader.role(token + 1, TimeRole.shift) : null;
}

/** A season takes its EDTF number after the year; winter ends the year that it began. */
function periodValue(reader: TimeReader, period: TimeMatch, offset: number): string | null {
  const season = /^season-(\d\d)$/u.exec(period.value)?.[1];
  if (!season) return shifted(reader.anchor, period.value as CalendarUnit, offset);
  const { anchor } = reader;
  if (!anchor || anchor.month === null) return null;
  const middle = { 21: 4, 22: 7, 23: 10, 24: 1 }[season] ?? 0;
  const passed = middle < anchor.month;
  const year = offset < 0 ? (passed ? 0 : -1) : offset > 0 ? (passed ? 1 : 0) : 0;
  return `${isoYear(anchor.year + year)}-${season}`;
}

/** السنوات الخمس الماضية, الأيام الـ10 المقبلة, العامين الماضيين, السنوات الأخيرة. */
function manyPeriods(reader: TimeReader, token: number): TimeReading | null {
  const two = reader.role(token, TimeRole.twoPeriods);
  const many = two ?? reader.role(token, TimeRole.periods);
  if (!many) return null;
  const count = two ? 2 : definiteNumber(reader, many.next);
  const at = two || count === null ? many.next : many.next + 1;
  const shift = reader.role(at, TimeRole.shift);
  if (!shift) return null;
  const direction = Number(shift.value);
  if (count === null || direction === 0) return { next: shift.next, value: null };
  return {
    next: shift.next,
    value: span(reader.anchor, many.value as CalendarUnit, count, direction < 0 ? -1 : 1),
  };
}

/** A number with the article: الخمس, الثلاثة, الـ10. */
function definiteNumber(reader: TimeReader, token: number): number | null {
  const digits = reader.number(token);
  if (digits) return digits.value;
  const { words } = reader;
  const text = reader.text(token);
  if (!text.startsWith('ال')) return null;
  const { numbers, vocabulary } = words.lexicon;
  return (
    numbers.get(vocabulary.idOf(text.slice(2)))?.find((entry) => entry.words.length === 1)?.value.value ??
    null
  );
}
