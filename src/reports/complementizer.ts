import type { InflectedCue } from '../cues/cue-forms.ts';
import type { CueMatch } from '../cues/find-cues.ts';
import { WordClass } from '../lexicon/classes.ts';
import { type Article, is } from '../text/article.ts';
import { begins, spelledLike, spells } from '../text/letters.ts';
import { Proclitic } from '../text/tokenize.ts';
import { prepositionAt } from './phrase-opener.ts';

export const COMPLEMENTIZER = WordClass.complementizer | WordClass.complementizerPronoun;

/** أن after «بعد», «قبل», «رغم» … makes an adverbial clause, unless the verb governs that preposition. */
export function opensReport(article: Article, cue: CueMatch, at: number): boolean {
  if (isHomographOfThat(article, at)) return false;
  const before = at - 1;
  if (before < cue.end) return true;
  const code = prepositionAt(article, before);
  if (code !== undefined && (cue.verb?.takes.includes(code) ?? false)) return true;
  if (article.tokens.proclitic[at] === Proclitic.wa || isConditional(article, at)) return false;
  if (isReasonedObject(article, cue, at)) return true;
  return !is(article, before, WordClass.adverbialBeforeThat) || isNamingWordBefore(article, at);
}

/** «برر ذلك بأن …», «عللت هذا بأنه …»: what is reasoned, right after its verb, where «ذلك أن» alone means «because». */
const isReasonedObject = (article: Article, { act, end }: CueMatch, at: number): boolean =>
  act === 'explain' &&
  at === end + 1 &&
  is(article, end, WordClass.demonstrative) &&
  begins(article, at, 'ب');

const takesThat = spelledLike(/^(?:خاصة|حد|درجة|مع|شرط|فرصة)$/u);

/** «قالت صاحبة منشأة خاصة إنها»: إنّ is the complementizer of saying, and of adverbs only after a few conjunctions. */
const isNamingWordBefore = (article: Article, at: number): boolean =>
  begins(article, at, 'إن') && takesThat(article, at - 1);

const looksLikeThat = spelledLike(/^(?:آن|ف[إاأ]ن|[وف]?إلا$)/u);

const isBareExcept = spelledLike(/^[وف]?الا$/u);

const beginsLikeThat = spelledLike(/^[أاإ]ن/u);

/**
 * Names written like the complementizer: آن, آنا (Anne, Anna), فان (van), بان كي مون (Ban Ki-moon); فإن, which answers a
 * condition; and إلا أن, «except that».
 */
const isHomographOfThat = (article: Article, at: number): boolean =>
  looksLikeThat(article, at) ||
  (isBareExcept(article, at) && beginsLikeThat(article, at + 1)) ||
  (spells(article, at, 'بان') && spells(article, at + 1, 'كي'));

const isConditionalVerb = spelledLike(/^(?:لم|كان|كانت|شاء)$/u);

/** «إن لم تكن», «إن كان»: the conditional particle, written like the complementizer. */
const isConditional = (article: Article, at: number): boolean =>
  spells(article, at, 'إن') && isConditionalVerb(article, at + 1);

/** إن, with its hamza below, belongs to قال alone: «قال مسعف طلب عدم ذكر اسمه إن …». */
export const isOwnInna = (article: Article, { lemma }: CueMatch, at: number): boolean =>
  lemma === 'قال' && begins(article, at, 'إن');

/** Whether a relative clause has had its verb of saying, so that a complementizer may be its own. */
export function hasVerbBetween(article: Article, relative: number, at: number): boolean {
  for (let back = at - 1; back >= relative; back--) {
    const forms = article.lexicon.cueForms(article.tokens.word[back] ?? 0);
    if (forms.some(isStrongVerb)) return true;
  }
  return false;
}

const isStrongVerb = ({ aspect, verb }: InflectedCue): boolean =>
  (aspect === 'perfect' || aspect === 'imperfect') && verb.strength === 'strong';
