import type { Modality, WorthinessEvidence } from '../document.ts';
import { WordClass } from '../lexicon/classes.ts';
import { is, punctuationAt } from '../text/article.ts';
import { TokenKind } from '../text/tokenize.ts';
import type { ClaimWords } from './claim-words.ts';
import type { FoundClaim } from './claims.ts';
import { Marker, type MarkerName, Verb, type VerbKind, verbKindOf } from './classes.ts';

/** Weights of a logistic regression. Trained by scripts/train-worthiness.mjs. */
export interface WorthinessWeights {
  /** Added to all. */
  readonly bias: number;
  /** In the order of FEATURES. */
  readonly weights: readonly number[];
}

export type { WorthinessEvidence } from '../document.ts';

/** What the features are read from: a claim, or a whole statement taken as one. */
export type Statement = Pick<FoundClaim, 'range' | 'modality' | 'negated' | 'quantities' | 'times'>;

const COUNTED = [
  'comparison',
  'causeWord',
  'quantifier',
  'topic',
  'institution',
  'firstPerson',
  'secondPerson',
  'moderator',
  'vague',
  'evaluation',
  'opinion',
  'question',
  'greeting',
  'demand',
] as const satisfies readonly MarkerName[];

const NAMES = WordClass.place | WordClass.nisba | WordClass.givenName | WordClass.familyName;
/** Beside `opinion`, which is counted as a word and holds for the whole statement where that is its modality. */
const MODALITIES = [
  'predicted',
  'promised',
  'demanded',
  'conditional',
] as const satisfies readonly Modality[];
const LARGE = 1000;
const LONGEST = 30;

/** Features that count words; those after them hold or not. */
const COUNTS = [
  ...COUNTED,
  'past change',
  'past act',
  'past event',
  'past cause',
  'past be',
  'past mental',
  'past third person',
  'past first person',
  'present third person',
  'present first person',
  'names',
  'quantity',
] as const;

/** The features of a statement, each from 0 to 1, by index. */
export const FEATURES = [
  ...COUNTS,
  'percentage',
  'large number',
  'bounded or approximate',
  'time',
  ...MODALITIES,
  'negated',
  'question mark',
  'opens with a question word',
  'exclamation',
  'length',
  'short',
] as const;

type Feature = (typeof FEATURES)[number];

/** Indices of the features. */
const AT = Object.fromEntries(FEATURES.map((feature, k) => [feature, k])) as Record<Feature, number>;
const AT_MODALITY: Readonly<Partial<Record<Modality, number>>> = Object.fromEntries(
  [...MODALITIES, 'opinion' as const].map((modality) => [modality, AT[modality]]),
);
/** The features of past verbs by the kind of the verb; plain verbs have none. */
const PAST_OF_KIND: Readonly<Partial<Record<VerbKind, number>>> = {
  change: AT['past change'],
  act: AT['past act'],
  event: AT['past event'],
  cause: AT['past cause'],
  be: AT['past be'],
  mental: AT['past mental'],
};
const COUNTED_BITS = COUNTED.map((name) => Marker[name]);
const ANY_COUNTED = COUNTED_BITS.reduce((all, bit) => all | bit, 0);

/** Half for one, three quarters for two …: many of a kind say little more than some. */
const some = (count: number): number => 1 - 0.5 ** count;

const flag = (holds: boolean): number => (holds ? 1 : 0);

/** No features; an array that held a fraction, so that its copies need not be laid out anew for one. */
const NOTHING: readonly number[] = FEATURES.map(() => 0.5).fill(0);

/** The features of a statement, in the order of FEATURES. */
export function worthinessFeatures(words: ClaimWords, statement: Statement): number[] {
  const features = NOTHING.slice();
  const length = countWords(words, statement, features);
  countAmounts(statement, features);
  for (let k = 0; k < COUNTS.length; k++) {
    const count = features[k] ?? 0;
    if (count > 0) features[k] = some(count);
  }
  const { modality, negated } = statement;
  const mood = AT_MODALITY[modality];
  if (mood !== undefined) features[mood] = 1;
  features[AT.negated] = flag(negated);
  features[AT.length] = Math.log2(1 + Math.min(length, LONGEST)) / Math.log2(1 + LONGEST);
  features[AT.short] = flag(length <= 4);
  return features;
}

const isDuration = (unit: string | null): boolean => unit === 'minute' || unit === 'second';

function countAmounts({ quantities, times }: Statement, features: number[]): void {
  for (const { unit, value, bound, approximate } of quantities) {
    if (isDuration(unit)) continue;
    count(features, AT.quantity);
    if (unit === 'percent') features[AT.percentage] = 1;
    if (value >= LARGE) features[AT['large number']] = 1;
    if (bound || approximate) features[AT['bounded or approximate']] = 1;
  }
  features[AT.time] = some(times.length);
}

function count(features: number[], at: number): void {
  features[at] = (features[at] ?? 0) + 1;
}

/** Counts what the words of a statement are. @returns how many words and numbers there are */
function countWords(words: ClaimWords, { range }: Statement, features: number[]): number {
  const { article } = words;
  let length = 0;
  for (let token = range.start; token < range.end; token++) {
    const kind = article.tokens.kind[token];
    if (kind === TokenKind.number) length++;
    else if (kind === TokenKind.punctuation) notePunctuation(punctuationAt(article, token), features);
    if (kind !== TokenKind.word) continue;
    length++;
    if (words.marks(token, ANY_COUNTED)) {
      for (let k = 0; k < COUNTED_BITS.length; k++)
        if (words.marks(token, COUNTED_BITS[k] ?? 0)) count(features, k);
    }
    if (is(article, token, NAMES)) count(features, AT.names);
    const verb = words.verb[token] ?? 0;
    if (verb !== 0) countVerb(verb, isVerbPlace(words, token, range.start), features);
  }
  features[AT['opens with a question word']] = flag(words.marks(range.start, Marker.question));
  return length;
}

function notePunctuation(mark: string, features: number[]): void {
  if (mark === '؟' || mark === '?') features[AT['question mark']] = 1;
  if (mark === '!') features[AT.exclamation] = 1;
}

const BEFORE_VERB = WordClass.auxiliary | WordClass.pronoun | WordClass.relative;

/** Where a word that could be a noun is rather a verb: «وقّع زوجها القانون», «لقد دعم …», «هو من عارض …». */
const isVerbPlace = (words: ClaimWords, token: number, start: number): boolean =>
  token === start ||
  is(words.article, token - 1, BEFORE_VERB) ||
  (words.spells(token - 1, 'من') && is(words.article, token - 2, WordClass.pronoun));

/** Kinds count for what has happened; a homograph counts only where a verb is likely. */
function countVerb(verb: number, likely: boolean, features: number[]): void {
  if (verb & Verb.homograph && !likely) return;
  const first = (verb & Verb.firstPerson) !== 0;
  if (verb & Verb.perfect) {
    count(features, first ? AT['past first person'] : AT['past third person']);
    const kind = PAST_OF_KIND[verbKindOf(verb)];
    if (kind !== undefined) count(features, kind);
  } else if (!(verb & Verb.future))
    count(features, first ? AT['present first person'] : AT['present third person']);
}

/** How much a statement is worth checking, from 0 to 1, to three digits. */
export function worthinessOf(features: readonly number[], { bias, weights }: WorthinessWeights): number {
  let sum = bias;
  for (let k = 0; k < features.length; k++) sum += (features[k] ?? 0) * (weights[k] ?? 0);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}

/** The features that counted, the strongest first. */
export function evidenceOf(
  features: readonly number[],
  { weights }: WorthinessWeights,
): WorthinessEvidence[] {
  return FEATURES.map((feature, k) => ({
    feature,
    value: Math.round((features[k] ?? 0) * 1000) / 1000,
    weight: weights[k] ?? 0,
  }))
    .filter(({ value, weight }) => value > 0 && weight !== 0)
    .sort((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
}

/** Weights by name as the training gives them. @throws Error for a feature that no statement has */
export function worthinessWeights({
  bias = 0,
  ...named
}: Readonly<Record<string, number>>): WorthinessWeights {
  const unknown = Object.keys(named).find((name) => !(name in AT));
  if (unknown) throw new Error(`worthiness-weights.tsv: unknown feature "${unknown}"`);
  return { bias, weights: FEATURES.map((feature) => named[feature] ?? 0) };
}
