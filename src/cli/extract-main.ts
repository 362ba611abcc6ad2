import { extractCommand } from './extract-command.ts';
import { main } from './main.ts';
import { VERSION } from './version.ts';

main(
  extractCommand(async (config) => {
    const { runExtract } = await import('./extract.ts');
    process.exitCode = await runExtract(config);
  }).version(VERSION),
);
