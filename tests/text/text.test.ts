import { describe, expect, test } from '@jest/globals';
import { fold } from '../../src/text/fold.ts';
import { Forms } from '../../src/text/forms.ts';
import { pairQuotations } from '../../src/text/quotations.ts';
import { segment } from '../../src/text/segment.ts';
import { textOf, tokenize } from '../../src/text/tokenize.ts';
import { Vocabulary, vocabularyColumns } from '../../src/text/vocabulary.ts';

const vocabulary = new Vocabulary(vocabularyColumns(['قال', 'وصل']));
const tables = { vocabulary, classes: new Uint32Array(3), uses: new Uint8Array(3) };
const forms = new Forms(tables);
const tokens = (text: string) => tokenize(text, forms);
const words = (text: string): string[] => {
  const found = tokens(text);
  return Array.from({ length: found.length }, (_, k) => textOf(found, k));
};

test.each([
  ['أكّدَ', 'اكد'],
  ['إلى', 'الي'],
  ['مسؤولة', 'مسووله'],
  ['رئيـــس', 'رييس'],
  ['٢٠٢٢', '2022'],
  ['ﻗﺎﻝ', 'قال'],
  ['NATO', 'nato'],
])('fold %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('vocabulary finds a word inside a text by its folded form', () => {
  const text = 'وقَالَ';
  expect(vocabulary.wordOf(vocabulary.idOf(text, 1))).toBe('قال');
  expect(vocabulary.idOf(text)).toBe(0);
});

describe('tokenize', () => {
  test('cuts و and ف only where the rest is known and the whole is not', () => {
    const found = tokens('وقال وصل وزير');
    expect(words('وقال وصل وزير')).toHaveLength(3);
    expect([...found.word.slice(0, 3)].map((id) => id > 0)).toEqual([true, true, false]);
    expect([...found.proclitic.slice(0, 3)]).toEqual([1, 0, 0]);
  });
  test('separates words from punctuation that touches them', () => {
    expect(words('البلاد،وقال.نعم')).toEqual(['البلاد', '،', 'وقال', '.', 'نعم']);
  });
  test('keeps figures whole', () => {
    expect(words('4ر402 و12.5 و1,000')).toEqual(['4ر402', 'و12', '.', '5', 'و1', ',', '000']);
  });
});

const sentences = (text: string): string[] => {
  const found = tokens(text);
  return segment(found).sentences.map(({ start, end }) => textOf(found, start, end - 1));
};

describe('segment', () => {
  test.each([
    ['وصل الوفد. غادر الوفد', ['وصل الوفد.', 'غادر الوفد']],
    ['قال د. خالد نعم. ثم خرج', ['قال د. خالد نعم.', 'ثم خرج']],
    ['هل وصل؟ نعم!', ['هل وصل؟', 'نعم!']],
    ['بلغ 12.5 بالمئة.وقال', ['بلغ 12.5 بالمئة.', 'وقال']],
    ['سطر\nآخر', ['سطر', 'آخر']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
  test('tells headline, body and credit line', () => {
    const found = tokens('وزير الصحة يفتتح مستشفى جديدا\nافتتح الوزير المستشفى.\nالمصدر: وكالات');
    expect(segment(found).paragraphs.map(({ role }) => role)).toEqual(['headline', 'body', 'credit']);
  });
});

const quotations = (text: string): [string, number][] => {
  const found = tokens(text);
  return pairQuotations(found, segment(found)).map((q) => [
    q.end > q.start ? textOf(found, q.start, q.end - 1) : '',
    (q.open < 0 ? 1 : 0) + (q.close < 0 ? 2 : 0),
  ]);
};

describe('pairQuotations', () => {
  test.each<[string, string, [string, number][]]>([
    ['straight', 'قال "نعم غدا" وخرج', [['نعم غدا', 0]]],
    ['guillemets', 'قال «نعم غدا» وخرج', [['نعم غدا', 0]]],
    ['reversed curls', 'قال ”نعم غدا“ وخرج', [['نعم غدا', 0]]],
    ['doubled apostrophes', "قال ''نعم غدا'' وخرج", [['نعم غدا', 0]]],
    ['doubled brackets', 'قال ((نعم غدا)) وخرج', [['نعم غدا', 0]]],
    [
      'nested, same style',
      'قال "فئة الـ"ميني فان" جيدة". ثم',
      [
        ['فئة الـ"ميني فان" جيدة', 0],
        ['ميني فان', 0],
      ],
    ],
    ['spaces inside', 'قال « نعم غدا » وخرج', [['نعم غدا', 0]]],
    ['closed in the next paragraph', 'قال "نعم غدا\nوبعد غد". ثم', [['نعم غدا\nوبعد غد', 0]]],
    ['never closed', 'قال "نعم غدا\nثم خرج', [['نعم غدا', 2]]],
    ['never opened', 'قال إن نعم غدا" ثم خرج', [['قال إن نعم غدا', 1]]],
  ])('%s', (_name, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });
});
