import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { createExtractor } from '../../src/index.ts';
import { OBJECTIONS, type Objection } from '../../src/reports/objections.ts';
import { decode } from '../../src/text/decode.ts';

const extractor = createExtractor();
const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
const textOf = (name: string): string => decode(readFileSync(`seeds/${name}`)).text;

describe.each(seeds)('%s', (name) => {
  const text = textOf(name);
  const { quotes, rejected } = extractor.explain(text);

  test('explains the quotes that extract prints, and no other', () => {
    const told = quotes.map(({ content, rule, confidence, cue, kind }) => [
      content,
      rule,
      confidence,
      cue,
      kind,
    ]);
    const printed = extractor
      .extract(text)
      .quotes.map(({ text, start, end, rule, confidence, cue, kind }) => [
        { text, start, end },
        rule,
        confidence,
        cue,
        kind,
      ]);
    expect(told).toEqual(printed);
  });

  test('spans are exact and every rule has its construction', () => {
    const letters = [...text];
    const spans = [
      ...quotes.flatMap(({ content, mention }) => [content, mention ?? content]),
      ...rejected.cues,
    ];
    for (const span of spans) expect(letters.slice(span.start, span.end).join('')).toBe(span.text);
    for (const { construction } of [...quotes, ...rejected.unlikely]) expect(construction).toMatch(/—/u);
  });
});

test('the claims of a quote come with the features of their check-worthiness', () => {
  const text = 'قال الوزير سامي العلي إن الإنتاج ارتفع بنسبة 10 في المئة.\n';
  const [quote] = extractor.explain(text).quotes;
  const [claim] = extractor.extract(text).claims;
  expect(quote?.claims.map(({ start, end, checkWorthiness }) => [start, end, checkWorthiness])).toEqual([
    [claim?.start, claim?.end, claim?.checkWorthiness],
  ]);
  expect(quote?.claims[0]?.features.length).toBeGreaterThan(0);
});

test('an elided speaker is explained by candidates, the chosen one first', () => {
  const text =
    'قال وزير الزراعة سامي العلي إن الموسم جيد. والتقى العلي مزارعين في المنطقة.\n\nوأضاف أن الإنتاج ارتفع بنسبة 10 في المئة.\n';
  const added = extractor.explain(text).quotes.find(({ cue }) => cue?.lemma === 'أضاف');
  expect(added?.resolvedBy).toBe('elided');
  expect(added?.candidates[0]?.name).toBe('سامي العلي');
  expect(added?.candidates[0]?.reasons).toContain('last-spoke');
  expect(added?.evidence.length).toBeGreaterThan(3);
});

test.each<[Objection, string, string]>([
  ['narration', 'ذكر', 'يذكر أن المدينة تقع على البحر.'],
  ['denied', 'أعلن', 'لم يعلن التنظيم عن هوية المنفذ.'],
  ['no-opener', 'أعلن', 'أعلن الوزير ذلك أمس.'],
  ['taken-up', 'أعلن', 'ما أعلنه الوزير خالد المرزوق إن الطريق مغلق.'],
  ['needs-quotation', 'أراد', 'يريد الوزير أن يفتح الطريق.'],
  ['needs-marks', 'تصريح', 'في تصريح أمس قرر الوزير خالد المرزوق أن الطريق مغلق.'],
])('a word of saying without a content is told with the objection: %s', (objection, lemma, text) => {
  const { quotes, rejected } = extractor.explain(`${text}\n`);
  expect(quotes).toEqual([]);
  const rejection = rejected.cues.find((cue) => cue.lemma === lemma);
  expect(rejection).toMatchObject({ objection, why: OBJECTIONS[objection] });
});

test('what seemed to open the content of a rejected cue is told', () => {
  const { rejected } = extractor.explain('لم يعلن التنظيم عن هوية المنفذ.\n');
  expect(rejected.cues[0]?.opener).toEqual({ type: 'phrase', text: 'عن', start: 16, end: 18 });
});

test('reports too deep inside others are told', () => {
  const { quotes, rejected } = extractor.explain(`${'قال الوزير إن '.repeat(9)}الطريق مغلق.\n`);
  const reading = [...quotes, ...rejected.unlikely];
  expect(reading).toHaveLength(4);
  expect(rejected.cues.map(({ objection }) => objection)).toEqual(Array(5).fill('too-deep'));
});
