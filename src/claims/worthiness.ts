import type { Modality, WorthinessEvidence } from '../document.ts';
import { WordClass } from '../lexicon/classes.ts';
import { is, isWord, punctuationAt } from '../text/article.ts';
import { TokenKind } from '../text/tokenize.ts';
import type { ClaimWords } from './claim-words.ts';
import type { FoundClaim } from './claims.ts';
import { Marker, type MarkerName, Verb, verbKindOf } from './classes.ts';

/** Weights of a logistic regression by feature; `bias` is added to all. Trained by scripts/train-worthiness.mjs. */
export type WorthinessWeights = Readonly<Record<string, number>>;

export type { WorthinessEvidence } from '../document.ts';

/** What the features are read from: a claim, or a whole statement taken as one. */
export type Statement = Pick<FoundClaim, 'range' | 'modality' | 'negated' | 'quantities' | 'times'>;

const COUNTED: readonly MarkerName[] = [
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
];

const NAMES = WordClass.place | WordClass.nisba | WordClass.givenName | WordClass.familyName;
const MODALITIES: readonly Modality[] = ['predicted', 'promised', 'demanded', 'conditional', 'opinion'];
const LARGE = 1000;
const LONGEST = 30;

/** Half for one, three quarters for two …: many of a kind say little more than some. */
const some = (count: number): number => 1 - 0.5 ** count;

/** The features of a statement by name, each from 0 to 1; those that are 0 are left out. */
export function worthinessFeatures(words: ClaimWords, statement: Statement): Map<string, number> {
  const features = new Map<string, number>();
  const set = (name: string, value: number): void => {
    if (value > 0) features.set(name, Math.min(1, value));
  };
  const counts = countWords(words, statement);
  const get = (name: string): number => counts.get(name) ?? 0;
  const length = get('words');
  for (const name of COUNTED) set(name, some(get(name)));
  for (const kind of ['change', 'act', 'event', 'cause', 'be', 'mental'])
    set(`past ${kind}`, some(get(kind)));
  set('past third person', some(get('pastThird')));
  set('past first person', some(get('pastFirst')));
  set('present third person', some(get('presentThird')));
  set('present first person', some(get('presentFirst')));
  set('names', some(get('names')));
  setAmounts(set, statement);
  for (const modality of MODALITIES) set(modality, statement.modality === modality ? 1 : 0);
  set('negated', statement.negated ? 1 : 0);
  set('question mark', get('questionMark'));
  set('opens with a question word', get('opensQuestion'));
  set('exclamation', get('exclamation'));
  set('length', Math.log2(1 + Math.min(length, LONGEST)) / Math.log2(1 + LONGEST));
  set('short', length <= 4 ? 1 : 0);
  return features;
}

function setAmounts(set: (name: string, value: number) => void, { quantities, times }: Statement): void {
  const amounts = quantities.filter(({ unit }) => !/^(?:minute|second)$/u.test(unit ?? ''));
  set('quantity', some(amounts.length));
  set('percentage', amounts.some(({ unit }) => unit === 'percent') ? 1 : 0);
  set('large number', amounts.some(({ value }) => value >= LARGE) ? 1 : 0);
  set('bounded or approximate', amounts.some(({ bound, approximate }) => bound || approximate) ? 1 : 0);
  set('time', some(times.length));
}

function countWords(words: ClaimWords, { range }: Statement): Map<string, number> {
  const { article } = words;
  const counts = new Map<string, number>();
  const add = (name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (let token = range.start; token < range.end; token++) {
    const mark = punctuationAt(article, token);
    if (mark === '؟' || mark === '?') counts.set('questionMark', 1);
    if (mark === '!') counts.set('exclamation', 1);
    if (article.tokens.kind[token] === TokenKind.number) add('words');
    if (!isWord(article, token)) continue;
    add('words');
    if (words.mayMark(token)) for (const name of COUNTED) if (words.marks(token, Marker[name]) > 0) add(name);
    if (is(article, token, NAMES)) add('names');
    const verb = words.verb[token] ?? 0;
    if (verb !== 0) countVerb(verb, isVerbPlace(words, token, range.start), add);
  }
  if (words.marks(range.start, Marker.question)) counts.set('opensQuestion', 1);
  return counts;
}

const BEFORE_VERB = WordClass.auxiliary | WordClass.pronoun | WordClass.relative;

/** Where a word that could be a noun is rather a verb: «وقّع زوجها القانون», «لقد دعم …», «هو من عارض …». */
const isVerbPlace = (words: ClaimWords, token: number, start: number): boolean =>
  token === start ||
  is(words.article, token - 1, BEFORE_VERB) ||
  (words.text(token - 1) === 'من' && is(words.article, token - 2, WordClass.pronoun));

/** Kinds count for what has happened; a homograph counts only where a verb is likely. */
function countVerb(verb: number, likely: boolean, add: (name: string) => void): void {
  if (verb === 0 || (verb & Verb.homograph && !likely)) return;
  const first = (verb & Verb.firstPerson) !== 0;
  if (verb & Verb.perfect) {
    add(first ? 'pastFirst' : 'pastThird');
    add(verbKindOf(verb));
  } else if (!(verb & Verb.future)) add(first ? 'presentFirst' : 'presentThird');
}

/** How much a statement is worth checking, from 0 to 1, to three digits. */
export function worthinessOf(features: ReadonlyMap<string, number>, weights: WorthinessWeights): number {
  let sum = weights.bias ?? 0;
  for (const [feature, value] of features) sum += value * (weights[feature] ?? 0);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}

/** The features that counted, the strongest first. */
export function evidenceOf(
  features: ReadonlyMap<string, number>,
  weights: WorthinessWeights,
): WorthinessEvidence[] {
  return [...features]
    .map(([feature, value]) => ({
      feature,
      value: Math.round(value * 1000) / 1000,
      weight: weights[feature] ?? 0,
    }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
}
