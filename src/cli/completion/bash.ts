import type { CommandDescription, OptionDescription } from '../describe.ts';

/** Before the functions' names: _extract is taken by other tools. */
const PREFIX = '_isnad__';

/** A completion script for bash. Where a function offers nothing, bash completes file names. */
export function bashCompletion(commands: readonly CommandDescription[]): string {
  const functions = commands.flatMap((command) => functionsOf(command, `${PREFIX}${command.name}`));
  const registered = commands.map(({ name }) => `complete -o default -F ${PREFIX}${name} ${name}`);
  return `${[...functions, ...registered].join('\n')}\n`;
}

function functionsOf(command: CommandDescription, name: string): string[] {
  const inner = command.commands.flatMap((each) => functionsOf(each, `${name}_${each.name}`));
  return [...inner, `${name}() {`, ...bodyOf(command, name).map((line) => `  ${line}`), '}'];
}

function bodyOf(command: CommandDescription, name: string): string[] {
  const words = [
    ...command.commands.map((each) => each.name),
    ...command.arguments.flatMap((argument) => argument.words),
  ];
  return [
    `local cur="${word('COMP_CWORD')}" prev="${word('COMP_CWORD-1')}"`,
    ...dispatch(command, name),
    ...valueCases(command.options),
    'case "$cur" in',
    `  -*) ${offer(command.options.flatMap(({ short, long }) => (short ? [short, long] : [long])))} ;;`,
    `  *) ${offer(words)} ;;`,
    'esac',
  ];
}

function dispatch({ commands }: CommandDescription, name: string): string[] {
  if (commands.length === 0) return [];
  const cases = commands.map((each) => `    ${each.name}) ${name}_${each.name}; return ;;`);
  return ['if (( COMP_CWORD > 1 )); then', `  case "${word('1')}" in`, ...cases, '  esac', 'fi'];
}

function valueCases(options: readonly OptionDescription[]): string[] {
  const cases = options.flatMap(({ short, long, value }) =>
    value ? [`  ${short ? `${short}|` : ''}${long}) ${offer(value.words)}; return ;;`] : [],
  );
  return cases.length === 0 ? [] : ['case "$prev" in', ...cases, 'esac'];
}

const word = (index: string): string => `\${COMP_WORDS[${index}]}`;

const offer = (words: readonly string[]): string =>
  words.length === 0 ? 'COMPREPLY=()' : `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur"))`;
