import { alternatives, readRows } from '../lexicon/tables.ts';
import { fold } from '../text/fold.ts';
import type { RegistryData, RegistryRole } from './registry-columns.ts';
import type { PeopleFile, RegistryEntry, RoleEntry } from './registry-types.ts';
import { consonants } from './spelling.ts';

interface Country {
  names: string[];
  masculine: string[];
  feminine: string[];
}

/** The tables that role phrases are built from, as TSV text. */
export type RegistryTables = {
  readonly offices: string;
  readonly countries: string;
};

/** Builds the lookups of a registry: folded names and short names, and the phrases that name a role's holder. */
export function compileRegistry(file: PeopleFile, tables: RegistryTables): RegistryData {
  const names: Record<string, string[]> = {};
  const short: Record<string, string[]> = {};
  const roles: Record<string, RegistryRole[]> = {};
  const spellings: Record<string, string[]> = {};
  const phrasesOf = rolePhrases(file, tables);
  const isTransliterated = transliterations(file);
  for (const entry of file.people) {
    for (const name of [entry.name, ...entry.variants].flatMap(spacings)) push(names, name, entry.id);
    if (isTransliterated(entry)) {
      for (const name of [entry.name, ...entry.variants]) push(spellings, consonants(name), entry.id);
    }
    for (const name of entry.short.flatMap(spacings)) push(short, name, entry.id);
    for (const role of entry.roles) {
      for (const phrase of phrasesOf(entry, role)) {
        push(roles, fold(phrase), { id: entry.id, from: role.from, to: role.to });
      }
    }
  }
  const entries = Object.fromEntries(
    file.people.map(({ id, type, name, latinName, wikidata, gender }) => [
      id,
      { id, type, name, latinName, wikidata, gender },
    ]),
  );
  delete spellings[''];
  return { entries, names, short, spellings, roles };
}

const ARAB_STATES = new Set('AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE'.split(' '));

/**
 * Whose name is spelled by ear: everybody but those whose first name an Arab also bears, for there the vowels tell
 * people apart (حسن, حسين; سالم, سليم).
 */
function transliterations({ people }: PeopleFile): (entry: RegistryEntry) => boolean {
  const first = ({ name }: RegistryEntry): string => fold(name).split(' ')[0] ?? '';
  const isArab = ({ roles }: RegistryEntry): boolean => roles.some(({ of }) => ARAB_STATES.has(of ?? ''));
  const arab = new Set(people.filter((entry) => entry.roles.length === 0 || isArab(entry)).map(first));
  return (entry) => entry.type === 'person' && !arab.has(first(entry));
}

/** A folded name with عبد written apart and joined: عبد الله, عبدالله. */
function spacings(name: string): string[] {
  const folded = fold(name);
  const joined = folded.replace(/(^| )عبد (?=ال)/gu, '$1عبد');
  const apart = folded.replace(/(^| )عبد(?=ال)/gu, '$1عبد ');
  return [...new Set([folded, joined, apart])];
}

function push<T>(index: Record<string, T[]>, key: string, value: T): void {
  const list = index[key];
  if (!list) index[key] = [value];
  else if (!list.includes(value)) list.push(value);
}

/** Fills the templates of offices.tsv: {m} and {f} are the country's nisba with the article, {of} its name. */
function rolePhrases(file: PeopleFile, tables: RegistryTables) {
  const countries = readCountries(tables.countries);
  const offices = new Map(readRows(tables.offices).map(({ cells }) => [cells[0] ?? '', cells]));
  const bodies = new Map(file.people.map((entry) => [entry.id, [entry.name, ...entry.variants]]));
  return (entry: RegistryEntry, role: RoleEntry): string[] => {
    const office = offices.get(role.office ?? '');
    const templates = alternatives(entry.gender === 'f' ? office?.[2] : office?.[1]);
    const country = countries.get(role.of ?? '');
    const of = country?.names ?? bodies.get(role.of ?? '') ?? [];
    const filled = templates.flatMap((template) => {
      if (template.includes('{m}')) return fill(template, '{m}', country?.masculine ?? []);
      if (template.includes('{f}')) return fill(template, '{f}', country?.feminine ?? []);
      return template.includes('{of}') ? fill(template, '{of}', of) : [template];
    });
    return [...filled, ...(role.phrases ?? [])];
  };
}

const fill = (template: string, slot: string, values: readonly string[]): string[] =>
  values.map((value) => template.replace(slot, value).replace(/(^|\s)لال/gu, '$1لل'));

function readCountries(tsv: string): Map<string, Country> {
  return new Map(
    readRows(tsv).map(({ cells }) => [
      cells[0] ?? '',
      {
        names: alternatives(cells[1]),
        masculine: alternatives(cells[2]).map(definite),
        feminine: alternatives(cells[3]).map(definite),
      },
    ]),
  );
}

/** كوري جنوبي → الكوري الجنوبي */
const definite = (adjective: string): string =>
  adjective
    .split(' ')
    .map((word) => (word.startsWith('ال') ? word : `ال${word}`))
    .join(' ');
