import { Argument, Command } from 'commander';
import { describeCommand } from '../describe.ts';

const EXAMPLES = `
Examples:
  source <(isnad completion bash)   in ~/.bashrc
  source <(isnad completion zsh)    in ~/.zshrc, after compinit
  isnad completion fish | source    in ~/.config/fish/config.fish
`;

/**
 * `isnad completion SHELL`: prints a script that completes the commands, their options and what these take.
 * @param commands the commands that the script is for
 */
export function completionCommand(commands: () => readonly Command[]): Command {
  return new Command('completion')
    .description('prints a completion script')
    .addArgument(new Argument('<SHELL>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: string) => {
      const described = commands().map(describeCommand);
      process.stdout.write((await scriptWriter(shell))(described));
    });
}

async function scriptWriter(shell: string) {
  if (shell === 'bash') return (await import('../completion/bash.ts')).bashCompletion;
  if (shell === 'zsh') return (await import('../completion/zsh.ts')).zshCompletion;
  return (await import('../completion/fish.ts')).fishCompletion;
}
