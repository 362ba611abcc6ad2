import { WordClass } from '../lexicon/classes.ts';
import { WordUse } from '../lexicon/uses.ts';
import { type Article, hasArticle, is, mayBe } from '../text/article.ts';
import { byForm } from '../text/by-form.ts';
import { beginsWithAny, ends } from '../text/letters.ts';
import { textOf } from '../text/tokenize.ts';

const NOMINAL =
  WordClass.role |
  WordClass.body |
  WordClass.media |
  WordClass.group |
  WordClass.unnamed |
  WordClass.document |
  WordClass.givenName |
  WordClass.familyName |
  WordClass.honorific |
  WordClass.nisba |
  WordClass.place |
  WordClass.contentNoun |
  WordClass.common;
/** Imperfects in the plural or dual that no table has: «ينحدرون», «سيناقشان». */
const VERB_SHAPE = /^(?:[وف]?س)?ي....+(?:ون|ان)$/u;
/** Futures of four strong letters or more: «سيترشح», «ستنطلق»; names of foreigners have vowels there (سيباستيان). */
const FUTURE = ['س', 'وس', 'فس'];
const FUTURE_SHAPE = /^[وف]?س[يت][^اويى]{4,5}$/u;

/** Whether a word can only be a finite verb, so that no noun phrase goes on over it. */
export const isFiniteVerb = byForm((article, token) => {
  if (is(article, token, NOMINAL | WordClass.nameParticle | WordClass.time | WordClass.occasionNoun))
    return false;
  if (is(article, token, WordClass.otherVerb)) return true;
  if ((article.tokens.word[token] ?? 0) === 0) return isUnknownVerb(article, token);
  return mayBe(article, token, WordUse.finite);
});

/** Imperfects of form X: «تستدعي», «سيستقبل». */
const SEEKING_SHAPE = /^(?:[وف]?س?)?[يت]ست[^\s]{3,4}$/u;

const isUnknownVerb = (article: Article, token: number): boolean =>
  isImperfectWithLi(article, token) ||
  SEEKING_SHAPE.test(textOf(article.tokens, token)) ||
  (ends(article, token, 'ن') && VERB_SHAPE.test(textOf(article.tokens, token))) ||
  (beginsWithAny(article, token, FUTURE) && FUTURE_SHAPE.test(textOf(article.tokens, token)));

/** «عاد الوزير ليعقب»: *li-* before an imperfect that the tables know, where «ليبرمان» is a name. */
export const isImperfectWithLi = ({ lexicon, tokens }: Article, token: number): boolean => {
  const verb = /^ل(ي...*)$/u.exec(textOf(tokens, token))?.[1];
  return verb !== undefined && lexicon.vocabulary.idOf(verb) !== 0;
};

/** Endings of a circumstantial participle: «مضيفاً», «مؤكدة», «مشيرين»; «راو» is a name. */
const CIRCUMSTANTIAL = /(?:ا|اً|ًا|ة|ه|ين|ات)$/u;

/** A participle that may carry a report on (مضيفاً), and no noun. */
export const isCueParticiple = byForm(
  (article, token) =>
    !is(article, token, NOMINAL) &&
    !hasArticle(article, token) &&
    mayBe(article, token, WordUse.participle) &&
    CIRCUMSTANTIAL.test(textOf(article.tokens, token)),
);
