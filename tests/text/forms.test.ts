import { expect, test } from '@jest/globals';
import { Forms } from '../../src/text/forms.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { Vocabulary, vocabularyColumns } from '../../src/text/vocabulary.ts';

const vocabulary = new Vocabulary(vocabularyColumns(['قال', 'وصل', 'اعلن']));
const tables = { vocabulary, classes: new Uint32Array(4), uses: new Uint8Array(4) };
const TEXT = 'قال وقال فأعلن أعلن اعلن وصل ووصل زيد وزيد';

const columnsOf = (forms: Forms) => {
  const { word, proclitic, length } = tokenize(TEXT, forms);
  return { word: [...word.slice(0, length)], proclitic: [...proclitic.slice(0, length)] };
};

test('a word is read alike when it is met first and later', () => {
  const forms = new Forms(tables);
  const first = columnsOf(forms);
  expect(first).toEqual({ word: [1, 1, 3, 3, 3, 2, 2, 0, 0], proclitic: [0, 1, 2, 0, 0, 0, 1, 0, 0] });
  expect(columnsOf(forms)).toEqual(first);
});

test('spellings that fold alike are forms of their own', () => {
  const { form } = tokenize('أعلن اعلن أعلن', new Forms(tables));
  expect(form[0]).toBe(form[2]);
  expect(form[0]).not.toBe(form[1]);
});

test('words that come when no more forms are remembered, and very long ones, are read all the same', () => {
  const forms = new Forms(tables);
  tokenize(Array.from({ length: Forms.capacity }, (_, k) => `x${k}`).join(' '), forms);
  expect(tokenize(TEXT, forms).form.every((form) => form === 0)).toBe(true);
  expect(columnsOf(forms)).toEqual(columnsOf(new Forms(tables)));
  expect(tokenize('ق'.repeat(40), new Forms(tables)).form[0]).toBe(0);
});

test('many forms are found again, each with what is known of its word', () => {
  const classes = Uint32Array.of(0, 5, 6, 7);
  const uses = Uint8Array.of(0, 1, 2, 3);
  const forms = new Forms({ vocabulary, classes, uses });
  const text = `قال ${Array.from({ length: 20_000 }, (_, k) => `س${k}`).join(' ')} وأعلن`;
  const first = tokenize(text, forms);
  const again = tokenize(text, forms);
  expect(again.form).toEqual(first.form);
  expect(new Set(first.form.slice(0, first.length)).size).toBe(first.length);
  expect([first.classes[0], first.uses[0], first.classes[1]]).toEqual([5, 1, 0]);
  expect([first.classes[first.length - 1], first.uses[first.length - 1]]).toEqual([7, 3]);
});
