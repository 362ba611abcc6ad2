import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { run, temporaryFolder } from '../support/command.ts';

jest.setTimeout(60_000);

const SEED = 'seeds/beijing-visit.txt';
const isnad = (args: readonly string[], input = '') => run(args, { command: 'isnad', input });

describe('isnad', () => {
  test('isnad extract is extract', async () => {
    const [one, two] = await Promise.all([isnad(['extract', SEED]), run([SEED])]);
    expect(one).toEqual(two);
  });

  test.each([
    [[], 'name a command; isnad --help lists them'],
    [['validat'], "unknown command 'validat'; did you mean validate?"],
    [['schema', 'docment'], 'document, extraction, gold, people, config'],
    [['score', 'seeds'], "missing required argument 'PRED'"],
    [['extract', '--formt'], 'did you mean --format?'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, stdout, stderr } = await isnad(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^isnad: .+\n$/u);
    expect(stderr).toContain(message);
  });

  test.each(['document', 'extraction', 'gold', 'people'])('schema %s', async (name) => {
    const { stdout } = await isnad(['schema', name]);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')));
  });
});

describe('validate', () => {
  test.each([
    ['csv', 'is no JSON'],
    ['claims-csv', 'is no JSON'],
    ['html', 'is no JSON'],
    ['text', 'is no JSON'],
    ['jsonld', 'is JSON-LD'],
  ])('says in one line that %s is not checked', async (format, problem) => {
    const { stdout } = await run(['-f', format, '--bom', 'seeds/storm.txt']);
    const { code, stderr } = await isnad(['validate', '-'], stdout);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^isnad: -: ${problem}[^\n]*\n$`, 'u'));
  });

  const valid = { code: 0, stdout: '', stderr: '' };

  test('accepts what isnad writes and reads', async () => {
    const output = join(temporaryFolder(), 'out');
    for (const format of ['json', 'ndjson']) {
      await run(['-f', format, '-o', output, 'seeds']);
      expect(await isnad(['validate', output])).toEqual(valid);
    }
    for (const file of [
      'src/speakers/registry/people.json',
      'fixtures/constructions/according-to-at-end.json',
    ]) {
      expect(await isnad(['validate', file])).toEqual(valid);
    }
    const { stdout } = await run(['--print-config']);
    expect(await isnad(['validate', '--schema', 'config', '-'], stdout)).toEqual(valid);
  });

  test.each([
    ['ndjson', /^isnad: .+: line \d+: \/quotes\/\d+\/kind .+ \(direct, mixed, unmarked, indirect\)$/mu],
    ['json', /^isnad: .+: \/documents\/\d+\/quotes\/\d+\/kind .+ \(direct, mixed, unmarked, indirect\)$/mu],
  ])('names what is wrong and where in %s', async (format, message) => {
    const output = join(temporaryFolder(), 'out');
    await run(['-f', format, '-o', output, 'seeds']);
    writeFileSync(output, readFileSync(output, 'utf8').replace(/"kind": ?"direct"/u, '"kind":"loud"'));
    const { code, stderr } = await isnad(['validate', output]);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });

  test.each([
    ['not JSON', '{"a":\n', 'line 1: is not valid JSON'],
    ['not JSON over several lines', '{\n"a"\n}', 'is not valid JSON'],
    ['nothing', '', 'is empty; it should hold JSON'],
    ['another object', '{"a": 1}\n', "line 1: / must have required property 'schemaVersion'"],
  ])('%s', async (_name, input, message) => {
    expect(await isnad(['validate', '-'], input)).toEqual({
      code: 1,
      stdout: '',
      stderr: `isnad: -: ${message}\n`,
    });
  });

  test('lines of --inline-errors are no problem', async () => {
    const { stdout } = await run(['-f', 'ndjson', '--inline-errors', 'seeds/storm.txt', 'no-such.txt']);
    expect(stdout).toContain('"error":"does not exist');
    expect(await isnad(['validate', '-'], stdout)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('a file that cannot be read is named', async () => {
    const { code, stderr } = await isnad(['validate', 'no-such.json']);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'isnad: no-such.json: does not exist; check the name\n',
    });
    expect((await isnad(['validate', 'seeds'])).stderr).toContain('is a folder');
  });
});
