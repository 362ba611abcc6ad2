import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { printBlock, shownBlock } from '../src/build/readme.ts';
import { parseVerbTable } from '../src/cues/verb-table.ts';
import { validationError } from '../src/output/validate.ts';
import { documentOf } from './support/article.ts';
import { temporaryFolder } from './support/command.ts';

jest.setTimeout(60_000);

const read = (name: string): string => readFileSync(`docs/${name}.md`, 'utf8');
/** The code blocks of a text in one language ('' for none). */
const codeBlocks = (text: string, language: string): string[] =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gmu)].flatMap(([, name, code]) =>
    name === language ? [code ?? ''] : [],
  );

test.each(readdirSync('docs').filter((file) => file.endsWith('.md')))(
  '%s links to files that are there',
  (file) => {
    const links = [...readFileSync(`docs/${file}`, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/gu)];
    for (const [, link] of links)
      expect([link, existsSync(join('docs', dirname(file), link ?? ''))]).toEqual([link, true]);
  },
);

test.each(readdirSync('docs').filter((file) => file.endsWith('.md')))(
  '%s names files that are there',
  (file) => {
    const text = readFileSync(`docs/${file}`, 'utf8');
    const paths = [...text.matchAll(/\b(?:src|fixtures|schemas)\/[\w./-]*\w/gu)].map(([path]) => path);
    for (const path of paths) expect([path, existsSync(path)]).toEqual([path, true]);
  },
);

describe('generated blocks', () => {
  test.each(['fields', 'quote-columns', 'claim-columns'] as const)(
    'output.md: %s (npm run readme)',
    (name) => {
      expect(shownBlock(read('output'), name)).toBe(printBlock(name));
    },
  );
});

test('the article of how-it-works.md is read as it says', () => {
  const [, text = ''] = codeBlocks(read('how-it-works'), '');
  const { quotes, speakers } = documentOf(text);
  expect(quotes).toMatchObject([
    { rule: 'verb-complementizer', kind: 'direct', speaker: { id: 's1' }, text: 'الجسر سيفتح الأحد' },
    { rule: 'verb-complementizer', kind: 'indirect', speaker: { id: 's1', resolvedBy: 'elided' } },
  ]);
  expect(speakers[0]?.name).toBe('ماجد السروي');
});

describe('extending.md', () => {
  test('its people file is valid', () => {
    const [people = ''] = codeBlocks(read('extending'), 'json');
    expect(validationError('people', JSON.parse(people))).toBeNull();
  });

  test('its verb is a line of the table', () => {
    const [verb = ''] = codeBlocks(read('extending'), '');
    expect(parseVerbTable(verb)).toMatchObject([{ act: 'point-out', takes: ['that', 'bi'] }]);
  });
});

describe('recipes.md', () => {
  /** A folder as the recipes expect it, and commands by their names. */
  const folder = temporaryFolder();
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const name of ['seeds', 'fixtures']) symlinkSync(join(process.cwd(), name), join(folder, name));
  for (const name of ['extract', 'isnad']) {
    const command = join(process.cwd(), 'bin', `${name}.cjs`);
    writeFileSync(join(bin, name), `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const bash = (script: string) =>
    spawnSync('bash', ['-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
    });

  const installed = (tool: string): boolean =>
    bash(tool === 'pandas' ? 'python3 -c "import pandas"' : `command -v ${tool}`).status === 0;
  const recipes = [...read('recipes').matchAll(/(?:<!-- needs (.+) -->\n\n)?```sh\n([\s\S]*?)```/gu)].map(
    (match) => ({
      needs: match[1]?.split(' ') ?? [],
      script: match[2] ?? '',
    }),
  );

  test('there are some', () => {
    expect(recipes.length).toBeGreaterThan(10);
  });

  test.each(recipes.map((recipe) => [recipe.script.split('\n')[0], recipe] as const))(
    '%s',
    (_name, { needs, script }) => {
      const missing = needs.filter((tool) => !installed(tool));
      if (missing.length > 0) return console.warn(`passed over, for there is no ${missing.join(', ')}`);
      const { status, stderr, stdout } = bash(script);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const writes = /-o |>> /u.test(script);
      if (!writes) expect(stdout.length).toBeGreaterThan(10);
    },
  );
});
