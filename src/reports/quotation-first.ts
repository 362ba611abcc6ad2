import type { CueMatch } from '../cues/find-cues.ts';
import { type Article, isComma, quotationClosedAt } from '../text/article.ts';
import type { Quotation } from '../text/quotations.ts';
import { Proclitic, textOf } from '../text/tokenize.ts';

/** The quotation that closes right before a verb, or before the comma before it: «"…"، قال الوزير». */
export function directlyBefore(article: Article, cue: CueMatch): Quotation | undefined {
  if (cue.verb?.strength === 'weak' || article.tokens.proclitic[cue.start] !== Proclitic.none)
    return undefined;
  return closedBefore(article, cue.start);
}

/** «هذا ما قاله», «هكذا وصف», «بهذه العبارة لخص»: words that take the quotation before them up, before the verb. */
const TAKING_UP: readonly RegExp[] = [
  /^و?هذا ما$/u,
  /^و?هكذا$/u,
  /^و?به(?:ذا|ذه|اتين) [^ ]+$/u,
  /^و?هذه [^ ]+ (?:التي)?$/u,
];

/** The quotation that such words before the verb take up. */
export function beforeThis(article: Article, cue: CueMatch): Quotation | undefined {
  for (const length of [1, 2, 3]) {
    const from = cue.start - length;
    if (from < 1) return undefined;
    const words = Array.from({ length }, (_, k) => textOf(article.tokens, from + k)).join(' ');
    if (TAKING_UP.some((pattern) => pattern.test(words))) return closedBefore(article, from);
  }
  return undefined;
}

const closedBefore = (article: Article, token: number): Quotation | undefined =>
  quotationClosedAt(article, isComma(article, token - 1) ? token - 2 : token - 1);
