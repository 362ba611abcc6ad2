import { type CalendarUnit, shifted, weekday } from './calendar.ts';
import { TimeRole } from './classes.ts';
import { absoluteDate } from './dates.ts';
import { readNumeral } from './numerals.ts';
import { calendarPeriod } from './periods.ts';
import type { TimeMatch, TimeReader } from './time-reader.ts';
import type { TimeReading } from './times.ts';

/** A time reckoned from the article's date, or a time of day. */
export function relativeTime(reader: TimeReader, token: number): TimeReading | null {
  return (
    clock(reader, token) ?? day(reader, token) ?? calendarPeriod(reader, token) ?? distance(reader, token)
  );
}

/** الساعة الثامنة مساءً, الساعة 14:30, الساعة العاشرة والنصف صباحاً. */
function clock(reader: TimeReader, token: number): TimeReading | null {
  const noun = reader.role(token, TimeRole.clock);
  if (!noun) return null;
  const ordinal = reader.role(noun.next, TimeRole.ordinal);
  const number = ordinal ? null : reader.number(noun.next);
  const hour = ordinal ? Number(ordinal.value) : (number?.value ?? -1);
  if (!Number.isInteger(hour) || hour < 0 || hour > 24) return null;
  let next = ordinal?.next ?? noun.next + 1;
  let minute = 0;
  const minutes = number && reader.punctuation(next) === ':' ? reader.number(next + 1) : null;
  if (minutes) {
    minute = minutes.value;
    next = minutes.next;
  } else if (/^(?:النصف|الربع|الثلث)$/u.test(reader.text(next)) && reader.words.hasAnd(next)) {
    minute = { النصف: 30, الربع: 15, الثلث: 20 }[reader.text(next)] ?? 0;
    next++;
  }
  const half = reader.role(next, TimeRole.halfDay);
  return { next: half?.next ?? next, value: timeOfDay(hour, minute, half, minutes !== null) };
}

function timeOfDay(hour: number, minute: number, half: TimeMatch | null, digital: boolean): string | null {
  if (!half && !digital && hour < 13) return null;
  const evening = half?.value === '12' && hour < 12 ? 12 : half?.value === '0' && hour === 12 ? -12 : 0;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `T${pad(hour + evening)}:${pad(minute)}`;
}

/**
 * A day by its place or its name, with the part of the day before it and a date after it: مساء أمس, اليوم الجمعة,
 * يوم الأحد المقبل, الخميس 3 آذار.
 */
function day(reader: TimeReader, from: number): TimeReading | null {
  const part = reader.role(from, TimeRole.dayPart);
  const token = part && reader.role(part.next, TimeRole.dayNoun) ? part.next + 1 : (part?.next ?? from);
  const relative = reader.role(from, TimeRole.day) ?? reader.role(token, TimeRole.day);
  if (relative) return relativeDay(reader, relative);
  const name = reader.role(token, TimeRole.weekday);
  return name && namedDay(reader, name);
}

function relativeDay(reader: TimeReader, relative: TimeMatch): TimeReading | null {
  const name = reader.role(relative.next, TimeRole.weekday);
  const after = reader.text(relative.next);
  const last = reader.text(relative.next - 1);
  const lastNight = last === 'الليلة' ? reader.role(relative.next, TimeRole.shift) : null;
  if (lastNight?.value === '-1') return { next: lastNight.next, value: shifted(reader.anchor, 'day', -1) };
  if (last === 'اليوم' && !name) {
    if (/^ال.+(?:ي|ية)$/u.test(after) || reader.role(relative.next, TimeRole.ordinal | TimeRole.shift))
      return null;
    if (/^(?:ذلك|هذا|نفس|ذات)$/u.test(reader.text(relative.next - 2))) return null;
  }
  const next = name?.next ?? relative.next;
  const date = absoluteDate(reader, reader.punctuation(next) === '،' ? next + 1 : next);
  if (name && date?.value) return { next: date.next, value: date.value };
  return { next, value: shifted(reader.anchor, 'day', Number(relative.value)) };
}

function namedDay(reader: TimeReader, name: TimeMatch): TimeReading {
  const number = Number(name.value);
  const shift = reader.role(name.next, TimeRole.shift);
  const next = shift?.next ?? name.next;
  const comma = reader.punctuation(next) === '،' || reader.punctuation(next) === '(' ? 1 : 0;
  const date = absoluteDate(reader, next + comma);
  if (date?.value && /^\d{4}-\d\d-\d\d$/u.test(date.value)) return { next: date.next, value: date.value };
  if (shift) {
    const back = Number(shift.value) < 0;
    return { next, value: weekday(reader.anchor, number, back ? -1 : 1, shift.value !== '0') };
  }
  return {
    next,
    value: weekday(reader.anchor, number, -1, false),
    futureValue: weekday(reader.anchor, number, 1, false),
  };
}

/** قبل ثلاثة أيام, منذ نحو 5 سنوات, بعد عامين, منذ أسبوع; «بعد عامين من …» is reckoned from something else. */
function distance(reader: TimeReader, token: number): TimeReading | null {
  const direction = reader.role(token, TimeRole.before | TimeRole.since | TimeRole.after);
  if (!direction) return null;
  const { words, range } = reader;
  let at = direction.next;
  const bound = words.phrase(words.lexicon.bounds, at, range.end);
  if (bound?.value.side === 'before') at += bound.words.length;
  const numeral = readNumeral(words, at, range.end);
  const unit = words.phrase(words.lexicon.units, numeral?.next ?? at, range.end);
  if (unit?.value.kind !== 'time' || words.hasAnd(numeral?.next ?? at)) return null;
  let next = (numeral?.next ?? at) + unit.words.length;
  if (/^ال/u.test(reader.text(next - 1))) return null;
  const count = numeral?.value ?? (isPlural(reader.text(next - 1)) ? null : unit.value.count);
  if (reader.text(next) === 'ونصف' || (reader.text(next) === 'نصف' && words.hasAnd(next))) next++;
  if (count === null || reader.text(next) === 'من' || !isCalendarUnit(unit.value.code))
    return { next, value: null };
  const sign = direction.role === TimeRole.after ? 1 : -1;
  return { next, value: shifted(reader.anchor, unit.value.code, sign * Math.round(count)) };
}

const isPlural = (text: string): boolean =>
  /^(?:سنوات|سنين|أعوام|أشهر|شهور|أسابيع|أيام|ساعات|دقائق|عقود|قرون)$/u.test(text);
const isCalendarUnit = (code: string): code is CalendarUnit =>
  /^(?:day|week|month|year|decade|century)$/u.test(code);
