import type { RatedStatement } from '../document.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { readArticle } from '../text/article.ts';
import { ClaimWords } from './claim-words.ts';
import { takenBy } from './claims.ts';
import type { ClaimLexicon } from './lexicon.ts';
import { modalityOf } from './modality.ts';
import { isNegated } from './polarity.ts';
import { findQuantities } from './quantities.ts';
import { findTimes } from './times.ts';
import { evidenceOf, type WorthinessWeights, worthinessFeatures, worthinessOf } from './worthiness.ts';

export interface StatementKnowledge {
  readonly lexicon: Lexicon;
  readonly claimLexicon: ClaimLexicon;
}

/** The features of a plain statement, read as one claim of its speaker. */
export function statementFeatures(text: string, { lexicon, claimLexicon }: StatementKnowledge): number[] {
  const article = readArticle(text, lexicon);
  const range = { start: 0, end: article.tokens.length };
  const words = new ClaimWords(article, claimLexicon);
  words.read(range);
  const times = findTimes(words, range, null);
  const quantities = findQuantities(words, range, takenBy(times));
  const clause = { ...range, link: 'start', question: false } as const;
  const { modality } = modalityOf(words, clause, null, null, quantities.length + times.length > 0);
  return worthinessFeatures(words, { range, modality, negated: isNegated(words, clause), quantities, times });
}

/** How much a plain statement is worth checking, and by which features. */
export function rateStatement(
  text: string,
  knowledge: StatementKnowledge,
  weights: WorthinessWeights,
): RatedStatement {
  const features = statementFeatures(text, knowledge);
  return { score: worthinessOf(features, weights), features: evidenceOf(features, weights) };
}
