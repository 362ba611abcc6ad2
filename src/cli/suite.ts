import { Command } from 'commander';
import { completionCommand } from './commands/completion.ts';
import { explainCommand } from './commands/explain.ts';
import { rankCommand } from './commands/rank.ts';
import { rulesCommand } from './commands/rules.ts';
import { schemaCommand } from './commands/schema.ts';
import { scoreCommand } from './commands/score.ts';
import { validateCommand } from './commands/validate.ts';
import { extractProgram, runningExtract } from './extract-program.ts';

/** The command `isnad`, which holds the others. */
export function isnadProgram(version: string): Command {
  const isnad = new Command('isnad').description('Who said what in Arabic news.').version(version);
  return isnad
    .addCommand(runningExtract())
    .addCommand(explainCommand())
    .addCommand(rulesCommand())
    .addCommand(scoreCommand())
    .addCommand(rankCommand())
    .addCommand(validateCommand())
    .addCommand(schemaCommand())
    .addCommand(completionCommand(() => [extractProgram(version), isnad]));
}
