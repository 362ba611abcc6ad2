// What the engine is compared with, each on the work nearest to it and on texts of a language that it reads.
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { englishLike } from './english.mjs';

function countWords(text) {
  const counts = new Map();
  for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const segmenter = new Intl.Segmenter('ar', { granularity: 'sentence' });
const wink = winkNLP(model);

/** Name, what it does with a text, and the texts. */
export function peersOf(texts) {
  const english = englishLike(texts);
  return [
    ['words cut and counted in a Map', countWords, texts],
    ['sentences by Intl.Segmenter', (text) => [...segmenter.segment(text)].length, texts],
    ['compromise: quotations, in English', (text) => nlp(text).quotations().out('array'), english],
    ['wink-nlp: its whole pipeline, in English', (text) => wink.readDoc(text).out(), english],
  ];
}
