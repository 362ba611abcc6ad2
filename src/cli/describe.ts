import type { Command, Option } from 'commander';

/** What an option or argument takes. */
export interface ValueDescription {
  /** As the help calls it: FILE. */
  readonly name: string;
  readonly kind: 'file' | 'words' | 'text';
  /** The words allowed, for `words`. */
  readonly words: readonly string[];
}

export interface OptionDescription {
  /** "-f", or null. */
  readonly short: string | null;
  /** "--format". */
  readonly long: string;
  readonly help: string;
  /** null for a switch. */
  readonly value: ValueDescription | null;
}

/** A command as completion scripts and man pages show it. */
export interface CommandDescription {
  readonly name: string;
  readonly help: string;
  readonly usage: string;
  readonly options: readonly OptionDescription[];
  readonly arguments: readonly (ValueDescription & { readonly help: string })[];
  readonly commands: readonly CommandDescription[];
}

/** Describes a command with its options, as its help lists them, and the commands in it. */
export function describeCommand(command: Command): CommandDescription {
  const help = command.createHelp();
  return {
    name: command.name(),
    help: command.description(),
    usage: command.usage(),
    options: help.visibleOptions(command).map(describeOption),
    arguments: command.registeredArguments.map((each) => ({
      ...describeValue(each.name(), each.argChoices),
      help: each.description,
    })),
    commands: help
      .visibleCommands(command)
      .flatMap((each) => (each.name() === 'help' ? [] : describeCommand(each))),
  };
}

function describeOption(option: Option): OptionDescription {
  const name = /<(.+)>/u.exec(option.flags)?.[1];
  return {
    short: option.short ?? null,
    long: option.long ?? '',
    help: option.description,
    value: name === undefined ? null : describeValue(name, option.argChoices),
  };
}

function describeValue(name: string, choices: readonly string[] | undefined): ValueDescription {
  const kind = choices ? 'words' : /^(?:FILE|GOLD|PRED|PATH)/u.test(name) ? 'file' : 'text';
  return { name: name.replace(/\.\.\.$/u, ''), kind, words: choices ?? [] };
}
