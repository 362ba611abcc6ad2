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

const VALIDATORS = 'src/generated/validators';

/** One module for each schema, so that a command holds those alone that it asks. */
async function generateValidators() {
  const schemas = readdirSync('schemas').map((file) => JSON.parse(readFileSync(`schemas/${file}`, 'utf8')));
  const nameOf = ({ $id }) => $id.replace(/^.*\/|\.json$/gu, '');
  mkdirSync(VALIDATORS);
  await Promise.all(schemas.map((schema) => generateValidator(nameOf(schema), schema.$id, schemas)));
  const type = [
    'export interface Validator {',
    '  (value: unknown): boolean;',
    '  errors?: { instancePath: string; message?: string; params: Record<string, unknown> }[] | null;',
    '}',
  ];
  writeFileSync(`${VALIDATORS}/validator.ts`, [...type, ''].join('\n'));
  const texts = schemas.map((schema) => [nameOf(schema), schema]);
  writeFileSync(
    'src/generated/schemas.ts',
    `export const schemas: Record<string, object> = ${JSON.stringify(Object.fromEntries(texts))};\n`,
  );
}

async function generateValidator(name, id, schemas) {
  const code = { source: true, esm: true };
  const ajv = new Ajv2020({ schemas: schemas.map(undescribed), code, allErrors: false, strict: false });
  const contents = `${standaloneCode(ajv, { validate: id })}\nexport default validate;`;
  const outfile = `${VALIDATORS}/${name}.js`;
  const stdin = { contents, resolveDir: process.cwd() };
  await build({ stdin, bundle: true, format: 'esm', minify: true, outfile });
  const types = [
    "import type { Validator } from './validator.ts';",
    '',
    'declare const validate: Validator;',
  ];
  writeFileSync(`${VALIDATORS}/${name}.d.ts`, [...types, 'export default validate;', ''].join('\n'));
}

/** A schema without what its validator would only carry along. */
function undescribed(value) {
  if (Array.isArray(value)) return value.map(undescribed);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(
    ([key, each]) => typeof each !== 'string' || !['description', 'title'].includes(key),
  );
  return Object.fromEntries(kept.map(([key, each]) => [key, undescribed(each)]));
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
  for (const file of readdirSync(VALIDATORS).filter((name) => /\.(?:js|d\.ts)$/u.test(name))) {
    cpSync(`${VALIDATORS}/${file}`, `dist/generated/validators/${file}`);
  }
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

/** What few runs need is bundled by itself, so that no start parses it; no class of it is known elsewhere. */
const LAZY = {
  'csv-library': 'src/output/csv-library.ts',
  glob: 'src/cli/glob.ts',
  html: 'src/output/html/html.ts',
  'read-html': 'src/text/html/read-html.ts',
  text: 'src/output/text/text.ts',
  validate: 'src/output/validate.ts',
  'zip-library': 'src/cli/zip-library.ts',
};

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
    supported: { 'dynamic-import': false },
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
execFileSync(process.execPath, ['scripts/write-code.cjs', 'dist/extract.cjs', '--no-config', 'seeds'], {
  stdio: 'ignore',
});
execFileSync(process.execPath, ['dist/build/man.js', 'dist/man', version], { stdio: 'inherit' });
