import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { configSchema, problemOf } from '../../src/cli/config.ts';
import { extractCommand } from '../../src/cli/extract-command.ts';
import { OPTION_LIST } from '../../src/cli/options.ts';
import { run, temporaryFolder } from '../support/command.ts';

/** A folder with a config file, and a folder inside a folder inside it. */
function project(config: unknown): { top: string; inner: string; file: string } {
  const top = temporaryFolder();
  const inner = join(top, 'a', 'b');
  mkdirSync(inner, { recursive: true });
  const file = join(top, 'isnad.config.json');
  writeFileSync(file, typeof config === 'string' ? config : JSON.stringify(config));
  return { top, inner, file };
}

const printed = async (cwd: string, ...args: string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await run(['--print-config', ...args], { cwd })).stdout);

describe('isnad.config.json', () => {
  test('is found upward; the command line wins, and lists replace lists', async () => {
    const { inner } = project({ format: 'ndjson', kind: ['direct'], failFast: true, minConfidence: 0.5 });
    expect(await printed(inner)).toMatchObject({ format: 'ndjson', kind: ['direct'], minConfidence: 0.5 });
    const flags = ['-f', 'text', '--kind', 'mixed', '--kind', 'indirect', '--keep-going'];
    expect(await printed(inner, ...flags)).toMatchObject({
      format: 'text',
      kind: ['mixed', 'indirect'],
      failFast: false,
      minConfidence: 0.5,
    });
    expect(await printed(inner, '--no-config')).toMatchObject({ format: 'json', kind: [], failFast: false });
  });

  test('governs an extraction', async () => {
    const { inner } = project({ $schema: './config.schema.json', format: 'ndjson', offsets: 'byte' });
    const { stdout } = await run([], { input: 'قال الوزير إن "الميناء مفتوح".', cwd: inner });
    expect(JSON.parse(stdout).document.offsets).toBe('byte');
  });

  test('names files relative to its own folder', async () => {
    const { top, inner } = project({ people: ['names.json'], output: 'out.json', emitText: 'texts/' });
    expect(await printed(inner)).toMatchObject({
      people: [join(top, 'names.json')],
      output: join(top, 'out.json'),
      emitText: join(top, 'texts/'),
    });
  });

  test('what --print-config prints is a config file that gives the same options', async () => {
    const flags = ['--kind', 'direct', '--min-confidence', '0.4', '--no-progress', '--date', '2022-02'];
    const config = await printed(temporaryFolder(), ...flags);
    expect(await printed(project(config).inner)).toEqual(config);
  });

  test.each([
    [{ format: 'jsn' }, '/format takes json, ndjson', 'did you mean json?'],
    [{ formt: 'json' }, '/formt is no option; did you mean format?', ''],
    [{ zzz: 1 }, '/zzz is no option; there are format, output', ''],
    [{ 'a/b~c': 1 }, '/a~1b~0c is no option', ''],
    [{ kind: ['direct', 'loud'] }, '/kind takes a list, each direct, mixed, unmarked or indirect', ''],
    [{ kind: 'direct' }, '/kind takes', ''],
    [{ minConfidence: '0.5' }, '/minConfidence takes a number from 0 to 1, not "0.5"', ''],
    [{ quiet: 1 }, '/quiet takes true or false, not 1', ''],
    [[], 'must be one JSON object', ''],
    ['{"format": ', 'is not valid JSON', ''],
  ])('%j is wrong usage that names place and allowed values', async (config, message, hint) => {
    const { inner, file } = project(config);
    const { code, stdout, stderr } = await run(['-'], { cwd: inner });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`extract: ${file}: ${message}`);
    expect(stderr).toContain(hint);
  });

  test('a file named with --config must be there', async () => {
    const { code, stderr } = await run(['--config', 'nowhere.json', '-']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'extract: nowhere.json: cannot be read; check the name\n',
    });
  });
});

describe('the table of options', () => {
  test('names options as commander does', () => {
    const options = new Map(extractCommand(async () => {}).options.map((o) => [o.attributeName(), o.flags]));
    for (const [name, spec] of OPTION_LIST) expect([name, options.get(name)]).toEqual([name, spec.flags]);
  });

  test('allows its own defaults', () => {
    expect(
      problemOf(Object.fromEntries(OPTION_LIST.map(([name, { initial }]) => [name, initial]))),
    ).toBeNull();
  });

  test('allows what the schema of config files allows', () => {
    const validate = new Ajv2020({ strict: false }).compile(configSchema());
    const words = ['json', 'direct', 'auto', 'text', 'never', 'utf16', ''];
    const value = fc.oneof(
      fc.constantFrom(...words, null, true, 0, 0.5, 1, 2, -1),
      fc.array(fc.constantFrom(...words, 1)),
    );
    // Which words are dates and encodings is more than the schema says.
    const names = OPTION_LIST.map(([name]) => name).filter((name) => name !== 'date' && name !== 'encoding');
    const config = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 });
    fc.assert(
      fc.property(config, (each) => validate(each) === (problemOf(each) === null)),
      { seed: 7 },
    );
  });
});
