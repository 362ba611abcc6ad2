import { loadClaimLexicon } from './claims/lexicon.ts';
import { rateStatement, type StatementKnowledge } from './claims/rate-statement.ts';
import type { Document, RatedStatement } from './document.ts';
import { createExtractor, type ExtractOptions, type Extractor } from './extractor.ts';
import { claimColumns } from './generated/claim-columns.ts';
import { lexiconColumns } from './generated/lexicon-columns.ts';
import { worthinessWeights } from './generated/worthiness-weights.ts';
import { loadLexicon } from './lexicon/lexicon.ts';
import { htmlWriter } from './output/html/html.ts';
import { unpack } from './text/packed.ts';

export type * from './document.ts';
export type * from './explain/explanation.ts';
export { createExtractor, type ExtractOptions, type Extractor, type ExtractorOptions } from './extractor.ts';
export type { PeopleFile } from './speakers/registry-types.ts';

let shared: Extractor | undefined;

/** Finds the attributed quotes of one text with the built-in lexicon and registry. */
export function extract(text: string, options?: ExtractOptions): Document {
  shared ??= createExtractor();
  return shared.extract(text, options);
}

let statements: StatementKnowledge | undefined;

/** How much a plain statement is worth checking, with the features that counted, the strongest first. */
export function explainCheckWorthiness(text: string): RatedStatement {
  statements ??= {
    lexicon: loadLexicon(unpack(lexiconColumns)),
    claimLexicon: loadClaimLexicon(unpack(claimColumns)),
  };
  return rateStatement(text, statements, worthinessWeights);
}

/**
 * How much a plain statement is worth checking, from 0 to 1: statistics, comparisons, causes, events and past actions
 * up; opinion, courtesy, questions and vague future down.
 */
export const checkWorthiness = (text: string): number => explainCheckWorthiness(text).score;

/**
 * One self-contained page that shows articles with their quotes in place, as `extract -f html` writes it.
 * @param articles documents with the texts they were extracted from
 */
export function htmlPage(articles: Iterable<{ document: Document; text: string }>): string {
  const writer = htmlWriter();
  const parts = Array.from(articles, ({ document, text }) => writer.document(document, text));
  return [writer.begin(), ...parts, writer.end(parts.length)].join('');
}
