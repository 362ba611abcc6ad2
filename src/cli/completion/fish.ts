import type { CommandDescription, OptionDescription, ValueDescription } from '../describe.ts';

/** A completion script for fish. */
export function fishCompletion(commands: readonly CommandDescription[]): string {
  return `${commands.flatMap((command) => linesOf(command, `complete -c ${command.name}`)).join('\n')}\n`;
}

function linesOf(command: CommandDescription, complete: string): string[] {
  const inner = command.commands.flatMap((each) => [
    `${complete} -n __fish_use_subcommand -f -a ${each.name} -d ${quoted(each.help)}`,
    ...linesOf(each, `${complete} -n ${quoted(`__fish_seen_subcommand_from ${each.name}`)}`),
  ]);
  const own = command.commands.length > 0 ? `${complete} -n __fish_use_subcommand` : complete;
  return [
    ...inner,
    ...command.options.map((option) => `${own} ${optionOf(option)}`),
    ...command.arguments
      .filter(({ kind }) => kind === 'words')
      .map(({ words, help }) => `${own} -f -a ${quoted(words.join(' '))} -d ${quoted(help)}`),
  ];
}

function optionOf({ short, long, help, value }: OptionDescription): string {
  const names = `${short ? `-s ${short.slice(1)} ` : ''}-l ${long.slice(2)}`;
  return `${names}${value ? ` ${valueFlags(value)}` : ''} -d ${quoted(help)}`;
}

/** -r: takes a value, completed with file names; -x: with no file names. */
const valueFlags = ({ kind, words }: ValueDescription): string =>
  kind === 'file' ? '-r' : kind === 'words' ? `-x -a ${quoted(words.join(' '))}` : '-x';

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
