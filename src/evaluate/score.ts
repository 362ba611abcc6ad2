import type { Complement, Document, Quote, QuoteKind } from '../document.ts';
import { align, wordsOf } from './align.ts';
import { type GoldSpeaker, goldSpeakerOf } from './names.ts';

export interface GoldQuote {
  kind: QuoteKind;
  complement: Complement;
  nested?: boolean;
  start: number;
  end: number;
  speaker: string;
}

export interface GoldArticle {
  id: string;
  text: string;
  speakers: GoldSpeaker[];
  quotes: GoldQuote[];
}

export type Group = 'quoted' | 'reported' | 'phrase' | 'nested' | 'quoted+reported';
type Prediction = Pick<Document, 'quotes' | 'speakers'>;

/** A gold attribution with the quote found for it, or a quote that no gold attribution asks for. */
export interface Judgement {
  article: string;
  group: Group;
  gold: GoldQuote | null;
  quote: Quote | null;
  speakerRight: boolean;
  exact: boolean;
}

/** Measures of one group; `exact` and `speaker` are shares of those found. */
export interface Measures {
  gold: number;
  found: number;
  extra: number;
  precision: number;
  recall: number;
  f1: number;
  exact: number;
  speaker: number;
  attributedF1: number;
}

const groupOf = (nested: boolean, { kind, complement }: Pick<Quote, 'kind' | 'complement'>): Group => {
  if (nested) return 'nested';
  if (complement === 'phrase') return 'phrase';
  return kind === 'direct' || kind === 'mixed' ? 'quoted' : 'reported';
};

/** Compares one article's quotes with its gold. */
export function judge(gold: GoldArticle, found: Prediction): Judgement[] {
  const aligned = align(wordsOf(gold.text), gold.quotes, found.quotes);
  const names = new Map(found.speakers.map((s) => [s.id, [s.name, ...s.mentions.map((m) => m.text)]]));
  const judgements = gold.quotes.map((wanted, k): Judgement => {
    const match = aligned.get(k);
    const quote = found.quotes[match?.prediction ?? -1] ?? null;
    const speaker = goldSpeakerOf(names.get(quote?.speaker?.id ?? '') ?? [], gold.speakers);
    return {
      article: gold.id,
      group: groupOf(wanted.nested ?? false, wanted),
      gold: wanted,
      quote,
      speakerRight: quote !== null && speaker === wanted.speaker,
      exact: match !== undefined && match.overlap > 0.999,
    };
  });
  const used = new Set([...aligned.values()].map(({ prediction }) => prediction));
  const extra = found.quotes.filter((_, k) => !used.has(k));
  return [
    ...judgements,
    ...extra.map((quote): Judgement => {
      const group = groupOf(quote.nestedIn !== null, quote);
      return { article: gold.id, group, gold: null, quote, speakerRight: false, exact: false };
    }),
  ];
}

/** Adds judgements up by group. */
export function measure(judgements: readonly Judgement[]): Map<Group, Measures> {
  const result = new Map<Group, Measures>();
  for (const group of ['quoted', 'reported', 'phrase', 'nested'] as const) {
    const own = judgements.filter((judgement) => judgement.group === group);
    if (own.length > 0) result.set(group, measuresOf(own));
  }
  const main = judgements.filter(({ group }) => group === 'quoted' || group === 'reported');
  result.set('quoted+reported', measuresOf(main));
  return result;
}

function measuresOf(judgements: readonly Judgement[]): Measures {
  const count = (test: (judgement: Judgement) => boolean): number => judgements.filter(test).length;
  const gold = count((j) => j.gold !== null);
  const found = count((j) => j.gold !== null && j.quote !== null);
  const extra = count((j) => j.gold === null);
  const attributed = count((j) => j.speakerRight);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const f1 = (right: number): number => share(2 * right, gold + found + extra);
  return {
    gold,
    found,
    extra,
    precision: share(found, found + extra),
    recall: share(found, gold),
    f1: f1(found),
    exact: share(
      count((j) => j.exact),
      found,
    ),
    speaker: share(attributed, found),
    attributedF1: f1(attributed),
  };
}
