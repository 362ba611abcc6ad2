import type { Article } from './article.ts';
import { TokenKind } from './tokenize.ts';

/** A question about the word at a token. */
export type WordTest = (article: Article, token: number) => boolean;

/** How many questions there may be, each with two bits of every form: whether it was asked, and what the answer was. */
const MOST = 192;

/** Words of 32 bits that hold the answers for one form. */
export const FACT_WORDS = MOST / 16;

let count = 0;

/**
 * A question whose answer depends on the written form of a word alone, neither on what stands around it nor on its
 * article: it is found once a form (see forms.ts). What is no word has no facts.
 * @throws RangeError for more questions than there is room for
 */
export function byForm(find: WordTest): WordTest {
  if (count === MOST) throw new RangeError(`There is room for ${MOST} questions of forms: raise MOST`);
  const place = count >> 4;
  const known = 1 << (2 * (count & 15));
  const holds = 2 << (2 * (count & 15));
  count++;
  return (article, token) => {
    const form = article.tokens.form[token] ?? 0;
    if (form === 0) return article.tokens.kind[token] === TokenKind.word && find(article, token);
    const { facts } = article.lexicon.forms;
    const at = form * FACT_WORDS + place;
    const found = facts[at] ?? 0;
    if ((found & known) !== 0) return (found & holds) !== 0;
    const answer = find(article, token);
    facts[at] = found | known | (answer ? holds : 0);
    return answer;
  };
}
