import { FORMATS, type FormatName } from '../output/formats.ts';
import { isEncoding } from '../text/decode.ts';
import { choice, flag, list, number, type OptionSpec, text } from './option-kinds.ts';

/** ISO 8601: a year, a month or a day. */
export const DATE = {
  takes: 'an ISO 8601 date such as 2022-02-04',
  allows: (word: string): boolean => /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(word),
};

export const ENCODING = {
  takes: 'the name of an encoding such as utf-8, utf-16le or windows-1256',
  allows: isEncoding,
};

/**
 * The options of `extract`, in the order of --help. A key is the option's name on the command line in camel case, its
 * name in a config file, and the field of ExtractConfig that holds its value.
 */
export const OPTIONS = {
  format: choice('-f, --format <FORMAT>', 'output format', Object.keys(FORMATS) as FormatName[], 'json'),
  output: text('-o, --output <FILE>', 'write there, whole or not at all', null),
  bom: flag(
    '--bom',
    'csv, claims-csv: begin with a byte-order mark, by which spreadsheets know UTF-8',
    false,
  ),
  inputFormat: choice(
    '-i, --input-format <FORMAT>',
    'input format; auto goes by the extension; gzip and ZIP are unpacked',
    ['auto', 'text', 'html', 'jsonl'],
    'auto',
  ),
  textField: text('--text-field <NAME>', 'jsonl: field of the text', 'text'),
  bytesField: text(
    '--bytes-field <NAME>',
    'jsonl: field of a whole file in base64, where no text is',
    'bytes',
  ),
  idField: text('--id-field <NAME>', 'jsonl: field of the id', 'id'),
  titleField: text('--title-field <NAME>', 'jsonl: field of the headline', 'title'),
  dateField: text('--date-field <NAME>', 'jsonl: field of the date', 'date'),
  emitText: text(
    '--emit-text <PATH>',
    'write the texts that offsets refer to: to this file where one text is read, else into this folder (one that exists or ends in /)',
    null,
  ),
  encoding: text('--encoding <NAME>', 'encoding of the input; default: found out', null, ENCODING),
  people: list('--people <FILE>', 'more known speakers (repeatable)'),
  speaker: list('--speaker <ID_OR_NAME>', 'only quotes by this speaker (repeatable)'),
  kind: list('--kind <KIND>', 'only quotes of this kind (repeatable)', [
    'direct',
    'mixed',
    'unmarked',
    'indirect',
  ]),
  minConfidence: number('--min-confidence <X>', 'drop quotes below X', 0, { high: 1 }),
  minCheckWorthiness: number(
    '--min-check-worthiness <X>',
    'drop claims below X, and quotes that hold no other',
    0,
    { high: 1 },
  ),
  offsets: choice('--offsets <UNIT>', 'unit of offsets', ['codepoint', 'utf16', 'byte'], 'codepoint'),
  date: text(
    '--date <DATE>',
    'date (ISO 8601) of articles whose page or record gives none: settles who held an office',
    null,
    DATE,
  ),
  maxBytes: number('--max-bytes <N>', 'refuse larger inputs', 64 * 2 ** 20, { low: 1, integer: true }),
  jobs: number('-j, --jobs <N>', 'worker threads; default: the available cores, one for small inputs', null, {
    low: 1,
    high: 1024,
    integer: true,
  }),
  checkpoint: text(
    '--checkpoint <FILE>',
    'remember progress there: the same command goes on after an interruption (with -o)',
    null,
  ),
  failFast: flag('--fail-fast', 'stop at the first bad input', false, {
    flags: '--keep-going',
    help: 'go on after a bad input (default)',
  }),
  inlineErrors: flag(
    '--inline-errors',
    'ndjson: a line {"input", "error"} in the place of a document that failed',
    false,
  ),
  quiet: flag('-q, --quiet', 'no messages but errors', false),
  verbose: flag('-v, --verbose', 'say what is being read', false),
  color: choice('--color <WHEN>', 'colour in text output', ['auto', 'always', 'never'], 'auto'),
  shape: flag('--shape', 'text: join and order Arabic letters for a terminal that does not', false),
  progress: flag('--no-progress', 'no progress on standard error', true),
} as const;

type Options = typeof OPTIONS;
type OptionValues = { [K in keyof Options]: Options[K] extends OptionSpec<infer T> ? T : never };

/** The options of `extract`, checked, with their defaults filled in. */
export interface ExtractConfig extends OptionValues {
  files: string[];
}

/** The table as a list of names and options, for what treats all alike. */
export const OPTION_LIST = Object.entries(OPTIONS) as [keyof Options, OptionSpec<unknown>][];

/** The options where nothing is said. */
export const DEFAULTS = Object.fromEntries(
  OPTION_LIST.map(([name, { initial }]) => [name, initial]),
) as unknown as Omit<ExtractConfig, 'files'>;

/** Examples of --help and the man page; each runs in the root of a checkout. */
export const EXAMPLES: readonly (readonly [command: string, what: string])[] = [
  ['extract seeds/*.txt', 'all articles as one JSON object'],
  ['extract -f ndjson seeds/ | jq .quotes', 'one document a line'],
  ['extract -f text --speaker putin seeds/', 'for reading in a terminal'],
];
