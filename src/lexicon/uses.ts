import type { Aspect } from '../cues/conjugator/forms.ts';

/** What a word may be or begin, as bits: looked at before its readings and phrases are. */
export const WordUse = {
  /** It has a reading as a reporting verb, participle or verbal noun. */
  reading: 1,
  /** It has one as a finite verb. */
  finite: 2,
  participle: 4,
  /** It begins a nominal or prepositional cue. */
  nominalCue: 8,
  /** It begins an opening of narration. */
  narration: 16,
  /** It begins a formula by which sources ask not to be named. */
  anonymity: 32,
  /** With the article it takes up somebody named before: «الدبلوماسي». */
  epithet: 64,
} as const;

export const USE_OF_ASPECT: Readonly<Record<Aspect, number>> = {
  perfect: WordUse.finite,
  imperfect: WordUse.finite,
  participle: WordUse.participle,
  'verbal-noun': 0,
};
