import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDigits } from '../../src/claims/digits.ts';
import { documentOf } from '../support/article.ts';
import { inWords } from '../support/number-words.ts';

const quantitiesOf = (words: string) =>
  documentOf(`قال الوزير إن الكلفة بلغت ${words}.`).claims.flatMap(({ quantities = [] }) => quantities);

const whole = fc.oneof(fc.integer({ min: 3, max: 1200 }), fc.integer({ min: 3, max: 999_999_999 }));

test('a number in words is read back', () => {
  fc.assert(
    fc.property(whole, (value) => {
      expect(quantitiesOf(`${inWords(value)} دولار`)).toMatchObject([{ value, unit: 'USD' }]);
    }),
    { numRuns: 400, seed: 3 },
  );
});

const arabicIndic = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)));
const persian = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCharCode(0x6f0 + Number(digit)));
const grouped = (value: number, separator: string): string =>
  String(value).replace(/\B(?=(?:\d{3})+$)/gu, separator);

const WRITINGS: readonly [string, (value: number) => string][] = [
  ['European digits', String],
  ['Arabic-Indic digits', (value) => arabicIndic(String(value))],
  ['Persian digits', (value) => persian(String(value))],
  ['commas between thousands', (value) => grouped(value, ',')],
  ['Arabic separators', (value) => arabicIndic(grouped(value, '٬'))],
  ['spaces between thousands', (value) => grouped(value, ' ')],
];

test.each(WRITINGS)('a number in digits is read back: %s', (_name, write) => {
  fc.assert(
    fc.property(whole, (value) => {
      expect(quantitiesOf(`${write(value)} دولار`)).toMatchObject([{ value, unit: 'USD' }]);
    }),
    { numRuns: 150, seed: 3 },
  );
});

test.each([
  ['2.5', 2.5],
  ['٢٫٥', 2.5],
  ['2,5', 2.5],
  ['1,200', 1200],
  ['1.200.000', 1_200_000],
  ['1,250,000.5', 1_250_000.5],
])('%s is %d', (text, value) => {
  expect(parseDigits(text)).toBe(value);
});

describe('what is no quantity', () => {
  test.each(['المادة 5', 'قرار رقم 2254', 'كوفيد-19', 'طائرة بوينغ 737', 'الفوز 3-1'])('%s', (words) => {
    expect(quantitiesOf(words)).toEqual([]);
  });
});

describe('units, rates, bounds', () => {
  test.each([
    ['10 مليارات متر مكعب سنوياً', { value: 10_000_000_000, unit: 'm3', per: 'year' }],
    ['نحو 20 كيلومتراً', { value: 20, unit: 'km', approximate: true, bound: null }],
    ['أكثر من مليون طن', { value: 1_000_000, unit: 't', bound: 'min' }],
    ['ما لا يتجاوز 5%', { value: 5, unit: 'percent', bound: 'max' }],
    ['5 في المئة على الأقل', { value: 5, unit: 'percent', bound: 'min' }],
    ['مئات الآلاف من الدولارات', { value: 100_000, unit: 'USD', approximate: true }],
    ['85 دولاراً للبرميل', { value: 85, unit: 'USD', per: 'bbl' }],
    ['نصف مليون درهم', { value: 500_000, unit: 'dirham' }],
    ['طنين', { value: 2, unit: 't' }],
  ])('%s', (words, expected) => {
    expect(quantitiesOf(words)).toMatchObject([expected]);
  });

  test('the ends of a range are bounds and share unit and multiplier', () => {
    expect(quantitiesOf('بين 10 و20 مليون دولار')).toMatchObject([
      { text: '10', value: 10_000_000, unit: 'USD', bound: 'min' },
      { text: '20 مليون دولار', value: 20_000_000, unit: 'USD', bound: 'max' },
    ]);
  });
});
