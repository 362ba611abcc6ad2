import { expect, test } from '@jest/globals';
import { rulesTable } from '../../src/build/rules.ts';
import { RULE_EXAMPLES } from '../../src/reports/rule-examples.ts';

test('the list of rules has a row for every rule, the most frequent first', async () => {
  const [header, ...rows] = (await rulesTable('fixtures/constructions')).trimEnd().split('\n');
  expect(header?.trim().split(/\s+/u)).toEqual(['rule', 'fired', 'precision', 'exact', 'speaker', 'right']);
  const cells = rows.map((row) => row.split(/\s+/u));
  expect(cells.map(([name]) => name).sort()).toEqual(expect.arrayContaining(Object.keys(RULE_EXAMPLES)));
  const fired = cells.map(([, count]) => Number(count));
  expect(fired).toEqual([...fired].sort((a, b) => b - a));
  expect(fired[0]).toBeGreaterThan(0);
});
