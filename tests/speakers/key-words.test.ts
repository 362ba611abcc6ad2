import { expect, test } from '@jest/globals';
import { keyWords, keyWordsIn } from '../../src/speakers/key-words.ts';
import { textOf } from '../../src/text/tokenize.ts';
import { read } from '../support/reading.ts';

const inArticle = (text: string): string[] => {
  const article = read(text);
  return keyWordsIn(article, { start: 0, end: article.tokens.length }, textOf(article.tokens, 0));
};

test.each([
  ['وزارة الصحة', ['وزاره', 'صحه']],
  ['عبد الرحمن بن سالم', ['عبدالرحمن', 'سالم']],
  ['السيد عبد ربه', ['عبد', 'ربه']],
  ['الدكتورة مها', ['مها']],
  ['للجنة الأمن', ['جنه', 'امن']],
  ['حزب 5 نجوم', ['حزب', '5', 'نجوم']],
])('the words by which «%s» is compared, from a string and from tokens', (text, keys) => {
  expect(keyWords(text)).toEqual(keys);
  expect(inArticle(text)).toEqual(keys);
  expect(inArticle(text)).toEqual(keys);
});

test('marks between the words of a range are left out, and the first word may be given', () => {
  const article = read('للوزارة (السابقة)');
  expect(keyWordsIn(article, { start: 0, end: 4 }, 'الوزارة')).toEqual(['وزاره', 'سابقه']);
});
