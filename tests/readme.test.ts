import { readFileSync } from 'node:fs';
import { expect, jest, test } from '@jest/globals';
import { printBlock, shownBlock } from '../src/build/readme.ts';
import { EXAMPLES } from '../src/cli/options.ts';
import { shell } from './support/command.ts';

jest.setTimeout(60_000);

const readme = readFileSync('README.md', 'utf8');

test('the README shows the options as the command prints them', () => {
  expect(shownBlock(readme, 'help')).toBe(printBlock('help'));
});

// As for the accuracy below: a change of the lexicon may move a figure a little.
test('the README shows the measures of claims as the benchmark prints them, to three points', () => {
  const numbers = (table: string): number[] => (table.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
  const measured = numbers(printBlock('claims'));
  const shown = numbers(shownBlock(readme, 'claims'));
  expect(measured.length).toBe(shown.length);
  expect(measured.filter((value, k) => Math.abs(value - (shown[k] ?? 0)) > 0.03)).toEqual([]);
});

/** The figures of a score table by group and column. */
function figures(table: string): Map<string, number> {
  const [header = [], ...rows] = table
    .split('\n')
    .filter((line) => !line.startsWith('```'))
    .map((line) => line.trim().split(/\s+/u));
  return new Map(
    rows.flatMap(([group, ...cells]) =>
      cells.map((cell, k): [string, number] => [`${group} ${header[k + 1]}`, Number(cell)]),
    ),
  );
}

// Every commit on rules moves a figure a little; `npm run readme` writes them anew before they are stale.
test('the accuracy that the README shows is what the benchmark measures, to three points', () => {
  const shown = figures(shownBlock(readme, 'accuracy'));
  const measured = figures(printBlock('accuracy'));
  for (const group of ['quoted', 'reported', 'phrase', 'quoted+reported']) {
    expect(measured.get(`${group} gold`)).toBe(shown.get(`${group} gold`));
    for (const column of ['f1', 'attributedF1']) {
      const name = `${group} ${column}`;
      const distance = Math.abs((measured.get(name) ?? Number.NaN) - (shown.get(name) ?? Number.NaN));
      expect({ name, stale: !(distance <= 0.03) }).toEqual({ name, stale: false });
    }
  }
}, 60_000);

test('the example in the README is real', async () => {
  const { documentOf } = await import('./support/article.ts');
  const text = /echo '([^']+)'/u.exec(readme)?.[1] ?? '';
  const printed = documentOf(`${text}\n`).quotes.map(({ kind, text: content, cue, speaker, rule }) =>
    JSON.stringify({ kind, text: content, cue: cue?.text, speaker, rule }),
  );
  expect(printed.length).toBe(2);
  for (const line of printed) expect(readme).toContain(line);
});

test.each(EXAMPLES)('the example of --help runs: %s', async (command) => {
  const { code, stdout, stderr } = await shell(command);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.length).toBeGreaterThan(100);
});
