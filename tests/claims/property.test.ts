import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { validationError } from '../../src/output/validate.ts';
import { documentOf, spansOf } from '../support/article.ts';

/** Words of amounts, times and clauses, and what may come between them. */
const PIECES = [
  ...[
    'مليون',
    'ثلاثة',
    'عشر',
    'و20',
    '٣٬٤٥٠',
    '10',
    '2022',
    '%',
    'في المئة',
    'بين',
    'دولار',
    'سنوياً',
    'نصف',
    'ألفي',
  ],
  ...[
    'أمس',
    'يوم',
    'الجمعة',
    'شباط/',
    'فبراير',
    'عام',
    'الماضي',
    'قبل',
    'الساعة',
    'رمضان',
    'هـ',
    'الربع',
    'الأول',
  ],
  ...['لن', 'وتراجعت', 'الذي', 'وأنّ', 'إذا', 'يجب', 'لا', 'سيصل', 'بل', 'غير', 'هل', 'وَ', 'شكراً', 'حيث'],
  ...['،', '.', '؟', '«', '»', '/', '-', '؛', ':', '(', '\n', '😀', '\ud800', '\u064b', 'ـ', '\u200f'],
];

const quote = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary' })), {
    maxLength: 40,
  })
  .map((pieces) => `قال الوزير إن ${pieces.join(' ')}`);

test('any content gives valid claims whose spans hold and lie in their quote', () => {
  fc.assert(
    fc.property(quote, fc.boolean(), (text, dated) => {
      const document = documentOf(text, dated ? { date: '2022-02-04' } : {});
      expect(validationError('document', document)).toBeNull();
      const points = [...text];
      for (const { start, end, text: printed } of spansOf(document)) {
        expect(points.slice(start, end).join('')).toBe(printed);
      }
      for (const claim of document.claims) {
        const holder = document.quotes.find(({ id }) => id === claim.quote);
        expect(holder && holder.start <= claim.start && claim.end <= holder.end).toBe(true);
        expect(claim.end).toBeGreaterThan(claim.start);
        for (const { start, end } of [...(claim.quantities ?? []), ...(claim.times ?? [])]) {
          expect(claim.start <= start && end <= claim.end).toBe(true);
        }
      }
    }),
    { numRuns: 600, seed: 11 },
  );
});
