import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from './support/command.ts';

const TIMEOUT = 60_000;

/** What a run of a command loads: files of packages and of isnad, and modules of Node, as seen when it ends. */
async function loadedBy(args: readonly string[]): Promise<{ files: string[]; builtins: string[] }> {
  const folder = temporaryFolder();
  const hook = join(folder, 'hook.cjs');
  const report = join(folder, 'report.json');
  writeFileSync(
    hook,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(report)}, JSON.stringify({
      files: Object.keys(require.cache).filter((file) => file !== __filename),
      builtins: process.moduleLoadList.filter((name) => name.startsWith('NativeModule ')).map((name) => name.slice(13)),
    })));`,
  );
  await promisify(execFile)(process.execPath, ['--require', hook, 'bin/extract.cjs', ...args]);
  const { files, builtins } = JSON.parse(readFileSync(report, 'utf8'));
  return { files: files.map((file: string) => relative(process.cwd(), file)), builtins };
}

test(
  'extract FILE loads one bundle, no package, and nothing of Node for networks, processes or workers',
  async () => {
    const { files, builtins } = await loadedBy(['--no-config', 'seeds/storm.txt']);
    expect(files.sort()).toEqual(['bin/compiled.cjs', 'bin/extract.cjs', 'dist/extract.cjs']);
    const unused = [
      'zlib',
      'http',
      'https',
      'http2',
      'tls',
      'dgram',
      'dns',
      'child_process',
      'cluster',
      'repl',
    ];
    expect(builtins.filter((name) => unused.includes(name))).toEqual([]);
  },
  TIMEOUT,
);

test(
  'extract --version loads no bundle',
  async () => {
    const { files } = await loadedBy(['--version']);
    expect(files.sort()).toEqual(['bin/extract.cjs', 'package.json']);
  },
  TIMEOUT,
);
