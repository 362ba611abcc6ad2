import { WordClass } from '../lexicon/classes.ts';
import { prefixOf } from '../lexicon/morphology.ts';
import { type Article, is } from '../text/article.ts';
import { byForm } from '../text/by-form.ts';
import { textOf } from '../text/tokenize.ts';

/**
 * Shapes of verbal nouns of the derived forms (Wright, Grammar I, § 202), for words that no table lists:
 * II تفعيل (تلويث), IV إفعال (إصلاح), VII and VIII انفعال افتعال (انتخاب), X استفعال (استيراد), III مفاعلة (معالجة);
 * of hollow and defective roots IV إفالة (إساءة), X استفالة (استعادة), II تفعلة (تسوية).
 */
const SHAPES =
  /^(?:ت[^\s]{2}ي[^\s]|[إا][^\s]{2}ا[^\s]|ا[نست][^\s]{1,2}[^\s]ا[^\s]|ا[^\s]ت[^\s]ا[^\s]|است[^\s]{2}ا[^\s]|م[^\s]ا[^\s]{2}ة|[إا][^\s]ا[^\s]ة|است[^\s]ا[^\s]ة|ت[^\s]{2}[يئ]ة)$/u;

/** Whether a word, with bi- or li-, the article and the accusative alif taken off, has the shape of a verbal noun. */
export const hasVerbalNounShape = (word: string): boolean =>
  SHAPES.test(
    word
      .replace(/^[بل](?=.{4})/u, '')
      .replace(/^ال/u, '')
      .replace(/(?<=^.{5,})(?:ا|اً|ًا)$/u, ''),
  );

/** The same of the word at a token. */
export const isVerbalNounShaped = byForm(({ tokens }, token) => hasVerbalNounShape(textOf(tokens, token)));

/** The same of a word behind the conjunction written onto it. */
export const isJoinedVerbalNoun = byForm(({ tokens }, token) => {
  const word = textOf(tokens, token);
  return /^[وف]/u.test(word) && hasVerbalNounShape(word.slice(1));
});

/** A verbal or abstract noun: listed, also with a pronoun (عزمه), or by the shape of a word that no table knows. */
export const isVerbalNoun = (article: Article, token: number): boolean =>
  is(article, token, WordClass.contentNoun) ||
  isNounOfSaying(article, token) ||
  ((article.tokens.word[token] ?? 0) === 0 &&
    (isVerbalNounShaped(article, token) || isPossessedNoun(article, token)));

/** «أعلنت الوزارة اعتراض مقاتلات»: a word that is nothing but the verbal noun of a verb of saying. */
function isNounOfSaying(article: Article, token: number): boolean {
  if ((article.classes[token] ?? 0) !== 0) return false;
  const forms = article.lexicon.cueForms(article.tokens.word[token] ?? 0);
  return forms.length > 0 && forms.every(({ aspect, clitic }) => aspect === 'verbal-noun' && clitic === '');
}

const isPossessedNoun = byForm(({ lexicon, tokens }, token) => {
  const noun = /^(.{3,})(?:ه|ها|هم)$/u.exec(textOf(tokens, token))?.[1];
  const id = noun === undefined ? 0 : lexicon.vocabulary.idOf(noun);
  const listed = ((lexicon.classes[id] ?? 0) & WordClass.contentNoun) !== 0;
  return listed && prefixOf(lexicon.morphology[id] ?? 0) === null;
});
