import { evidenceOf } from '../claims/worthiness.ts';
import { type ArticleView, readFeatures, viewOf } from '../confidence/features.ts';
import { featureKey, type RatedReport } from '../confidence/rate.ts';
import { WEIGHTS } from '../confidence/weights.ts';
import type { Document, Quote } from '../document.ts';
import { worthinessWeights } from '../generated/worthiness-weights.ts';
import { assemble } from '../output/assemble.ts';
import { codePointOffsets, type OffsetMap } from '../output/offsets.ts';
import { analyse, type Knowledge, type Layers, type SourceText } from '../pipeline.ts';
import { CONTINUED } from '../reports/continued.ts';
import { RULES } from '../reports/rules.ts';
import { nameOf } from '../speakers/entity.ts';
import type { Evidence, ExplainedClaim, ExplainedQuote, Explanation } from './explanation.ts';
import { cuesWithoutReport } from './rejected.ts';
import { endingOf, spanReader } from './spans.ts';

/** Adds less to the log odds than would change a confidence by a hundredth. */
const NEGLIGIBLE = 0.05;

const CONSTRUCTIONS = new Map([...RULES, CONTINUED].map(({ name, construction }) => [name, construction]));

/** Text to explanation: what decided the span and speaker of every report, and what was found but not printed. */
export function explainText(text: SourceText, knowledge: Knowledge): Explanation {
  const layers = analyse(text, knowledge);
  const { source, article, rated } = layers;
  const document = assemble(article, rated, [], source);
  const offsets = codePointOffsets(article.text);
  const spanOf = spanReader(article, offsets);
  const view = viewOf(article);
  const kept = new Set(layers.kept);
  const quotes: ExplainedQuote[] = [];
  const unlikely: ExplainedQuote[] = [];
  rated.forEach((item, k) => {
    const evidence = evidenceFor(view, item);
    const claims = claimsOf(layers, layers.kept.indexOf(item), offsets);
    const ending = endingOf(article, item.report, spanOf);
    const explained = explainReport(item, document, document.quotes[k], { evidence, claims, ending });
    if (explained) (kept.has(item) ? quotes : unlikely).push(explained);
  });
  return { quotes, rejected: { unlikely, cues: cuesWithoutReport(layers, spanOf) } };
}

function explainReport(
  { candidates, resolvedBy }: RatedReport,
  { speakers }: Document,
  quote: Quote | undefined,
  found: Pick<ExplainedQuote, 'evidence' | 'claims' | 'ending'>,
): ExplainedQuote | null {
  if (!quote) return null;
  const { rule, kind, complement, text, start, end, cue, speaker, confidence } = quote;
  return {
    rule,
    construction: CONSTRUCTIONS.get(rule) ?? '',
    kind,
    complement,
    content: { text, start, end },
    cue,
    speaker: speakers.find(({ id }) => id === speaker?.id)?.name ?? null,
    mention: speaker?.mention ?? null,
    resolvedBy,
    candidates: candidates.map(({ entity, score, reasons }) => ({ name: nameOf(entity), score, reasons })),
    confidence,
    ...found,
  };
}

function claimsOf({ article, claims }: Layers, report: number, offsets: OffsetMap): ExplainedClaim[] {
  return claims
    .filter((claim) => claim.report === report)
    .map(({ start, end, modality, checkWorthiness, features }) => ({
      text: article.text.slice(start, end),
      start: offsets.at(start),
      end: offsets.at(end),
      modality,
      checkWorthiness,
      features: evidenceOf(features, worthinessWeights),
    }));
}

/** The features that counted, the strongest first. */
function evidenceFor(view: ArticleView, item: RatedReport): Evidence[] {
  const evidence: Evidence[] = [];
  readFeatures(view, item, (name, value) => {
    const weight = WEIGHTS.get(name)?.get(value) ?? 0;
    if (Math.abs(weight) >= NEGLIGIBLE) evidence.push({ feature: featureKey(name, value), weight });
  });
  return evidence.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
