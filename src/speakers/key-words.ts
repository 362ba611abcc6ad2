import type { Article } from '../text/article.ts';
import { fold } from '../text/fold.ts';
import type { Forms } from '../text/forms.ts';
import type { TokenRange } from '../text/segment.ts';
import { TokenKind, textOf } from '../text/tokenize.ts';

/** Words by which no name or phrase is told from another. */
const DROPPED = new Set([
  'بن',
  'ابن',
  'ذاته',
  'ذاتها',
  'نفسه',
  'نفسها',
  'عينه',
  'عينها',
  'المذكور',
  'المذكوره',
  'السيد',
  'السيده',
  'الدكتور',
  'الدكتوره',
]);

/** «عبد الرحمن» is one name, also written «عبدالرحمن». */
const SERVANT = 'عبد';

/** A word as it is compared. */
interface KeyWord {
  readonly folded: string;
  /** Nothing of a word that is left out; several of one with marks inside. */
  readonly keys: readonly string[];
}

/** The words of a name or phrase as they are compared: folded, عبد joined, without the article, particles left out. */
export const keyWords = (text: string): string[] => joined(fold(text).split(' ').map(keyWord));

/**
 * The same for the words and numbers of a range of tokens; what a word gives is found once a form (see text/forms.ts).
 * @param first the first word as it is to be read: a prefix may have been cut off
 */
export function keyWordsIn(article: Article, { start, end }: TokenRange, first: string): string[] {
  const words: KeyWord[] = [];
  for (let at = start; at < end; at++) {
    if (isWordOrNumber(article, at))
      words.push(words.length === 0 ? keyWord(fold(first)) : keyWordAt(article, at));
  }
  return joined(words);
}

export const isWordOrNumber = ({ tokens }: Article, token: number): boolean =>
  tokens.kind[token] === TokenKind.word || tokens.kind[token] === TokenKind.number;

const knownWords = new WeakMap<Forms, KeyWord[]>();

function keyWordAt({ tokens, lexicon }: Article, token: number): KeyWord {
  const form = tokens.form[token] ?? 0;
  if (form === 0) return keyWord(fold(textOf(tokens, token)));
  let known = knownWords.get(lexicon.forms);
  if (!known) {
    known = [];
    knownWords.set(lexicon.forms, known);
  }
  known[form] ??= keyWord(fold(textOf(tokens, token)));
  return known[form];
}

function keyWord(folded: string): KeyWord {
  const words = ARABIC_ONLY.test(folded) ? [folded] : folded.split(/[^\p{L}\p{N}]+/u);
  return { folded, keys: words.filter((word) => word !== '' && !DROPPED.has(word)).map(withoutArticle) };
}

/** Nothing but Arabic letters: nearly all words are, and need no cutting. */
const ARABIC_ONLY = /^[\u0620-\u063f\u0641-\u064a]*$/;

function withoutArticle(word: string): string {
  const bare = word.startsWith('لل') && word.length > 4 ? word.slice(2) : word;
  return bare.startsWith('ال') && bare.length > 3 ? bare.slice(2) : bare;
}

function joined(words: readonly KeyWord[]): string[] {
  const all: string[] = [];
  for (let k = 0; k < words.length; k++) {
    let word = words[k];
    const next = words[k + 1];
    if (word?.folded === SERVANT && next?.folded.startsWith('ال')) {
      word = keyWord(SERVANT + next.folded);
      k++;
    }
    for (const key of word?.keys ?? []) all.push(key);
  }
  return all;
}
