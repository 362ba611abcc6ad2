import type { InflectedForm } from './conjugator/forms.ts';

const ASPECTS = ['perfect', 'imperfect', 'participle', 'verbal-noun'] as const;
const CLITICS = ['', 'ه', 'ها', 'هم', 'هما', 'هن', 'ك', 'ني', 'نا', 'ي'] as const;
const GENDERS = [null, 'm', 'f'] as const;
const NUMBERS = [null, 's', 'd', 'p'] as const;

/** An inflection as one small integer, for the compiled lexicon. */
export function packInflection(form: InflectedForm): number {
  return (
    ASPECTS.indexOf(form.aspect) |
    (form.voice === 'passive' ? 4 : 0) |
    ((form.person ?? 0) << 3) |
    (GENDERS.indexOf(form.gender) << 5) |
    (NUMBERS.indexOf(form.number) << 7) |
    (CLITICS.indexOf(form.clitic) << 9)
  );
}

/** The inverse of the packing in the compiled readings. */
export function unpackInflection(packed: number): Omit<InflectedForm, 'surface' | 'mood'> {
  const person = (packed >> 3) & 3;
  return {
    aspect: ASPECTS[packed & 3] ?? 'perfect',
    voice: packed & 4 ? 'passive' : 'active',
    person: person === 1 || person === 2 || person === 3 ? person : null,
    gender: GENDERS[(packed >> 5) & 3] ?? null,
    number: NUMBERS[(packed >> 7) & 3] ?? null,
    clitic: CLITICS[(packed >> 9) & 15] ?? '',
  };
}
