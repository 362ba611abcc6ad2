import { mkdirSync, writeFileSync } from 'node:fs';
import { CONFIG_NAME } from '../cli/config.ts';
import { type CommandDescription, describeCommand, type OptionDescription } from '../cli/describe.ts';
import { EXIT_STATUS } from '../cli/errors.ts';
import { extractProgram } from '../cli/extract-program.ts';
import { EXAMPLES } from '../cli/options.ts';
import { isnadProgram } from '../cli/suite.ts';

/** Text for roff: no character of it is read as a request or an escape. */
const plain = (text: string): string =>
  text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll(/^[.']/gmu, '\\&$&');

const paragraph = (text: string): string[] => ['.PP', plain(text)];
const entry = (head: string, text: string): string[] => ['.TP', head, plain(text)];
const bold = (text: string): string => `\\fB${plain(text)}\\fR`;
const italic = (text: string): string => `\\fI${plain(text)}\\fR`;

function optionEntry({ short, long, help, value }: OptionDescription): string[] {
  const names = [short, long].flatMap((name) => (name ? [bold(name)] : [])).join(', ');
  const words = value?.kind === 'words' ? `: ${value.words.join(', ')}` : '';
  return entry(value ? `${names} ${italic(value.name)}` : names, `${help}${words}.`);
}

/** The sections that an inner command has under its own heading. */
function innerCommand(command: CommandDescription, parent: string): string[] {
  return [
    '.SS',
    plain(`${parent} ${command.name} ${command.usage}`),
    `${plain(command.help)}.`,
    ...command.options.filter(({ long }) => long !== '--help').flatMap(optionEntry),
  ];
}

/**
 * The manual page of a command (man(7) macros).
 * @param seeAlso the other command
 */
export function manPage(command: CommandDescription, version: string, seeAlso: string): string {
  const { name, help, usage } = command;
  const isExtract = name === 'extract';
  const inner = command.commands.filter((each) => each.name !== 'extract');
  const lines = [
    `.TH ${name.toUpperCase()} 1 "" "isnad ${version}" "User Commands"`,
    '.SH NAME',
    `${name} \\- ${plain(help.replace(/\.$/u, ''))}`,
    '.SH SYNOPSIS',
    `${bold(name)} ${plain(usage)}`,
    '.SH DESCRIPTION',
    plain(help),
    ...command.arguments.flatMap((each) => entry(italic(each.name), each.help)),
    ...(isExtract ? [] : paragraph(`isnad extract is the same command as extract; see extract(1).`)),
    '.SH OPTIONS',
    ...command.options.flatMap(optionEntry),
    ...(inner.length > 0 ? ['.SH COMMANDS', ...inner.flatMap((each) => innerCommand(each, name))] : []),
    ...(isExtract ? extractSections() : []),
    '.SH EXIT STATUS',
    ...EXIT_STATUS.flatMap(([code, meaning]) => entry(bold(code), `${meaning}.`)),
    '.SH SEE ALSO',
    `${bold(seeAlso)}(1)`,
  ];
  return `${lines.join('\n')}\n`;
}

function extractSections(): string[] {
  return [
    '.SH FILES',
    ...entry(
      bold(CONFIG_NAME),
      'Options under their names in camel case, such as {"format": "ndjson"}. Found in the working folder or the nearest folder above it; what the command line says wins. Files named in it are relative to its folder.',
    ),
    '.SH ENVIRONMENT',
    ...entry(`${bold('NO_COLOR')}, ${bold('FORCE_COLOR')}`, 'Turn colour off or on where --color is auto.'),
    '.SH EXAMPLES',
    ...EXAMPLES.flatMap(([command, what]) => ['.TP', plain(what), bold(command)]),
  ];
}

/** Writes the manual pages of both commands into a folder. */
export function writeManPages(folder: string, version: string): void {
  const pages = { extract: extractProgram(version), isnad: isnadProgram(version) };
  mkdirSync(folder, { recursive: true });
  for (const [name, program] of Object.entries(pages)) {
    const other = name === 'extract' ? 'isnad' : 'extract';
    writeFileSync(`${folder}/${name}.1`, manPage(describeCommand(program), version, other));
  }
}

const [folder, version] = process.argv.slice(2);
if (folder === 'dist/man' && version !== undefined) writeManPages(folder, version);
