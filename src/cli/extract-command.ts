import { Command, Option } from 'commander';
import { CONFIG_NAME, readConfig } from './config.ts';
import { EXIT_STATUS } from './errors.ts';
import { type OptionSpec, readWord } from './option-kinds.ts';
import { DEFAULTS, EXAMPLES, type ExtractConfig, OPTION_LIST } from './options.ts';

/**
 * The `extract` command; `act` gets the checked options: those of the command line, else of the config file, else the
 * defaults.
 */
export function extractCommand(act: (config: ExtractConfig) => Promise<void>): Command {
  const command = new Command('extract')
    .description('Finds who said what in Arabic news and prints it as JSON.')
    .argument('[FILE...]', 'files, folders or globs; - or none for standard input');
  for (const [name, spec] of OPTION_LIST) addOption(command, name, spec);
  return command
    .option('--config <FILE>', `options from this file; default: ${CONFIG_NAME} here or in a folder above`)
    .option('--no-config', 'no config file')
    .option('--print-config', 'print the options as they apply, as a config file, and end')
    .addHelpText('after', `\nExamples:\n${table(EXAMPLES)}\nExit status:\n${table(EXIT_STATUS)}`)
    .action(async (files: string[]) => {
      const { config: source, printConfig } = command.opts();
      const given = OPTION_LIST.filter(([name]) => command.getOptionValueSource(name) === 'cli');
      const options = {
        ...DEFAULTS,
        ...(source !== false && (await readConfig(source))),
        ...Object.fromEntries(given.map(([name]) => [name, command.opts()[name]])),
      };
      if (printConfig) process.stdout.write(`${JSON.stringify(options, null, 2)}\n`);
      else await act({ ...options, files } as ExtractConfig);
    });
}

function addOption(command: Command, name: string, spec: OptionSpec<unknown>): void {
  const { flags, help, initial, offFlags, choices } = spec;
  const option = new Option(flags, help);
  if (initial !== null && initial !== false && !Array.isArray(initial)) option.default(initial);
  if (choices) option.choices([...choices]);
  if (flags.includes('<')) option.argParser((word, before) => readWord(spec, word, before ?? initial));
  command.addOption(option);
  if (!offFlags) return;
  const off = new Option(offFlags.flags, offFlags.help);
  command.addOption(off).on(`option:${off.name()}`, () => {
    command.setOptionValueWithSource(name, false, 'cli');
  });
}

/** Two columns, indented. */
function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}
