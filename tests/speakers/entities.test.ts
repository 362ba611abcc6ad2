import { describe, expect, test } from '@jest/globals';
import { Variants } from '../../src/speakers/word-index.ts';
import { documentOf, speakerOf } from '../support/article.ts';

const SURNAMES =
  'البرغوثي الخطيب الدجاني الزعبي السعدي الشريف الصباغ الطويل العمري الفارس القاسم الكردي المصري النجار الهاشمي الياسين الحلبي الجندي البيطار الرفاعي'.split(
    ' ',
  );
const GIVEN = ['محمد', 'خالد'];

/** What forty people say one after the other, and whoever speaks last. */
function crowd(...last: string[]): string {
  const people = GIVEN.flatMap((given) => SURNAMES.map((surname) => `${given} ${surname}`));
  return [...people, ...last].map((name) => `قال النائب ${name} إن الطريق مغلق.`).join('\n');
}

describe('among more people than are all looked at', () => {
  test.each([
    ['a full name', 'خالد القاسم', 'خالد القاسم', 0],
    ['a surname means whoever bore it last', 'الرفاعي', 'خالد الرفاعي', 0],
    ['a surname with a letter changed', 'خالد البرغوتي', 'خالد البرغوثي', 0],
    ['a new name', 'سعيد المرزوقي', 'سعيد المرزوقي', 1],
  ])('%s', (_, last, speaker, added) => {
    const document = documentOf(crowd(last));
    const quote = document.quotes.at(-1);
    expect(quote && speakerOf(document, quote)).toBe(speaker);
    expect(document.speakers).toHaveLength(documentOf(crowd()).speakers.length + added);
    expect(document.speakers.length).toBeGreaterThan(30);
  });
});

test('variants of a word differ by one letter, and not by the first', () => {
  const variants = new Variants();
  for (const word of ['لافروف', 'لافروفا', 'لفروف', 'كافروف', 'نوفاك', 'بوتين']) variants.add(word);
  expect(variants.of('لافروف').sort()).toEqual(['لافروف', 'لافروفا', 'لفروف'].sort());
  expect(variants.of('سيف')).toEqual(['سيف']);
});
