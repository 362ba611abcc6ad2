import { Command } from 'commander';
import { schemaCommand } from './commands/schema.ts';
import { scoreCommand } from './commands/score.ts';
import { validateCommand } from './commands/validate.ts';
import { extractCommand } from './extract-command.ts';
import { main } from './main.ts';
import { VERSION } from './version.ts';

const extract = extractCommand(async (config) => {
  const { runExtract } = await import('./extract.ts');
  process.exitCode = await runExtract(config);
});

main(
  new Command('isnad')
    .description('Who said what in Arabic news.')
    .version(VERSION)
    .addCommand(extract)
    .addCommand(scoreCommand())
    .addCommand(validateCommand())
    .addCommand(schemaCommand()),
);
