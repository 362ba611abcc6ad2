import { expect, jest, test } from '@jest/globals';
import { RULES } from '../../src/reports/rules.ts';
import { run } from '../support/command.ts';

jest.setTimeout(60_000);

const rules = (...args: string[]) => run(['rules', ...args], { command: 'isnad' });

test('lists every rule with its construction and examples, and the reasons', async () => {
  const { code, stdout } = await rules();
  expect(code).toBe(0);
  for (const { name, construction } of RULES) {
    expect(stdout).toMatch(new RegExp(`^${name}$`, 'mu'));
    expect(stdout).toContain(construction);
  }
  for (const part of ['quotation-continued', '  it finds ', '  not in ', '  narration: ', '  hand-over: ']) {
    expect(stdout).toContain(part);
  }
});

test('shows those that are named, also as JSON', async () => {
  const { stdout } = await rules('--json', 'as-said', 'gloss');
  const { rules: found, objections, ends } = JSON.parse(stdout);
  expect(found.map(({ name }: { name: string }) => name)).toEqual(['as-said']);
  expect(found[0].examples.length).toBeGreaterThan(1);
  expect(objections).toEqual([]);
  expect(ends.map(({ name }: { name: string }) => name)).toEqual(['gloss']);
  expect((await rules('as-said')).stdout.split('\n')[0]).toBe('as-said');
});

test('a name that there is not is wrong usage', async () => {
  const { code, stdout, stderr } = await rules('as-sad');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe('isnad: there is no rule as-sad; did you mean as-said?\n');
});
