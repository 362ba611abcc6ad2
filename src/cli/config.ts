import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from './errors.ts';
import { nearest } from './nearest.ts';
import { refusal } from './option-kinds.ts';
import { type ExtractConfig, OPTION_LIST } from './options.ts';

export const CONFIG_NAME = 'isnad.config.json';

/** Options that name files; in a config file they are relative to its folder. */
const FILE_OPTIONS: readonly string[] = ['output', 'people', 'emitText', 'checkpoint'];

/**
 * The options that a config file sets.
 * @param path the file; by default isnad.config.json in the working folder or the nearest folder above, if any
 * @throws UsageError naming the file, the place in it (JSON pointer) and what is allowed there
 */
export async function readConfig(path?: string): Promise<Partial<ExtractConfig>> {
  const file = path ?? (await findUpward(process.cwd()));
  if (file === null) return {};
  const value = parseConfig(file, await readConfigFile(file));
  const problem = problemOf(value);
  if (problem !== null) throw new UsageError(`${file}: ${problem}`);
  const entries = Object.entries(value as object).filter(([name]) => name !== '$schema');
  return Object.fromEntries(entries.map(([name, option]) => [name, located(name, option, dirname(file))]));
}

async function findUpward(folder: string): Promise<string | null> {
  const file = join(folder, CONFIG_NAME);
  if ((await stat(file).catch(() => null))?.isFile()) return file;
  return dirname(folder) === folder ? null : findUpward(dirname(folder));
}

async function readConfigFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file}: cannot be read; check the name`);
  });
}

function parseConfig(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    throw new UsageError(`${file}: is not valid JSON (${error instanceof Error ? error.message : error})`);
  }
}

/** What is wrong with the value of a config file, with its JSON pointer; null if nothing is. */
export function problemOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'must be one JSON object, such as {"format": "ndjson"}';
  }
  const specs = new Map<string, (typeof OPTION_LIST)[number][1]>(OPTION_LIST);
  for (const [name, option] of Object.entries(value)) {
    const spec = specs.get(name);
    if (name === '$schema') continue;
    if (!spec) return unknownOption(name, [...specs.keys()]);
    if (!spec.accepts(option)) return `${pointer(name)} ${refusal(spec, option)}`;
  }
  return null;
}

function unknownOption(name: string, names: readonly string[]): string {
  const hint = nearest(name, names);
  return `${pointer(name)} is no option; ${hint ? `did you mean ${hint}?` : `there are ${names.join(', ')}`}`;
}

/** RFC 6901. */
const pointer = (name: string): string => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

function located(name: string, value: unknown, folder: string): unknown {
  if (!FILE_OPTIONS.includes(name)) return value;
  if (Array.isArray(value)) return value.map((each) => located(name, each, folder));
  if (typeof value !== 'string') return value;
  // A slash at the end says that a folder is meant.
  return value.endsWith('/') ? join(resolve(folder, value), '/') : resolve(folder, value);
}

/** The JSON Schema of a config file, made from the options. */
export function configSchema(): object {
  const properties = OPTION_LIST.map(([name, { schema, help, initial }]) => [
    name,
    { ...schema, description: help, ...(initial !== null && { default: initial }) },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://isnad.dev/schemas/config.json',
    title: 'isnad config',
    description: `The options of extract in ${CONFIG_NAME}; what the command line says wins.`,
    type: 'object',
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(properties) },
    additionalProperties: false,
  };
}
