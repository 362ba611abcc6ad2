import type { CommandDescription, OptionDescription, ValueDescription } from '../describe.ts';

/** Before the functions' names: _extract is taken by other tools. */
const PREFIX = '_isnad__';

/** A completion script for zsh: to be sourced, or to lie in a folder of $fpath as _isnad. */
export function zshCompletion(commands: readonly CommandDescription[]): string {
  const names = commands.map(({ name }) => name);
  return `${[
    `#compdef ${names.join(' ')}`,
    ...commands.flatMap((command) => functionsOf(command, `${PREFIX}${command.name}`)),
    'if [[ $zsh_eval_context[-1] == loadautofunc ]]; then',
    `  ${PREFIX}$service "$@"`,
    'else',
    ...names.map((name) => `  compdef ${PREFIX}${name} ${name}`),
    'fi',
  ].join('\n')}\n`;
}

function functionsOf(command: CommandDescription, name: string): string[] {
  const inner = command.commands.flatMap((each) => functionsOf(each, `${name}_${each.name}`));
  const body = command.commands.length > 0 ? suiteBody(command, name) : commandBody(command);
  return [...inner, `${name}() {`, ...body.map((line) => `  ${line}`), '}'];
}

function commandBody(command: CommandDescription): string[] {
  const specs = [
    ...command.options.map(optionSpec),
    ...command.arguments.map((each, k) => {
      const rest = k === command.arguments.length - 1 && command.usage.includes('...') ? '*' : `${k + 1}`;
      return quoted(`${rest}:${each.name}${action(each)}`);
    }),
  ];
  return ['_arguments -s \\', ...specs.map((spec, k) => `  ${spec}${k < specs.length - 1 ? ' \\' : ''}`)];
}

function suiteBody(command: CommandDescription, name: string): string[] {
  const commands = command.commands.map((each) => quoted(`${each.name}:${each.help}`)).join(' ');
  return [
    `local -a commands=(${commands})`,
    'local curcontext="$curcontext" state',
    `_arguments -C ${command.options.map(optionSpec).join(' ')} '1: :->command' '*:: :->rest'`,
    'case $state in',
    '  command) _describe command commands ;;',
    `  rest) (( \${+functions[${name}_$words[1]]} )) && ${name}_$words[1] ;;`,
    'esac',
  ];
}

function optionSpec({ short, long, help, value }: OptionDescription): string {
  const text = `[${help.replaceAll(/[[\]:\\]/gu, '\\$&')}]${value ? `:${value.name}${action(value)}` : ''}`;
  const names = short ? `{${short},${long}}` : long;
  return `${help.includes('(repeatable)') ? "'*'" : short ? quoted(`(${short} ${long})`) : ''}${names}${quoted(text)}`;
}

const action = ({ kind, words }: ValueDescription): string =>
  kind === 'file' ? ':_files' : kind === 'words' ? `:(${words.join(' ')})` : ': ';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
