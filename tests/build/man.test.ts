import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { describeCommand } from '../../src/cli/describe.ts';
import { extractProgram } from '../../src/cli/extract-program.ts';
import { EXAMPLES } from '../../src/cli/options.ts';
import { isnadProgram } from '../../src/cli/suite.ts';

const PROGRAMS = { extract: extractProgram('1'), isnad: isnadProgram('1') };
const { version, man } = JSON.parse(readFileSync('package.json', 'utf8'));
const withGroff = spawnSync('groff', ['--version']).error ? test.skip : test;

describe.each(Object.entries(PROGRAMS))('man %s', (name, program) => {
  const page = readFileSync(`dist/man/${name}.1`, 'utf8');
  const text = page
    .replaceAll(/\\f[BIR]/gu, '')
    .replaceAll('\\-', '-')
    .replaceAll('\\e', '\\');

  test('is in the package and names the version', () => {
    expect(man).toContain(`dist/man/${name}.1`);
    expect(text).toContain(`"isnad ${version}"`);
  });

  test('has every option and command with its help', () => {
    const { options, commands } = describeCommand(program);
    for (const { long } of options) expect(text).toMatch(new RegExp(`^(?:-\\w, )?${long}\\b`, 'mu'));
    for (const each of commands) expect(text).toContain(`isnad ${each.name}`);
    for (const { help } of options) expect(text).toContain(help);
  });

  withGroff('is set without a warning', () => {
    const { stderr, status } = spawnSync('groff', ['-man', '-ww', '-z', '-Tutf8', `dist/man/${name}.1`], {
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
});

test('the page of extract shows the examples of --help', () => {
  const page = readFileSync('dist/man/extract.1', 'utf8');
  for (const [command] of EXAMPLES) expect(page).toContain(command.replaceAll('-', '\\-'));
});
