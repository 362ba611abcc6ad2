import type { Command } from 'commander';
import { extractCommand } from './extract-command.ts';

/** The command `extract` as it runs, alone or in `isnad`. */
export const runningExtract = (): Command =>
  extractCommand(async (config) => {
    const { runExtract } = await import('./extract.ts');
    process.exitCode = await runExtract(config);
  });

/** The command `extract` by itself. */
export const extractProgram = (version: string): Command => runningExtract().version(version);
