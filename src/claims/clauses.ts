import { WordClass } from '../lexicon/classes.ts';
import { type Article, is, isComma, isPunctuation } from '../text/article.ts';
import type { TokenRange } from '../text/segment.ts';
import { TokenKind } from '../text/tokenize.ts';
import type { ClaimWords } from './claim-words.ts';
import { Verb } from './classes.ts';
import { type ClauseLink, Splitter } from './clause-splitter.ts';

export interface Clause extends TokenRange {
  readonly link: ClauseLink;
  /** The sentence ends with a question mark. */
  readonly question: boolean;
}

/** Cuts a content into the clauses that can stand alone, in text order; relative clauses come after what holds them. */
export function splitClauses(words: ClaimWords, content: TokenRange, phrase: boolean): Clause[] {
  const clauses: Clause[] = [];
  for (const sentence of sentencesOf(words.article, content)) {
    const question = isQuestionMark(words.article, sentence.end - 1);
    const cuts = new Splitter(words, sentence, phrase).cuts();
    const pieces = cuts.map(({ start, link }, k) => ({
      start,
      end: cuts[k + 1]?.cutAt ?? sentence.end,
      link,
      question,
    }));
    for (const clause of pieces.length > 1 ? joinRelatives(words, pieces) : pieces) clauses.push(clause);
  }
  return clauses;
}

const isQuestionMark = (article: Article, token: number): boolean =>
  isPunctuation(article, token, '؟') || isPunctuation(article, token, '?');

/** Sentences of a content; a semicolon and a line end part them too. */
function sentencesOf(article: Article, { start, end }: TokenRange): TokenRange[] {
  const sentences: TokenRange[] = [];
  let from = start;
  for (let token = start; token < end; token++) {
    const ends =
      token + 1 === end ||
      article.tokens.kind[token] === TokenKind.newline ||
      isPunctuation(article, token, '؛') ||
      isPunctuation(article, token, ';') ||
      article.segments.sentenceOf[token] !== article.segments.sentenceOf[token + 1];
    if (!ends) continue;
    if (token + 1 > from) sentences.push({ start: from, end: token + 1 });
    from = token + 1;
  }
  return sentences;
}

/** A relative clause that lies within its main clause ends at a comma, and the main claim covers both. */
function joinRelatives(words: ClaimWords, pieces: readonly Clause[]): Clause[] {
  const joined: Clause[] = [];
  for (let k = 0; k < pieces.length; k++) {
    const piece = pieces[k];
    const relative = pieces[k + 1];
    if (!piece) continue;
    if (relative?.link !== 'relative' || hasMainVerb(words, piece)) {
      joined.push(piece);
      continue;
    }
    const rest = pieces[k + 2];
    const resumes = rest?.link === 'coordinate' && !words.hasAnd(rest.start);
    const comma = firstComma(words, relative);
    joined.push(withEnd(piece, resumes ? rest.end : relative.end));
    joined.push(comma > 0 ? withEnd(relative, comma) : relative);
    k += resumes ? 2 : 1;
  }
  return joined;
}

const withEnd = ({ start, link, question }: Clause, end: number): Clause => ({ start, end, link, question });

function firstComma(words: ClaimWords, { start, end }: TokenRange): number {
  for (let token = start; token < end - 1; token++) if (isComma(words.article, token)) return token;
  return -1;
}

function hasMainVerb(words: ClaimWords, { start, end }: TokenRange): boolean {
  for (let token = start; token < end; token++) {
    if (is(words.article, token, WordClass.relative)) return false;
    const verb = words.verb[token] ?? 0;
    if (verb && !(verb & Verb.homograph)) return true;
  }
  return false;
}
