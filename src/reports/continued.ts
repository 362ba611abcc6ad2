import { type Article, hasWords } from '../text/article.ts';
import { int32Column } from '../text/columns.ts';
import type { Quotation } from '../text/quotations.ts';
import { trimEnd } from './content.ts';
import { isCoordinated } from './coordination.ts';
import { isColon } from './opener.ts';
import type { Report } from './report.ts';
import type { ReportRule } from './rule.ts';

/** The rule of quotations without a cue: no object of the list of rules, for it looks at reports. */
export const CONTINUED: Pick<ReportRule, 'name' | 'construction' | 'cues'> = {
  name: 'quotation-continued',
  construction: '«…». «…» — a quotation that goes on without a cue of its own',
  cues: [],
};

/** Words in a quotation without a cue of its own, from which on it counts as speech carried on. */
const MIN_WORDS = 6;

/** Quotations that carry on the one before them, at the start of a paragraph or right after it. */
export function continuedQuotations(article: Article, reports: readonly Report[]): Report[] {
  if (article.quotations.length === 0) return [];
  const held = tokensHeld(article, reports);
  const reportBefore = quotedBefore(reports);
  const endingAt = new Map(reports.map((report) => [report.content.end, report]));
  const endsOfSpeech = new Set(reports.filter(isDirect).map(({ content }) => content.end));
  const found: Report[] = [];
  let carriedTo = 0;
  for (const quotation of article.quotations) {
    const { open, start, end } = quotation;
    if (open < carriedTo || quotation.depth > 0 || held[start] !== held[end]) continue;
    const coordinated = endsOfSpeech.has(open - 2) && isCoordinated(article, open);
    if (!coordinated && !(carriesOn(article, quotation) && hasWords(article, quotation, MIN_WORDS))) continue;
    const before = isColon(article, open - 1) ? endingAt.get(open - 1) : reportBefore(open);
    if (!before || !isNear(article, quotation, before)) continue;
    const report = continuation(article, quotation, before);
    found.push(report);
    carriedTo = report.content.end;
    endsOfSpeech.add(report.content.end);
  }
  return [...found, ...[...reports, ...found].flatMap((report) => laterParagraphs(article, report))];
}

/** What stands in later paragraphs of the pair of marks that a report begins. */
function laterParagraphs(article: Article, report: Report): Report[] {
  const [quotation] = report.quotations;
  const { paragraphs, paragraphOf } = article.segments;
  if (!isDirect(report) || !quotation || quotation.close < 0) return [];
  const first = paragraphOf[report.content.start] ?? 0;
  const last = paragraphOf[quotation.close] ?? first;
  return paragraphs.slice(first + 1, last + 1).flatMap(({ start, end }) => {
    const part = { ...quotation, start, end: Math.min(end, quotation.close), close: -1 };
    const later = { ...continuation(article, part, report), quotations: [quotation] };
    return later.content.end > start ? [later] : [];
  });
}

const isDirect = ({ kind }: Report): boolean => kind === 'direct';

/** The tokens before each token that are held in the content of a report. */
function tokensHeld({ tokens }: Article, reports: readonly Report[]): Int32Array {
  const change = int32Column(tokens.length + 1);
  for (const { content } of reports) {
    change[content.start] = (change[content.start] ?? 0) + 1;
    change[content.end] = (change[content.end] ?? 0) - 1;
  }
  const held = int32Column(tokens.length + 1);
  let depth = 0;
  for (let at = 0; at < tokens.length; at++) {
    depth += change[at] ?? 0;
    held[at + 1] = (held[at] ?? 0) + (depth > 0 ? 1 : 0);
  }
  return held;
}

/**
 * The last report with words in marks whose content ends before a token; the tokens asked for have to ascend.
 * @returns a function that looks at each report once, whatever the number of questions
 */
function quotedBefore(reports: readonly Report[]): (token: number) => Report | undefined {
  const quoted = [...reports.entries()]
    .filter(([, { kind }]) => kind === 'direct' || kind === 'mixed')
    .sort(([, a], [, b]) => a.content.end - b.content.end);
  let next = 0;
  let last = -1;
  return (token) => {
    for (; next < quoted.length; next++) {
      const [k, report] = quoted[next] ?? [-1];
      if (!report || report.content.end > token) break;
      last = Math.max(last, k);
    }
    return reports[last];
  };
}

/**
 * At the start of a line, right after the closing mark and stop of another («…». «…»), or after the colon that ends a
 * reported clause («قالت إنها حذفته: «…»»).
 */
function carriesOn(article: Article, { open }: Quotation): boolean {
  const paragraph = article.segments.paragraphs[article.segments.paragraphOf[open] ?? -1];
  if (paragraph?.role !== 'body') return false;
  if (paragraph.start === open || isColon(article, open - 1)) return true;
  if (article.segments.sentences[article.segments.sentenceOf[open] ?? -1]?.start === open) return true;
  return [open - 1, open - 2].some((at) => (article.closes[at] ?? -1) >= 0);
}

/** In the paragraph of the report or the next one; one that fills its paragraph is speech, however far it is. */
function isNear(article: Article, { open, close }: Quotation, { content }: Report): boolean {
  const { paragraphOf, paragraphs } = article.segments;
  const paragraph = paragraphOf[open] ?? 0;
  if (paragraph - (paragraphOf[content.end] ?? 0) <= 1) return true;
  const { start = -1, end = -1 } = paragraphs[paragraph] ?? {};
  return open === start && close >= end - 2;
}

function continuation(article: Article, quotation: Quotation, before: Report): Report {
  const { start, end, close } = quotation;
  return {
    rule: CONTINUED.name,
    cue: null,
    content: { start, end: trimEnd(article, start, close < 0 ? end : close) },
    ending: close < 0 ? 'line' : 'marks',
    prefixLength: 0,
    kind: 'direct',
    complement: 'clause',
    quotations: [quotation],
    sourceForm: 'continued',
    source: null,
    addressee: null,
    continues: before,
  };
}
