import { UsageError } from './errors.ts';
import { nearest } from './nearest.ts';

/**
 * One option of a command as a value: help, man page, completion, config file and --print-config are made from it.
 * What it takes is stated once, as JSON Schema for editors and as words for people.
 */
export interface OptionSpec<T> {
  /** As commander reads them: "-f, --format <FORMAT>". */
  readonly flags: string;
  /** A second flag that sets a switch to false, where "--no-…" would read badly. */
  readonly offFlags?: { readonly flags: string; readonly help: string };
  readonly help: string;
  readonly initial: T;
  /** The words allowed, where there are few. */
  readonly choices?: readonly string[];
  readonly repeatable?: boolean;
  /** Completes "takes …" in messages. */
  readonly takes: string;
  /** Of the value in a config file. */
  readonly schema: object;
  /** The value that a word of the command line stands for. */
  readonly fromWord: (word: string) => unknown;
  /** Whether a value, of a word or a config file, is allowed. */
  readonly accepts: (value: unknown) => boolean;
}

const isString = (value: unknown): value is string => typeof value === 'string';
const same = (word: string): unknown => word;

/** One of a few words. */
export function choice<const C extends readonly string[]>(
  flags: string,
  help: string,
  choices: C,
  initial: C[number],
): OptionSpec<C[number]> {
  return {
    ...{ flags, help, choices, initial },
    takes: orList(choices),
    schema: { enum: choices },
    fromWord: same,
    accepts: (value) => isString(value) && choices.includes(value),
  };
}

/** Any words; `allows` says which are, and `takes` how to call them. */
export function text<T extends string | null>(
  flags: string,
  help: string,
  initial: T,
  { takes = 'a string', allows = (word: string): boolean => word !== '' } = {},
): OptionSpec<string | T> {
  return {
    ...{ flags, help, initial, takes },
    schema: { type: initial === null ? ['string', 'null'] : 'string', minLength: 1 },
    fromWord: same,
    accepts: (value) => (value === null ? initial === null : isString(value) && allows(value)),
  };
}

/** A number from `low` to `high`; null where the default is worked out later. */
export function number<T extends number | null>(
  flags: string,
  help: string,
  initial: T,
  { low = 0, high = Number.MAX_SAFE_INTEGER, integer = false } = {},
): OptionSpec<number | T> {
  const type = integer ? 'integer' : 'number';
  const fits = (value: unknown): boolean =>
    typeof value === 'number' && value >= low && value <= high && (!integer || Number.isInteger(value));
  return {
    ...{ flags, help, initial },
    takes: `${integer ? 'a whole' : 'a'} number from ${low} to ${high}`,
    schema: { type: initial === null ? [type, 'null'] : type, minimum: low, maximum: high },
    fromWord: (word) => (word.trim() === '' ? Number.NaN : Number(word)),
    accepts: (value) => (value === null ? initial === null : fits(value)),
  };
}

/** A repeatable option: all its words, in order. */
export function list<const C extends readonly string[]>(
  flags: string,
  help: string,
  choices?: C,
): OptionSpec<C[number][]> {
  const fits = (value: unknown): boolean =>
    isString(value) && value !== '' && (choices === undefined || choices.includes(value));
  return {
    ...{ flags, help, ...(choices && { choices }), initial: [], repeatable: true },
    takes: choices ? orList(choices) : 'a string',
    schema: { type: 'array', items: choices ? { enum: choices } : { type: 'string', minLength: 1 } },
    fromWord: same,
    accepts: (value) => Array.isArray(value) && value.every(fits),
  };
}

/** A switch. */
export function flag(
  flags: string,
  help: string,
  initial: boolean,
  offFlags?: { flags: string; help: string },
): OptionSpec<boolean> {
  return {
    ...{ flags, help, initial, ...(offFlags && { offFlags }) },
    takes: 'true or false',
    schema: { type: 'boolean' },
    fromWord: () => true,
    accepts: (value) => typeof value === 'boolean',
  };
}

/**
 * The value of a word of the command line, added to those before it where the option is repeatable.
 * @throws UsageError that names the option and what it takes
 */
export function readWord<T>(spec: OptionSpec<T>, word: string, before: T): T {
  const read = spec.fromWord(word);
  if (!spec.accepts(spec.repeatable ? [read] : read)) {
    throw new UsageError(`${longFlag(spec)} ${refusal(spec, word)}`);
  }
  return (spec.repeatable && Array.isArray(before) ? [...before, read] : read) as T;
}

/** Why a value is refused: "takes a, b or c, not …". */
export function refusal(spec: OptionSpec<unknown>, value: unknown): string {
  const hint = isString(value) ? nearest(value, spec.choices ?? []) : null;
  const taken = spec.repeatable && !isString(value) ? `a list, each ${spec.takes}` : spec.takes;
  return `takes ${taken}, not ${JSON.stringify(value)}${hint === null ? '' : `; did you mean ${hint}?`}`;
}

/** "--format" of "-f, --format <FORMAT>". */
export const longFlag = ({ flags }: Pick<OptionSpec<unknown>, 'flags'>): string =>
  /--[a-z-]+/u.exec(flags)?.[0] ?? flags;

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
