import { expect, test } from '@jest/globals';
import { byForm } from '../../src/text/by-form.ts';
import { read, wordsOf } from '../support/reading.ts';

test('a question is asked once a form, and answered alike in every article', () => {
  const asked: string[] = [];
  const isLong = byForm((article, token) => {
    const word = wordsOf(article, { start: token, end: token + 1 });
    asked.push(word);
    return word.length > 5;
  });
  const answers = (text: string): boolean[] => {
    const article = read(text);
    return Array.from({ length: article.tokens.length }, (_, token) => isLong(article, token));
  };
  expect(answers('غرفة الشطرنج غرفة')).toEqual([false, true, false]);
  expect(answers('الشطرنج غرفة')).toEqual([true, false]);
  expect(asked).toEqual(['غرفة', 'الشطرنج']);
});

test('a form that is too long to be remembered is asked for again', () => {
  const found: number[] = [];
  const ask = byForm((_, token) => found.push(token) > 0);
  const article = read('س'.repeat(100));
  expect([ask(article, 0), ask(article, 0)]).toEqual([true, true]);
  expect(found).toEqual([0, 0]);
});

test('what is no word is not asked for', () => {
  const ask = byForm(() => true);
  const article = read('نعم، 5');
  expect([0, 1, 2].map((token) => ask(article, token))).toEqual([true, false, false]);
});

test('questions beside each other keep apart, and more than there is room for are refused', () => {
  const article = read('غرفة الشطرنج');
  expect(() => {
    for (let k = 0; ; k++) {
      const holds = k % 3 === 0;
      const ask = byForm(() => holds);
      expect([ask(article, 0), ask(article, 1), ask(article, 0)]).toEqual([holds, holds, holds]);
    }
  }).toThrow(RangeError);
});
