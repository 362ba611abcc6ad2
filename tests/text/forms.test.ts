import { expect, test } from '@jest/globals';
import { Forms } from '../../src/text/forms.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { Vocabulary, vocabularyColumns } from '../../src/text/vocabulary.ts';

const vocabulary = new Vocabulary(vocabularyColumns(['قال', 'وصل', 'اعلن']));
const TEXT = 'قال وقال فأعلن أعلن اعلن وصل ووصل زيد وزيد';

const columnsOf = (forms: Forms) => {
  const { word, proclitic, length } = tokenize(TEXT, forms);
  return { word: [...word.slice(0, length)], proclitic: [...proclitic.slice(0, length)] };
};

test('a word is read alike when it is met first and later', () => {
  const forms = new Forms(vocabulary);
  const first = columnsOf(forms);
  expect(first).toEqual({ word: [1, 1, 3, 3, 3, 2, 2, 0, 0], proclitic: [0, 1, 2, 0, 0, 0, 1, 0, 0] });
  expect(columnsOf(forms)).toEqual(first);
});

test('spellings that fold alike are forms of their own', () => {
  const { form } = tokenize('أعلن اعلن أعلن', new Forms(vocabulary));
  expect(form[0]).toBe(form[2]);
  expect(form[0]).not.toBe(form[1]);
});

test('words that come when no more forms are remembered, and very long ones, are read all the same', () => {
  const forms = new Forms(vocabulary);
  tokenize(Array.from({ length: Forms.capacity }, (_, k) => `x${k}`).join(' '), forms);
  expect(tokenize(TEXT, forms).form.every((form) => form === 0)).toBe(true);
  expect(columnsOf(forms)).toEqual(columnsOf(new Forms(vocabulary)));
  expect(tokenize('ق'.repeat(40), new Forms(vocabulary)).form[0]).toBe(0);
});
