import { fold } from './fold.ts';

/** Year first, or day first, as Arabic papers write it: 2022-02-04, 04/02/2022, ٤/٢/٢٠٢٢. */
const NUMERIC =
  /^(?:([\d٠-٩]{4})[-/.]([\d٠-٩]{1,2})[-/.]([\d٠-٩]{1,2})|([\d٠-٩]{1,2})[-/.]([\d٠-٩]{1,2})[-/.]([\d٠-٩]{4}))(?![\d٠-٩])/u;

/** The numeric date that a text begins with, in ISO 8601, and its length in UTF-16 units; null if it is none. */
export function numericDate(text: string): { value: string; length: number } | null {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [, year, month, day, lastDay, lastMonth, lastYear] = match.map((part) => (part ? fold(part) : ''));
  const value = isoDate(Number(year || lastYear), Number(month || lastMonth), Number(day || lastDay));
  return value === null ? null : { value, length: match[0].length };
}

/**
 * The date of a record's field: ISO 8601, possibly partial or with a time, or a numeric date with the day first.
 * @returns ISO 8601 date, or null where the field holds none that can be read
 */
export function isoDateOf(field: string): string | null {
  const text = field.trim();
  const partial = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/u.exec(text);
  return partial ? text : (numericDate(text)?.value ?? null);
}

/** @returns null for a day that is not in the calendar, or a year before 1900 or after 2100 */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
