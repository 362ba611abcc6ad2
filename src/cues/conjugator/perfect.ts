import type { InflectedForm } from './forms.ts';
import { join, joinConsonant, type Principal } from './root-class.ts';

type Person = Pick<InflectedForm, 'person' | 'gender' | 'number'>;

/** Suffixes of the perfect, by whether they begin with a vowel or a consonant (Wright, Grammar I, § 74 ff.). */
const VOWEL_SUFFIXES: readonly (readonly [string, Person])[] = [
  ['', { person: 3, gender: 'm', number: 's' }],
  ['ت', { person: 3, gender: 'f', number: 's' }],
  ['ا', { person: 3, gender: 'm', number: 'd' }],
  ['تا', { person: 3, gender: 'f', number: 'd' }],
  ['وا', { person: 3, gender: 'm', number: 'p' }],
];
const CONSONANT_SUFFIXES: readonly (readonly [string, Person])[] = [
  ['ن', { person: 3, gender: 'f', number: 'p' }],
  ['ت', { person: 2, gender: 'm', number: 's' }],
  ['ت', { person: 2, gender: 'f', number: 's' }],
  ['تما', { person: 2, gender: null, number: 'd' }],
  ['تم', { person: 2, gender: 'm', number: 'p' }],
  ['تن', { person: 2, gender: 'f', number: 'p' }],
  ['ت', { person: 1, gender: null, number: 's' }],
  ['نا', { person: 1, gender: null, number: 'p' }],
];

export function perfectForms(verb: Principal): InflectedForm[] {
  return [...suffixed(verb, verb.perfect, 'active'), ...passiveForms(verb)];
}

function suffixed(verb: Principal, base: string, voice: InflectedForm['voice']): InflectedForm[] {
  const weak = verb.rootClass === 'defective';
  const make = (surface: string, person: Person): InflectedForm => ({
    surface,
    aspect: 'perfect',
    voice,
    clitic: '',
    ...person,
  });
  const consonantStem = shortStem(verb, base);
  return [
    ...VOWEL_SUFFIXES.map(([suffix, person]) =>
      make(weak ? defectiveVowel(base, suffix) : join(base, suffix), person),
    ),
    ...CONSONANT_SUFFIXES.map(([suffix, person]) => make(joinConsonant(consonantStem, suffix), person)),
  ];
}

/** The stem before a consonant: قال → قل‑, ردّ → ردد‑, دعا → دعو‑, نفى → نفي‑. */
function shortStem(verb: Principal, base: string): string {
  const last = base.at(-1) ?? '';
  if (verb.rootClass === 'hollow') return base.slice(0, -2) + last;
  if (verb.rootClass === 'doubled') return base + last;
  if (verb.rootClass === 'defective') return base.slice(0, -1) + glideOf(last);
  return base;
}

const glideOf = (last: string): string => (last === 'ا' ? 'و' : 'ي');

/** دعا: دعت, دعوا (dual and plural alike); نفى: نفت, نفيا, نفوا; خشي: خشيت, خشوا. */
function defectiveVowel(base: string, suffix: string): string {
  if (suffix === '') return base;
  const last = base.at(-1) ?? '';
  const open = base.slice(0, -1);
  if (suffix === 'ا') return `${open}${glideOf(last)}ا`;
  if (suffix === 'وا') return `${open}وا`;
  return last === 'ي' ? base + suffix : open + suffix;
}

/** The passive where print tells it from the active: قيل, أضيف, نفي, طولب, سئل; elsewhere the same letters. */
function passiveForms(verb: Principal): InflectedForm[] {
  const base = passiveBase(verb);
  const rootClass = verb.rootClass === 'hollow' ? 'sound' : verb.rootClass;
  return suffixed({ ...verb, rootClass }, base, 'passive').filter((form) => form.person === 3);
}

function passiveBase({ perfect, rootClass, form }: Principal): string {
  const long = form === 'III' || form === 'VI';
  const base = long ? perfect.replace('ا', 'و').replace('وء', 'وئ') : perfect;
  if (rootClass === 'defective') return `${base.slice(0, -1).replace(/أ$/u, 'ئ')}ي`;
  if (rootClass === 'hollow') return `${base.slice(0, -2)}ي${base.at(-1)}`;
  return form === 'I' ? base.replace(/^(.)أ(.)$/u, '$1ئ$2') : base;
}
