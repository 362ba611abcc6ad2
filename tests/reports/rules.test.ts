import { describe, expect, test } from '@jest/globals';
import { RULE_EXAMPLES } from '../../src/reports/rule-examples.ts';
import { RULES } from '../../src/reports/rules.ts';
import { documentOf } from '../support/article.ts';

const names = Object.keys(RULE_EXAMPLES);

test('every rule has its own name and at least two examples and a counter-example', () => {
  const rules = RULES.map((rule) => rule.name);
  expect(new Set(rules).size).toBe(rules.length);
  expect(new Set(names)).toEqual(new Set([...rules, 'quotation-continued']));
  for (const { examples, counterExamples } of Object.values(RULE_EXAMPLES)) {
    expect(examples.length).toBeGreaterThanOrEqual(2);
    expect(counterExamples.length).toBeGreaterThanOrEqual(1);
  }
});

describe.each(names)('%s', (name) => {
  const { examples, counterExamples } = RULE_EXAMPLES[name] ?? { examples: [], counterExamples: [] };
  test.each(examples.map(({ text, content }) => [text, content]))('%s', (text, content) => {
    const found = documentOf(text).quotes.filter((quote) => quote.rule === name);
    expect(found.map((quote) => quote.text)).toContain(content);
  });
  test.each(counterExamples)('not: %s', (text) => {
    expect(documentOf(text).quotes.filter((quote) => quote.rule === name)).toEqual([]);
  });
});
