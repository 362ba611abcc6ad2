import { Command, CommanderError, Option } from 'commander';
import type { OffsetUnit, QuoteKind } from '../document.ts';
import { FORMATS, type FormatName } from '../output/formats.ts';
import { UsageError } from './errors.ts';

/** The options of `extract` as the command line gives them, checked. */
export interface ExtractConfig {
  files: string[];
  format: FormatName;
  output: string | null;
  inputFormat: 'auto' | 'text' | 'jsonl';
  textField: string;
  idField: string;
  titleField: string;
  dateField: string;
  encoding: string | undefined;
  people: string[];
  speakers: string[];
  kinds: QuoteKind[];
  minConfidence: number;
  offsets: OffsetUnit;
  date: string | undefined;
  maxBytes: number;
  failFast: boolean;
  quiet: boolean;
  verbose: boolean;
  color: 'auto' | 'always' | 'never';
}

const collect = (value: string, list: string[]): string[] => [...list, value];

function numberBetween(name: string, low: number, high: number) {
  return (value: string): number => {
    const number = Number(value);
    if (value.trim() !== '' && number >= low && number <= high) return number;
    throw new UsageError(`${name} takes a number from ${low} to ${high}, not "${value}"`);
  };
}

function isoDate(value: string): string {
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(value)) return value;
  throw new UsageError(`--date takes an ISO 8601 date such as 2022-02-04, not "${value}"`);
}

/** The `extract` command; `act` gets the checked options. */
export function extractCommand(act: (config: ExtractConfig) => Promise<void>): Command {
  return new Command('extract')
    .description('Finds who said what in Arabic news and prints it as JSON.')
    .argument('[FILE...]', 'files, folders or globs; - or none for standard input')
    .addOption(
      new Option('-f, --format <FORMAT>', 'output format').choices(Object.keys(FORMATS)).default('json'),
    )
    .option('-o, --output <FILE>', 'write there, whole or not at all')
    .addOption(
      new Option('-i, --input-format <FORMAT>', 'input format; auto goes by the extension')
        .choices(['auto', 'text', 'jsonl'])
        .default('auto'),
    )
    .option('--text-field <NAME>', 'jsonl: field of the text', 'text')
    .option('--id-field <NAME>', 'jsonl: field of the id', 'id')
    .option('--title-field <NAME>', 'jsonl: field of the headline', 'title')
    .option('--date-field <NAME>', 'jsonl: field of the date', 'date')
    .option('--encoding <NAME>', 'encoding of the input; default: found out')
    .option('--people <FILE>', 'more known speakers (repeatable)', collect, [])
    .option('--speaker <ID_OR_NAME>', 'only quotes by this speaker (repeatable)', collect, [])
    .addOption(
      new Option('--kind <KIND>', 'only this kind: direct, mixed, unmarked, indirect (repeatable)').argParser(
        (value: string, list: string[] | undefined) => collect(kindOf(value), list ?? []),
      ),
    )
    .option('--min-confidence <X>', 'drop quotes below X', numberBetween('--min-confidence', 0, 1), 0)
    .addOption(
      new Option('--offsets <UNIT>', 'unit of offsets')
        .choices(['codepoint', 'utf16', 'byte'])
        .default('codepoint'),
    )
    .option('--date <DATE>', 'date of the articles (ISO 8601): settles who held an office', isoDate)
    .option('--max-bytes <N>', 'refuse larger inputs', numberBetween('--max-bytes', 1, 2 ** 40), 64 * 2 ** 20)
    .option('-j, --jobs <N>', 'worker threads (one is used now)', numberBetween('--jobs', 1, 1024), 1)
    .option('--keep-going', 'go on after a bad input (default)')
    .option('--fail-fast', 'stop at the first bad input', false)
    .option('-q, --quiet', 'no messages but errors', false)
    .option('-v, --verbose', 'say what is being read', false)
    .addOption(
      new Option('--color <WHEN>', 'colour in text output')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .option('--no-progress', 'no progress on standard error')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options) => {
      await act({
        ...options,
        files,
        output: options.output ?? null,
        speakers: options.speaker,
        kinds: options.kind ?? [],
      });
    });
}

const EXAMPLES = `
Examples:
  extract seeds/*.txt                     all articles as one JSON object
  extract -f ndjson archive/ | jq .quotes one document a line
  extract -f text --speaker putin a.txt   for reading in a terminal
`;

function kindOf(value: string): string {
  if (['direct', 'mixed', 'unmarked', 'indirect'].includes(value)) return value;
  throw new UsageError(`--kind takes direct, mixed, unmarked or indirect, not "${value}"`);
}

/**
 * Runs a command line. Help and version end with 0; wrong usage is thrown as UsageError.
 * @param argv the arguments after the command's name
 */
export async function parse(command: Command, argv: readonly string[]): Promise<void> {
  const strict = (each: Command): void => {
    each.exitOverride().configureOutput({ writeErr: () => {} });
    each.commands.forEach(strict);
  };
  strict(command);
  try {
    await command.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(error.message.replace(/^error: /u, ''));
  }
}
