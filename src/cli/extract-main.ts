import { main } from './main.ts';
import { extractCommand } from './options.ts';
import { VERSION } from './version.ts';

main(
  extractCommand(async (config) => {
    const { runExtract } = await import('./extract.ts');
    process.exitCode = await runExtract(config);
  }).version(VERSION),
);
