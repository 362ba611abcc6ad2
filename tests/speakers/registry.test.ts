import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { PeopleFile, RegistryEntry, RoleEntry } from '../../src/speakers/registry-types.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Rows of a registry table: comments dropped, `-` and `|` resolved, so that every cell is a list. */
function readTable(path: string): string[][][] {
  return read(path)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => (cell === '-' ? [] : cell.split('|'))));
}

/** The folding that matching applies, so that names are compared as the engine compares them. */
const fold = (name: string): string =>
  name
    .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');

const source = read('src/speakers/registry/people.json');
const file: PeopleFile = JSON.parse(source);
const { people } = file;
const byId = new Map(people.map((entry) => [entry.id, entry]));
const countries = readTable('src/speakers/registry/countries.tsv');
const offices = readTable('src/speakers/registry/offices.tsv');
const countryCodes = new Set(countries.map(([code]) => code?.[0]));
const officeKeys = new Set(offices.map(([key]) => key?.[0]));
const fullNames = (entry: RegistryEntry): string[] => [entry.name, ...entry.variants].map(fold);

/** Roles that `wrong` says are wrong, named for the failure message. */
const rolesThat = (wrong: (role: RoleEntry, entry: RegistryEntry) => boolean): string[] =>
  people.flatMap((entry) =>
    entry.roles.filter((role) => wrong(role, entry)).map((role) => `${entry.id}: ${JSON.stringify(role)}`),
  );

function entry(id: string): RegistryEntry {
  const found = byId.get(id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}

/** Offices that one person holds at a time. */
const ONE_HOLDER = new Set(
  [
    'president',
    'prime-minister',
    'foreign-minister',
    'defence-minister',
    'interior-minister',
    'king',
    'emir',
  ].concat(
    [
      'sultan',
      'chancellor',
      'crown-prince',
      'pope',
      'secretary-general',
      'director-general',
      'high-representative',
    ],
    ['managing-director', 'high-commissioner', 'army-chief', 'un-envoy', 'un-mission-head', 'supreme-leader'],
  ),
);

/** Partial dates are compared by the parts that both have. */
function earlier(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

const duplicates = (keys: string[]): string[] => keys.filter((key, index) => keys.indexOf(key) !== index);

describe('people schema', () => {
  const validate = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
  }).compile(JSON.parse(read('schemas/people.schema.json')));
  const person = { ...entry('putin') };
  const accepts = (candidate: object): boolean => validate({ schemaVersion: '1.0', people: [candidate] });

  test('accepts the registry', () => {
    validate(file);
    expect(validate.errors).toBeNull();
  });

  test.each([
    ['an unknown field', { ...person, nickname: 'x' }],
    ['a person without gender', { ...person, gender: null }],
    ['an organization with gender', { ...person, type: 'organization' }],
    ['an id with spaces', { ...person, id: 'Vladimir Putin' }],
    ['a Wikidata id that is none', { ...person, wikidata: '7747' }],
    ['a name with outer spaces', { ...person, name: ' بوتين' }],
    [
      'a date in another order',
      { ...person, roles: [{ office: 'president', of: 'RU', from: '07-05-2000', to: null }] },
    ],
    ['a role named by nothing', { ...person, roles: [{ office: null, of: 'RU', from: null, to: null }] }],
  ])('rejects %s', (_, candidate) => {
    expect(accepts(person)).toBe(true);
    expect(accepts(candidate)).toBe(false);
  });
});

describe('registry tables', () => {
  test('have the columns that their headers promise', () => {
    expect(countries.filter((row) => row.length !== 6)).toEqual([]);
    expect(offices.filter((row) => row.length !== 6)).toEqual([]);
  });

  test('name every country and office once', () => {
    expect(duplicates(countries.map(([code]) => code?.[0] ?? ''))).toEqual([]);
    expect(duplicates(offices.map(([key]) => key?.[0] ?? ''))).toEqual([]);
    expect(
      countries.filter(([code, names]) => !/^[A-Z]{2}$/.test(code?.[0] ?? '') || !names?.length),
    ).toEqual([]);
  });

  test('give as many feminine as masculine nisbas, and a plural where there is a nisba', () => {
    const uneven = countries.filter(
      ([, , masculine = [], feminine = [], plural = []]) =>
        masculine.length !== feminine.length || (masculine.length === 0) !== (plural.length === 0),
    );
    expect(uneven).toEqual([]);
  });

  test('cover the members of the United Nations, and Palestine, Kosovo, Taiwan, the Vatican', () => {
    expect(countries.length).toBeGreaterThanOrEqual(193 + 4);
    for (const code of ['PS', 'XK', 'TW', 'VA']) expect(countryCodes).toContain(code);
  });

  test('use only the known slots', () => {
    const slots = offices.flatMap(([, masculine = [], feminine = []]) =>
      [...masculine, ...feminine].flatMap((template) => template.match(/\{[^}]*\}/g) ?? []),
    );
    expect(new Set(slots)).toEqual(new Set(['{m}', '{f}', '{of}']));
  });

  test('do not list a body of the registry as a metonym of its country', () => {
    const bodies = new Set(people.flatMap((body) => [...fullNames(body), ...body.short.map(fold)]));
    expect(countries.flatMap((row) => row[5] ?? []).filter((name) => bodies.has(fold(name)))).toEqual([]);
  });
});

describe('registry of people', () => {
  test('has at least 600 entries, one a line', () => {
    expect(people.length).toBeGreaterThanOrEqual(600);
    expect(source.split('\n').filter((line) => line.startsWith('    {'))).toHaveLength(people.length);
  });

  test('is sorted by unique ids', () => {
    const ids = people.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test('gives no full name to two entries, nor twice to one', () => {
    expect(duplicates(people.flatMap(fullNames))).toEqual([]);
  });

  test('gives no Wikidata item to two entries', () => {
    expect(duplicates(people.flatMap(({ wikidata }) => wikidata ?? []))).toEqual([]);
  });

  test('lists no spelling that folding already covers', () => {
    const redundant = people.filter(({ name, short, variants }) => {
      const all = [name, ...variants, ...short].map(fold);
      return new Set(all).size !== all.length;
    });
    expect(redundant.map(({ id }) => id)).toEqual([]);
  });

  test('refers only to known offices, countries and organizations', () => {
    expect(rolesThat(({ office }) => office !== null && !officeKeys.has(office))).toEqual([]);
    expect(
      rolesThat(({ of }) => of !== null && !countryCodes.has(of) && byId.get(of)?.type !== 'organization'),
    ).toEqual([]);
    expect(rolesThat(({ office, of }) => office !== null && of === null)).toEqual([]);
  });

  test('has roles that do not end before they begin', () => {
    expect(rolesThat(({ from, to }) => from !== null && to !== null && earlier(to, from))).toEqual([]);
  });

  test('gives an office of one holder to two only where there were two governments, or two envoys', () => {
    const terms = people.flatMap(({ id, roles }) =>
      roles
        .filter(({ office }) => office !== null && ONE_HOLDER.has(office))
        .map(({ office, of, from, to }) => ({
          id,
          seat: `${office} ${of}`,
          from: from ?? '0000',
          to: to ?? '9999',
        })),
    );
    const shared = terms.flatMap((a, k) =>
      terms
        .slice(k + 1)
        .filter((b) => a.seat === b.seat && a.id !== b.id && earlier(a.from, b.to) && earlier(b.from, a.to))
        .map((b) => `${a.seat}: ${a.id}, ${b.id}`),
    );
    expect(shared.sort()).toEqual([
      'foreign-minister LY: dairi, siala',
      'president CI: gbagbo, ouattara',
      'un-envoy SY: annan, brahimi',
    ]);
  });

  test('gives women only offices with a feminine form', () => {
    const feminine = new Map(offices.map(([key, , templates = []]) => [key?.[0], templates.length]));
    expect(
      rolesThat(({ office }, { gender }) => gender === 'f' && office !== null && !feminine.get(office)),
    ).toEqual([]);
  });
});

describe('the best known speakers', () => {
  const role = (id: string, office: string, of: string): RoleEntry[] =>
    entry(id).roles.filter((candidate) => candidate.office === office && candidate.of === of);
  const years = (roles: RoleEntry[]) => roles.map(({ from, to }) => [from?.slice(0, 4), to?.slice(0, 4)]);

  test('Putin, with two presidencies and what lay between', () => {
    expect(entry('putin')).toMatchObject({ name: 'فلاديمير بوتين', wikidata: 'Q7747', gender: 'm' });
    expect(fullNames(entry('putin'))).toContain('فلادمير بوتين');
    expect(entry('putin').short).toEqual(expect.arrayContaining(['بوتين', 'بوتن']));
    expect(years(role('putin', 'president', 'RU'))).toEqual([
      ['2000', '2008'],
      ['2012', undefined],
    ]);
    expect(years(role('putin', 'prime-minister', 'RU'))).toEqual([
      ['1999', '2000'],
      ['2008', '2012'],
    ]);
  });

  test('Xi Jinping, in the spellings of the press', () => {
    expect(entry('xi')).toMatchObject({ name: 'شي جين بينغ', wikidata: 'Q15031', gender: 'm' });
    expect(entry('xi').variants).toEqual(
      expect.arrayContaining(['شي جينبينغ', 'شي جين بينج', 'شي جين بينق', 'شين جين بينغ']),
    );
    expect(years(role('xi', 'president', 'CN'))).toEqual([['2013', undefined]]);
  });

  test('Peskov, as the spokesman of the Kremlin', () => {
    expect(entry('peskov')).toMatchObject({ name: 'دميتري بيسكوف', gender: 'm' });
    expect(entry('peskov').variants).toEqual(expect.arrayContaining(['ديمتري بيسكوف', 'دميتري بسكوف']));
    expect(entry('peskov').short).toContain('بيسكوف');
    const [spokesman] = role('peskov', 'spokesperson', 'kremlin');
    expect(spokesman?.phrases).toEqual(
      expect.arrayContaining(['المتحدث باسم الكرملين', 'الناطق باسم الكرملين', 'السكرتير الصحفي للكرملين']),
    );
    expect(role('peskov', 'presidency-spokesperson', 'RU')).toHaveLength(1);
  });

  test('the same office is held by different people at different times', () => {
    const holder = (office: string, of: string, year: string): string[] =>
      people
        .filter(({ id }) =>
          role(id, office, of).some(({ from, to }) => (from ?? '') <= year && year < (to ?? '9999')),
        )
        .map(({ id }) => id);
    expect(holder('president', 'RU', '2005')).toEqual(['putin']);
    expect(holder('president', 'RU', '2010')).toEqual(['medvedev']);
    expect(holder('president', 'US', '2015')).toEqual(['obama']);
    expect(holder('foreign-minister', 'US', '2015')).toEqual(['kerry']);
    expect(holder('chancellor', 'DE', '2015')).toEqual(['merkel']);
  });
});
