/** Classes of words and phrases in markers.tsv, as bits. */
export const Marker = {
  negation: 1 << 0,
  negativeNoun: 1 << 1,
  negativeAdjective: 1 << 2,
  notNegation: 1 << 3,
  exceptive: 1 << 4,
  denial: 1 << 5,
  demand: 1 << 6,
  promise: 1 << 7,
  prediction: 1 << 8,
  condition: 1 << 9,
  opinion: 1 << 10,
  evaluation: 1 << 11,
  question: 1 << 12,
  greeting: 1 << 13,
  connective: 1 << 14,
  connectivePronoun: 1 << 15,
  notConnective: 1 << 16,
  subordinator: 1 << 17,
  comparison: 1 << 18,
  causeWord: 1 << 19,
  quantifier: 1 << 20,
  topic: 1 << 21,
  institution: 1 << 22,
  firstPerson: 1 << 23,
  secondPerson: 1 << 24,
  moderator: 1 << 25,
  vague: 1 << 26,
} as const;

export type MarkerName = keyof typeof Marker;

/** What a verb form says, as bits; the kind of the verb stands above them. */
export const Verb = {
  perfect: 1 << 0,
  imperfect: 1 << 1,
  future: 1 << 2,
  firstPerson: 1 << 3,
  /** More often another word: دعم (supported; support). */
  homograph: 1 << 4,
} as const;

export const VERB_KINDS = ['plain', 'be', 'change', 'act', 'event', 'cause', 'mental'] as const;
export type VerbKind = (typeof VERB_KINDS)[number];
const KIND_SHIFT = 5;

export const packVerb = (bits: number, kind: VerbKind): number =>
  bits | (VERB_KINDS.indexOf(kind) << KIND_SHIFT);
export const verbKindOf = (packed: number): VerbKind => VERB_KINDS[packed >> KIND_SHIFT] ?? 'plain';

export const NUMBER_ROLES = [
  'unit',
  'ten',
  'hundred',
  'multiplier',
  'multipliers',
  'dual',
  'fraction',
  'indefinite',
] as const;
export type NumberRole = (typeof NUMBER_ROLES)[number];

export type UnitKind = 'measure' | 'money' | 'time' | 'count';
export type BoundKind = 'approximate' | 'min' | 'max';

/** What a word or phrase of times.tsv does in an expression of time, as bits. */
export const TimeRole = {
  weekday: 1 << 0,
  month: 1 << 1,
  hijriMonth: 1 << 2,
  day: 1 << 3,
  period: 1 << 4,
  periods: 1 << 5,
  twoPeriods: 1 << 6,
  shift: 1 << 7,
  this: 1 << 8,
  yearNoun: 1 << 9,
  edge: 1 << 10,
  before: 1 << 11,
  since: 1 << 12,
  after: 1 << 13,
  decadeName: 1 << 14,
  ordinal: 1 << 15,
  half: 1 << 16,
  clock: 1 << 17,
  halfDay: 1 << 18,
  hijriMark: 1 << 19,
  gregorianMark: 1 << 20,
  dayNoun: 1 << 21,
  dayPart: 1 << 22,
} as const;
export type TimeRoleName = keyof typeof TimeRole;
