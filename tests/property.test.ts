import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createExtractor, type Span } from '../src/index.ts';
import { withOffsets } from '../src/output/offsets.ts';
import { validationError } from '../src/output/validate.ts';
import { decode } from '../src/text/decode.ts';
import { documentOf, spansOf } from './support/article.ts';

/** Pieces from which nasty articles are made: cues, marks, names, controls, halves of pairs. */
const PIECES = [
  ...[
    'قال',
    'وأضاف',
    'إن',
    'أنّ',
    'بحسب',
    'مضيفاً',
    'بوتين',
    'الرئيس الصيني',
    'دعا إلى',
    'وقف',
    'نظيره',
    'التي',
  ],
  ...['"', '«', '»', '“', '”', "''", '((', '))', ':', '.', '،', '(', ')', '\n', '\n\n', ' ', '؟', '…', '-'],
  ...['\ud800', '\udfff', '😀', '\u202e', '\u200f', '\0', '\ufeff', 'a', '1', '٢٫٥', 'ـ', '\u064b'],
];
const article = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), { maxLength: 80 })
  .map((pieces) => pieces.join(' '));

test('any text gives a valid document whose spans hold', () => {
  fc.assert(
    fc.property(article, (text) => {
      const document = documentOf(text);
      expect(validationError('document', document)).toBeNull();
      const points = [...text];
      for (const { start, end, text: printed } of spansOf(document)) {
        expect(points.slice(start, end).join('')).toBe(printed);
      }
      expect(document.document.length).toBe(points.length);
    }),
    { numRuns: 400, seed: 7 },
  );
});

test('offsets in other units cut the same text', () => {
  fc.assert(
    fc.property(
      article.filter((text) => text.isWellFormed()),
      (text) => {
        const document = documentOf(text);
        const bytes = Buffer.from(text);
        const cut = {
          utf16: ({ start, end }: Span) => text.slice(start, end),
          byte: ({ start, end }: Span) => bytes.subarray(start, end).toString(),
        };
        for (const unit of ['utf16', 'byte'] as const) {
          for (const span of spansOf(withOffsets(document, text, unit)))
            expect(cut[unit](span)).toBe(span.text);
        }
      },
    ),
    { numRuns: 150, seed: 7 },
  );
});

test('nested quotes lie in the quotes that hold them', () => {
  fc.assert(
    fc.property(article, (text) => {
      const { quotes } = documentOf(text);
      for (const quote of quotes) {
        const holder = quotes.find((other) => other.id === quote.nestedIn);
        if (holder) expect(holder.start <= quote.start && quote.end <= holder.end).toBe(true);
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});

test('any bytes are decoded or refused with a message', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        expect(typeof decode(bytes).text).toBe('string');
      } catch (error) {
        expect(error).toMatchObject({ name: 'DecodeError', message: expect.stringContaining(' ') });
      }
    }),
    { numRuns: 500, seed: 7 },
  );
});

/** Bytes that are often text: letters of two encodings, marks, and anything. */
const bytes = fc
  .array(
    fc.oneof(
      fc.constantFrom('قال الوزير إن ', '«', '»', '\n', '\ufeff', '😀').map((text) => Buffer.from(text)),
      fc.constantFrom([0xde, 0xc7, 0xe1], [0xd8], [0xff, 0xfe]).map((units) => Buffer.from(units)),
      fc.uint8Array({ maxLength: 6 }).map((units) => Buffer.from(units)),
    ),
    { maxLength: 20 },
  )
  .map((parts) => Buffer.concat(parts));

test('any text is explained: the quotes that are printed, and why the rest is not', () => {
  const extractor = createExtractor();
  fc.assert(
    fc.property(article, (text) => {
      const { quotes, rejected } = extractor.explain(text);
      expect(quotes.map(({ rule, content }) => [rule, content.start, content.end])).toEqual(
        extractor.extract(text).quotes.map(({ rule, start, end }) => [rule, start, end]),
      );
      for (const { ending } of [...quotes, ...rejected.unlikely]) expect(ending.why).not.toBe('');
      for (const { why } of rejected.cues) expect(why).not.toBe('');
    }),
    { numRuns: 200, seed: 11 },
  );
});

test('decoded text written as UTF-8 and read again is the same, and so is its document', () => {
  const decoded = (input: Uint8Array): string | null => {
    try {
      return decode(input).text;
    } catch {
      return null;
    }
  };
  fc.assert(
    fc.property(bytes, (input) => {
      const text = decoded(input);
      fc.pre(text !== null && text.length > 0);
      // A text that begins with the letter that marks the byte order needs a mark of its own.
      const mark = text?.startsWith('\ufeff') ? '\ufeff' : '';
      const again = decode(Buffer.from(`${mark}${text}`)).text;
      expect(again).toBe(text);
      expect(documentOf(again)).toEqual(documentOf(text ?? ''));
    }),
    { numRuns: 300, seed: 7 },
  );
});
