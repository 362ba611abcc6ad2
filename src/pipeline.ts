import { anchorOf } from './claims/calendar.ts';
import { type FoundClaim, findClaims } from './claims/claims.ts';
import type { ClaimLexicon } from './claims/lexicon.ts';
import { isLikely, type RatedReport, rateReports } from './confidence/rate.ts';
import { WEIGHTS } from './confidence/weights.ts';
import { type CueMatch, findCues } from './cues/find-cues.ts';
import type { Document } from './document.ts';
import { worthinessWeights } from './generated/worthiness-weights.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { assemble, type DocumentSource } from './output/assemble.ts';
import { findReports } from './reports/find-reports.ts';
import type { Registry } from './speakers/registry.ts';
import { resolveSpeakers } from './speakers/resolve.ts';
import { type Article, readArticle } from './text/article.ts';
import { articleDate } from './text/dateline.ts';

export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly claimLexicon: ClaimLexicon;
  readonly registry: Registry;
}

/** Everything that the stages made of one text. */
export interface Layers {
  readonly article: Article;
  readonly cues: readonly CueMatch[];
  /** Every report found, with its speaker and the chance that both are right. */
  readonly rated: readonly RatedReport[];
  /** Those likely enough to be printed. */
  readonly kept: readonly RatedReport[];
  readonly claims: readonly FoundClaim[];
}

/** Text to layers: each stage makes its layer from the layers before it. */
export function analyse(text: string, knowledge: Knowledge, givenDate: string | null): Layers {
  const article = readArticle(text, knowledge.lexicon);
  const cues = findCues(article);
  const reports = findReports(article, cues);
  const date = givenDate ?? articleDate(article);
  const attributed = resolveSpeakers(article, reports, knowledge.registry, date);
  const rated = rateReports(article, attributed, WEIGHTS);
  const kept = rated.filter(isLikely);
  const contents = kept.map(({ report }) => report);
  const claims = findClaims(article, contents, knowledge.claimLexicon, worthinessWeights, anchorOf(date));
  return { article, cues, rated, kept, claims };
}

/** Text to document. */
export function runPipeline(text: string, knowledge: Knowledge, source: DocumentSource): Document {
  const { article, kept, claims } = analyse(text, knowledge, source.date);
  return assemble(article, kept, claims, source);
}
