import type { CueMatch } from '../cues/find-cues.ts';
import { type Article, hasWords, isComma, isPunctuation, quotationClosedAt } from '../text/article.ts';
import { spelledLike } from '../text/letters.ts';
import type { Quotation } from '../text/quotations.ts';
import { Proclitic, textOf } from '../text/tokenize.ts';
import { type Content, trimEnd } from './content.ts';
import type { Report } from './report.ts';
import { type CueContext, makeReport } from './rule.ts';
import { sourceAfter } from './source.ts';

/**
 * The quotation that closes right before a verb, or before the comma before it: «"…"، قال الوزير», «"…"، يختم المدرب»; no verb
 * that speaks only with «that» or a preposition.
 */
export function directlyBefore(article: Article, cue: CueMatch): Quotation | undefined {
  const speaks = cue.verb?.strength !== 'weak' || cue.verb.takes.includes('bare');
  if (!speaks || article.tokens.proclitic[cue.start] !== Proclitic.none) return undefined;
  const quotation = closedBefore(article, cue.start);
  return quotation && isQuestionWord(article, quotation.open - 1) ? undefined : quotation;
}

/** «وعلى سؤال "هل …؟"، أجاب»: what is asked is not what the one who answers says. */
const isQuestionWord = spelledLike(/^(?:ال)?(?:سؤال|استفسار|تساؤل)$/u);

/** «هذا ما قاله», «هكذا وصف», «بهذه العبارة لخص»: words that take the quotation before them up, before the verb. */
const TAKING_UP: readonly RegExp[] = [
  /^و?هذا ما$/u,
  /^و?هكذا$/u,
  /^و?به(?:ذا|ذه|اتين) [^ ]+$/u,
  /^و?هذه [^ ]+ (?:التي)?$/u,
];

/** How these words begin. */
const isPointing = spelledLike(/^و?(?:هذا|هكذا|به|هذه)/u);

/** The quotation that such words before the verb take up. */
export function beforeThis(article: Article, cue: CueMatch): Quotation | undefined {
  for (const length of [1, 2, 3]) {
    const from = cue.start - length;
    if (from < 1) return undefined;
    if (!isPointing(article, from)) continue;
    const quotation = closedBefore(article, from, true);
    if (!quotation) continue;
    const words = Array.from({ length }, (_, k) => textOf(article.tokens, from + k)).join(' ');
    if (TAKING_UP.some((pattern) => pattern.test(words))) return quotation;
  }
  return undefined;
}

/**
 * The quotation that closes right before a token, or before the comma or dash before it.
 * @param stop whether a full stop may stand between, also twice: «"…".. هكذا وصف»
 */
export function closedBefore(article: Article, token: number, stop = false): Quotation | undefined {
  let at = token - 1;
  if (isSetOff(article, at)) at--;
  else while (at > token - 3 && stop && isPunctuation(article, at, '.')) at--;
  return quotationClosedAt(article, at);
}

const DASHES = ['…', '–', '—', '-'];

/** «"…"، قال», «"…" - يقول». */
const isSetOff = (article: Article, token: number): boolean =>
  isComma(article, token) || DASHES.some((dash) => isPunctuation(article, token, dash));

/** A quotation before its verb; `find` tells which one, if any, the verb takes up. */
export function quotedBefore(
  { article, cue }: CueContext,
  rule: string,
  find: (article: Article, cue: CueMatch) => Quotation | undefined,
): Report | null {
  const quotation = find(article, cue);
  if (!quotation || quotation.open < 0 || !hasWords(article, quotation, 2)) return null;
  const sentence = article.segments.sentences[article.segments.sentenceOf[cue.start] ?? -1];
  if (quotation.open !== sentence?.start && !hasWords(article, quotation, 3)) return null;
  const source = sourceAfter(article, cue.end, sentence?.end ?? cue.end);
  const { start } = quotation;
  const content: Content = {
    range: { start, end: trimEnd(article, start, quotation.close) },
    kind: 'direct',
    quotations: [quotation],
    ending: 'marks',
  };
  return makeReport(rule, cue, content, { sourceForm: source ? 'mention' : 'elided', source });
}
