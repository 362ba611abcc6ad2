import type { Complement, Document, Quote, QuoteKind, Span } from '../document.ts';
import { align, wordsOf } from './align.ts';
import { type GoldSpeaker, goldSpeakerOf } from './names.ts';

export interface GoldQuote extends Span {
  kind: QuoteKind;
  complement: Complement;
  nested?: boolean;
  cue: Span | null;
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
  article: GoldArticle;
  group: Group;
  gold: GoldQuote | null;
  quote: Quote | null;
  /** The found quote's speaker, as the output names it. */
  speaker: string | null;
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

/** All names that the output gives a quote's speaker, the best first. */
function namesOf(quote: Quote, speakers: Prediction['speakers']): string[] {
  const known = speakers.find(({ id }) => id === quote.speaker?.id);
  const names = known
    ? [known.name, ...known.mentions.map(({ text }) => text)]
    : [quote.speaker?.mention?.text];
  return names.filter((name): name is string => Boolean(name));
}

/** Compares one article's quotes with its gold: each gold attribution in turn, then the quotes that are too much. */
export function judge(article: GoldArticle, found: Prediction): Judgement[] {
  const aligned = align(wordsOf(article.text), article.quotes, found.quotes);
  const judgements = article.quotes.map((gold, k): Judgement => {
    const match = aligned.get(k);
    const quote = found.quotes[match?.prediction ?? -1] ?? null;
    const names = quote ? namesOf(quote, found.speakers) : [];
    return {
      article,
      group: groupOf(gold.nested ?? false, gold),
      gold,
      quote,
      speaker: names[0] ?? null,
      speakerRight: quote !== null && goldSpeakerOf(names, article.speakers) === gold.speaker,
      exact: match !== undefined && match.overlap > 0.999,
    };
  });
  const used = new Set([...aligned.values()].map(({ prediction }) => prediction));
  const extra = found.quotes.filter((_, k) => !used.has(k));
  return [
    ...judgements,
    ...extra.map((quote): Judgement => {
      const group = groupOf(Boolean(quote.nestedIn), quote);
      const speaker = namesOf(quote, found.speakers)[0] ?? null;
      return { article, group, gold: null, quote, speaker, speakerRight: false, exact: false };
    }),
  ];
}

/** Adds judgements up by group, and all but phrases and nested ones together. */
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

/** The measures of any selection of judgements. */
export function measuresOf(judgements: readonly Judgement[]): Measures {
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
