import type { ResolvedBy } from '../document.ts';
import { candidateWeights } from '../generated/candidate-weights.ts';
import { WordClass } from '../lexicon/classes.ts';
import type { Report } from '../reports/report.ts';
import { type Article, is, isComma, isInHeadlines, isPunctuation, isWord } from '../text/article.ts';
import { spelledLike } from '../text/letters.ts';
import { Proclitic, TokenKind } from '../text/tokenize.ts';
import { type Candidate, candidatesFor, positionOf } from './candidates.ts';
import { Entities } from './entities.ts';
import type { Entity } from './entity.ts';
import { entityOf, type Lookup, type Named } from './entity-matching.ts';
import { isNameWord, startsName } from './name-word.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import type { Registry } from './registry.ts';
import { Subjects } from './subjects.ts';
import { Wordings } from './wording.ts';

/** A report with its speaker and addressee. */
export interface AttributedReport {
  readonly report: Report;
  readonly speaker: Entity | null;
  readonly resolvedBy: ResolvedBy;
  readonly addressee: Entity | null;
  /** Who may have been meant where the source is elided, the likeliest first; empty where it is named. */
  readonly candidates: readonly Candidate[];
}

/**
 * Gives every report its speaker. Named phrases of the whole article are read first, so that a short name or a role
 * finds the full name also where that comes later; then reports are resolved in text order.
 * @param date ISO 8601 date of the article, for roles that it never names; null if unknown
 */
export function resolveSpeakers(
  article: Article,
  reports: readonly Report[],
  registry: Registry,
  date: string | null,
): AttributedReport[] {
  const entities = new Entities();
  const named: Named[] = [];
  const wordings = new Wordings(article, registry);
  const subjects = new Subjects(article);
  const spoken: Entity[] = [];
  const lookup: Lookup = { article, registry, wordings, date, entities, named, spoken, subjects };
  for (const phrase of namedPhrases(article, reports)) {
    named.push({ start: phrase.start, entity: entityOf(lookup, phrase) });
  }
  named.sort((a, b) => a.start - b.start);
  const attributed = new Array<AttributedReport>(reports.length);
  const earlier: AttributedReport[] = [];
  for (const [k, report] of inCueOrder(reports)) {
    const found = attribute(lookup, report, earlier);
    earlier.push(found);
    if (found.speaker) spoken.push(found.speaker);
    attributed[k] = found;
  }
  return attributed;
}

function attribute(lookup: Lookup, report: Report, earlier: readonly AttributedReport[]): AttributedReport {
  const carriedOn =
    report.continues && earlier.findLast((other) => other.report === report.continues)?.speaker;
  const open = report.source === null && !carriedOn;
  const candidates = open ? candidatesFor(lookup, report, earlier, candidateWeights) : [];
  const named = report.source ? namedSpeaker(lookup, report, report.source) : carriedOn;
  const speaker = named ?? candidates[0]?.entity;
  const addressee = report.addressee ? entityOf(lookup, report.addressee) : null;
  const how = resolvedBy(lookup.article, report);
  return { report, speaker: speaker ?? null, addressee, resolvedBy: how, candidates };
}

/** Reports with their places. */
const inCueOrder = (reports: readonly Report[]): [number, Report][] =>
  [...reports.entries()].sort(([, a], [, b]) => positionOf(a) - positionOf(b));

/** All phrases with a proper name: sources and addressees, and titles with names anywhere in the text. */
function namedPhrases(article: Article, reports: readonly Report[]): NounPhrase[] {
  if (reports.length === 0) return [];
  const phrases: NounPhrase[] = [];
  for (const { source, addressee } of reports) {
    if (source?.name) phrases.push(source);
    if (addressee?.name) phrases.push(addressee);
  }
  for (let at = 0; at < article.tokens.length; at++) {
    if (isIntroduced(article, at)) {
      const name = nameBefore(article, at);
      if (name) phrases.push(name);
    }
    if (!isWord(article, at) || !startsNamedPhrase(article, at)) continue;
    const phrase = readNounPhrase(article, at, Math.min(article.tokens.length, at + 16));
    if (!phrase) continue;
    if (phrase.name && phrase.kind !== 'document') phrases.push(phrase);
    at = phrase.end - 1;
  }
  return phrases.sort((a, b) => nameLength(b) - nameLength(a) || a.start - b.start);
}

/** A title, or a given name before another name: «النحات | حسبان أحمد». */
const startsNamedPhrase = (article: Article, token: number): boolean =>
  is(article, token, WordClass.role | WordClass.honorific) ||
  (is(article, token, WordClass.givenName) &&
    !is(article, token, WordClass.preposition) &&
    isNameWord(article, token + 1));

const isAge = spelledLike(/^(?:عاما|عاماً|عامًا|عام|سنة|سنوات|ربيعا|ربيعاً)$/u);

/** «مامادو سيسيه (22 عاما)», «إيجة أبلوح، وهي أم لأربعة أطفال»: what tells that a person has been named right before it. */
const isIntroduced = (article: Article, token: number): boolean =>
  (isPunctuation(article, token, '(') &&
    article.tokens.kind[token + 1] === TokenKind.number &&
    isAge(article, token + 2)) ||
  (isComma(article, token) &&
    is(article, token + 1, WordClass.pronoun) &&
    article.tokens.proclitic[token + 1] === Proclitic.wa);

const MAX_NAME = 4;

/** The name of two words and more that ends at a token. */
function nameBefore(article: Article, end: number): NounPhrase | null {
  let start = end;
  while (start > end - MAX_NAME && (isNameWord(article, start - 1) || startsName(article, start - 1)))
    start--;
  while (start < end && !startsName(article, start)) start++;
  if (start === end || (end - start < 2 && !is(article, start, WordClass.givenName))) return null;
  const phrase = readNounPhrase(article, start, end);
  return phrase?.end === end && phrase.name?.start === start && phrase.name.end === end ? phrase : null;
}

const nameLength = ({ name }: NounPhrase): number => (name ? name.end - name.start : 0);

function resolvedBy(article: Article, report: Report): ResolvedBy {
  if (report.sourceForm === 'continued') return 'continuation';
  if (report.source && isInHeadlines(article, positionOf(report))) return 'headline';
  if (report.sourceForm === 'elided') return report.cue?.kind === 'possessive' ? 'pronoun' : 'elided';
  return report.source?.kind === 'role' && !report.source.name ? 'role' : 'name';
}

function namedSpeaker(lookup: Lookup, { cue }: Report, source: NounPhrase): Entity {
  const gender = cue?.kind === 'verb' && source.number !== 'p' ? cue.gender : null;
  const entity = entityOf(lookup, source, gender);
  if (entity.type === 'person' || entity.type === 'unnamed') entity.gender ??= gender;
  return entity;
}
