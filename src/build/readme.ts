import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** What the generated blocks of the README hold: the options as --help prints them, and the accuracy table. */
const BLOCKS = {
  help: () => execFileSync(process.execPath, ['bin/extract.cjs', '--help'], { encoding: 'utf8' }),
  accuracy: () =>
    execFileSync('npm', ['run', '--silent', 'benchmark'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
};

export type BlockName = keyof typeof BLOCKS;

const pattern = (name: BlockName): RegExp =>
  new RegExp(`(?<=<!-- ${name}:start -->\n\n\`\`\`\n)[^]*?(?=\n\`\`\`\n\n<!-- ${name}:end -->)`, 'u');

/** What the README shows in a generated block. */
export const shownBlock = (readme: string, name: BlockName): string => pattern(name).exec(readme)?.[0] ?? '';

/** What the built commands print for a generated block now. */
export const printBlock = (name: BlockName): string => BLOCKS[name]().trimEnd();

if (process.argv[2] === 'write') {
  const readme = readFileSync('README.md', 'utf8');
  const names = Object.keys(BLOCKS) as BlockName[];
  const written = names.reduce((text, name) => text.replace(pattern(name), () => printBlock(name)), readme);
  writeFileSync('README.md', written);
}
