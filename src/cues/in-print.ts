import type { Article } from '../text/article.ts';
import { spelledLike } from '../text/letters.ts';
import { textOf } from '../text/tokenize.ts';
import type { InflectedCue } from './cue-forms.ts';

// What vowel signs, hamzas and ta marbutas in print tell about words that folding makes alike.

/** Whether a word has the article as letters, after a conjunction, too. */
export const beginsWithArticle = spelledLike(/^[وف]?ال/u);

const beginsWithHamza = spelledLike(/^[وف]?أ/u);

/** Perfects of the forms VII to X begin with a bare alif; a hamza in print is the first person: أعتقد is «I believe». */
export const isFirstPersonInPrint = (
  article: Article,
  token: number,
  { aspect, verb }: InflectedCue,
): boolean =>
  aspect === 'perfect' &&
  verb.act === 'believe' &&
  /^(?:VII|VIII|IX|X)$/u.test(verb.form) &&
  beginsWithHamza(article, token);

const DAMMA = '\u064f';
const hasDamma = spelledLike(/\u064f/u);

/** In print it tells the verb بيّن from the preposition بين. */
export const hasShadda = spelledLike(/\u0651/u);

/**
 * A damma in print on the first letter makes a passive, which names no source: يُعتقد, ذُكر. The imperfects of the
 * forms II to IV have it in the active, too (يُؤكد); the passive of «to relay» has its source after عن (نُقل عن).
 */
export function isPassiveInPrint(article: Article, token: number, { aspect, verb }: InflectedCue): boolean {
  if (verb.act === 'report' || !hasDamma(article, token)) return false;
  const first = textOf(article.tokens, token).replace(/^[وف](?!\u064f)/u, '');
  return first.charAt(1) === DAMMA && (aspect === 'perfect' || !/^I[IV]+$/u.test(verb.form));
}

const endsInTaMarbuta = spelledLike(/ة$/u);

const looksNominal = spelledLike(/\u064b|^[وف]?ابن/u);

/**
 * Ta marbuta, tanwin and the bare alif of ابن mark a noun where folding shows a verb: حملة is not حمّله, عرضاً is not
 * عرضا, ابنه (his son) is not أبنّه.
 */
export const isNounInPrint = (article: Article, token: number, form: InflectedCue): boolean =>
  (form.clitic === 'ه' && endsInTaMarbuta(article, token)) || looksNominal(article, token);
