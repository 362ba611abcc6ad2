import type { Gender, GrammaticalNumber } from '../../lexicon/morphology.ts';

/** A pronoun written onto the word: object of a verb, possessor of a verbal noun. */
export type Clitic = '' | 'ه' | 'ها' | 'هم' | 'هما' | 'هن' | 'ك' | 'ني' | 'نا' | 'ي';

export type Aspect = 'perfect' | 'imperfect' | 'participle' | 'verbal-noun';

/** One written form of a verb. Gender and number of a verbal noun are those of its possessive pronoun. */
export interface InflectedForm {
  /** Unvocalised, hamza as printed. */
  surface: string;
  aspect: Aspect;
  voice: 'active' | 'passive';
  person: 1 | 2 | 3 | null;
  gender: Gender | null;
  number: GrammaticalNumber | null;
  mood?: 'indicative' | 'subjunctive';
  clitic: Clitic;
}
