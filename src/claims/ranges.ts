import { punctuationAt } from '../text/article.ts';
import type { ClaimWords } from './claim-words.ts';
import { readNumeral, rounded } from './numerals.ts';
import type { FoundQuantity } from './quantities.ts';

/**
 * The ends of a range share the unit that stands after the second: بين 15 و20 في المئة, من 320 إلى 275 دولاراً, 10-20
 * شخصاً; the first is the lower and the second the upper bound where the range is one of uncertainty.
 */
export function shareUnits(words: ClaimWords, found: readonly FoundQuantity[]): FoundQuantity[] {
  const shared = [...found];
  for (let k = 0; k + 1 < shared.length; k++) {
    const low = shared[k];
    const high = shared[k + 1];
    if (!low || !high) continue;
    const link = linkBetween(words, low, high);
    if (!link) continue;
    const factor = low.unit === null ? multiplierOf(words, low, high) : 1;
    const unit = low.unit ?? high.unit;
    const value = rounded(low.value * factor);
    const range = link === 'between' && value < high.value;
    shared[k] = { ...low, value, unit, per: low.per ?? high.per, bound: range ? 'min' : low.bound };
    shared[k + 1] = { ...high, bound: range ? 'max' : high.bound };
  }
  return shared;
}

/** بين 10 و20 مليون: the multiplier counts for both where the first number is not the larger. */
function multiplierOf(words: ClaimWords, low: FoundQuantity, high: FoundQuantity): number {
  const first = readNumeral(words, low.first, low.next);
  const second = readNumeral(words, high.first, high.next);
  if (!first?.plain || !second || second.multiplier === 1) return 1;
  return first.value < second.multiplier ? second.multiplier : 1;
}

function linkBetween(words: ClaimWords, low: FoundQuantity, high: FoundQuantity): 'between' | 'to' | null {
  const { article } = words;
  const word = (token: number): string => article.text.slice(words.start(token), words.end(token));
  const dash = /^[-–—]$/u.test(punctuationAt(article, low.next));
  if (dash && high.first === low.next + 1) return 'between';
  const between = /^(?:[وب]?بين)$/u.test(word(low.first - 1));
  if (between && high.first === low.next && low.next > low.first) return 'between';
  if (word(low.next) === 'إلى' && high.first === low.next + 1) return low.unit === null ? 'to' : null;
  return null;
}
