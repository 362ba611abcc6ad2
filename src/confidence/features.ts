import { WordClass } from '../lexicon/classes.ts';
import type { Report } from '../reports/report.ts';
import type { AttributedReport } from '../speakers/resolve.ts';
import { isFiniteVerb } from '../speakers/verb-forms.ts';
import { type Article, is, isComma, isWord, punctuationAt, quotationOpenedAt } from '../text/article.ts';
import type { TokenRange } from '../text/segment.ts';
import { Proclitic, TokenKind, textOf } from '../text/tokenize.ts';

/** What all reports of an article share. */
export interface ArticleView {
  readonly article: Article;
  /** Words of the first person outside of quotations, per hundred tokens: columns and blogs have many. */
  readonly firstPerson: number;
}

/** Upper bounds of the classes into which lengths in tokens fall. */
const LENGTHS = [1, 2, 3, 5, 8, 12, 18, 26, 40];
const lengthClass = (length: number): string => {
  const bound = LENGTHS.find((limit) => length <= limit);
  return bound === undefined ? 'longer' : `up-to-${bound}`;
};

export function viewOf(article: Article): ArticleView {
  let count = 0;
  for (let at = 0; at < article.tokens.length; at++) {
    const quotation = quotationOpenedAt(article, at);
    if (quotation && quotation.close > at) at = quotation.close;
    else if (is(article, at, WordClass.firstPerson)) count++;
  }
  return { article, firstPerson: (100 * count) / Math.max(1, article.tokens.length) };
}

/** The features by which content and speaker of a report are likely to be right, as confidence-weights.tsv lists them. */
export function featuresOf({ article, firstPerson }: ArticleView, item: AttributedReport): string[] {
  const { report, resolvedBy, speaker } = item;
  const { cue, content, source } = report;
  const type = report.complement === 'phrase' ? 'phrase' : report.kind;
  const features = [
    'any',
    `rule ${report.rule}`,
    `kind ${type}`,
    `length ${lengthClass(content.end - content.start)}`,
    `kind+length ${type} ${lengthClass(content.end - content.start)}`,
    `resolved-by ${resolvedBy}`,
    `ends ${endOf(article, content)}`,
    `starts ${startOf(article, content)}`,
    `commas ${lengthClass(commasIn(article, content))}`,
    ...turnsIn(article, content),
    `first-person ${firstPerson > 1 ? 'much' : firstPerson > 0.4 ? 'some' : 'little'}`,
    `speaker ${speaker ? speaker.type : 'none'}`,
    `known ${speaker?.known ? 'yes' : 'no'}`,
  ];
  if (speaker)
    features.push(`named ${speaker.names.length > 0}`, `mentions ${lengthClass(speaker.mentions.length)}`);
  if (source) {
    features.push(
      `source ${source.kind}`,
      `source-length ${lengthClass(source.end - source.start)}`,
      `source-name ${source.name !== null}`,
    );
  } else features.push(`candidates ${certaintyOf(item)}`);
  if (cue) features.push(...cueFeatures(article, report, cue.end));
  return features;
}

function cueFeatures(article: Article, report: Report, end: number): string[] {
  const { cue, content, source } = report;
  if (!cue) return [];
  const distance = content.start - end;
  return [
    `act ${cue.act}`,
    `lemma ${cue.lemma}`,
    `cue ${cue.kind} ${cue.verb?.strength ?? 'none'}`,
    `inflection ${cue.gender ?? 'none'}-${cue.number ?? 'none'} ${cue.clitic === '' ? 'bare' : 'clitic'}`,
    `distance ${distance < 0 ? 'before' : lengthClass(distance)}`,
    `gap ${distance < 0 ? 'before' : lengthClass(content.start - Math.max(end, source?.end ?? end))}`,
    `cue-place ${placeOf(article, cue.start)}`,
  ];
}

const SCORES = [0.97, 0.92, 0.85, 0.7, 0.5];

/** How sure the choice of an elided speaker was: the score class of the first candidate, and whether it had rivals. */
function certaintyOf({ candidates }: AttributedReport): string {
  const [first] = candidates;
  if (!first) return 'none';
  if (candidates.length === 1) return 'only';
  const bound = SCORES.find((score) => first.score >= score) ?? 0;
  return `from-${bound}`;
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

const WHILE = new Set(['فيما', 'بينما', 'حيث', 'إذ']);

/** Places inside a content at which the writer may have taken over again: «…، وهو ما», «… لكن», «… وأعلن». */
function turnsIn(article: Article, { start, end }: TokenRange): string[] {
  const found = new Set<string>();
  for (let at = start + 1; at < end; at++) {
    if (!isWord(article, at)) continue;
    const joined = article.tokens.proclitic[at] === Proclitic.wa;
    const comma = isComma(article, at - 1);
    const printed = textOf(article.tokens, at);
    const word = printed.startsWith('و') ? printed.slice(1) : printed;
    if (word.startsWith('لكن')) found.add('turn but');
    if (WHILE.has(word)) found.add(`turn ${word}`);
    if (joined && is(article, at, WordClass.pronoun)) found.add(`turn pronoun${comma ? ' comma' : ''}`);
    if ((joined || comma) && isFiniteVerb(article, at)) {
      const perfect = !/^[وف]?س?[يت]/u.test(printed);
      found.add(`turn ${perfect ? 'perfect' : 'imperfect'}${comma ? ' comma' : ''}`);
    }
  }
  return [...found];
}

/** Where in its sentence a cue stands. */
function placeOf(article: Article, token: number): string {
  const sentence = article.segments.sentences[article.segments.sentenceOf[token] ?? -1];
  const from = token - (sentence?.start ?? token);
  return from <= 1 ? 'opens' : isComma(article, token - 1) ? 'after-comma' : from <= 6 ? 'early' : 'inside';
}
