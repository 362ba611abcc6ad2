import type { CueMatch } from '../cues/find-cues.ts';
import { type Article, hasWords, isComma } from '../text/article.ts';
import { afterDateline } from '../text/dateline.ts';
import { Proclitic } from '../text/tokenize.ts';
import { type Content, kindOfOpenContent, quotationsIn, trimEnd } from './content.ts';
import { governedSource } from './governed-source.ts';
import { closedBefore } from './quotation-first.ts';
import type { CueContext } from './rule.ts';

/** Sources of statements before a cue that are looked back over. */
const MOST_SOURCES = 3;

/**
 * Where the statement before a cue begins: with its sentence, or after the source of another statement («ارتفعت … بحسب
 * الوزير، | وتراجعت … وفق البنك»). Of many sources in one sentence no more than a few are looked at.
 */
export function startOfStatement({ article, cue, cueAt }: CueContext, sentenceStart: number): number {
  let passed = 0;
  for (let at = cue.start - 1; at > sentenceStart; at--) {
    const other = cueAt(at)?.cue;
    if (!other || !closesStatement(other)) continue;
    const end = endOfClosing(article, other, cue.start);
    const start = isComma(article, end) ? end + 1 : end;
    const opens = start > end || article.tokens.proclitic[start] === Proclitic.wa;
    if (opens && hasWords(article, { start, end: cue.start }, MIN_WORDS)) return start;
    if (++passed === MOST_SOURCES) return start;
  }
  return sentenceStart;
}

/** «…، بحسب الوزير», «…، كما قال», «…، على حد قوله»: cues after their content. */
const closesStatement = ({ kind, nominal }: CueMatch): boolean =>
  kind === 'as' || ((kind === 'prep' || kind === 'possessive') && nominal?.needs === '-');

const endOfClosing = (article: Article, cue: CueMatch, limit: number): number =>
  (cue.kind === 'prep' ? governedSource(article, cue, limit) : null)?.end ?? cue.end;

/** «من جهة ثانية، بحسب …»: fewer words before the cue are no statement. */
const MIN_WORDS = 4;

export function contentBefore(
  article: Article,
  sentenceStart: number,
  cueStart: number,
  least = MIN_WORDS,
): Content | null {
  const start = afterDateline(article, sentenceStart);
  const end = trimEnd(article, start, cueStart);
  const range = { start, end };
  const closed = closedBefore(article, cueStart);
  const quotation = closed && closed.open >= 0 && closed.open <= start ? closed : null;
  if (!hasWords(article, quotation ?? range, least)) return null;
  if (quotation) {
    return {
      range: { start: quotation.start, end: trimEnd(article, quotation.start, quotation.close) },
      kind: 'direct',
      quotations: [quotation],
      ending: 'marks',
    };
  }
  const kind = kindOfOpenContent(article, range, false);
  return { range, kind, quotations: quotationsIn(article, range), ending: 'own-cue' };
}
