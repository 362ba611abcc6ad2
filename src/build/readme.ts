import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { claimsReport } from './claims-benchmark.ts';
import { claimColumns, fieldTables, quoteColumns } from './output-docs.ts';

const fenced = (text: string): string => `\`\`\`\n${text.trimEnd()}\n\`\`\``;

/** What generated blocks hold, by name: what the commands print, and what the schema says. */
const BLOCKS = {
  help: () => fenced(execFileSync(process.execPath, ['bin/extract.cjs', '--help'], { encoding: 'utf8' })),
  accuracy: () =>
    fenced(
      execFileSync('node', ['bin/isnad.cjs', 'score', 'fixtures/benchmark', '-'], {
        input: execFileSync('node', ['bin/extract.cjs', '-q', '-f', 'ndjson', 'fixtures/benchmark']),
        encoding: 'utf8',
      }),
    ),
  claims: () => fenced(claimsReport()),
  fields: fieldTables,
  'quote-columns': quoteColumns,
  'claim-columns': claimColumns,
};

export type BlockName = keyof typeof BLOCKS;

/** The files that have generated blocks. */
export const GENERATED: Readonly<Record<string, readonly BlockName[]>> = {
  'README.md': ['help', 'accuracy', 'claims'],
  'docs/output.md': ['fields', 'quote-columns', 'claim-columns'],
};

const pattern = (name: BlockName): RegExp =>
  new RegExp(`(?<=<!-- ${name}:start -->\n\n)[^]*?(?=\n\n<!-- ${name}:end -->)`, 'u');

/** What a file shows in a generated block. */
export const shownBlock = (text: string, name: BlockName): string => pattern(name).exec(text)?.[0] ?? '';

/** What a generated block holds now. */
export const printBlock = (name: BlockName): string => BLOCKS[name]();

function writeBlocks(): void {
  const printed = new Map<BlockName, string>();
  for (const [file, names] of Object.entries(GENERATED)) {
    const text = readFileSync(file, 'utf8');
    const written = names.reduce((before, name) => {
      const block = printed.get(name) ?? printBlock(name);
      printed.set(name, block);
      return before.replace(pattern(name), () => block);
    }, text);
    writeFileSync(file, written);
  }
}

if (process.argv[2] === 'write') writeBlocks();
