import { hijriDay, hijriPeriod, hijriYearOf, isoDay, isoMonth, isoYear, yearFor } from './calendar.ts';
import { TimeRole } from './classes.ts';
import { calendarPeriod } from './periods.ts';
import type { NumberMatch, TimeMatch, TimeReader } from './time-reader.ts';
import type { TimeReading } from './times.ts';

/** A day, month or year by its number or name: 20 شباط/ فبراير 2014, 4/2/2022, عام 2016, 15 رمضان 1444 هـ. */
export function absoluteDate(reader: TimeReader, token: number): TimeReading | null {
  return (
    numericDate(reader, token) ??
    dayAndMonth(reader, token) ??
    monthAlone(reader, token) ??
    yearWithNoun(reader, token) ??
    bareYear(reader, token)
  );
}

/** Years that are Hijri where nothing says so: 1882 to 2077. */
const FIRST_HIJRI = 1300;
const LAST_HIJRI = 1500;

/** 4/2/2022 and 04-02-2022 (day first), 2022-02-04 and 2022/2/4 (year first); 8/8/1436 is Hijri. */
function numericDate(reader: TimeReader, token: number): TimeReading | null {
  const separator = reader.punctuation(token + 1);
  if ((separator !== '-' && separator !== '/') || reader.punctuation(token + 3) !== separator) return null;
  const parts = [reader.number(token), reader.number(token + 2), reader.number(token + 4)];
  const [a, b, c] = parts.map((part) => part?.value ?? 0) as [number, number, number];
  const [year, month, day] = a >= 1000 ? [a, b, c] : [c, b, a];
  const skip = (parts[0]?.start ?? 0) - reader.words.start(token);
  if (year >= FIRST_HIJRI && year <= LAST_HIJRI) {
    const next = reader.role(token + 5, TimeRole.hijriMark)?.next ?? token + 5;
    return { next, value: hijriDay(year, month, day), calendar: 'islamic-umalqura', skip };
  }
  const value = year >= 1000 ? isoDay(year, month, day) : null;
  return value === null ? null : { next: token + 5, value, skip };
}

interface Month {
  readonly month: number;
  readonly hijri: boolean;
  readonly next: number;
}

/** A month, also in two sets at once: شباط/ فبراير, شباط (فبراير). */
function readMonth(reader: TimeReader, token: number): Month | null {
  const first = reader.role(token, TimeRole.month | TimeRole.hijriMonth);
  if (!first || reader.words.hasPreposition(token)) return null;
  const hijri = first.role === TimeRole.hijriMonth;
  const opener = reader.punctuation(first.next);
  const second = /^[/(-]$/u.test(opener) ? reader.role(first.next + 1, TimeRole.month) : null;
  const same = second?.value === first.value;
  const closed = same && opener === '(' && reader.punctuation(second.next) === ')';
  const next = same ? second.next + (closed ? 1 : 0) : first.next;
  return { month: Number(first.value), hijri, next };
}

/** 20 فبراير, الرابع من فبراير, 20 من شهر فبراير; then a year, or الماضي، المقبل، الجاري. */
function dayAndMonth(reader: TimeReader, from: number): TimeReading | null {
  const noun = reader.role(from, TimeRole.dayNoun);
  const token = noun ? noun.next : from;
  const ordinal = reader.role(token, TimeRole.ordinal);
  const number = ordinal ? null : reader.number(token);
  const day = ordinal ? Number(ordinal.value) : (number?.value ?? 0);
  if (!Number.isInteger(day) || day < 1 || day > 31 || number?.glued) return null;
  const after = skipWords(reader, ordinal?.next ?? token + 1, ['من', 'شهر']);
  const month = readMonth(reader, after);
  if (!month) return null;
  const skip = noun || !number ? reader.lead(from) : number.start - reader.words.start(token);
  return { ...finishDate(reader, month, day), skip };
}

const skipWords = (reader: TimeReader, token: number, allowed: readonly string[]): number => {
  let at = token;
  while (allowed.some((word) => reader.spells(at, word))) at++;
  return at;
};

/** «شباط/ فبراير 2014», «فبراير الماضي», «شهر رمضان»; a month's name alone only after شهر, في and the like. */
function monthAlone(reader: TimeReader, from: number): TimeReading | null {
  const isNoun = reader.spells(from, 'شهر') || reader.spells(from, 'الشهر');
  const edge = isNoun ? null : reader.role(from, TimeRole.edge);
  const token = isNoun ? from + 1 : skipWords(reader, edge?.next ?? from, ['شهر']);
  const month = readMonth(reader, token);
  if (!month) return null;
  const date = finishDate(reader, month, null);
  const named = isNoun || edge !== null || date.next > month.next;
  if (!named && !/^(?:في|خلال|منذ|حتى|بين|شهري|من|إلى)$/u.test(reader.text(from - 1))) return null;
  if (month.hijri && !named && !reader.spells(from - 1, 'في')) return null;
  return date;
}

/** The year after a month, and the value of the whole. */
function finishDate(reader: TimeReader, month: Month, day: number | null): TimeReading {
  const at = month.next;
  const comma = reader.punctuation(at) === '،' ? 1 : 0;
  const noun = skipWords(reader, at + comma, ['من', 'سنة', 'عام', 'لعام', 'لسنة', 'العام']);
  const year = reader.year(noun);
  if (year && !isCounted(reader, year)) return withYear(reader, month, day, year);
  const of = reader.spells(at, 'من') ? calendarPeriod(reader, at + 1) : null;
  if (of?.value && /^\d{4}$/u.test(of.value)) return dated(month, day, Number(of.value), of.next);
  const shift = reader.role(at, TimeRole.shift);
  if (month.hijri) return hijri(month, day, hijriYearOf(reader.anchor), shift?.next ?? at);
  const next = shift?.next ?? at;
  if (!reader.anchor) return { next, value: null };
  const direction = shift ? (Number(shift.value) as -1 | 0 | 1) : 0;
  const guess =
    shift && direction === 0 ? reader.anchor.year : yearFor(reader.anchor, month.month, day, direction);
  return dated(month, day, guess, next);
}

function withYear(reader: TimeReader, month: Month, day: number | null, year: NumberMatch): TimeReading {
  const mark = year.glued === '' ? reader.role(year.next, TimeRole.hijriMark | TimeRole.gregorianMark) : null;
  const next = mark && isMark(reader, mark, year.next) ? mark.next : year.next;
  if (month.hijri) return hijri(month, day, year.value, next);
  return dated(month, day, year.value, next);
}

/** هـ and م count as marks of an era only where no word begins with them. */
const isMark = (reader: TimeReader, mark: TimeMatch, token: number): boolean =>
  mark.next > token && !reader.words.hasAnd(token);

function dated(month: Month, day: number | null, year: number, next: number): TimeReading {
  const value = day === null ? isoMonth(year, month.month) : isoDay(year, month.month, day);
  return { next, value };
}

function hijri(month: Month, day: number | null, year: number | null, next: number): TimeReading {
  const value =
    year === null ? null : day === null ? hijriPeriod(year, month.month) : hijriDay(year, month.month, day);
  return { next, value, calendar: 'islamic-umalqura' };
}

/** «عام 2016», «السنة 1437 هـ», «عامي 2015 و2016», «أعوام 2014–2016». */
function yearWithNoun(reader: TimeReader, from: number): TimeReading | null {
  const edge = reader.role(from, TimeRole.edge);
  const noun = reader.role(edge?.next ?? from, TimeRole.yearNoun);
  if (!noun) return null;
  const year = reader.year(noun.next);
  if (!year) return null;
  return finishYear(reader, year);
}

function finishYear(reader: TimeReader, year: NumberMatch): TimeReading {
  const end = reader.words.end(year.next - 1) - (/^ه/u.test(year.glued) ? 0 : year.glued.length);
  const mark = reader.role(year.next, TimeRole.hijriMark | TimeRole.gregorianMark);
  const islamic = mark?.role === TimeRole.hijriMark || /^ه/u.test(year.glued);
  if (islamic) {
    const next = mark?.next ?? year.next;
    return { next, value: hijriPeriod(year.value, null), calendar: 'islamic-umalqura' };
  }
  const last = /^[-–/]$/u.test(reader.punctuation(year.next)) ? reader.year(year.next + 1) : null;
  if (last && last.value > year.value) {
    return { next: last.next, value: `${isoYear(year.value)}/${isoYear(last.value)}` };
  }
  return { next: year.next, value: isoYear(year.value), ...(year.glued ? { end } : {}) };
}

const YEAR_CONTEXT =
  /^(?:في|منذ|حتى|بحلول|من|إلى|خلال|بين|قبل|بعد|مطلع|نهاية|بداية|أواخر|منتصف|موسم|لعام|لسنة|انتخابات|مونديال|أولمبياد|كأس|دورة|نسخة|بطولة|رؤية|حرب|ثورة|اتفاق|دستور|قانون|أزمة|ميزانية|موازنة|صيف|شتاء|خريف|ربيع|غاية|حدود)$/u;

/** A number of four digits that its context makes a year: في 2019, انتخابات 2023, و2021 after a year. */
function bareYear(reader: TimeReader, token: number): TimeReading | null {
  const year = reader.year(token);
  if (!year) return null;
  const hijriYear = year.value >= FIRST_HIJRI && year.value <= LAST_HIJRI;
  const reading = finishYear(reader, year);
  const skip = year.start - reader.words.start(token);
  if (reading.calendar) return hijriYear ? { ...reading, skip } : null;
  if (year.value < 1800 || year.value > 2100 || isCounted(reader, year)) return null;
  const before = reader.text(token - 1).replace(/^[بل](?=.{3})/u, '');
  const context =
    YEAR_CONTEXT.test(before) ||
    reader.role(token - 1, TimeRole.month) !== null ||
    reader.year(token - 1) !== null;
  const interval = reading.value?.includes('/') ?? false;
  const written = skip > 0 && /^[وب]/u.test(reader.words.article.text.slice(reader.words.start(token)));
  return context || interval || (written && year.value >= 1950 && followsYear(reader, token))
    ? { ...reading, skip }
    : null;
}

const followsYear = (reader: TimeReader, token: number): boolean =>
  reader.year(token - 1) !== null || reader.words.article.text[reader.words.start(token)] === 'ب';

/** A unit or a counted noun follows: 2014 شخصاً. */
function isCounted(reader: TimeReader, year: NumberMatch): boolean {
  const { words } = reader;
  const id = words.id[year.next] ?? 0;
  if (year.next >= reader.range.end || id === 0 || words.written[year.next]) return false;
  return (
    words.lexicon.units.has(id) ||
    (words.lexicon.numbers.get(id)?.some(({ value }) => value.value >= 1000) ?? false)
  );
}
