import type { InflectedForm } from './forms.ts';
import { join, joinConsonant, type Principal } from './root-class.ts';

type Person = Pick<InflectedForm, 'person' | 'gender' | 'number'>;

/** Prefix, indicative ending and the ending of the subjunctive and jussive (Wright, Grammar I, § 77 ff.). */
const PERSONS: readonly (readonly [string, string, string, Person])[] = [
  ['ي', '', '', { person: 3, gender: 'm', number: 's' }],
  ['ت', '', '', { person: 3, gender: 'f', number: 's' }],
  ['ي', 'ان', 'ا', { person: 3, gender: 'm', number: 'd' }],
  ['ت', 'ان', 'ا', { person: 3, gender: 'f', number: 'd' }],
  ['ي', 'ون', 'وا', { person: 3, gender: 'm', number: 'p' }],
  ['ي', 'ن', 'ن', { person: 3, gender: 'f', number: 'p' }],
  ['ت', 'ين', 'ي', { person: 2, gender: 'f', number: 's' }],
  ['ت', 'ون', 'وا', { person: 2, gender: 'm', number: 'p' }],
  ['ت', 'ن', 'ن', { person: 2, gender: 'f', number: 'p' }],
  ['أ', '', '', { person: 1, gender: null, number: 's' }],
  ['ن', '', '', { person: 1, gender: null, number: 'p' }],
];

export function imperfectForms(verb: Principal): InflectedForm[] {
  return [...inflect(verb, 'active'), ...inflect(passive(verb), 'passive').filter((f) => f.person === 3)];
}

function inflect(verb: Principal, voice: InflectedForm['voice']): InflectedForm[] {
  const forms: InflectedForm[] = [];
  for (const [prefix, indicative, short, person] of PERSONS) {
    const common = { aspect: 'imperfect', voice, clitic: '', ...person } as const;
    const surface = withPrefix(prefix, suffixed(verb, indicative));
    forms.push({ ...common, surface, mood: 'indicative' });
    const shortSurface = withPrefix(prefix, short === '' ? jussiveStem(verb) : suffixed(verb, short));
    if (shortSurface !== surface) forms.push({ ...common, surface: shortSurface, mood: 'subjunctive' });
  }
  return forms;
}

/** أ + أمل → آمل; other stems take the prefix as it is. */
const withPrefix = (prefix: string, stem: string): string =>
  prefix === 'أ' && stem.startsWith('أ') ? `آ${stem.slice(1)}` : prefix + stem;

function suffixed(verb: Principal, ending: string): string {
  const { imperfectStem: stem, rootClass } = verb;
  if (ending === '') return stem;
  if (rootClass === 'defective') return defective(stem, ending);
  if (ending === 'ن') return joinConsonant(consonantStem(verb), 'ن');
  return join(stem, ending);
}

/** ينفي: ينفيان, ينفون, ينفين; يدعو: يدعوان, يدعون; يرى: يريان, يرون, يرين. */
function defective(stem: string, ending: string): string {
  const open = stem.slice(0, -1);
  const last = stem.at(-1);
  if (ending.startsWith('ا')) return `${open}${last === 'ى' ? 'ي' : last}${ending}`;
  if (ending === 'ن') return `${open}${last === 'ى' ? 'ي' : last}ن`;
  return open + ending;
}

/** Before ‑na of the feminine plural: يقول → يقلن, يردّ → يرددن. */
function consonantStem({ imperfectStem: stem, rootClass }: Principal): string {
  const last = stem.at(-1) ?? '';
  if (rootClass === 'hollow') return stem.slice(0, -2) + last;
  return rootClass === 'doubled' ? stem + last : stem;
}

/** Jussive without ending: يقول → يقل, ينفي → ينف. */
function jussiveStem(verb: Principal): string {
  if (verb.rootClass === 'defective') return verb.imperfectStem.slice(0, -1);
  return verb.rootClass === 'hollow' ? consonantStem(verb) : verb.imperfectStem;
}

/** يقول → يقال, يضيف → يضاف, ينفي → ينفى, يصف → يوصف; elsewhere the same letters. */
function passive(verb: Principal): Principal {
  const { imperfectStem: stem, rootClass, form, perfect } = verb;
  if (rootClass === 'hollow') return { ...verb, imperfectStem: `${stem.slice(0, -2)}ا${stem.at(-1)}` };
  if (rootClass === 'defective') return { ...verb, imperfectStem: `${stem.slice(0, -1)}ى` };
  const assimilated = form === 'I' && perfect.startsWith('و') && !stem.startsWith('و');
  return assimilated ? { ...verb, imperfectStem: `و${stem}` } : verb;
}
