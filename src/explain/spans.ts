import type { TextSpan } from '../document.ts';
import type { OffsetMap } from '../output/offsets.ts';
import { CONTENT_ENDS } from '../reports/reasons.ts';
import type { Report } from '../reports/report.ts';
import type { Article } from '../text/article.ts';
import { isWord } from '../text/article.ts';
import type { ExplainedEnd } from './explanation.ts';

/** Makes spans of tokens, from one to before another. */
export type SpanOf = (start: number, end: number) => TextSpan;

export const spanReader =
  ({ text, tokens }: Article, offsets: OffsetMap): SpanOf =>
  (start, end) => {
    const [from, to] = [tokens.start[start] ?? 0, tokens.end[end - 1] ?? 0];
    return { text: text.slice(from, to), start: offsets.at(from), end: offsets.at(to) };
  };

/** Why the content of a report ends where it does, and the word before which it does. */
export function endingOf(article: Article, { ending, content }: Report, spanOf: SpanOf): ExplainedEnd {
  const { sentenceOf, sentences } = article.segments;
  const limit = sentences[sentenceOf[content.end - 1] ?? -1]?.end ?? content.end;
  let at = content.end;
  while (at < limit && !isWord(article, at)) at++;
  return { reason: ending, why: CONTENT_ENDS[ending], before: at < limit ? spanOf(at, at + 1) : null };
}
