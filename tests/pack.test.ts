import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { temporaryFolder } from './support/command.ts';

jest.setTimeout(180_000);

/** The package as users get it, installed into an empty folder with nothing of this checkout beside it. */
const folder = temporaryFolder();
const installed = join(folder, 'node_modules', 'isnad');
const ARTICLE = 'قال الوزير خالد المرزوق إن "الميناء سيفتح أبوابه غدا أمام السفن".';
let files: string[] = [];
let sizes = { size: 0, unpackedSize: 0 };

const npm = (...args: string[]): string =>
  execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const node = (...args: string[]): string =>
  execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', input: ARTICLE });

beforeAll(() => {
  const options = ['--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(execFileSync('npm', ['pack', ...options], { encoding: 'utf8' }));
  sizes = packed;
  files = packed.files.map(({ path }: { path: string }) => path);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  npm(
    'install',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    join(folder, packed.filename),
  );
});

test('holds what is needed and nothing else', () => {
  const kinds = /^(?:LICENSE|README\.md|package\.json|bin\/\w+\.cjs|schemas\/\w+\.schema\.json|dist\/.+)$/u;
  const built = /^dist\/(?:[\w-]+\.(?:bin|cjs)|browser\.js|index\.mjs|man\/.+|types\/.+)$/u;
  expect(files.filter((file) => !kinds.test(file))).toEqual([]);
  expect(files.filter((file) => file.startsWith('dist/') && !built.test(file))).toEqual([]);
  expect(files.filter((file) => file.endsWith('.d.ts')).length).toBeLessThan(14);
});

test('is about as large as the README says', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, download, unpacked] =
    /package is ([\d.]+) MB to download and ([\d.]+) MB installed/u.exec(readme) ?? [];
  expect(Math.abs(sizes.size / 1e6 / Number(download) - 1)).toBeLessThan(0.2);
  expect(Math.abs(sizes.unpackedSize / 1e6 / Number(unpacked) - 1)).toBeLessThan(0.2);
});

test('the commands run', () => {
  const [document] = JSON.parse(node(join(installed, 'bin', 'extract.cjs'))).documents;
  expect(document.quotes).toHaveLength(1);
  expect(node(join(installed, 'bin', 'extract.cjs'), '-f', 'html')).toContain('<mark');
  expect(node(join(installed, 'bin', 'isnad.cjs'), 'schema', 'document')).toContain('2020-12');
  expect(readdirSync(join(folder, 'node_modules', '.bin')).sort()).toEqual(
    expect.arrayContaining(['extract', 'isnad']),
  );
});

test('--shape joins letters with its optional package, and is wrong usage without', () => {
  const shape = () =>
    spawnSync(process.execPath, [join(installed, 'bin', 'extract.cjs'), '-f', 'text', '--shape'], {
      cwd: folder,
      encoding: 'utf8',
      input: ARTICLE,
    });
  expect(shape()).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/[\ufe70-\ufefc]{3}/u),
    stderr: '',
  });
  const optional = join(folder, 'node_modules', 'arabic-reshaper');
  renameSync(optional, join(folder, 'put-aside'));
  const { status, stdout, stderr } = shape();
  renameSync(join(folder, 'put-aside'), optional);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe('extract: --shape needs the package arabic-reshaper: npm install arabic-reshaper\n');
});

test.each([
  ['import', 'use.mjs', "import { extract } from 'isnad'; import { readFileSync } from 'node:fs';"],
  [
    'require',
    'use.cjs',
    "const { extract } = require('isnad'); const { readFileSync } = require('node:fs');",
  ],
  [
    'the browser build',
    'use-browser.mjs',
    "import { extract } from 'isnad/browser'; import { readFileSync } from 'node:fs';",
  ],
])('%s finds the same', (_name, file, imports) => {
  writeFileSync(
    join(folder, file),
    `${imports} console.log(extract(readFileSync(0, 'utf8')).quotes[0].kind);`,
  );
  expect(node(file).trim()).toBe('direct');
});

test('the schemas can be imported', () => {
  writeFileSync(
    join(folder, 'schema.cjs'),
    "console.log(require('isnad/schemas/document.schema.json').$schema)",
  );
  expect(node('schema.cjs')).toContain('2020-12');
});

const PROGRAM = `
const document: isnad.Document = isnad.createExtractor({ people: [] }).extract('', { id: 'a', date: '2022-02-04' });
const kinds: isnad.QuoteKind[] = document.quotes.map((quote) => quote.kind);
// @ts-expect-error: there is no such kind
kinds.push('loud');
export const page: string = isnad.htmlPage([{ document, text: '' }]);
`;

test('the types serve import and require', () => {
  mkdirSync(join(folder, 'node_modules', '@types'), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules', 'typescript'), join(folder, 'node_modules', 'typescript'));
  writeFileSync(join(folder, 'module.mts'), `import * as isnad from 'isnad';${PROGRAM}`);
  writeFileSync(join(folder, 'common.cts'), `import isnad = require('isnad');${PROGRAM}`);
  const options = {
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023'],
    strict: true,
    noEmit: true,
    types: [],
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files: ['module.mts', 'common.cts'] }),
  );
  const tsc = join(process.cwd(), 'node_modules', 'typescript', 'bin', 'tsc');
  expect(node(tsc, '-p', 'tsconfig.json')).toBe('');
});

test('the engine imports nothing of Node', () => {
  expect(readFileSync(join(installed, 'dist', 'browser.js'), 'utf8')).not.toMatch(
    /from\s*["']node:|require\(/u,
  );
});
