import type { Judgement } from './score.ts';

/** Quotes whose confidence lies in [from, to), the last bin's in [0.9, 1]. */
export interface Bin {
  from: number;
  to: number;
  count: number;
  confidence: number;
  precision: number;
}

export interface Calibration {
  bins: Bin[];
  /** Expected calibration error: the mean distance of confidence and precision, weighted by count. */
  error: number;
  /** The quotes with confidence 0.9 and more. */
  sure: { count: number; precision: number };
}

const BINS = 10;
const SURE = 0.9;

/**
 * How far the confidence of quotes tells how often they are right. A quote is right when its content is that of a gold
 * attribution of any kind (phrases and nested ones too) and its speaker is the gold's.
 * Expected calibration error after Naeini, Cooper, Hauskrecht (AAAI 2015), ten bins of equal width.
 */
export function calibrate(judgements: readonly Judgement[]): Calibration {
  const quotes = judgements.flatMap(({ quote, speakerRight }) =>
    quote ? [{ confidence: quote.confidence, right: speakerRight }] : [],
  );
  const precision = (some: typeof quotes): number =>
    some.length === 0 ? 0 : some.filter(({ right }) => right).length / some.length;
  const bins = Array.from({ length: BINS }, (_, k): Bin => {
    const own = quotes.filter(({ confidence }) => Math.min(Math.floor(confidence * BINS), BINS - 1) === k);
    const sum = own.reduce((total, { confidence }) => total + confidence, 0);
    return {
      from: k / BINS,
      to: (k + 1) / BINS,
      count: own.length,
      confidence: own.length === 0 ? 0 : sum / own.length,
      precision: precision(own),
    };
  });
  const gap = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.confidence - bin.precision), 0);
  const sure = quotes.filter(({ confidence }) => confidence >= SURE);
  return {
    bins,
    error: quotes.length === 0 ? 0 : gap / quotes.length,
    sure: { count: sure.length, precision: precision(sure) },
  };
}
