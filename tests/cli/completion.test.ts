import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { describeCommand } from '../../src/cli/describe.ts';
import { extractProgram } from '../../src/cli/extract-program.ts';
import { OPTIONS } from '../../src/cli/options.ts';
import { isnadProgram } from '../../src/cli/suite.ts';
import { run, temporaryFolder } from '../support/command.ts';

jest.setTimeout(60_000);

const folder = temporaryFolder();
const scriptOf = (shell: string): string => join(folder, `completion.${shell}`);
const commands = [extractProgram('1'), isnadProgram('1')].map(describeCommand);

beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, stdout } = await run(['completion', shell], { command: 'isnad' });
    expect(code).toBe(0);
    writeFileSync(scriptOf(shell), stdout);
  }
});

/** A test that is passed over where the shell is not installed. */
const having = (shell: string) => (spawnSync(shell, ['-c', 'true']).error ? test.skip : test);

function answer(shell: string, script: string): string[] {
  const { stdout, stderr } = spawnSync(shell, ['-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

const starting = (prefix: string, words: readonly string[] = []): string[] =>
  words.filter((word) => word.startsWith(prefix));
const isnadCommands = commands[1]?.commands.map(({ name }) => name);

const CASES: readonly (readonly [line: string, offered: string[]])[] = [
  ['extract -f j', starting('j', OPTIONS.format.choices)],
  ['extract --input-format ', starting('', OPTIONS.inputFormat.choices)],
  ['extract --off', ['--offsets']],
  ['isnad s', starting('s', isnadCommands)],
  ['isnad extract --kind ', starting('', OPTIONS.kind.choices)],
  ['isnad schema g', ['gold']],
];

describe('bash', () => {
  having('bash').each(CASES)('%s', (line, offered) => {
    const words = line.split(' ').map((word) => `'${word}'`);
    const script = [
      `source ${scriptOf('bash')}`,
      `COMP_WORDS=(${words.join(' ')}) COMP_CWORD=${words.length - 1}`,
      `_isnad__${line.split(' ')[0]}; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ];
    expect(new Set(answer('bash', script.join('\n')))).toEqual(new Set(offered));
  });
});

describe('fish', () => {
  having('fish').each(CASES)('%s', (line, offered) => {
    const lines = answer('fish', `source ${scriptOf('fish')}; complete -C '${line}'`);
    expect(new Set(lines.map((each) => each.split('\t')[0]))).toEqual(new Set(offered));
  });

  having('fish')('completes file names for inputs', () => {
    expect(answer('fish', `source ${scriptOf('fish')}; complete -C 'extract seeds/beij'`)).toEqual([
      'seeds/beijing-visit.txt',
    ]);
  });
});

describe('zsh', () => {
  having('zsh')('registers both commands, with every option and command', () => {
    const script = [
      'autoload -U compinit; compinit -D',
      `source ${scriptOf('zsh')}`,
      'print $_comps[extract] $_comps[isnad]',
      '_arguments() { print -rl -- "$@" }',
      `_isnad__extract; for each in ${isnadCommands?.join(' ')}; do _isnad__isnad_$each; done`,
    ];
    const [registered, ...specs] = answer('zsh', script.join('\n'));
    expect(registered).toBe('_isnad__extract _isnad__isnad');
    const all = specs.join('\n');
    for (const { options } of [...commands, ...(commands[1]?.commands ?? [])]) {
      for (const { long, help } of options)
        expect(all).toMatch(new RegExp(`${long}\\[${escaped(help)}\\]`, 'u'));
    }
    expect(all).toContain('(-f --format)--format[output format]:FORMAT:(json');
    expect(all).toContain('*--people[more known speakers (repeatable)]:FILE:_files');
  });

  /** As it stands in the script: with a backslash before what is special to zsh. */
  const escaped = (text: string): string =>
    text.replaceAll(/[[\]:\\]/gu, '\\$&').replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
});
