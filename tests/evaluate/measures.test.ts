import { describe, expect, test } from '@jest/globals';
import type { Document, Quote } from '../../src/document.ts';
import { breakDown } from '../../src/evaluate/breakdown.ts';
import { calibrate } from '../../src/evaluate/calibration.ts';
import { parseMarked } from '../../src/evaluate/marked.ts';
import { judge, measure } from '../../src/evaluate/score.ts';
import { printCalibration, printError, printMeasures, printRules } from '../../src/evaluate/tables.ts';

const MARKED = `s1 person سامي العربي | العربي
s2 person ليلى بنون
---
[!1 قال] [@1 المدير سامي العربي] إن [1 s1: المكتبة ستفتح غداً عند التاسعة صباحاً]. و[!2 دعا] إلى [2 s1 phrase: زيارتها].

[!3 أضافت] [@3 ليلى بنون]: «[3 s2 direct: المدخل من الباب الغربي]».
`;
const { text, gold } = parseMarked('a', MARKED);
const article = { ...gold, text };

/** A quote of the output, made from a gold one. */
function quoteOf(k: number, change: Partial<Quote> = {}): Quote {
  const { kind, complement, start, end, text: content, cue, speaker } = gold.quotes[k] ?? fail();
  const made = { kind, complement, start, end, text: content, nestedIn: null, paragraph: 0, sentence: 0 };
  const saying = cue ? { ...cue, lemma: cue.text, act: 'state' as const } : null;
  const who = { id: speaker, mention: null, resolvedBy: 'elided' as const };
  return {
    ...{ id: `q${k}`, ...made, quoted: [], cue: saying, speaker: who, addressee: null },
    ...{ confidence: 0.95, rule: 'verb-complementizer', ...change },
  };
}
const fail = (): never => {
  throw new Error('no such quote');
};

const speaker = (id: string, name: string): Document['speakers'][number] => ({
  ...{ id, name, latinName: null, type: 'person', wikidata: null },
  mentions: [{ text: name, start: 0, end: 1, form: 'name' }],
});
const speakers = [speaker('s1', 'سامي العربي'), speaker('s2', 'ليلى بنون')];
const judged = (...quotes: Quote[]) => judge(article, { speakers, quotes });
const cue = gold.quotes[0]?.cue ?? fail();
/** One found and right, one found by the wrong speaker, one missed, one too much. */
const mixture = judged(
  quoteOf(0),
  quoteOf(2, { speaker: quoteOf(0).speaker, confidence: 0.91, rule: 'verb-colon' }),
  quoteOf(0, { start: cue.start, end: cue.end, confidence: 0.5, rule: 'verb-phrase' }),
);

test('precision, recall, exact spans and speakers, counted by hand', () => {
  expect(measure(mixture).get('quoted+reported')).toEqual({
    gold: 2,
    found: 2,
    extra: 1,
    precision: 2 / 3,
    recall: 1,
    f1: 4 / 5,
    exact: 1,
    speaker: 1 / 2,
    attributedF1: 2 / 5,
  });
  expect(measure(mixture).get('phrase')).toMatchObject({ gold: 1, found: 0, recall: 0, f1: 0 });
});

test('a content counts from four fifths of its words on', () => {
  const { start, end } = gold.quotes[0] ?? fail();
  const cut = (words: number): number =>
    [...text].slice(start, end).join('').split(' ').slice(0, words).join(' ').length;
  const found = (words: number) => measure(judged(quoteOf(0, { end: start + cut(words) }))).get('reported');
  expect(found(5)).toMatchObject({ found: 1, extra: 0, exact: 0 });
  expect(found(4)).toMatchObject({ found: 0, extra: 1 });
});

describe('a breakdown', () => {
  const keys = (aspect: 'kind' | 'rule' | 'construction' | 'cue' | 'article'): string[] =>
    [...breakDown(mixture, aspect).keys()].sort();
  test('has a row for each kind, rule, construction, cue and article', () => {
    expect(keys('kind')).toEqual(['direct', 'indirect', 'indirect phrase']);
    expect(keys('rule')).toEqual(['(missed)', 'verb-colon', 'verb-complementizer', 'verb-phrase']);
    expect(keys('construction')).toEqual([
      'cue inside the content',
      'cue, colon, marks',
      'cue, noun phrase',
      'cue, أن',
    ]);
    expect(keys('cue')).toEqual(['أضافت', 'دعا', 'قال']);
    expect(keys('article')).toEqual(['a']);
  });
  test('adds up to the whole', () => {
    const rows = [...breakDown(mixture, 'construction').values()];
    expect(rows.reduce((sum, row) => sum + row.found, 0)).toBe(2);
    expect(rows.reduce((sum, row) => sum + row.extra, 0)).toBe(1);
  });
  test('lists every rule with how often it fired and was right', () => {
    const table = printRules(breakDown(mixture, 'rule'), ['headline-colon']);
    expect(table).toMatch(/^verb-complementizer +1 +1\.000 +1\.000 +1\.000 +1\.000$/mu);
    expect(table).toMatch(/^verb-colon +1 +1\.000 +1\.000 +0\.000 +0\.000$/mu);
    expect(table).toMatch(/^headline-colon +0 /mu);
    expect(table).not.toContain('missed');
  });
});

describe('calibration', () => {
  test('bins quotes by confidence and adds the gaps up', () => {
    const { bins, error, sure } = calibrate(mixture);
    expect(bins.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 2]);
    expect(bins[9]).toEqual({
      from: 0.9,
      to: 1,
      count: 2,
      confidence: expect.closeTo(0.93, 12),
      precision: 0.5,
    });
    expect(error).toBeCloseTo((2 * 0.43 + 0.5) / 3, 12);
    expect(sure).toEqual({ count: 2, precision: 0.5 });
  });
  test('a confidence of 1 lies in the last bin, and nothing is no error', () => {
    expect(calibrate(judged(quoteOf(0, { confidence: 1 }))).bins[9]?.count).toBe(1);
    expect(calibrate(judged())).toMatchObject({ error: 0, sure: { count: 0, precision: 0 } });
  });
  test('a phrase that the gold has counts as right', () => {
    expect(calibrate(judged(quoteOf(1))).sure).toEqual({ count: 1, precision: 1 });
  });
  test('is printed with its two figures', () => {
    const table = printCalibration(calibrate(mixture));
    expect(table).toMatch(/^0\.9–1\.0 +2 +0\.930 +0\.500$/mu);
    expect(table).toContain('expected calibration error: 0.453');
    expect(table).toContain('the 2 quotes with confidence 0.9 and more: 0.500');
  });
});

test('errors say what is missed, wrong or too much, and who was wanted', () => {
  const lines = mixture.map(printError).filter(Boolean);
  expect(lines.map((line) => line.split('\n')[1])).toEqual([
    'a MISSED phrase by سامي العربي',
    'a WRONG SPEAKER quoted by ليلى بنون, got سامي العربي (verb-colon)',
    'a EXTRA reported got سامي العربي (verb-phrase)',
  ]);
});

test('counts are whole numbers in the table, shares are not', () => {
  expect(printMeasures('group', measure(mixture))).toMatch(/^quoted +1 +1 +0 +1\.000 +1\.000/mu);
});
