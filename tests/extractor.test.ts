import { expect, test } from '@jest/globals';
import { createExtractor } from '../src/index.ts';

const TEXTS = [
  { text: 'قال الوزير خالد المرزوق إن الميناء سيفتح أبوابه غدا.', id: 'a', date: '2024-05-01' },
  { text: '', id: 'b' },
  { text: 'أكدت المتحدثة سلمى الدغيم أن "الطريق مغلق منذ أمس".', id: 'c', title: 'الطريق' },
];

test('several texts give the documents that each gives by itself, in their order', () => {
  const extractor = createExtractor();
  const documents = extractor.extractAll(TEXTS);
  expect(documents).toEqual(TEXTS.map(({ text, ...given }) => extractor.extract(text, given)));
  expect(documents.map(({ quotes }) => quotes.length)).toEqual([1, 0, 1]);
  expect(extractor.extractAll([])).toEqual([]);
});
