import { evidenceOf } from '../claims/worthiness.ts';
import { featuresOf, viewOf } from '../confidence/features.ts';
import type { ConfidenceWeights, RatedReport } from '../confidence/rate.ts';
import type { CueMatch } from '../cues/find-cues.ts';
import type { Document, Quote, TextSpan } from '../document.ts';
import { confidenceWeights } from '../generated/confidence-weights.ts';
import { worthinessWeights } from '../generated/worthiness-weights.ts';
import { assemble, type DocumentSource } from '../output/assemble.ts';
import { codePointOffsets, type OffsetMap } from '../output/offsets.ts';
import { analyse, type Knowledge, type Layers } from '../pipeline.ts';
import { findReports } from '../reports/find-reports.ts';
import { OBJECTIONS, type Objection } from '../reports/objections.ts';
import type { Opener } from '../reports/opener.ts';
import { RULES } from '../reports/rules.ts';
import { nameOf } from '../speakers/entity.ts';
import type { Evidence, ExplainedClaim, ExplainedQuote, Explanation, RejectedCue } from './explanation.ts';

/** Adds less to the log odds than would change a confidence by a hundredth. */
const NEGLIGIBLE = 0.05;

const CONSTRUCTIONS = new Map([
  ...RULES.map(({ name, construction }) => [name, construction] as const),
  ['quotation-continued', '«…». «…» — a quotation that goes on without a cue of its own'] as const,
]);

/** Text to explanation: what decided the span and speaker of every report, and what was found but not printed. */
export function explainText(text: string, knowledge: Knowledge, source: DocumentSource): Explanation {
  const layers = analyse(text, knowledge, source.date);
  const { article, rated } = layers;
  const document = assemble(article, rated, [], source);
  const offsets = codePointOffsets(article.text);
  const view = viewOf(article);
  const kept = new Set(layers.kept);
  const quotes: ExplainedQuote[] = [];
  const unlikely: ExplainedQuote[] = [];
  rated.forEach((item, k) => {
    const evidence = evidenceFor(featuresOf(view, item), confidenceWeights);
    const claims = claimsOf(layers, layers.kept.indexOf(item), offsets);
    const explained = explainReport(item, document, document.quotes[k], { evidence, claims });
    if (explained) (kept.has(item) ? quotes : unlikely).push(explained);
  });
  return { quotes, rejected: { unlikely, cues: cuesWithoutReport(layers, offsets) } };
}

function explainReport(
  { candidates, resolvedBy }: RatedReport,
  { speakers }: Document,
  quote: Quote | undefined,
  found: Pick<ExplainedQuote, 'evidence' | 'claims'>,
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
function evidenceFor(features: readonly string[], weights: ConfidenceWeights): Evidence[] {
  return features
    .map((feature) => ({ feature, weight: weights[feature] ?? 0 }))
    .filter(({ weight }) => Math.abs(weight) >= NEGLIGIBLE)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

interface Rejection {
  readonly objection: Objection;
  readonly opener: Opener | null;
}

/** The reports are looked for once more, to be told what speaks against the cues that have none. */
function cuesWithoutReport({ article, cues, rated }: Layers, offsets: OffsetMap): RejectedCue[] {
  const reporting = new Set(rated.map(({ report }) => report.cue));
  const rejections = new Map<CueMatch, Rejection>();
  findReports(article, cues, (cue, objection, opener = null) => rejections.set(cue, { objection, opener }));
  const spanOf = (start: number, end: number): TextSpan => {
    const [from, to] = [article.tokens.start[start] ?? 0, article.tokens.end[end - 1] ?? 0];
    return { text: article.text.slice(from, to), start: offsets.at(from), end: offsets.at(to) };
  };
  return [...rejections]
    .filter(([cue]) => !reporting.has(cue) && cue.kind !== 'colon')
    .sort(([a], [b]) => a.start - b.start)
    .map(([{ start, end, lemma }, { objection, opener }]) => ({
      ...spanOf(start, end),
      lemma,
      objection,
      why: OBJECTIONS[objection],
      opener: opener && { type: opener.type, ...spanOf(opener.at, opener.at + 1) },
    }));
}
