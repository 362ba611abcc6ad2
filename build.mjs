// Builds dist/: compiles the tables, the validators, the library (tsc) and one bundle for each command.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const Ajv2020 = require('ajv/dist/2020.js').default;
const standaloneCode = require('ajv/dist/standalone').default;
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Runs a module of src/build that writes tables into src/generated. */
async function generate(name) {
  const outfile = `src/generated/${name}.mjs`;
  await build({
    entryPoints: [`src/build/${name}.ts`],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  execFileSync(process.execPath, [outfile], { stdio: 'inherit' });
  rmSync(outfile);
}

async function generateValidators() {
  const schemas = readdirSync('schemas').map((file) => JSON.parse(readFileSync(`schemas/${file}`, 'utf8')));
  const ajv = new Ajv2020({ schemas, code: { source: true, esm: true }, allErrors: false, strict: false });
  const names = Object.fromEntries(schemas.map(({ $id }) => [$id.replace(/^.*\/|\.json$/gu, ''), $id]));
  await build({
    stdin: { contents: standaloneCode(ajv, names), resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    minify: true,
    outfile: 'src/generated/validators.js',
  });
  const exports = Object.keys(names).map((name) => `export const ${name}: Validator;`);
  const type = [
    'export interface Validator {',
    '  (value: unknown): boolean;',
    '  errors?: { instancePath: string; message?: string; params: Record<string, unknown> }[] | null;',
    '}',
  ];
  writeFileSync('src/generated/validators.d.ts', [...type, ...exports, ''].join('\n'));
  const texts = schemas.map((schema) => [schema.$id.replace(/^.*\/|\.json$/gu, ''), schema]);
  writeFileSync(
    'src/generated/schemas.ts',
    `export const schemas: Record<string, object> = ${JSON.stringify(Object.fromEntries(texts))};\n`,
  );
}

const PAGE = 'src/output/html/page';

/** The page of `-f html`: style and script go into its shell, and their digests into its content security policy. */
async function generatePage() {
  const bundle = {
    bundle: true,
    minify: true,
    write: false,
    target: ['chrome105', 'firefox115', 'safari16'],
  };
  const built = await build({
    ...bundle,
    entryPoints: [`${PAGE}/client/main.ts`, `${PAGE}/style/page.css`],
    outdir: 'page',
  });
  const parts = {};
  for (const { path, text } of built.outputFiles) {
    const name = path.endsWith('.css') ? 'style' : 'script';
    parts[name] = text.trim();
    parts[`${name}Hash`] = `sha256-${createHash('sha256').update(parts[name]).digest('base64')}`;
  }
  const shell = readFileSync(`${PAGE}/shell.html`, 'utf8').replace(
    /(?:\/\*)?\{\{(\w+)\}\}(?:\*\/)?/gu,
    (_, name) => parts[name],
  );
  writeFileSync('src/generated/html-page.ts', `export const pageShell = ${JSON.stringify(shell)};\n`);
}

function compile(project) {
  const tsc = require.resolve('typescript/package.json').replace(/package\.json$/u, 'bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' });
}

async function buildLibrary() {
  compile(`${PAGE}/client/tsconfig.json`);
  compile('tsconfig.json');
  cpSync('src/generated/validators.js', 'dist/generated/validators.js');
  cpSync('src/generated/validators.d.ts', 'dist/generated/validators.d.ts');
}

/** Commands read their tables from files beside them: as code, a megabyte of text would be parsed at every start. */
const tablesFromFiles = {
  name: 'tables-from-files',
  setup({ onLoad }) {
    onLoad({ filter: /generated\/[a-z-]+\.ts$/ }, ({ path }) => {
      const file = basename(path, '.ts');
      const block = `src/generated/${file}.bin`;
      if (!existsSync(block)) return undefined;
      cpSync(block, `dist/${file}.bin`);
      const name = file.replace(/-./gu, (dash) => dash.slice(1).toUpperCase());
      const read = `readFileSync(join(__dirname, '${file}.bin'))`;
      const imports = "import { readFileSync } from 'node:fs';\nimport { join } from 'node:path';";
      return { contents: `${imports}\nexport const ${name} = ${read};` };
    });
  },
};

/** What few inputs need is bundled by itself, so that no start parses it. */
const LAZY = { 'read-html': 'src/text/html/read-html.ts', html: 'src/output/html/html.ts' };

const lazyBundles = {
  name: 'lazy-bundles',
  setup({ onResolve }) {
    const filter = new RegExp(`/(${Object.keys(LAZY).join('|')})\\.ts$`);
    onResolve({ filter }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.cjs`, external: true } : undefined,
    );
  },
};

const LIBRARY = { entryPoints: ['src/index.ts'], bundle: true, minify: true, logLevel: 'error' };

/**
 * The library as users get it: for Node a CommonJS file that reads the tables beside it and an ES module around it,
 * for browsers one ES module that holds everything, and for pages opened from disk the same as a script.
 */
async function bundleLibrary() {
  const node = { platform: 'node', target: 'node20', format: 'cjs', plugins: [tablesFromFiles] };
  const browser = { platform: 'browser', target: ['chrome105', 'firefox115', 'safari16'] };
  await Promise.all([
    build({ ...LIBRARY, ...node, outfile: 'dist/index.cjs' }),
    build({ ...LIBRARY, ...browser, format: 'esm', outfile: 'dist/browser.js' }),
    build({ ...LIBRARY, ...browser, format: 'iife', globalName: 'isnad', outfile: 'dist/browser.global.js' }),
  ]);
  const names = Object.keys(require('./dist/index.cjs')).join(', ');
  writeFileSync('dist/index.mjs', `import isnad from './index.cjs';\nexport const { ${names} } = isnad;\n`);
  copyTypes();
}

/** The declarations that index.d.ts needs, for those who import and once more for those who `require`. */
function copyTypes() {
  const files = new Set(['index.d.ts']);
  for (const file of files) {
    const text = readFileSync(`dist/${file}`, 'utf8');
    for (const [, path] of text.matchAll(/from '(\.[^']+)\.(?:ts|js)'/gu)) {
      files.add(join(dirname(file), `${path}.d.ts`));
    }
    for (const kind of ['module', 'commonjs']) cpSync(`dist/${file}`, `dist/types/${kind}/${file}`);
  }
  for (const kind of ['module', 'commonjs']) {
    writeFileSync(`dist/types/${kind}/package.json`, `{ "type": "${kind}" }\n`);
  }
}

async function buildCommands() {
  await build({
    entryPoints: {
      extract: 'src/cli/extract-main.ts',
      isnad: 'src/cli/isnad-main.ts',
      worker: 'src/cli/work/worker-main.ts',
      ...LAZY,
    },
    external: ['piscina', 'arabic-reshaper'],
    alias: { 'node:child_process': './src/cli/no-child-process.ts' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
    define: { ISNAD_VERSION: JSON.stringify(version), 'import.meta.url': 'moduleUrl' },
    plugins: [tablesFromFiles, lazyBundles],
    logLevel: 'error',
  });
}

rmSync('dist', { recursive: true, force: true });
rmSync('src/generated', { recursive: true, force: true });
mkdirSync('src/generated', { recursive: true });
await generate('generate-characters');
await generate('generate');
await generateValidators();
await generatePage();
await buildLibrary();
await buildCommands();
await bundleLibrary();
execFileSync(process.execPath, ['dist/build/man.js', 'dist/man', version], { stdio: 'inherit' });
