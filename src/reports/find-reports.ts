import type { CueMatch } from '../cues/find-cues.ts';
import type { NounPhrase } from '../speakers/noun-phrase.ts';
import { type Article, is } from '../text/article.ts';
import { int32Column } from '../text/columns.ts';
import type { TokenRange } from '../text/segment.ts';
import { COMPLEMENTIZER } from './complementizer.ts';
import type { OpenedCue } from './content-end.ts';
import { continuedQuotations } from './continued.ts';
import { objectionToCue, objectionToOpener } from './objections.ts';
import { findOpener, type Opener } from './opener.ts';
import type { Objection } from './reasons.ts';
import type { Report } from './report.ts';
import type { CueContext } from './rule.ts';
import { rulesOf } from './rules.ts';
import { isMeasure } from './source-rules.ts';

/**
 * Contents that hold a cue, or begin after it: under more of them no report is looked for, so that a text of cues alone costs no
 * more than others.
 */
const MAX_DEPTH = 4;

/** Is told why a cue gives no report, and what seemed to open its content; the last that it is told of a cue counts. */
export type Reject = (cue: CueMatch, objection: Objection, opener?: Opener | null) => void;

/** Joins cues with their contents: every rule is tried on every cue, in the order of the rule list. */
export function findReports(
  article: Article,
  cues: readonly CueMatch[],
  reject: Reject = () => {},
): Report[] {
  const opened = openCues(article, cues, reject);
  const distinct = withoutRepeats(article, joinContents(article, opened, reject), reject);
  return [...distinct, ...continuedQuotations(article, distinct)].sort(
    (a, b) => a.content.start - b.content.start || b.content.end - a.content.end,
  );
}

function joinContents(article: Article, opened: readonly OpenedCue[], reject: Reject): Report[] {
  const cueAt = byStart(article, opened, ({ cue }) => cue.start);
  const reports: Report[] = [];
  let lastSentence = -1;
  let holding: TokenRange[] = [];
  const sources: NounPhrase[] = [];
  for (const { cue, opener, reports: isReporting } of headlinesLast(opened)) {
    holding = holding.filter(({ end }) => cue.start < end);
    if (holding.length >= MAX_DEPTH) {
      if (isReporting) reject(cue, 'too-deep', opener);
      continue;
    }
    const sentence = article.segments.sentenceOf[cue.start] ?? -1;
    const afterReport = sentence === lastSentence;
    const context: CueContext = { article, cue, opener, cueAt, afterReport, sources };
    const found = applyRules(context);
    if (found.length === 0 && isReporting) reject(cue, 'no-rule', opener);
    for (const report of found) {
      reports.push(report);
      holding.push(report.content);
      if (report.source) sources.push(report.source);
      if (cue.kind !== 'prep') lastSentence = sentence;
    }
  }
  return reports;
}

/** Who speaks in the body tells whether «تركيا: …» in the headline is a speaker or a topic. */
const headlinesLast = (cues: readonly OpenedCue[]): OpenedCue[] => [
  ...cues.filter(({ cue }) => cue.kind !== 'colon'),
  ...cues.filter(({ cue }) => cue.kind === 'colon'),
];

/** Finds the item that begins at a token, if any. */
function byStart<T>(
  { tokens }: Article,
  items: readonly T[],
  startOf: (item: T) => number,
): (token: number) => T | undefined {
  /** By token, counted from 1. */
  const places = int32Column(tokens.length);
  items.forEach((item, k) => {
    places[startOf(item)] = k + 1;
  });
  return (token) => {
    const place = places[token] ?? 0;
    return place === 0 ? undefined : items[place - 1];
  };
}

function openCues(article: Article, cues: readonly CueMatch[], reject: Reject): OpenedCue[] {
  const anyCueAt = byStart(article, cues, ({ start }) => start);
  const stops = (token: number): boolean => {
    const other = anyCueAt(token);
    if (!other) return false;
    if (other.kind === 'participle' || isSayingNoun(article, other)) return true;
    return (other.kind === 'verb' || other.kind === 'as') && other.verb?.strength !== 'weak';
  };
  return cues
    .filter((cue) => {
      const objection = objectionToCue(article, cue);
      if (objection) reject(cue, objection);
      return objection === null;
    })
    .map((cue) => {
      const found = cue.kind === 'colon' ? 'no-opener' : findOpener(article, cue, stops);
      const opener = typeof found === 'string' ? null : found;
      const objection = typeof found === 'string' ? found : objectionToOpener(article, cue, found);
      const reports = objection === null || needsNoOpener(article, cue);
      if (objection && !reports) reject(cue, objection, opener);
      return { cue, opener: objection ? null : opener, reports };
    });
}

/** «نقلت … قوله إن», «ردّ بالقول: …»: the noun of saying opens the content itself. */
const isSayingNoun = (article: Article, { kind, lemma, end }: CueMatch): boolean =>
  (kind === 'noun' && lemma === 'قول') || (kind === 'possessive' && is(article, end, COMPLEMENTIZER));

/** «بحسب …», «كما ذكرت …», «على حد قوله»: the content stands before the cue, or after its source. */
const needsNoOpener = (article: Article, cue: CueMatch): boolean =>
  cue.kind === 'as' ||
  (cue.kind === 'prep' && needsSourceOnly(article, cue) && !isMeasure(article, cue.end)) ||
  (cue.kind === 'possessive' && cue.nominal !== null);

const needsSourceOnly = (article: Article, { start, nominal }: CueMatch): boolean =>
  nominal?.needs === '-' ||
  (nominal?.needs === 'head' &&
    article.segments.sentences[article.segments.sentenceOf[start] ?? -1]?.start === start);

/** The first rule that applies; a quotation before the verb is a report of its own beside the one after it. */
function applyRules(context: CueContext): Report[] {
  const found: Report[] = [];
  for (const rule of rulesOf(context.cue.kind)) {
    if (found.length > 0 && !rule.besideOthers) continue;
    const report = rule.find(context);
    if (report) found.push(report);
  }
  return found;
}

/** Keeps one report for a content: the first found, which is the one whose cue stands first. */
function withoutRepeats(article: Article, reports: readonly Report[], reject: Reject): Report[] {
  const seen = new Set<number>();
  return reports.filter(({ content, cue }) => {
    const key = content.start * article.tokens.length + content.end;
    if (seen.has(key)) {
      if (cue) reject(cue, 'repeated');
      return false;
    }
    seen.add(key);
    return true;
  });
}
