import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { generateReadme } from '../src/build/readme.ts';

test('the README shows the options and the accuracy table as the commands print them', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toBe(generateReadme(readme));
});

test('the example in the README is real', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const { documentOf } = await import('./support/article.ts');
  const text = /echo '([^']+)'/u.exec(readme)?.[1] ?? '';
  const printed = documentOf(`${text}\n`).quotes.map(({ kind, text: content, cue, speaker, rule }) =>
    JSON.stringify({ kind, text: content, cue: cue?.text, speaker, rule }),
  );
  expect(printed.length).toBe(2);
  for (const line of printed) expect(readme).toContain(line);
});
