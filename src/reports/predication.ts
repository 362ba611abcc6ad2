import type { CueMatch } from '../cues/find-cues.ts';
import { WordClass } from '../lexicon/classes.ts';
import { readNounPhrase } from '../speakers/noun-phrase.ts';
import { type Article, hasArticle, is, isWord } from '../text/article.ts';
import { spelledLike } from '../text/letters.ts';
import { COMPLEMENTIZER } from './complementizer.ts';

/**
 * Whether what is held of something begins at a token: «معتبرا ذلك نصرا», «اعتبر الوزير هذا القرار ظالما» with the object,
 * «اعتبرها الوزير ظالمة» with a pronoun for it. A clause with «that» after it is the content instead.
 */
export function isPredication(article: Article, cue: CueMatch, at: number): boolean {
  const pointing = is(article, at, WordClass.demonstrative) || isObjectPronoun(article, at);
  const held =
    cue.clitic === ''
      ? pointing || (at > cue.end && hasArticle(article, at))
      : isIndefiniteAccusative(article, at);
  if (!held || hasClause(article, at)) return false;
  return at === cue.end || readNounPhrase(article, cue.end, pointing ? at : at + 1)?.end === at;
}

const isResponsibility = spelledLike(/^(?:ال)?مس(?:ؤ|ئ)ولي(?:ة|ات)$/u);

/**
 * «حمّل الوزير الشركة مسؤولية التأخير»: who is blamed begins what is said, after the subject if there is one.
 * @param at the token that may be «responsibility»
 * @returns the token where what is said begins, or -1
 */
export function blamedAt(article: Article, cue: CueMatch, at: number): number {
  if (!isResponsibility(article, at)) return -1;
  if (cue.clitic !== '') return at;
  const subject = cue.kind === 'verb' && cue.number === 's' ? readNounPhrase(article, cue.end, at) : null;
  return subject && subject.end < at ? subject.end : cue.end;
}

const isPronounOfObject = spelledLike(/^[إا]يا(?:ه|ها|هم)$/u);

/** إياه، إياها: the object as a word of its own. */
const isObjectPronoun = (article: Article, token: number): boolean => isPronounOfObject(article, token);

const endsLikeIndefinite = spelledLike(/(?:ة|ا|ً)$/u);

const isIndefiniteAccusative = (article: Article, token: number): boolean =>
  !hasArticle(article, token) && endsLikeIndefinite(article, token);

/** Whether «that» follows before the next comma or stop. */
function hasClause(article: Article, from: number): boolean {
  for (let at = from; isWord(article, at); at++) if (is(article, at, COMPLEMENTIZER)) return true;
  return false;
}
