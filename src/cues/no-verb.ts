import { WordClass } from '../lexicon/classes.ts';
import { type Article, is } from '../text/article.ts';
import { spelledAs, spelledLike, spells } from '../text/letters.ts';
import { Proclitic } from '../text/tokenize.ts';
import type { InflectedCue } from './cue-forms.ts';

/** «ابن السابعة عشرة», «ردا على سؤال»: written like verbs (أَبَنَّ, رَدّا), but never these. */
const NO_VERB = WordClass.nameParticle | WordClass.adjunctPreposition;

/** Prepositions before which no clause stands. */
const isNominalPreposition = spelledAs('على إلى الى في عن مع بعد قبل خلال عقب إثر رغم بسبب'.split(' '));

/** «بناء على طلب من …», «بعد كشف …»: after a preposition stands the noun that is written like the verb. */
const isGovernedNoun = (article: Article, token: number): boolean =>
  article.tokens.proclitic[token] === Proclitic.none && isNominalPreposition(article, token - 1);

const isOnIt = spelledLike(/^عليه(?:ا|م)?$/u);

/** «لافتات كتب عليها …»: what is written on something has no author here. */
const isInscription = (article: Article, token: number, { verb }: InflectedCue): boolean =>
  verb.lemma === 'كتب' && isOnIt(article, token + 1);

const isCopyReceived = spelledLike(/^بنسخة?$/u);

/** «توصل الموقع بنسخة منه»: a text was received, where the verb also means «to conclude that». */
const isReceipt = (article: Article, token: number, { verb }: InflectedCue): boolean =>
  verb.lemma === 'توصل' && [2, 3, 4, 5, 6, 7, 8].some((ahead) => isCopyReceived(article, token + ahead));

const isComingBack = spelledLike(/^[وف]?(?:عاد(?:ت|وا)?|[يت]عود|مضى|مضت|رجع(?:ت)?|انبرى|انبرت)$/u);

const beginsWithLi = spelledLike(/^ل[يت]/u);

/** «ليؤكد أن …» after «came back» reports; elsewhere it tells for what purpose something happens. */
const isPurpose = (article: Article, token: number, { aspect }: InflectedCue): boolean =>
  aspect === 'imperfect' && beginsWithLi(article, token) && !isComingBack(article, token - 1);

/** Whether the words around a form of a verb of saying show that it is another word, or names no author. */
export const isNoVerb = (article: Article, token: number, form: InflectedCue): boolean =>
  (form.aspect === 'perfect' && isGovernedNoun(article, token)) ||
  spells(article, token - 1, 'عدم') ||
  (is(article, token, NO_VERB) && !is(article, token, WordClass.preposition)) ||
  isPurpose(article, token, form) ||
  isReceipt(article, token, form) ||
  isInscription(article, token, form);
