import type { Article } from './article.ts';

/** What is asked of written forms, by its place among the facts of a form: at most 16. */
export const FormFact = {
  article: 0,
  tanwin: 1,
  finiteVerb: 2,
  cueParticiple: 3,
  unknownName: 4,
  sourceHead: 5,
  self: 6,
  saying: 7,
  possessed: 8,
  verbalNoun: 9,
  possessedNoun: 10,
  nounWithEnding: 11,
} as const;

/**
 * A question whose answer depends on the written form of a word alone, neither on what stands around it nor on its
 * article: it is found once a form (see forms.ts). What is no word has no facts.
 */
export function byForm(
  fact: number,
  find: (article: Article, token: number) => boolean,
): (article: Article, token: number) => boolean {
  const known = 1 << (2 * fact);
  const holds = 2 << (2 * fact);
  return (article, token) => {
    const form = article.tokens.form[token] ?? 0;
    const { facts } = article.lexicon.forms;
    const found = facts[form] ?? 0;
    if ((found & known) !== 0) return (found & holds) !== 0;
    const answer = find(article, token);
    if (form !== 0) facts[form] = found | known | (answer ? holds : 0);
    return answer;
  };
}
