import { WordClass } from '../lexicon/classes.ts';
import { WordUse } from '../lexicon/uses.ts';
import { isFiniteVerb } from '../speakers/verb-forms.ts';
import { type Article, fixedPhraseAt, is, isComma, isWord, mayBe } from '../text/article.ts';
import { byForm, type WordTest } from '../text/by-form.ts';
import { spells } from '../text/letters.ts';
import { textOf } from '../text/tokenize.ts';
import { COMPLEMENTIZER } from './complementizer.ts';
import type { CueAt } from './content-end.ts';

const HAND_OVER = new Set(['فيما', 'بينما', 'كما', 'لكن', 'لكنه', 'لكنها', 'لكنهم']);

const AMMA = /^[أا]ما$/u;

const VOWEL_SIGNS = /[\u064b-\u0652]/gu;

/** A word without vowel signs and without a conjunction written on. */
const bare = ({ tokens }: Article, token: number): string =>
  textOf(tokens, token).replace(VOWEL_SIGNS, '').replace(/^و/u, '');

/** A question whether a word is one of some, without vowel signs and without a conjunction written on. */
export function bareSpelledAs(words: Iterable<string>): WordTest {
  const all = new Set(words);
  return byForm((article, token) => all.has(bare(article, token)));
}

/** The words that `isHandOver` looks at, besides relative pronouns. */
const mayHandOver = bareSpelledAs([
  ...HAND_OVER,
  ...['إذ', 'اذ', 'حيث', 'أما', 'اما', 'قد', 'قبل', 'إلا', 'الا', 'غير', 'في'],
]);

/** Words of the new speaker between the subordinator and the verb: «لكن الرئيس الأمريكي قال». */
const SPEAKER_REACH = 6;

/**
 * «فيما أكد فلان أنّ», «كما أشار إلى», «لكنه أوضح أن», «لكن الرئيس قال», «إلا أن الوزير أكد», «، التي أضاف أنها», «قبل أن
 * يلاحظ أن», «وفيما قتل …، كشف مصدر»: words that hand over to another report.
 */
export function isHandOver(article: Article, at: number, cueAt: CueAt): boolean {
  const relative = is(article, at, WordClass.relative);
  if (!relative && !mayHandOver(article, at)) return false;
  const word = bare(article, at);
  const reportsAt = (token: number): boolean => {
    const found = cueAt(token);
    return found?.reports === true && found.cue.kind === 'verb';
  };
  if (relative) {
    const resumed = is(article, at + 2, WordClass.adjunctPreposition);
    return isComma(article, at - 1) && reportsAt(at + 1) && !resumed;
  }
  if (/^[إا]ذ$|^حيث$/u.test(word) && isComma(article, at - 1)) return speaksSoon(article, at + 1, reportsAt);
  if (AMMA.test(word)) return isComma(article, at - 1);
  if (word === 'قد') return isComma(article, at - 1) && reportsAt(at + 1);
  if (spells(article, at, 'وفيما')) return true;
  if (word === 'قبل') return spells(article, at + 1, 'أن') && takesOver(article, at + 2, cueAt);
  if (/^(?:[إا]لا|غير)$/u.test(word))
    return is(article, at + 1, COMPLEMENTIZER) && speaksSoon(article, at + 2, reportsAt);
  if (!HAND_OVER.has(word) && !isWhereas(article, at)) return false;
  if (/لكنه[ام]?$/u.test(word) && isComma(article, at - 1) && cueAt(at + 1)?.cue.kind === 'verb') return true;
  const saysAt = (token: number): boolean => {
    const found = cueAt(token)?.cue;
    return found?.kind === 'verb' && found.verb?.strength === 'strong';
  };
  return startsNarration(article, at + 1) || speaksSoon(article, at + 1, word === 'لكن' ? saysAt : reportsAt);
}

/** «قبل أن يلاحظ أن», «قبل أن يستدرك قائلا»: a verb that reports, or leaves it to its participle. */
const takesOver = (article: Article, verb: number, cueAt: CueAt): boolean => {
  const found = cueAt(verb);
  return (
    found?.cue.kind === 'verb' &&
    (found.reports || (cueAt(found.cue.end)?.cue.kind === 'participle' && isWord(article, found.cue.end)))
  );
};

/** Whether a report's verb follows, with nothing but its subject before it. */
function speaksSoon(article: Article, from: number, reportsAt: (token: number) => boolean): boolean {
  for (let at = from; at < from + SPEAKER_REACH; at++) {
    if (reportsAt(at)) return true;
    if (!isWord(article, at) || is(article, at, WordClass.relative | WordClass.complementizer)) return false;
    if (isFiniteVerb(article, at)) return false;
  }
  return false;
}

/** «في حين يرى آخرون أن»; «في حين أنّ» goes on with the content. */
export const isWhereas = (article: Article, at: number): boolean =>
  (spells(article, at, 'في') || spells(article, at, 'وفي')) && spells(article, at + 1, 'حين');

/** Fixed openings by which the writer takes over: «يذكر أن», «من جهة أخرى», «جاء ذلك». */
export const startsNarration = (article: Article, token: number): boolean =>
  mayBe(article, token, WordUse.narration) &&
  fixedPhraseAt(article, token, article.lexicon.narration) !== undefined;
