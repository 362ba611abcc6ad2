import { anchorOf } from './claims/calendar.ts';
import { findClaims } from './claims/claims.ts';
import type { ClaimLexicon } from './claims/lexicon.ts';
import { rateReports } from './confidence/rate.ts';
import { findCues } from './cues/find-cues.ts';
import type { Document } from './document.ts';
import { confidenceWeights } from './generated/confidence-weights.ts';
import { worthinessWeights } from './generated/worthiness-weights.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { assemble, type DocumentSource } from './output/assemble.ts';
import { findReports } from './reports/find-reports.ts';
import type { Registry } from './speakers/registry.ts';
import { resolveSpeakers } from './speakers/resolve.ts';
import { readArticle } from './text/article.ts';
import { articleDate } from './text/dateline.ts';

export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly claimLexicon: ClaimLexicon;
  readonly registry: Registry;
}

/** Text to document: each stage makes its layer from the layers before it. */
export function runPipeline(text: string, knowledge: Knowledge, source: DocumentSource): Document {
  const article = readArticle(text, knowledge.lexicon);
  const cues = findCues(article);
  const reports = findReports(article, cues);
  const date = source.date ?? articleDate(article);
  const attributed = resolveSpeakers(article, reports, knowledge.registry, date);
  const rated = rateReports(article, attributed, confidenceWeights);
  const contents = attributed.map(({ report }) => report);
  const claims = findClaims(article, contents, knowledge.claimLexicon, worthinessWeights, anchorOf(date));
  return assemble(article, rated, claims, source);
}
