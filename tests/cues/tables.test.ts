import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseNominalCues, parseVerbTable } from '../../src/cues/verb-table.ts';

const verbs = readFileSync('src/cues/verbs.tsv', 'utf8');
const nominal = readFileSync('src/cues/nominal-cues.tsv', 'utf8');

test('the tables hold at least 150 verbs and 40 other cues, none twice', () => {
  const lemmas = parseVerbTable(verbs).map((verb) => `${verb.lemma} ${verb.form}`);
  const phrases = parseNominalCues(nominal).map((cue) => cue.words.join(' '));
  expect(lemmas.length).toBeGreaterThanOrEqual(150);
  expect(phrases.length).toBeGreaterThanOrEqual(40);
  expect(new Set(lemmas).size).toBe(lemmas.length);
  expect(new Set(phrases).size).toBe(phrases.length);
});

test('a bad cell is named with its line and column', () => {
  expect(() => parseVerbTable('# head\nقَالَ\tI\tيَقُولُ\tقول\tspeak\tthat\t-\tstrong\tno\t-')).toThrow(
    'verbs.tsv line 2, column act: "speak" is not a speech act',
  );
  expect(() => parseNominalCues('بحسب\tnowhere\tحسب\tstate\tgenitive\t-')).toThrow('line 1, column pos');
});
