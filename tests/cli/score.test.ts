import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { run, temporaryFolder } from '../support/command.ts';

const GOLD = 'fixtures/benchmark';
const texts = readdirSync(GOLD).filter((name) => name.endsWith('.txt')).length;
const folder = temporaryFolder();
const output = join(folder, 'output.ndjson');
const score = (...args: string[]) => run(['score', GOLD, ...args], { command: 'isnad' });

beforeAll(async () => {
  const { stdout } = await run(['-q', '-f', 'ndjson', GOLD]);
  writeFileSync(output, stdout);
}, 60_000);

test('prints a table by group, and breakdowns where asked', async () => {
  const { code, stdout, stderr } = await score(
    output,
    '--by',
    'kind',
    '--by',
    'rule',
    '--calibration',
    '--errors',
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const line of ['group ', 'quoted\\+reported ', 'kind ', 'indirect phrase ', 'rule ', 'confidence ']) {
    expect(stdout).toMatch(new RegExp(`^${line} *\\w`, 'mu'));
  }
  expect(stdout).toMatch(/^expected calibration error: 0\.\d{3}$/mu);
  expect(stdout).toMatch(/^\S+ MISSED /mu);
}, 60_000);

test('json, ndjson and an array of documents score alike', async () => {
  const { stdout: json } = await run(['-q', GOLD]);
  const files = { 'json.json': json, 'array.json': JSON.stringify(JSON.parse(json).documents, null, 1) };
  const expected = await score(output, '--json');
  expect(JSON.parse(expected.stdout)).toMatchObject({ missing: 0, quoted: { gold: expect.any(Number) } });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
    expect((await score(join(folder, name), '--json')).stdout).toBe(expected.stdout);
  }
}, 60_000);

test('texts without a document count as missed and are named', async () => {
  const empty = join(folder, 'empty.ndjson');
  writeFileSync(empty, '');
  const { code, stdout, stderr } = await score(empty, '--json', '--by', 'article');
  expect(code).toBe(0);
  expect(stderr).toContain(`no document for ${texts} of ${texts} texts (agency-`);
  expect(JSON.parse(stdout)).toMatchObject({
    missing: texts,
    'quoted+reported': { found: 0, extra: 0, f1: 0 },
  });
}, 60_000);

test.each([
  [
    'a line that is no JSON',
    '{"document":{"id":"a"},"quotes":[],"speakers":[]}\nx\n',
    /bad\.ndjson: line 2: is not valid JSON/u,
  ],
  [
    'offsets in another unit',
    '{"document":{"id":"a","offsets":"byte"}}',
    /a has byte offsets; extract with --offsets/u,
  ],
])(
  '%s is an error that says what to do',
  async (_, content, message) => {
    const bad = join(folder, 'bad.ndjson');
    writeFileSync(bad, content);
    const { code, stdout, stderr } = await score(bad);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
  },
  60_000,
);

test('the output comes from standard input where it is called -', async () => {
  const { stdout } = await score(output, '--json');
  const piped = await run(['score', GOLD, '-', '--json'], {
    command: 'isnad',
    input: readFileSync(output, 'utf8'),
  });
  expect(piped).toEqual({ code: 0, stdout, stderr: '' });
}, 60_000);

test.each([
  [['no-such-folder', output], 'no-such-folder: is no folder that can be read'],
  [['seeds', output], /seeds\/\S+\.json: cannot be read; every <id>\.txt/u],
  [[GOLD, 'no-such-file'], 'no-such-file: does not exist; check the name'],
])(
  '%p: the error says what is wrong',
  async (args, message) => {
    const { code, stderr } = await run(['score', ...args], { command: 'isnad' });
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  },
  60_000,
);

test('a folder without gold is an error, an unknown aspect wrong usage', async () => {
  const nothing = join(folder, 'nothing');
  mkdirSync(nothing);
  const without = await run(['score', nothing, output], { command: 'isnad' });
  expect({ ...without, stderr: without.stderr.includes('no <id>.txt') }).toMatchObject({
    code: 1,
    stderr: true,
  });
  const usage = await score(output, '--by', 'moon');
  expect(usage.code).toBe(2);
  expect(usage.stderr).toContain('one of kind, rule, construction, cue, article');
}, 60_000);
