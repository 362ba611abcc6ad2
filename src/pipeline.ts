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

/** A text to read, and where it is from. */
export interface SourceText {
  readonly text: string;
  readonly source: DocumentSource;
}

/** Everything that the stages made of one text. */
export interface Layers {
  readonly source: DocumentSource;
  readonly article: Article;
  readonly cues: readonly CueMatch[];
  /** Every report found, with its speaker and the chance that both are right. */
  readonly rated: readonly RatedReport[];
  /** Those likely enough to be printed. */
  readonly kept: readonly RatedReport[];
  readonly claims: readonly FoundClaim[];
}

/**
 * Texts to layers: each stage makes its layer from the layers before it. A stage reads all texts before the next one does:
 * its code and tables then stay in the processor's cache, which is a tenth faster than text by text.
 */
export function analyseAll(
  texts: readonly SourceText[],
  { lexicon, claimLexicon, registry }: Knowledge,
): Layers[] {
  return texts
    .map(({ text, source }) => ({ source, article: readArticle(text, lexicon) }))
    .map(({ source, article }) => ({ source, article, cues: findCues(article) }))
    .map(({ source, article, cues }) => ({ source, article, cues, reports: findReports(article, cues) }))
    .map(({ source, article, cues, reports }) => {
      const date = source.date ?? articleDate(article);
      return { source, article, cues, date, attributed: resolveSpeakers(article, reports, registry, date) };
    })
    .map(({ source, article, cues, date, attributed }) => {
      const rated = rateReports(article, attributed, WEIGHTS);
      return { source, article, cues, date, rated, kept: rated.filter(isLikely) };
    })
    .map(({ source, article, cues, date, rated, kept }) => {
      const contents = kept.map(({ report }) => report);
      const claims = findClaims(article, contents, claimLexicon, worthinessWeights, anchorOf(date));
      return { source, article, cues, rated, kept, claims };
    });
}

/** The same of one text. */
export const analyse = (text: SourceText, knowledge: Knowledge): Layers =>
  only(analyseAll([text], knowledge));

/** Texts to documents. */
export const runPipelines = (texts: readonly SourceText[], knowledge: Knowledge): Document[] =>
  analyseAll(texts, knowledge).map(({ source, article, kept, claims }) =>
    assemble(article, kept, claims, source),
  );

/** Text to document. */
export const runPipeline = (text: SourceText, knowledge: Knowledge): Document =>
  only(runPipelines([text], knowledge));

function only<T>([one]: readonly T[]): T {
  if (one === undefined) throw new RangeError('one text has one result');
  return one;
}
