import type { ResolvedBy } from '../document.ts';
import { WordClass } from '../lexicon/classes.ts';
import type { Report } from '../reports/report.ts';
import type { AttributedReport } from '../speakers/resolve.ts';
import { isFiniteVerb } from '../speakers/verb-forms.ts';
import { type Article, is, isComma, isWord, punctuationAt, quotationOpenedAt } from '../text/article.ts';
import { ends, spelledLike } from '../text/letters.ts';
import type { TokenRange } from '../text/segment.ts';
import { Proclitic, TokenKind } from '../text/tokenize.ts';

/** What all reports of an article share. */
export interface ArticleView {
  readonly article: Article;
  /** Words of the first person outside of quotations, per hundred tokens: columns and blogs have many. */
  readonly firstPerson: number;
}

/** The classes into which lengths in tokens fall, by their upper bounds. */
const LENGTHS = [1, 2, 3, 5, 8, 12, 18, 26, 40];
const CLASS_OF_LENGTH = Array.from({ length: Math.max(...LENGTHS) + 1 }, (_, length) => {
  return `up-to-${LENGTHS.find((most) => length <= most)}`;
});
const lengthClass = (length: number): string => CLASS_OF_LENGTH[Math.max(0, length)] ?? 'longer';

export function viewOf(article: Article): ArticleView {
  let count = 0;
  for (let at = 0; at < article.tokens.length; at++) {
    const quotation = quotationOpenedAt(article, at);
    if (quotation && quotation.close > at) at = quotation.close;
    else if (is(article, at, WordClass.firstPerson)) count++;
  }
  return { article, firstPerson: (100 * count) / Math.max(1, article.tokens.length) };
}

/** Takes a feature: its name and which of its values holds. */
export type AddFeature = (name: string, value: string) => void;

/** The features by which content and speaker of a report are likely to be right, as weights.tsv lists them. */
export function readFeatures(view: ArticleView, item: AttributedReport, add: AddFeature): void {
  const { report, resolvedBy, speaker } = item;
  add('any', '');
  add('rule', report.rule);
  contentFeatures(view.article, report, resolvedBy, add);
  add('first-person', view.firstPerson > 1 ? 'much' : view.firstPerson > 0.4 ? 'some' : 'little');
  add('speaker', speaker ? speaker.type : 'none');
  add('known', speaker?.known ? 'yes' : 'no');
  if (speaker) {
    add('named', yesNo(speaker.names.length > 0));
    add('mentions', lengthClass(speaker.mentions.length));
  }
  if (report.source) {
    add('source', report.source.kind);
    add('source-length', lengthClass(report.source.end - report.source.start));
    add('source-name', yesNo(report.source.name !== null));
  } else add('candidates', certaintyOf(item));
  cueFeatures(view.article, report, add);
}

const yesNo = (holds: boolean): string => (holds ? 'true' : 'false');

function contentFeatures(article: Article, report: Report, resolvedBy: ResolvedBy, add: AddFeature): void {
  const { content, complement } = report;
  const type = complement === 'phrase' ? 'phrase' : report.kind;
  const length = lengthClass(content.end - content.start);
  add('kind', type);
  add('length', length);
  add('kind+length', `${type} ${length}`);
  add('resolved-by', resolvedBy);
  add('ends', endOf(article, content));
  add('starts', startOf(article, content));
  add('commas', lengthClass(commasIn(article, content)));
  for (const turn of turnsIn(article, content)) add('turn', turn);
}

function cueFeatures(article: Article, { cue, content, source }: Report, add: AddFeature): void {
  if (!cue) return;
  const distance = content.start - cue.end;
  add('act', cue.act);
  add('lemma', cue.lemma);
  add('cue', `${cue.kind} ${cue.verb?.strength ?? 'none'}`);
  add(
    'inflection',
    `${cue.gender ?? 'none'}-${cue.number ?? 'none'} ${cue.clitic === '' ? 'bare' : 'clitic'}`,
  );
  add('distance', distance < 0 ? 'before' : lengthClass(distance));
  add(
    'gap',
    distance < 0 ? 'before' : lengthClass(content.start - Math.max(cue.end, source?.end ?? cue.end)),
  );
  add('cue-place', placeOf(article, cue.start));
}

const SCORES = [0.97, 0.92, 0.85, 0.7, 0.5, 0].map((least) => ({ least, name: `from-${least}` }));

/** How sure the choice of an elided speaker was: the score class of the first candidate, and whether it had rivals. */
function certaintyOf({ candidates }: AttributedReport): string {
  const [first] = candidates;
  if (!first) return 'none';
  if (candidates.length === 1) return 'only';
  return SCORES.find(({ least }) => first.score >= least)?.name ?? 'none';
}

/** What stands after a content: the end of a line, a stop, a comma, or the next word. */
function endOf(article: Article, { end }: TokenRange): string {
  if (end >= article.tokens.length || article.tokens.kind[end] === TokenKind.newline) return 'line';
  if (isComma(article, end)) return 'comma';
  const mark = punctuationAt(article, end);
  return mark === '' ? 'word' : mark === '.' || mark === ':' ? mark : 'mark';
}

function startOf(article: Article, { start }: TokenRange): string {
  if (is(article, start, WordClass.complementizerPronoun)) return 'complementizer-pronoun';
  if (is(article, start - 1, WordClass.complementizer)) return 'complementizer';
  const mark = punctuationAt(article, start - 1);
  return mark === '' ? 'word' : mark === ':' ? 'colon' : 'mark';
}

function commasIn(article: Article, { start, end }: TokenRange): number {
  let count = 1;
  for (let at = start; at < end; at++) if (isComma(article, at)) count++;
  return count;
}

const WHILE = ['فيما', 'بينما', 'حيث', 'إذ'];
const isBut = spelledLike(/^و?لكن/u);
const isWhile = spelledLike(/^و?(?:فيما|بينما|حيث|إذ)$/u);
const looksImperfect = spelledLike(/^[وف]?س?[يت]/u);

/** Places inside a content at which the writer may have taken over again: «…، وهو ما», «… لكن», «… وأعلن». */
function turnsIn(article: Article, { start, end }: TokenRange): string[] {
  const { tokens } = article;
  const found: string[] = [];
  const note = (turn: string): void => {
    if (!found.includes(turn)) found.push(turn);
  };
  for (let at = start + 1; at < end; at++) {
    if (!isWord(article, at)) continue;
    const joined = tokens.proclitic[at] === Proclitic.wa;
    const comma = isComma(article, at - 1);
    if (isBut(article, at)) note('but');
    if (isWhile(article, at)) note(WHILE.find((word) => ends(article, at, word)) ?? '');
    if (!joined && !comma) continue;
    if (joined && is(article, at, WordClass.pronoun)) note(comma ? 'pronoun comma' : 'pronoun');
    if (!isFiniteVerb(article, at)) continue;
    const aspect = looksImperfect(article, at) ? 'imperfect' : 'perfect';
    note(comma ? `${aspect} comma` : aspect);
  }
  return found;
}

/** Where in its sentence a cue stands. */
function placeOf(article: Article, token: number): string {
  const sentence = article.segments.sentences[article.segments.sentenceOf[token] ?? -1];
  const from = token - (sentence?.start ?? token);
  return from <= 1 ? 'opens' : isComma(article, token - 1) ? 'after-comma' : from <= 6 ? 'early' : 'inside';
}
