import type { VerbEntry } from '../verb-table.ts';

/** How the last radicals of a verb behave before a suffix. */
export type RootClass = 'sound' | 'hollow' | 'doubled' | 'defective';

/** The unvocalised letters from which the forms of a verb are built. */
export interface Principal {
  readonly rootClass: RootClass;
  readonly form: string;
  /** Perfect 3ms without vowels: أضاف. */
  readonly perfect: string;
  /** Imperfect 3ms without vowels and without its person prefix: ضيف. */
  readonly imperfectStem: string;
}

const VOWEL_SIGNS = /[\u064b-\u0650\u0652\u0670]/gu;
const SHADDA = '\u0651';

/** Takes the vowel signs off; a doubled letter is written once, as in print. */
export const unvocalised = (word: string): string => word.replace(VOWEL_SIGNS, '').replaceAll(SHADDA, '');

/** Principal parts of a verb, with its class read from the vocalised lemma. */
export function principalParts(verb: Pick<VerbEntry, 'lemma' | 'form' | 'imperfect'>): Principal {
  const perfect = unvocalised(verb.lemma);
  return {
    rootClass: rootClassOf(verb.lemma, perfect),
    form: verb.form,
    perfect,
    imperfectStem: unvocalised(verb.imperfect).slice(1),
  };
}

function rootClassOf(lemma: string, perfect: string): RootClass {
  if (/[اىي]$/u.test(perfect)) return 'defective';
  if (lemma.replace(VOWEL_SIGNS, '').endsWith(SHADDA)) return 'doubled';
  return perfect.at(-2) === 'ا' ? 'hollow' : 'sound';
}

/** Joins stem and suffix as print does: أ + ا → آ, and a doubled ن or ت is written once. */
export function join(stem: string, suffix: string): string {
  if (suffix.startsWith('ا') && stem.endsWith('أ')) return `${stem.slice(0, -1)}آ${suffix.slice(1)}`;
  return stem + suffix;
}

/** Joins a suffix that starts with a consonant: أعلن + نا → أعلنا, أثبت + ت → أثبت. */
export function joinConsonant(stem: string, suffix: string): string {
  return stem.at(-1) === suffix[0] ? stem + suffix.slice(1) : stem + suffix;
}
