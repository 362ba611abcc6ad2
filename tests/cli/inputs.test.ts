import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, jest, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import type { Document } from '../../src/index.ts';
import { type Outcome, run, shell, temporaryFolder } from '../support/command.ts';

jest.setTimeout(60_000);

const ARTICLE = 'قال الوزير خالد المرزوق إن "الميناء سيفتح أبوابه غدا أمام السفن".';
const CONTENT = 'الميناء سيفتح أبوابه غدا أمام السفن';
const PAGE = 'fixtures/pages/agency.html';
const RECORDS = `${JSON.stringify({ id: 'one', text: ARTICLE })}\n${JSON.stringify({ id: 'two', text: ARTICLE })}\n`;

function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const documentsOf = ({ stdout }: Outcome): Document[] => JSON.parse(stdout).documents;
const idsOf = (outcome: Outcome): string[] => documentsOf(outcome).map(({ document }) => document.id);

describe('pages', () => {
  test('headline and date come from the metadata, offsets refer to the text that --emit-text writes', async () => {
    const folder = temporaryFolder();
    const [read] = documentsOf(await run(['--emit-text', folder, PAGE]));
    expect(read?.document).toMatchObject({
      title: 'وزير النقل: خط القطار الساحلي يبدأ التشغيل في الربيع',
      date: '2023-11-08',
    });
    const chars = [...readFileSync(join(folder, `${PAGE}.txt`), 'utf8')];
    expect(read?.document.length).toBe(chars.length);
    expect(read?.quotes.length).toBeGreaterThan(5);
    for (const { start, end, text } of read?.quotes ?? [])
      expect(chars.slice(start, end).join('')).toBe(text);
  });

  test('-i html reads standard input as a page; --date is for pages without one', async () => {
    const input = `<html><body><p>${ARTICLE}</p></body></html>`;
    const [read] = documentsOf(await run(['-i', 'html', '--date', '2020-01-02'], { input }));
    expect(read?.quotes[0]?.text).toBe(CONTENT);
    expect(read?.document.date).toBe('2020-01-02');
    const [dated] = documentsOf(await run(['--date', '2020-01-02', PAGE]));
    expect(dated?.document.date).toBe('2023-11-08');
  });

  test('a page nested beyond measure is an error; the others are done', async () => {
    const folder = folderWith({ 'a.html': '<div>'.repeat(50_000), 'b.txt': ARTICLE });
    const outcome = await run([folder]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('a.html: nests elements more than 256 deep');
    expect(documentsOf(outcome)).toHaveLength(1);
  });

  test('threads read pages too', async () => {
    const one = await run(['-j', '1', 'fixtures/pages']);
    expect(one.code).toBe(0);
    expect(await run(['-j', '2', 'fixtures/pages'])).toEqual(one);
  });
});

describe('packed inputs', () => {
  test('a folder gives its texts, pages and records, packed or not', async () => {
    const folder = folderWith({
      'a.txt': ARTICLE,
      'b.html': `<p>${ARTICLE}</p>`,
      'c.jsonl': RECORDS,
      'd.txt.gz': gzipSync(ARTICLE),
      'e.HTM': `<p>${ARTICLE}</p>`,
      'f.jsonl.gz': gzipSync(RECORDS),
      'g.csv': ARTICLE,
      'h.zip': 'x',
      'i.ndjson': RECORDS,
    });
    const outcome = await run([folder]);
    expect({ code: outcome.code, stderr: outcome.stderr }).toEqual({ code: 0, stderr: '' });
    const names = ['a.txt', 'b.html', 'd.txt.gz', 'e.HTM'].map((name) => join(folder, name));
    expect(idsOf(outcome)).toEqual([...names.slice(0, 2), 'one', 'two', ...names.slice(2), 'one', 'two']);
    for (const { quotes } of documentsOf(outcome)) expect(quotes[0]?.text).toBe(CONTENT);
  });

  test('.ndjson is read as records where it is named', async () => {
    const folder = folderWith({ 'a.ndjson': RECORDS });
    expect(idsOf(await run([join(folder, 'a.ndjson')]))).toEqual(['one', 'two']);
  });

  test('packed text has the hash of the text', async () => {
    const folder = folderWith({ 'a.txt': ARTICLE, 'a.txt.gz': gzipSync(ARTICLE) });
    const [plain, packed] = documentsOf(await run([folder]));
    expect(packed?.document.sha256).toBe(plain?.document.sha256);
  });

  test('gzip on standard input', async () => {
    const [read] = documentsOf(await run([], { input: gzipSync(ARTICLE) }));
    expect(read?.quotes[0]?.text).toBe(CONTENT);
    const records = await run(['-i', 'jsonl'], { input: gzipSync(RECORDS) });
    expect(idsOf(records)).toEqual(['one', 'two']);
  });

  test('a ZIP archive on standard input gives the same documents, without a path', async () => {
    const input = Buffer.from(
      zipSync({ 'news/b.txt': strToU8(ARTICLE), 'c.jsonl': strToU8(RECORDS), 'd.txt.gz': gzipSync(ARTICLE) }),
    );
    for (const args of [[], ['-'], ['-j', '2', '-']]) {
      const outcome = await run(args, { input });
      expect({ code: outcome.code, stderr: outcome.stderr }).toEqual({ code: 0, stderr: '' });
      expect(idsOf(outcome)).toEqual(['-/news/b.txt', 'one', 'two', '-/d.txt.gz']);
      for (const { document, quotes } of documentsOf(outcome)) {
        expect({ path: document.path, quote: quotes[0]?.text }).toEqual({ path: null, quote: CONTENT });
      }
    }
    const file = join(temporaryFolder(), 'file');
    const emitted = await run(['--emit-text', file], { input });
    expect(emitted.code).toBe(1);
    expect(emitted.stderr).toContain(
      `-/news/b.txt: its text needs a folder: name one, with a slash: --emit-text ${file}/`,
    );
  });

  test('a ZIP archive on standard input that is cut or too large is an error that says so', async () => {
    const input = Buffer.from(zipSync({ 'a.txt': strToU8(ARTICLE) }));
    const cut = await run([], { input: input.subarray(0, -9) });
    expect(cut.code).toBe(1);
    expect(cut.stderr).toContain('extract: -: is damaged or no ZIP archive');
    const large = await run(['--max-bytes', '100'], { input });
    expect(large.stderr).toContain('extract: -: is larger than 100 bytes');
    expect(JSON.parse(large.stdout).documents).toEqual([]);
  });

  test('a ZIP archive gives the texts in it, in its order', async () => {
    const archive = zipSync({
      'news/b.txt': strToU8(ARTICLE),
      'a.html': strToU8(`<p>${ARTICLE}</p>`),
      'c.jsonl': strToU8(RECORDS),
      '../../out.txt': strToU8(ARTICLE),
      'picture.png': new Uint8Array([1, 2, 3]),
    });
    const path = join(folderWith({ 'a.zip': archive }), 'a.zip');
    const outcome = await run([path]);
    expect(outcome.code).toBe(0);
    expect(idsOf(outcome)).toEqual([
      `${path}/news/b.txt`,
      `${path}/a.html`,
      'one',
      'two',
      `${path}/../../out.txt`,
    ]);
  });
});

describe('bad packed inputs are named, the others are done', () => {
  const SPACES = new Uint8Array(5_000_000).fill(0x20);
  const truncated = gzipSync(ARTICLE).subarray(0, 40);

  test.each([
    ['a gzip bomb', 'a.txt.gz', gzipSync(SPACES), ['--max-bytes', '100000'], 'is larger than 100000 bytes'],
    ['damaged gzip', 'a.txt.gz', truncated, [], 'is damaged gzip data'],
    ['damaged records', 'a.jsonl.gz', gzipSync(RECORDS).subarray(0, 60), [], 'is damaged gzip data'],
    ['one endless record', 'a.jsonl.gz', gzipSync(SPACES), ['--max-bytes', '100000'], ':1: is larger than'],
    ['a missing archive', 'none/a.zip', null, [], 'does not exist'],
    ['no archive', 'a.zip', 'text', [], 'is damaged or no ZIP archive'],
    ['an archive without texts', 'a.zip', zipSync({ 'a.png': SPACES }), [], 'holds no .txt'],
    [
      'a ZIP bomb',
      'a.zip',
      zipSync({ 'a.txt': SPACES }),
      ['--max-bytes', '100000'],
      '/a.txt: is larger than',
    ],
  ])('%s', async (_name, name, content, args, message) => {
    const path = join(folderWith(content === null ? {} : { [name]: content }), name);
    const outcome = await run([...args, path, 'seeds/storm.txt']);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(path);
    expect(outcome.stderr).toContain(message);
    expect(documentsOf(outcome).at(-1)?.document.id).toBe('seeds/storm.txt');
  });

  test('a ZIP entry that lies about its size', async () => {
    const archive = zipSync({ 'a.txt': SPACES });
    const view = new DataView(archive.buffer);
    for (let at = 0; at < archive.length - 4; at++) {
      if (view.getUint32(at, true) === SPACES.length) view.setUint32(at, 10, true);
    }
    const path = join(folderWith({ 'a.zip': archive }), 'a.zip');
    const { code, stderr } = await run([path]);
    expect(code).toBe(1);
    expect(stderr).toContain(`${path}/a.txt: cannot be read`);
  });

  const withDevices = process.platform === 'linux' ? test : test.skip;
  withDevices('an endless device', async () => {
    const { code, stderr } = await run(['--max-bytes', '100000', '/dev/zero']);
    expect({ code, stderr: stderr.includes('/dev/zero: is larger than') }).toEqual({ code: 1, stderr: true });
  });
});

describe('records', () => {
  test('fields are named by options', async () => {
    const record = { body: ARTICLE, key: 7, headline: 'عنوان', day: '2021-05-06T10:00:00Z' };
    const fields = [
      '--text-field',
      'body',
      '--id-field',
      'key',
      '--title-field',
      'headline',
      '--date-field',
      'day',
    ];
    const [read] = documentsOf(await run(['-i', 'jsonl', ...fields], { input: JSON.stringify(record) }));
    expect(read?.document).toMatchObject({ id: '7', title: 'عنوان', date: '2021-05-06' });
  });
});

test('a folder on standard input is an error', async () => {
  const { code, stderr } = await shell('extract < seeds');
  expect({ code, stderr }).toEqual({ code: 1, stderr: 'extract: -: is a folder; name it instead\n' });
});

describe('--emit-text', () => {
  test('no id leads out of the folder or is no name', async () => {
    const folder = temporaryFolder();
    const inside = join(folder, 'inside');
    mkdirSync(inside);
    const ids = ['../../out', 'a:b*c', '', '/', 'x'.repeat(20)];
    const input = ids.map((id) => JSON.stringify({ id, text: id })).join('\n');
    const { code } = await run(['-i', 'jsonl', '--emit-text', inside], { input });
    expect(code).toBe(0);
    expect(readFileSync(join(inside, '%2E%2E', '%2E%2E', 'out.txt'), 'utf8')).toBe('../../out');
    expect(readFileSync(join(inside, 'a%3Ab%2Ac.txt'), 'utf8')).toBe('a:b*c');
  });

  test.each([
    ['a file', [PAGE], ''],
    ['standard input', ['-i', 'html'], readFileSync(PAGE, 'utf8')],
  ])('the text of %s goes to the file named, whether or not that exists', async (_name, args, input) => {
    const path = join(temporaryFolder(), 'page.txt');
    for (const _time of ['new', 'again']) {
      const [read] = documentsOf(await run(['--emit-text', path, ...args], { input }));
      expect([...readFileSync(path, 'utf8')]).toHaveLength(read?.document.length ?? 0);
    }
  });

  test.each([
    ['it ends in a slash', ['seeds/storm.txt'], '/'],
    ['there are two inputs', ['seeds/storm.txt', PAGE], ''],
    ['the input is a folder', ['seeds'], ''],
  ])('the path is a folder where %s', async (_name, files, end) => {
    const path = join(temporaryFolder(), 'texts');
    expect((await run(['--emit-text', `${path}${end}`, ...files])).code).toBe(0);
    expect(readFileSync(join(path, 'seeds/storm.txt'))).toEqual(readFileSync('seeds/storm.txt'));
  });

  test('many texts and a file is wrong usage', async () => {
    const path = join(folderWith({ file: 'kept' }), 'file');
    const { code, stderr } = await run(['--emit-text', path, 'seeds']);
    expect(code).toBe(2);
    expect(stderr).toContain(`--emit-text ${path}: is a file; name a folder`);
    expect(readFileSync(path, 'utf8')).toBe('kept');
  });

  test('what cannot be written is an error of that input', async () => {
    const folder = folderWith({ file: '' });
    for (const path of [join(folder, 'file', 'below'), `${join(folder, 'file')}/`]) {
      const { code, stderr } = await run(['--emit-text', path, 'seeds/storm.txt']);
      expect(code).toBe(1);
      expect(stderr).toContain('seeds/storm.txt: its text cannot be written');
    }
  });
});
