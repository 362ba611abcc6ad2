import { expect, test } from '@jest/globals';
import { byForm, FormFact } from '../../src/text/by-form.ts';
import { read, wordsOf } from '../support/reading.ts';

test('a question is asked once a form, and answered alike in every article', () => {
  const asked: string[] = [];
  const isLong = byForm(15, (article, token) => {
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
  const ask = byForm(14, (_, token) => found.push(token) > 0);
  const article = read('س'.repeat(100));
  expect([ask(article, 0), ask(article, 0)]).toEqual([true, true]);
  expect(found).toEqual([0, 0]);
});

test('the facts of a form have room for each question', () => {
  expect(Object.values(FormFact)).toEqual([...new Set(Object.values(FormFact))]);
  expect(Math.max(...Object.values(FormFact))).toBeLessThan(14);
});
