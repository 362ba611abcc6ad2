import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anchorOf, hijriDay, isoDay, weekday } from '../../src/claims/calendar.ts';
import { documentOf } from '../support/article.ts';

const timesOf = (words: string, date?: string) =>
  documentOf(`قال الوزير إن الاتفاق وقع ${words}.`, date ? { date } : {}).claims.flatMap(
    ({ times = [] }) => times,
  );

const MONTHS = [
  ['يناير', 'كانون الثاني', 'جانفي'],
  ['فبراير', 'شباط', 'فيفري'],
  ['مارس', 'آذار', 'مارس'],
  ['أبريل', 'نيسان', 'أفريل'],
  ['مايو', 'أيار', 'ماي'],
  ['يونيو', 'حزيران', 'جوان'],
  ['يوليو', 'تموز', 'جويلية'],
  ['أغسطس', 'آب', 'أوت'],
  ['سبتمبر', 'أيلول', 'شتنبر'],
  ['أكتوبر', 'تشرين الأول', 'أكتوبر'],
  ['نوفمبر', 'تشرين الثاني', 'نونبر'],
  ['ديسمبر', 'كانون الأول', 'دجنبر'],
] as const;

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const name = (date: Date, set: number): string => MONTHS[date.getUTCMonth()]?.[set] ?? '';

const WRITINGS: readonly [string, (date: Date) => string][] = [
  ['Egyptian month', (d) => `في ${d.getUTCDate()} ${name(d, 0)} ${d.getUTCFullYear()}`],
  ['Levantine month', (d) => `في ${d.getUTCDate()} ${name(d, 1)} ${d.getUTCFullYear()}`],
  ['Maghrebi month', (d) => `في ${d.getUTCDate()} ${name(d, 2)} ${d.getUTCFullYear()}`],
  ['both months', (d) => `في ${d.getUTCDate()} ${name(d, 1)}/ ${name(d, 0)} ${d.getUTCFullYear()}`],
  ['numbers', (d) => `في ${d.getUTCDate()}/${d.getUTCMonth() + 1}/${d.getUTCFullYear()}`],
  ['ISO 8601', (d) => `في ${d.toISOString().slice(0, 10)}`],
];

test.each(WRITINGS)('a date is read back: %s', (_name, write) => {
  fc.assert(
    fc.property(day, (date) => {
      expect(timesOf(write(date))).toMatchObject([
        { value: date.toISOString().slice(0, 10), calendar: 'gregory' },
      ]);
    }),
    { numRuns: 120, seed: 5 },
  );
});

test('weekdays before and after a day are as the calendar has them', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom(-1 as const, 1 as const),
      (date, wanted, side) => {
        const found = new Date(weekday(anchorOf(date.toISOString().slice(0, 10)), wanted, side, false) ?? '');
        const away = (found.getTime() - Date.parse(date.toISOString().slice(0, 10))) / 86_400_000;
        expect(found.getUTCDay() || 7).toBe(wanted);
        expect(away * side).toBeGreaterThanOrEqual(0);
        expect(away * side).toBeLessThan(7);
      },
    ),
    { numRuns: 200, seed: 5 },
  );
});

test('a day that the calendar does not have has no value', () => {
  expect(isoDay(2023, 2, 29)).toBeNull();
  expect(hijriDay(1444, 13, 1)).toBeNull();
  expect(anchorOf('2023-02-31')).toBeNull();
});

describe('reckoned from the date of the article, Tuesday 5 March 2024', () => {
  test.each([
    ['أمس', '2024-03-04'],
    ['أول من أمس', '2024-03-03'],
    ['يوم الجمعة الماضي', '2024-03-01'],
    ['الأسبوع الماضي', '2024-W09'],
    ['الشهر الماضي', '2024-02'],
    ['العام الماضي', '2023'],
    ['قبل ثلاثة أيام', '2024-03-02'],
    ['قبل عامين', '2022'],
    ['في فبراير الماضي', '2024-02'],
    ['في 20 ديسمبر', '2023-12-20'],
    ['في السنوات الخمس الماضية', '2019/2024'],
    ['في الربع الأول من العام الماضي', '2023-33'],
    ['في تسعينيات القرن الماضي', '199X'],
    ['في 15 رمضان 1444 هـ', '2023-04-06'],
  ])('%s is %s', (words, value) => {
    expect(timesOf(words, '2024-03-05')).toMatchObject([{ value }]);
    const absolute = /1444|القرن/u.test(words);
    if (!absolute) expect(timesOf(words)).toMatchObject([{ value: null }]);
  });

  test('Hijri dates are marked as such', () => {
    expect(timesOf('في رمضان 1444 هـ')).toMatchObject([
      { text: 'رمضان 1444 هـ', value: '2023-03/2023-04', calendar: 'islamic-umalqura' },
    ]);
  });
});
