import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { conjugate } from '../../src/cues/conjugator/conjugate.ts';
import type { InflectedForm } from '../../src/cues/conjugator/forms.ts';
import { parseVerbTable, type VerbEntry } from '../../src/cues/verb-table.ts';
import { readRows } from '../../src/lexicon/tables.ts';

type Wanted = Partial<InflectedForm>;
const person = (text: string): Wanted => {
  const [who = '', gender = '', number = ''] = /^(\d)([mf]?)([sdp])$/u.exec(text)?.slice(1) ?? [];
  return { person: Number(who) as 1 | 3, gender: (gender || null) as 'm' | null, number: number as 's' };
};
const PERSONS = ['3ms', '3fs', '3md', '3fd', '3mp', '3fp', '1s', '1p'].map(person);
const COLUMNS: Wanted[] = [
  ...PERSONS.map((p): Wanted => ({ aspect: 'perfect', voice: 'active', ...p })),
  ...PERSONS.map((p): Wanted => ({ aspect: 'imperfect', voice: 'active', mood: 'indicative', ...p })),
  { aspect: 'imperfect', voice: 'active', ...person('3ms') },
  { aspect: 'participle', gender: 'm', number: 's' },
  { aspect: 'participle', gender: 'f', number: 's' },
  { aspect: 'participle', gender: 'm', number: 'p' },
  { aspect: 'perfect', voice: 'passive', ...person('3ms') },
];
const EXACT = 16;

const table = readRows(readFileSync('tests/cues/forms.tsv', 'utf8')).map(({ cells }) => cells);
const entry = (cells: readonly string[]): VerbEntry => ({
  lemma: cells[0] ?? '',
  form: cells[1] ?? '',
  imperfect: cells[2] ?? '',
  verbalNouns: [],
  act: 'state',
  takes: ['that'],
  object: '-',
  strength: 'strong',
  phrase: false,
  homograph: '-',
});
const surfacesOf = (forms: readonly InflectedForm[], wanted: Wanted): string[] =>
  forms
    .filter((form) => form.clitic === '')
    .filter((form) =>
      Object.entries(wanted).every(([key, value]) => form[key as keyof InflectedForm] === value),
    )
    .map((form) => form.surface);

test('the table has at least 25 verbs of all forms', () => {
  expect(table.length).toBeGreaterThanOrEqual(25);
  expect(new Set(table.map((cells) => cells[1]))).toEqual(
    new Set(['I', 'II', 'III', 'IV', 'V', 'VI', 'VIII', 'X']),
  );
});

describe.each(table.map((cells) => [cells[0] ?? '', cells] as const))('%s', (_lemma, cells) => {
  const forms = conjugate(entry(cells));
  test.each(COLUMNS.map((wanted, k) => [cells[k + 3] ?? '', wanted, k] as const))(
    '%s',
    (surface, wanted, k) => {
      const found = surfacesOf(forms, wanted);
      if (k < EXACT) expect(new Set(found)).toEqual(new Set([surface]));
      else expect(found).toContain(surface);
    },
  );
});

test('clitics take the letter that stands inside a word', () => {
  const verbs = parseVerbTable(readFileSync('src/cues/verbs.tsv', 'utf8'));
  const surfaces = (lemma: string): string[] =>
    conjugate(verbs.find((verb) => verb.lemma === lemma) ?? entry([])).map((form) => form.surface);
  expect(surfaces('نَفَى')).toEqual(expect.arrayContaining(['نفاه', 'نفوه', 'ينفيها', 'نفيه']));
  expect(surfaces('اتَّهَمَ')).toEqual(
    expect.arrayContaining(['اتهمه', 'اتهمتها', 'اتهموهم', 'يتهمونه', 'اتهامه']),
  );
  expect(surfaces('دَعَا')).toEqual(expect.arrayContaining(['دعاهم', 'يدعوهم', 'دعوته']));
  expect(surfaces('ادَّعَى')).toEqual(expect.arrayContaining(['ادعاؤه', 'ادعائهم', 'ادعاءه']));
});
