import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { clean, type Piece, wrap } from '../../src/output/text/pieces.ts';
import { sentenceOf } from '../../src/output/text/sentence.ts';
import { loadShape } from '../../src/output/text/shape.ts';
import { textWriter } from '../../src/output/text/text.ts';
import { documentOf } from '../support/article.ts';

const ARTICLE =
  'وصل الوفد أمس. وقال الوزير خالد المرزوق إن "الميناء سيفتح أبوابه غدا أمام السفن". ثم عاد الوفد.';
const options = { version: '0', colorLevel: 0 as const, width: 80, bom: false, shape: false };
const plain = (text: string): Piece[] => [{ text, role: 'plain' }];
const textsOf = (lines: Piece[][]): string[] => lines.map((line) => line.map(({ text }) => text).join(''));

describe('lines', () => {
  test('marks take no column: vowelled and plain letters break at the same word', () => {
    const vowelled = 'قَالَ الوَزِيرُ إِنَّ المِينَاءَ مَفْتُوحٌ';
    const words = (text: string): number[] =>
      textsOf(wrap(plain(text), 14, stringWidth)).map((line) => line.split(' ').length);
    expect(words(vowelled)).toEqual(words(vowelled.replace(/\p{Mn}/gu, '')));
  });

  test('no line is wider than asked for, unless a word is, and no word is lost', () => {
    const word = fc.string({
      unit: fc.constantFrom('ا', 'ل', 'َ', 'x', '中', '😀'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 5, max: 40 }), (words, width) => {
        const lines = textsOf(wrap(plain(words.join(' ')), width, stringWidth));
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) {
          expect(line.includes(' ') ? stringWidth(line) <= width : true).toBe(true);
        }
      }),
      { seed: 7 },
    );
  });

  test('a word of several pieces is not broken between them', () => {
    const pieces: Piece[] = [
      { text: 'قال "', role: 'plain' },
      { text: 'نعم', role: 'quote' },
      { text: '".', role: 'plain' },
    ];
    expect(textsOf(wrap(pieces, 6, stringWidth))).toEqual(['قال', '"نعم".']);
  });

  test('controls of the input do not pass', () => {
    expect(clean('a\u001b[31m\u202eb\u0007\nc')).toBe('a [31m b c');
  });
});

test('a quote stands in its sentence, with cue and mention', () => {
  const [quote] = documentOf(ARTICLE).quotes;
  const pieces = quote ? sentenceOf(quote, ARTICLE) : [];
  expect(pieces.map(({ text }) => text).join('')).toBe(
    'وقال الوزير خالد المرزوق إن "[الميناء سيفتح أبوابه غدا أمام السفن]".',
  );
  expect(pieces.filter(({ role }) => role === 'cue' || role === 'mention').map(({ text }) => text)).toEqual([
    'قال',
    'الوزير خالد المرزوق',
  ]);
});

test('lines with Arabic read from right to left, whatever stands first', async () => {
  const writer = await textWriter(options);
  const lines = writer.document(documentOf(ARTICLE), ARTICLE).split('\n');
  expect(lines.find((line) => line.includes('قال'))).toMatch(/^\u2067.*\u2069$/u);
});

describe('--shape', () => {
  const shaped = async (text: string): Promise<string> =>
    (await loadShape())(plain(text))
      .map((piece) => piece.text)
      .join('');

  test('joins letters and puts them from left to right', async () => {
    expect(await shaped('سلام')).toBe('\ufee1\ufefc\ufeb3');
  });

  test('lam and alef join whatever marks stand between', async () => {
    expect(await shaped('لَا')).toBe('\ufefb');
  });

  test('numbers and Latin words keep their order, brackets are mirrored', async () => {
    expect(await shaped('قال (NATO 12)')).toBe('(NATO 12) \ufedd\ufe8e\ufed7');
  });

  test('the parts of a line keep what they are', async () => {
    const shape = await loadShape();
    const line = shape([
      { text: 'لا ', role: 'cue' },
      { text: 'نعم', role: 'quote' },
    ]);
    expect(line.filter(({ role }) => role === 'quote')).toHaveLength(3);
    expect(line.at(-1)).toEqual({ text: '\ufefb', role: 'cue' });
  });

  test('no surrogate pair is torn', async () => {
    expect(await shaped('نعم 😀')).toContain('😀');
  });

  test('lines stand at the right', async () => {
    const writer = await textWriter({ ...options, shape: true });
    const lines = writer.document(documentOf(ARTICLE), ARTICLE).split('\n');
    const table = lines.findIndex((line) => line.includes('quotes  words'));
    const prose = lines.slice(0, table).filter((line) => /[\ufe80-\ufefc]/u.test(line));
    expect(prose.length).toBeGreaterThan(1);
    for (const line of prose) expect([78, 80]).toContain(stringWidth(line));
  });
});

test('a text without a headline has its id there, and one quote is no «quotes»', async () => {
  const text = 'قال الوزير خالد المرزوق إن "الميناء سيفتح أبوابه غدا أمام السفن".';
  const printed = (await textWriter(options)).document(documentOf(text, { id: 'one.txt' }), text);
  expect(printed.split('\n').slice(0, 3)).toEqual(['⁨one.txt⁩', '⁨⁨1 quote⁩⁩', '']);
});

test('a table tells who says how much', async () => {
  const writer = await textWriter(options);
  const printed = writer.document(documentOf(ARTICLE), ARTICLE);
  expect(printed).toMatch(/quotes {2}words {2}direct {2}mixed {2}unmarked {2}indirect {2}speaker\n/u);
  expect(printed).toMatch(/ {7}1 {6}6 {7}1 {6}· {9}· {9}· {2}\u2068خالد المرزوق\u2069\n/u);
});
