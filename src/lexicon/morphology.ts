/** Agreement and written-on particles of a word form, packed into one byte per vocabulary entry. */
export type Gender = 'm' | 'f';
export type GrammaticalNumber = 's' | 'd' | 'p';
/** A preposition written onto the word: li- «to, for», bi- «with, by», ka- «as». */
export type Prefix = 'li' | 'bi' | 'ka';

export interface Morphology {
  gender: Gender | null;
  number: GrammaticalNumber | null;
  definite: boolean;
  prefix: Prefix | null;
}

const GENDERS = [null, 'm', 'f'] as const;
const NUMBERS = [null, 's', 'd', 'p'] as const;
const PREFIXES = [null, 'li', 'bi', 'ka'] as const;

export function packMorphology(form: Morphology): number {
  return (
    GENDERS.indexOf(form.gender) |
    (NUMBERS.indexOf(form.number) << 2) |
    (PREFIXES.indexOf(form.prefix) << 4) |
    (form.definite ? 1 << 6 : 0)
  );
}

export const genderOf = (packed: number): Gender | null => GENDERS[packed & 3] ?? null;
export const numberOf = (packed: number): GrammaticalNumber | null => NUMBERS[(packed >> 2) & 3] ?? null;
export const prefixOf = (packed: number): Prefix | null => PREFIXES[(packed >> 4) & 3] ?? null;
export const isDefinite = (packed: number): boolean => (packed & (1 << 6)) !== 0;
