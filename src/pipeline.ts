import { rateReports } from './confidence/rate.ts';
import { findCues } from './cues/find-cues.ts';
import type { Document } from './document.ts';
import { confidenceWeights } from './generated/confidence-weights.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { assemble, type DocumentSource } from './output/assemble.ts';
import { findReports } from './reports/find-reports.ts';
import type { Registry } from './speakers/registry.ts';
import { resolveSpeakers } from './speakers/resolve.ts';
import { readArticle } from './text/article.ts';
import { articleDate } from './text/dateline.ts';

export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly registry: Registry;
}

/** Text to document: each stage makes its layer from the layers before it. */
export function runPipeline(text: string, knowledge: Knowledge, source: DocumentSource): Document {
  const article = readArticle(text, knowledge.lexicon);
  const cues = findCues(article);
  const reports = findReports(article, cues);
  const date = source.date ?? articleDate(article);
  const attributed = resolveSpeakers(article, reports, knowledge.registry, date);
  return assemble(article, rateReports(article, attributed, confidenceWeights), source);
}
