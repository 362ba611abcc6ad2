import type { CueKind, CueMatch } from '../cues/find-cues.ts';
import type { Complement } from '../document.ts';
import { type Article, quotationClosedAt, quotationOpenedAt } from '../text/article.ts';
import type { Quotation } from '../text/quotations.ts';
import { textOf } from '../text/tokenize.ts';
import { addresseeIn } from './addressee.ts';
import { type Content, quotationsIn, readOpenContent, readQuotedContent, trimEnd } from './content.ts';
import { type CueAt, endOfOpenContent } from './content-end.ts';
import type { Opener } from './opener.ts';
import { isComplementOfSameSubject, isPrefixedPhrase } from './phrase-opener.ts';
import type { Report } from './report.ts';
import { type CueContext, makeReport, type ReportRule } from './rule.ts';
import { sourceOf } from './source-of-cue.ts';

/** A rule for cues whose content a complementizer, a colon, marks or a governed noun opens after them. */
export function openerRule(
  name: string,
  cues: readonly CueKind[],
  type: Opener['type'],
  construction: string,
): ReportRule {
  return { name, cues, construction, find: (context) => byOpener(name, type, context) };
}

function byOpener(rule: string, type: Opener['type'], context: CueContext): Report | null {
  const { article, cue, opener } = context;
  if (opener?.type !== type) return null;
  if (isLabel(context, opener)) return null;
  const content = contentOf(context, opener);
  if (!content) return null;
  const complement: Complement = type === 'phrase' ? 'phrase' : 'clause';
  const { form, source } = sourceOf(article, cue, opener.at);
  if (cue.kind === 'possessive' && type === 'phrase' && !source) return null;
  const addressee = addresseeIn(article, cue.end, opener.at);
  const prefixLength =
    type === 'phrase' && opener.content === opener.at ? governedPrefix(article, cue, opener.at) : 0;
  return makeReport(rule, cue, content, { complement, sourceForm: form, source, addressee, prefixLength });
}

/** «شرح الصور:» alone on its line is a label, no report. */
function isLabel({ article, cue }: CueContext, opener: Opener): boolean {
  const line = article.segments.paragraphs[article.segments.paragraphOf[cue.start] ?? -1];
  return (
    opener.type === 'colon' &&
    line?.start === cue.start &&
    opener.content === line.end &&
    line.end - line.start <= 4 &&
    article.tokens.proclitic[cue.start] === 0
  );
}

/** Letters of a governed bi- or li- written onto the first word of a phrase: «تعهد بخفض» has the content «خفض». */
const governedPrefix = (article: Article, cue: CueMatch, token: number): number =>
  article.tokens.proclitic[token] === 0 &&
  !textOf(article.tokens, token).startsWith('لل') &&
  (isPrefixedPhrase(article, token, 'bi') ||
    isPrefixedPhrase(article, token, 'li') ||
    isComplementOfSameSubject(article, cue, token))
    ? (PREFIX.exec(textOf(article.tokens, token))?.[0].length ?? 1)
    : 0;

/** The preposition, and the line that may lengthen it: «بـتشكيل لجنة». */
const PREFIX = /^[بل]ـ*/u;

const CONTENT_FORM = {
  colon: 'speech',
  phrase: 'phrase',
  complementizer: 'clause',
  quotation: 'clause',
} as const;

export function contentOf({ article, cueAt }: CueContext, opener: Opener): Content | null {
  const start = opener.type === 'colon' ? afterColon(article, opener.content) : opener.content;
  const quotation = quotationOpenedAt(article, start);
  if (quotation) return readQuotedContent(article, quotation, cueAt);
  const closing = opener.type === 'complementizer' ? closesWithoutOpening(article, start, cueAt) : null;
  if (closing) return closing;
  return readOpenContent(article, start, cueAt, CONTENT_FORM[opener.type]);
}

/** A colon at the end of a line introduces the next line. */
function afterColon(article: Article, at: number): number {
  const paragraph = article.segments.paragraphOf[at - 1] ?? -1;
  const ends = (article.segments.paragraphs[paragraph]?.end ?? at) === at;
  return ends ? (article.segments.paragraphs[paragraph + 1]?.start ?? at) : at;
}

/** The quotation without opening mark that closes in the last three tokens before a limit. */
function closedAtEnd(article: Article, start: number, limit: number): Quotation | undefined {
  for (let at = limit - 1; at >= limit - 3 && at > start; at--) {
    const quotation = quotationClosedAt(article, at);
    if (quotation && quotation.open < 0) return quotation;
  }
  return undefined;
}

/** «قال إن …"»: a closing mark whose opening mark was forgotten after the complementizer. */
function closesWithoutOpening(article: Article, start: number, cueAt: CueAt): Content | null {
  const sentence = article.segments.sentences[article.segments.sentenceOf[start] ?? -1];
  if (!sentence) return null;
  const quotation = closedAtEnd(article, start, sentence.end);
  if (!quotation) return null;
  if (endOfOpenContent(article, start, cueAt).at < quotation.close) return null;
  const inside = quotationsIn(article, { start, end: quotation.close });
  return {
    range: { start, end: trimEnd(article, start, quotation.close) },
    kind: 'direct',
    quotations: inside,
    ending: 'marks',
  };
}
