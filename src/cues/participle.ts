import { WordClass } from '../lexicon/classes.ts';
import { prefixOf } from '../lexicon/morphology.ts';
import { type Article, hasArticle, is, isComma, isWord, morphologyAt } from '../text/article.ts';
import { fold } from '../text/fold.ts';
import { endsInPronoun, spelledLike } from '../text/letters.ts';
import { Proclitic, textOf } from '../text/tokenize.ts';
import type { InflectedCue } from './cue-forms.ts';
import { beginsWithArticle } from './in-print.ts';

const endsInAccusative = spelledLike(/ا[\u064b-\u0652]*$|ً$/u);

/** The nominative of dual and plural, and an imperfect or noun with و and a pronoun. */
const looksNominative = spelledLike(/(?:ون|ان)$|^و.*ه$/u);

/**
 * The circumstantial participle (hal): «مضيفاً», «مؤكدة», «مشيرين»; not the adjective or the subject «مؤكد», and not
 * the verbal noun that is written alike (مطالبة, متابعة; plural مطالبات) unless a comma sets it off.
 */
export function isAdverbialParticiple(article: Article, token: number, form: InflectedCue): boolean {
  if (beginsWithArticle(article, token) || form.clitic !== '') return false;
  if (article.tokens.proclitic[token] === Proclitic.fa || isAdjective(article, token, form)) return false;
  const noun = WordClass.common | WordClass.contentNoun | WordClass.role | WordClass.unnamed;
  if (is(article, token, noun) && (!isComma(article, token - 1) || !mayGovern(article, token + 1, form)))
    return false;
  if (!isComma(article, token - 1) && isVerbalNoun(article, token, form)) return false;
  if (form.gender === 'm' && form.number === 's') {
    return endsInAccusative(article, token) || isMisspeltParticiple(article, token);
  }
  return !looksNominative(article, token);
}

/** The verbal noun that is written like the participle, or its plural. */
function isVerbalNoun(article: Article, token: number, { verb, number, gender }: InflectedCue): boolean {
  if (number === 'p' && gender === 'f') return true;
  const word = fold(textOf(article.tokens, token));
  return verb.verbalNouns.some((noun) => fold(noun) === word);
}

/**
 * «، ومعرفة أن» against «، ومعرفة النتيجة»: what a participle of saying may govern, where a noun has another noun; verbs
 * of asking have the one who is asked («، داعية الأطراف إلى»), or bi- («، مطالبة بوقف»).
 */
const mayGovern = (article: Article, token: number, { verb }: InflectedCue): boolean =>
  !isWord(article, token) ||
  is(article, token, THAT | WordClass.preposition) ||
  verb.object === 'addressee' ||
  (verb.takes.includes('bi') && prefixOf(morphologyAt(article, token)) === 'bi');

/** «قيود مشددة على»: a feminine participle that agrees with an indefinite noun right before it, and opens no clause. */
function isAdjective(article: Article, token: number, { gender, number }: InflectedCue): boolean {
  if (gender !== 'f' || number !== 's' || !isWord(article, token - 1) || hasArticle(article, token - 1))
    return false;
  if (is(article, token - 1, NO_NOUN) || endsInPronoun(article, token - 1)) return false;
  return ![token + 1, token + 2].some((at) => is(article, at, THAT));
}

const THAT = WordClass.complementizer | WordClass.complementizerPronoun;
/** Words that no adjective follows: names, times, and words that need another. */
const NO_NOUN =
  WordClass.givenName |
  WordClass.familyName |
  WordClass.place |
  WordClass.nisba |
  WordClass.time |
  WordClass.preposition |
  WordClass.auxiliary;

/** «، معتبر أن …»: the accusative alif left out, between a comma and a complementizer. */
const isMisspeltParticiple = (article: Article, token: number): boolean =>
  isComma(article, token - 1) &&
  is(article, token + 1, WordClass.complementizer | WordClass.complementizerPronoun);
