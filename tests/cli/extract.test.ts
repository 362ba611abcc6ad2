import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { run, shell, temporaryFolder } from '../support/command.ts';

jest.setTimeout(60_000);

const ARTICLE = 'قال الوزير خالد المرزوق إن "الميناء سيفتح أبوابه غدا أمام السفن".';
const SEED = 'seeds/beijing-visit.txt';

function file(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe('good input', () => {
  test('prints one JSON object for any number of files', async () => {
    const { code, stdout, stderr } = await run([SEED, 'seeds/storm.txt']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout).documents).toHaveLength(2);
  });

  test('reads standard input as document "-"', async () => {
    const { stdout } = await run(['-f', 'ndjson'], { input: ARTICLE });
    const { document, quotes } = JSON.parse(stdout);
    expect(document).toMatchObject({ id: '-', path: null });
    expect(quotes[0]).toMatchObject({ kind: 'direct', text: 'الميناء سيفتح أبوابه غدا أمام السفن' });
  });

  test('reads folders in code-point order, and globs', async () => {
    const folder = temporaryFolder();
    for (const name of ['b.txt', 'a.txt', 'skipped.md']) writeFileSync(join(folder, name), ARTICLE);
    const byFolder = JSON.parse((await run([folder])).stdout).documents;
    expect(byFolder.map((d: { document: { id: string } }) => d.document.id)).toEqual([
      join(folder, 'a.txt'),
      join(folder, 'b.txt'),
    ]);
    expect((await run([join(folder, '*.txt')])).stdout).toBe((await run([folder])).stdout);
  });

  test('the same input gives the same bytes', async () => {
    const [one, two] = await Promise.all([run(['seeds']), run(['seeds'])]);
    expect(one.stdout).toBe(two.stdout);
  });

  test('an empty file is a document without quotes', async () => {
    const { code, stdout } = await run([file('empty.txt', '')]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).documents[0]).toMatchObject({ quotes: [], speakers: [] });
  });

  test.each([
    ['utf-8 with a mark', Buffer.from(`\ufeff${ARTICLE}`)],
    ['utf-16le', Buffer.from(`\ufeff${ARTICLE}`, 'utf16le')],
    ['windows-1256', Buffer.from([0xde, 0xc7, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xd2, 0xed, 0xd1])],
  ])('decodes %s', async (_name, bytes) => {
    const { code, stdout } = await run([file('a.txt', bytes)]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).documents[0].document.length).toBeGreaterThanOrEqual(10);
  });

  test('a jsonl stream goes on after a bad line, which is named by its number', async () => {
    const input = `{"id":"one","text":"${ARTICLE.replaceAll('"', '\\"')}"}\nnot json\n{"id":"three","text":""}\n`;
    const { code, stdout, stderr } = await run(['-i', 'jsonl', '-f', 'ndjson'], { input });
    expect(code).toBe(1);
    expect(stderr).toContain('-:2: is not valid JSON');
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).document.id);
    expect(ids).toEqual(['one', 'three']);
  });
});

describe('options', () => {
  test('--speaker, --kind and --min-confidence filter quotes', async () => {
    const quotes = async (...args: string[]) =>
      JSON.parse((await run([...args, SEED])).stdout).documents[0].quotes;
    const all = await quotes();
    const putin = await quotes('--speaker', 'putin');
    expect(putin.length).toBeGreaterThan(0);
    expect(putin.length).toBeLessThan(all.length);
    expect(putin.every((q: { speaker: { id: string } }) => q.speaker.id === 'putin')).toBe(true);
    expect((await quotes('--kind', 'direct')).every((q: { kind: string }) => q.kind === 'direct')).toBe(true);
    expect(await quotes('--min-confidence', '1')).toEqual([]);
  });

  test.each(['utf16', 'byte'])('--offsets %s', async (unit) => {
    const text = `😀 ${ARTICLE}`;
    const { stdout } = await run(['--offsets', unit], { input: text });
    const { document, quotes } = JSON.parse(stdout).documents[0];
    const { start, end } = quotes[0];
    const cut = unit === 'utf16' ? text.slice(start, end) : Buffer.from(text).subarray(start, end).toString();
    expect(cut).toBe(quotes[0].text);
    expect(document.offsets).toBe(unit);
  });

  test('--people adds speakers', async () => {
    const person = {
      id: 'marzouq',
      type: 'person',
      name: 'خالد المرزوق',
      latinName: 'Khaled al-Marzouq',
      wikidata: null,
      gender: 'm',
      variants: [],
      short: ['المرزوق'],
      roles: [],
    };
    const people = file('people.json', JSON.stringify({ schemaVersion: '1.0', people: [person] }));
    const { stdout } = await run(['--people', people], { input: ARTICLE });
    expect(JSON.parse(stdout).documents[0].quotes[0].speaker.id).toBe('marzouq');
  });

  test('-o writes the whole file or none, and leaves nothing else behind', async () => {
    const folder = temporaryFolder();
    const output = join(folder, 'out.json');
    expect(await run(['-o', output, SEED])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(output, 'utf8')).documents).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  test('text is coloured only where asked', async () => {
    const sgr = '\u001b[';
    expect((await run(['-f', 'text', SEED])).stdout).not.toContain(sgr);
    expect((await run(['-f', 'text', '--color', 'always', SEED])).stdout).toContain(sgr);
    expect((await run(['-f', 'text', SEED], { env: { FORCE_COLOR: '1' } })).stdout).toContain(sgr);
    const both = { NO_COLOR: '1', FORCE_COLOR: '1' };
    expect((await run(['-f', 'text', SEED], { env: both })).stdout).not.toContain(sgr);
  });

  test('--color never and FORCE_COLOR=0 turn colour off', async () => {
    const sgr = '\u001b[';
    const never = await run(['-f', 'text', '--color', 'never', SEED], { env: { FORCE_COLOR: '1' } });
    expect(never.stdout).not.toContain(sgr);
    expect((await run(['-f', 'text', SEED], { env: { FORCE_COLOR: '0' } })).stdout).not.toContain(sgr);
    const always = await run(['-f', 'text', '--color', 'always', SEED], { env: { NO_COLOR: '1' } });
    expect(always.stdout).toContain(sgr);
  });

  test('--encoding names the encoding where it cannot be found out', async () => {
    const iso = Buffer.from([
      0xe2, 0xc7, 0xe4, 0x20, 0xc7, 0xe4, 0xe8, 0xd2, 0xea, 0xd1, 0x20, 0xc5, 0xe6, 0x20,
    ]);
    const path = file('iso.txt', Buffer.concat([iso, Buffer.from('"'), iso, Buffer.from('".')]));
    const { stdout } = await run(['--encoding', 'iso-8859-6', path]);
    expect(JSON.parse(stdout).documents[0].quotes[0].text).toBe('قال الوزير إن');
    const wrong = await run(['--encoding', 'utf-8', path]);
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('is not valid utf-8') });
  });

  test('-q says nothing but errors', async () => {
    const { stderr } = await run(['-q', 'no-such-file.txt', SEED]);
    expect(stderr).toBe('extract: no-such-file.txt: does not exist; check the name\n');
  });

  test('control characters of the input never reach the terminal', async () => {
    const input = `قال الوزير خالد المرزوق: "الميناء \u001b[31mسيفتح\u202e أبوابه غدا".`;
    const { stdout } = await run(['-f', 'text'], { input });
    expect(stdout).toContain('سيفتح');
    for (const control of ['\u001b', '\u202e']) expect(stdout).not.toContain(control);
  });
});

describe('bad input', () => {
  const others = async (bad: string, message: string) => {
    const { code, stdout, stderr } = await run([bad, SEED]);
    expect(code).toBe(1);
    expect(stderr).toContain(`extract: ${bad}: ${message}`);
    expect(JSON.parse(stdout).documents).toHaveLength(1);
  };

  test('a missing file among good ones', () => others('no-such-file.txt', 'does not exist'));
  test('a folder without texts', () => others(temporaryFolder(), 'holds no .txt'));
  test('a binary file', () => others(file('a.txt', Buffer.from([0x89, 0x50, 0, 0, 1, 2])), 'is binary'));
  test('invalid bytes', () =>
    others(file('a.txt', Buffer.from([0x61, 0xff, 0xfe, 0x62, 0xc0])), 'is neither valid'));
  test('a pattern without a match', () => others('nothing-*.txt', 'matches no file'));
  test('a file over --max-bytes', async () => {
    const { code, stderr } = await run(['--max-bytes', '10', SEED]);
    expect({ code, named: stderr.includes('raise --max-bytes') }).toEqual({ code: 1, named: true });
  });

  const asUser = process.getuid?.() === 0 ? test.skip : test;
  asUser('a file without permission (passed over for root, whom permissions do not bind)', () => {
    const path = file('a.txt', ARTICLE);
    chmodSync(path, 0);
    return others(path, 'may not be read');
  });

  // Permissions do not bind root, so a name that is longer than file systems allow stands for what cannot be read.
  test('an unreadable file', () => others(`${'x'.repeat(300)}.txt`, 'cannot be read'));

  test('--fail-fast stops at the first', async () => {
    const { code, stdout } = await run(['--fail-fast', 'missing.txt', SEED]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).documents).toEqual([]);
  });
});

describe('wrong usage ends with 2 and reads nothing', () => {
  test.each([
    [['--formt', 'json'], "unknown option '--formt'; did you mean --format?"],
    [['-f', 'xml'], 'json'],
    [['--kind', 'loud'], 'direct, mixed'],
    [['--min-confidence', '2'], 'from 0 to 1'],
    [['--date', 'yesterday'], 'ISO 8601'],
    [['--encoding', 'utf-7'], 'windows-1256'],
    [['-f', 'jsn'], 'did you mean json?'],
    [['--people', 'no-such.json'], 'no-such.json'],
  ])('%p', async (args, hint) => {
    const { code, stdout, stderr } = await run([...args, SEED]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(hint);
  });

  test('a bad people file is named with the place and what is wrong there', async () => {
    const people = file('people.json', '{"schemaVersion":"1.0","people":[{"id":"x"}]}');
    const { code, stderr } = await run(['--people', people, SEED]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${people}: /people/0 `);
  });
});

describe('pipes and signals', () => {
  test('a closed pipe ends quietly', async () => {
    const { code, stdout, stderr } = await shell(`extract -f ndjson ${'seeds '.repeat(60)} | head -1`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout).schemaVersion).toBe('1.0');
  });

  test('5 MB from a slow writer are read whole', async () => {
    const script = `(for k in $(seq 26); do cat seeds/storm.txt; sleep 0.02; done; head -c 5000000 /dev/zero | tr '\\0' ' ') | extract`;
    const { code, stdout } = await shell(script);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).documents[0].document.length).toBeGreaterThan(5_000_000);
  });

  test('5 MB through a slow reader arrive whole', async () => {
    const script = `extract ${'seeds '.repeat(26)} | (sleep 1; cat)`;
    const { code, stdout } = await shell(script);
    expect(code).toBe(0);
    expect(Buffer.byteLength(stdout)).toBeGreaterThan(5_000_000);
    expect(JSON.parse(stdout).documents.length).toBe(260);
  });

  test('help names every option, and --version prints the version', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const option of ['--format', '--people', '--offsets', '--encoding', '--fail-fast']) {
      expect(stdout).toContain(option);
    }
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect((await run(['--version'])).stdout.trim()).toBe(version);
  });
});
