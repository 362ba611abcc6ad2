import { loadClaimLexicon } from './claims/lexicon.ts';
import { rateStatement, type StatementKnowledge } from './claims/rate-statement.ts';
import type { Document, RatedStatement } from './document.ts';
import { explainText } from './explain/explain.ts';
import type { Explanation } from './explain/explanation.ts';
import { claimColumns } from './generated/claim-columns.ts';
import { lexiconColumns } from './generated/lexicon-columns.ts';
import { registryColumns } from './generated/registry-columns.ts';
import { registryTables } from './generated/registry-tables.ts';
import { worthinessWeights } from './generated/worthiness-weights.ts';
import { loadLexicon } from './lexicon/lexicon.ts';
import type { DocumentSource } from './output/assemble.ts';
import { htmlWriter } from './output/html/html.ts';
import { type Knowledge, runPipeline } from './pipeline.ts';
import { compileRegistry, type RegistryTables } from './speakers/compile-registry.ts';
import { Registry } from './speakers/registry.ts';
import { registryColumns as columnsOf, type RegistryColumns } from './speakers/registry-columns.ts';
import type { PeopleFile } from './speakers/registry-types.ts';
import { unpack } from './text/packed.ts';
import { sha256 as digest } from './text/sha256.ts';

export type * from './document.ts';
export type * from './explain/explanation.ts';
export type { PeopleFile } from './speakers/registry-types.ts';

/** What the caller knows of one text. */
export interface ExtractOptions {
  /** Defaults to "-". */
  id?: string;
  path?: string | null;
  /** Hex digest of the input bytes; of the text's UTF-8 bytes where it is not given. */
  sha256?: string;
  /** Headline, where the text does not hold it. */
  title?: string;
  /** ISO 8601 date of publication; settles who held an office. */
  date?: string;
}

export interface ExtractorOptions {
  /** More known speakers, in the `people` format; a later file replaces entries of the same id. */
  people?: readonly PeopleFile[];
}

export interface Extractor {
  /** Finds the attributed quotes of one text. Offsets are code points. */
  extract(text: string, options?: ExtractOptions): Document;
  /** What decided each quote of one text, and what was rejected. */
  explain(text: string, options?: ExtractOptions): Explanation;
}

/** Makes an extractor with the built-in lexicon and registry, and the speakers that the caller adds. */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const knowledge: Knowledge = {
    lexicon: loadLexicon(unpack(lexiconColumns)),
    claimLexicon: loadClaimLexicon(unpack(claimColumns)),
    registry: new Registry([unpack(registryColumns), ...compilePeople(options.people ?? [])]),
  };
  return {
    extract: (text, given) => runPipeline(text, knowledge, sourceOf(text, given)),
    explain: (text, given) => explainText(text, knowledge, sourceOf(text, given)),
  };
}

const sourceOf = (
  text: string,
  { id = '-', path = null, sha256, title, date }: ExtractOptions = {},
): DocumentSource => ({
  id,
  path,
  sha256: sha256 ?? digest(text),
  title: title ?? null,
  date: date ?? null,
});

function compilePeople(files: readonly PeopleFile[]): RegistryColumns[] {
  if (files.length === 0) return [];
  const tables: RegistryTables = unpack(registryTables);
  return files.map((file) => columnsOf(compileRegistry(file, tables)));
}

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
