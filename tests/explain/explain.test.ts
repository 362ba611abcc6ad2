import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { createExtractor } from '../../src/index.ts';
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

test('a word of saying without a content is told as rejected', () => {
  const { quotes, rejected } = extractor.explain(
    'يذكر أن المدينة تقع على البحر.\n\nلم يعلن التنظيم عن هوية المنفذ.\n',
  );
  expect(quotes).toEqual([]);
  expect(rejected.cues.map(({ lemma }) => lemma)).toContain('أعلن');
});
