import { readRows } from '../lexicon/tables.ts';
import type { Report } from '../reports/report.ts';
import type { AttributedReport } from '../speakers/resolve.ts';
import type { Article } from '../text/article.ts';
import { type ArticleView, readFeatures, viewOf } from './features.ts';
import type { WeightsByName } from './weights.ts';

/** Weights of a logistic regression by the name of a feature and by its value. */
export type ConfidenceWeights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A report with the chance that its content and its speaker are both right. */
export interface RatedReport extends AttributedReport {
  readonly confidence: number;
}

/**
 * Reports less likely right than this are left out: one that adds less than half of F1 to the right ones takes more
 * from precision than it gives to recall (Lewis, SIGIR 1995). Noun phrases are rarer found than clauses, so they are
 * kept longer; so are words in marks, which somebody has said, whoever it was.
 */
const LEAST_CONFIDENCE = { clause: 0.3, phrase: 0.1, marks: 0.2 } as const;

/** Whether a report is likely enough to be printed. */
export const isLikely = ({ confidence, report }: RatedReport): boolean =>
  confidence >= LEAST_CONFIDENCE[isInMarks(report) ? 'marks' : report.complement];

const isInMarks = ({ kind, complement }: Report): boolean => kind === 'direct' && complement === 'clause';

/** Rates the reports of an article. */
export function rateReports(
  article: Article,
  attributed: readonly AttributedReport[],
  weights: WeightsByName,
): RatedReport[] {
  const view = viewOf(article);
  return attributed.map((item) => {
    const { report, speaker, resolvedBy, addressee, candidates } = item;
    const confidence = confidenceOf(logOddsOf(view, item, weights));
    return { report, speaker, resolvedBy, addressee, candidates, confidence };
  });
}

/**
 * Confidence from 0.9 on is kept for reports that users may take without looking: those with a chance of at least
 * `SURE`, which were right 97 times in 100 in articles held back from the training. Lesser chances stop short of 0.9.
 */
const SURE = 0.95;
const UNSURE_MOST = 0.89;
/** No report is certain. */
const MOST = 0.99;

const onScale = (chance: number): number => Math.min(chance, chance >= SURE ? MOST : UNSURE_MOST);

/** The sum of the weights of a report's features. */
function logOddsOf(view: ArticleView, item: AttributedReport, weights: WeightsByName): number {
  let sum = 0;
  readFeatures(view, item, (name, value) => {
    sum += weights.get(name)?.get(value) ?? 0;
  });
  return sum;
}

/** The confidence for log odds, to two digits. */
export const confidenceOf = (logOdds: number): number =>
  Math.round(100 * onScale(1 / (1 + Math.exp(-logOdds)))) / 100;

/** The name of a feature and its value, written «rule verb-subject»; a feature without values is its name alone. */
export const featureKey = (name: string, value: string): string => (value === '' ? name : `${name} ${value}`);

/** Reads weights.tsv. @throws Error naming the line whose weight is no number */
export function parseConfidenceWeights(tsv: string): ConfidenceWeights {
  const weights: Record<string, Record<string, number>> = {};
  for (const [feature, weight] of Object.entries(parseWeights(tsv))) {
    const [, name = '', value = ''] = /^(\S+) ?(.*)$/u.exec(feature) ?? [];
    weights[name] ??= {};
    weights[name][value] = weight;
  }
  return weights;
}

/** Reads a table of features and weights. @throws Error naming the line whose weight is no number */
export function parseWeights(tsv: string): Record<string, number> {
  return Object.fromEntries(
    readRows(tsv).map(({ cells, line }) => {
      const weight = Number(cells[1]);
      if (Number.isNaN(weight)) throw new Error(`weights, line ${line}: no number`);
      return [cells[0] ?? '', weight];
    }),
  );
}
