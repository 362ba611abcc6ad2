import { WordClass } from '../lexicon/classes.ts';
import { is, isWord, punctuationAt } from '../text/article.ts';
import type { TokenRange } from '../text/segment.ts';
import { TokenKind } from '../text/tokenize.ts';
import type { ClaimWords } from './claim-words.ts';
import type { BoundKind, UnitKind } from './classes.ts';
import type { Unit } from './compile.ts';
import { Begins } from './lexicon.ts';
import { type Numeral, readNumeral, rounded } from './numerals.ts';
import { shareUnits } from './ranges.ts';

/** A number with its unit; offsets in UTF-16 units. */
export interface FoundQuantity {
  readonly start: number;
  readonly end: number;
  /** The token after it. */
  readonly next: number;
  readonly first: number;
  readonly value: number;
  readonly unit: string | null;
  readonly per: string | null;
  readonly approximate: boolean;
  readonly bound: 'min' | 'max' | null;
}

/** A unit or a counted noun, read after a number or as a dual. */
interface UnitReading {
  readonly code: string;
  readonly kind: UnitKind;
  readonly count: number;
  readonly next: number;
  readonly end: number;
}

/** Labels whose number is a name: المادة 5 (article 5), القرار 2254, رقم 10. */
const LABEL =
  /^(?:[وبلف]?(?:ال)?(?:مادة|قرار|رقم|فقرة|بند|فصل|قانون|دورة|نسخة|طبعة|ساعة|صفحة|غرفة|قناة|طراز|بوينغ|إيرباص|مجموعة|ملحق|باب|فئة|مرسوم|ظهير|لواء|فرقة|كوفيد|طريق|شارع|بوابة|حلقة|جزء|بروتوكول|سورة|آية))$/u;

/** All quantities in a range of tokens, in order. `taken` marks the tokens of time expressions. */
export function findQuantities(
  words: ClaimWords,
  range: TokenRange,
  taken: (token: number) => boolean,
): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  for (let token = range.start; token < range.end; token++) {
    const quantity = quantityAt(words, token, range, taken);
    if (!quantity) continue;
    found.push(quantity);
    token = quantity.next - 1;
  }
  return shareUnits(words, found);
}

function quantityAt(
  words: ClaimWords,
  token: number,
  range: TokenRange,
  taken: (token: number) => boolean,
): FoundQuantity | null {
  const counted = words.digits(token) !== null || words.mayBegin(token, Begins.number);
  if (!(counted || words.mayBegin(token, Begins.unit)) || taken(token)) return null;
  const numeral = counted ? readNumeral(words, token, range.end) : null;
  const unit = numeral
    ? unitAfter(words, numeral, range.end, taken)
    : (dualAt(words, token, range.end) ?? singleAt(words, token, range.end));
  if (numeral ? !counts(words, token, numeral, unit, range) : !unit) return null;
  const next = unit?.next ?? numeral?.next ?? token + 1;
  const half = numeral ? halfAfter(words, next, range.end) : 0;
  const after = half ? next + 1 : next;
  const rate = rateAfter(words, after, range.end);
  const last = rate?.next ?? after;
  const start = numeral?.start ?? words.start(token) + (words.cut[token] ?? 0) + prefixOf(words, token);
  const end = rate || half ? words.end(last - 1) : (unit?.end ?? numeral?.end ?? 0);
  const { approximate, bound } = looseness(words, token, last, range, numeral);
  return {
    start,
    end,
    first: token,
    next: last,
    value: rounded((numeral ? amountOf(words, numeral, unit) : (unit?.count ?? 1)) + half),
    unit: unit?.code ?? null,
    per: rate?.code ?? null,
    approximate,
    bound,
  };
}

const prefixOf = (words: ClaimWords, token: number): number => (words.hasPreposition(token) ? 1 : 0);

const reading = (words: ClaimWords, { code, kind }: Unit, count: number, next: number): UnitReading => ({
  code,
  kind,
  count,
  next,
  end: words.end(next - 1),
});

/** A dual alone is two of its unit: شهرين، دولارين. The masculine plural is written alike, so only tables decide. */
function dualAt(words: ClaimWords, token: number, limit: number): UnitReading | null {
  if (!words.mayBegin(token, Begins.dual)) return null;
  const entry = words.phrase(words.lexicon.units, token, limit);
  if (entry?.value.count !== 2 || words.text(token).startsWith('ال')) return null;
  const next = token + entry.words.length;
  return reading(words, entry.value, 2, next);
}

/** «عام واحد»: a unit and the word for one. */
function singleAt(words: ClaimWords, token: number, limit: number): UnitReading | null {
  const entry = words.phrase(words.lexicon.units, token, limit);
  if (entry?.value.count !== 1) return null;
  const one = token + entry.words.length;
  if (one >= limit || !/^واحدا?ً?ا?$|^واحدة/u.test(words.text(one))) return null;
  return reading(words, entry.value, 1, one + 1);
}

/** «15.000 دينار»: one point before three digits parts thousands where money or things are counted. */
function amountOf(words: ClaimWords, numeral: Numeral, unit: UnitReading | null): number {
  const text = words.article.text.slice(numeral.start, numeral.end);
  const counted = unit !== null && (unit.kind === 'money' || unit.kind === 'count');
  const thousands = counted && numeral.plain && /^[1-9\u0661-\u0669]\p{Nd}{0,2}\.\p{Nd}{3}$/u.test(text);
  return thousands ? numeral.value * 1000 : numeral.value;
}

/** Whether a number counts or measures something, and is no year, label, ordinal or part of a name. */
function counts(
  words: ClaimWords,
  token: number,
  numeral: Numeral,
  unit: UnitReading | null,
  range: TokenRange,
): boolean {
  const { article } = words;
  const before = token - 1;
  if (token > range.start && isWord(article, before)) {
    const label = article.text.slice(words.start(before), words.end(before));
    if (LABEL.test(label) || /^[a-z]/iu.test(label)) return false;
  }
  if (isJoined(words, token, numeral) || /^[a-z]/iu.test(numeral.glued)) return false;
  if (/^(?:أحد|إحدى|احد|احدى)$/u.test(words.text(token)) && numeral.value === 1) return false;
  if (unit) return true;
  if (numeral.plain && /^[-–)]$/u.test(punctuationAt(article, numeral.next))) return false;
  if (numeral.plain) return !/^(?:1[89]|20)\d\d$/u.test(String(numeral.value));
  return numeral.value !== 1;
}

/** «سو-35», «كوفيد-19», «3-1»: joined to something that makes it no amount. Dashes between amounts are ranges. */
function isJoined(words: ClaimWords, token: number, numeral: Numeral): boolean {
  const { article } = words;
  const dash = (at: number): boolean => /^[-–/:]$/u.test(punctuationAt(article, at));
  const touches = words.end(token - 1) === words.start(token);
  if (
    touches &&
    dash(token - 1) &&
    isWord(article, token - 2) &&
    words.end(token - 2) === words.start(token - 1)
  )
    return true;
  const { next } = numeral;
  const score =
    dash(next) && words.end(next - 1) === words.start(next) && words.end(next) === words.start(next + 1);
  if (score && article.tokens.kind[next + 1] === TokenKind.number) {
    const other = readNumeral(words, next + 1, article.tokens.length);
    return !other || other.value <= numeral.value;
  }
  return (
    touches &&
    dash(token - 1) &&
    article.tokens.kind[token - 2] === TokenKind.number &&
    !wasRange(words, token)
  );
}

function wasRange(words: ClaimWords, token: number): boolean {
  const low = readNumeral(words, token - 2, token - 1);
  const high = readNumeral(words, token, token + 1);
  return low !== null && high !== null && low.value < high.value;
}

const NOT_COUNTED =
  WordClass.preposition |
  WordClass.complementizer |
  WordClass.complementizerPronoun |
  WordClass.relative |
  WordClass.auxiliary |
  WordClass.negation |
  WordClass.subordinator |
  WordClass.pronoun |
  WordClass.demonstrative |
  WordClass.connective |
  WordClass.place;

/** The unit after a number: one that the table knows, glued to the digits or not, else the noun that is counted. */
function unitAfter(
  words: ClaimWords,
  numeral: Numeral,
  limit: number,
  taken: (token: number) => boolean,
): UnitReading | null {
  if (numeral.glued !== '') return gluedUnit(words, numeral);
  let at = numeral.next;
  if (at >= limit || taken(at) || (isWord(words.article, at) && words.hasAnd(at))) return null;
  if (isOfBefore(words, at)) at++;
  const entry = words.phrase(words.lexicon.units, at, limit);
  if (entry && !(words.hasPreposition(at) && entry.value.code !== 'percent')) {
    const next = at + entry.words.length;
    return reading(words, entry.value, entry.value.count, next);
  }
  return at === numeral.next ? countedNoun(words, at, numeral) : null;
}

/** «مليون من الدولارات»: of before a definite unit that the table knows. */
const isOfBefore = (words: ClaimWords, at: number): boolean =>
  words.article.text.slice(words.start(at), words.end(at)) === 'من' &&
  words.article.text.startsWith('ال', words.start(at + 1)) &&
  words.lexicon.units.has(words.id[at + 1] ?? 0);

function gluedUnit(words: ClaimWords, { glued, next }: Numeral): UnitReading | null {
  const id = words.lexicon.vocabulary.idOf(glued);
  const entry = words.lexicon.units.get(id)?.find(({ words: { length } }) => length === 1);
  return entry ? reading(words, entry.value, 1, next) : null;
}

/** An indefinite noun after a number that no table knows: its case ending (اً) is taken off for the unit. */
function countedNoun(words: ClaimWords, at: number, numeral: Numeral): UnitReading | null {
  const { article } = words;
  if (!isWord(article, at) || is(article, at, NOT_COUNTED) || words.hasPreposition(at)) return null;
  if (words.digits(at)) return null;
  const text = article.text.slice(words.start(at), words.end(at));
  const verb = words.verb[at] ?? 0;
  if (verb !== 0 || /^(?:[وبلكف]?ال|[a-z])/iu.test(text) || text.length < 2) return null;
  if (/^(?:آخر|أخرى|أخر|فقط|تقريبا|سابق|حالي|على|إلى|في)/u.test(text)) return null;
  const tens = numeral.value % 100 > 10 || /\u064b/u.test(text);
  const noun = tens ? text.replace(/\u064b?ا\u064b?$/u, '') : text;
  return {
    code: noun.replace(/[\u064b-\u0652]/gu, ''),
    kind: 'count',
    count: 1,
    next: at + 1,
    end: words.end(at),
  };
}

/** «عام ونصف»: a half or a quarter of the unit, after it. */
function halfAfter(words: ClaimWords, at: number, limit: number): number {
  const entry = words.hasAnd(at) ? words.phrase(words.lexicon.numbers, at, limit) : undefined;
  return entry?.value.role === 'fraction' && entry.words.length === 1 ? entry.value.value : 0;
}

/** The reference of a rate right after the quantity, or after «of» and what is measured (من الغاز سنوياً). */
function rateAfter(words: ClaimWords, at: number, limit: number): { code: string; next: number } | null {
  const read = (token: number): { code: string; next: number } | null => {
    const entry = words.phrase(words.lexicon.rates, token, limit);
    return entry && !words.hasAnd(token) ? { code: entry.value, next: token + entry.words.length } : null;
  };
  const near = read(at);
  if (near) return near;
  if (words.article.text.slice(words.start(at), words.end(at)) !== 'من') return null;
  for (let token = at + 2; token <= at + 4 && token < limit; token++) {
    if (!isWord(words.article, token) || words.hasAnd(token)) return null;
    const rate = read(token);
    if (rate) return rate;
  }
  return null;
}

/** نحو، أكثر من، لا يقل عن before the number; تقريباً، على الأقل after it; بين … و… around two of them. */
function looseness(
  words: ClaimWords,
  token: number,
  next: number,
  range: TokenRange,
  numeral: Numeral | null,
): Pick<FoundQuantity, 'approximate' | 'bound'> {
  const kinds: BoundKind[] = [];
  for (let length = 1; length <= 5; length++) {
    const from = token - length;
    if (from < range.start) break;
    const entry = words.phrase(words.lexicon.bounds, from, token, ({ side }) => side === 'before');
    if (entry?.words.length === length) kinds.push(entry.value.kind);
  }
  const after = words.phrase(words.lexicon.bounds, next, range.end, ({ side }) => side === 'after');
  if (after) kinds.push(after.value.kind);
  const bound = kinds.findLast((kind) => kind !== 'approximate');
  return {
    approximate: kinds.includes('approximate') || (numeral?.indefinite ?? false),
    bound: bound === 'min' || bound === 'max' ? bound : null,
  };
}
