import type { InflectedCue } from './cue-forms.ts';

// What vowel signs, hamzas and ta marbutas in print tell about words that folding makes alike.

/** Perfects of the forms VII to X begin with a bare alif; a hamza in print is the first person: أعتقد is «I believe». */
export const isFirstPersonInPrint = (word: string, { aspect, verb }: InflectedCue): boolean =>
  aspect === 'perfect' &&
  verb.act === 'believe' &&
  /^(?:VII|VIII|IX|X)$/u.test(verb.form) &&
  /^[وف]?أ/u.test(word);

const DAMMA = '\u064f';
/** In print it tells the verb بيّن from the preposition بين. */
export const SHADDA = '\u0651';

/**
 * A damma in print on the first letter makes a passive, which names no source: يُعتقد, ذُكر. The imperfects of the
 * forms II to IV have it in the active, too (يُؤكد); the passive of «to relay» has its source after عن (نُقل عن).
 */
export function isPassiveInPrint(word: string, { aspect, verb }: InflectedCue): boolean {
  if (verb.act === 'report' || !word.includes(DAMMA)) return false;
  const first = word.replace(/^[وف](?!\u064f)/u, '');
  return first.charAt(1) === DAMMA && (aspect === 'perfect' || !/^I[IV]+$/u.test(verb.form));
}

/**
 * Ta marbuta, tanwin and the bare alif of ابن mark a noun where folding shows a verb: حملة is not حمّله, عرضاً is not
 * عرضا, ابنه (his son) is not أبنّه.
 */
export const isNounInPrint = (word: string, form: InflectedCue): boolean =>
  (form.clitic === 'ه' && word.endsWith('ة')) || /\u064b/u.test(word) || /^[وف]?ابن/u.test(word);
