import type { Gender, GrammaticalNumber } from '../lexicon/morphology.ts';
import type { Report } from '../reports/report.ts';
import type { Article } from '../text/article.ts';
import { agrees, type Entity } from './entity.ts';
import { entityOf, findEntity, isFirm, type Lookup, type Named } from './entity-matching.ts';
import { type Subject, subjectsIn, topicOf } from './subjects.ts';

/** Somebody who may be the elided speaker of a report. */
export interface Candidate {
  readonly entity: Entity;
  /** The chance that it is the speaker, by the weights of its reasons, 0 to 1. */
  readonly score: number;
  /** Names of the features that hold, as candidate-weights.tsv lists them. */
  readonly reasons: readonly string[];
}

/** Weights by cue class and feature: `all` holds for every cue. */
export type CandidateWeights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A report whose speaker is known, as an antecedent of later ones. */
export interface Antecedent {
  readonly report: Report;
  readonly speaker: Entity | null;
}

/** Why an entity may be meant: it spoke, or a verb or the sentence is about it. */
interface Event {
  readonly kind: 'spoke' | 'subject' | 'topic' | 'holder' | 'named';
  readonly entity: Entity;
  readonly position: number;
  readonly level: 'same' | 'outer' | 'inner';
}

/** The report to resolve: where it stands, and with what the speaker must agree. */
interface Query {
  readonly article: Article;
  readonly position: number;
  readonly sentence: number;
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber | null;
}

/** Sentences before the cue in which subjects are looked for. */
const SUBJECT_SENTENCES = 4;
/** Sentences before the cue in which names are looked for. */
const NAMED_SENTENCES = 2;
/** Reports before the cue that are looked at. */
const ANTECEDENTS = 30;

export const positionOf = (report: Report): number => report.cue?.start ?? report.content.start;

/**
 * Everybody who may be the elided speaker of a report, the likeliest first.
 * @param earlier the reports whose cues stand before, in text order
 */
export function candidatesFor(
  lookup: Lookup,
  report: Report,
  earlier: readonly Antecedent[],
  weights: CandidateWeights,
): Candidate[] {
  const { article } = lookup;
  const position = positionOf(report);
  const sentence = article.segments.sentenceOf[position] ?? 0;
  const { gender = null, number = null } = report.cue ?? {};
  const query: Query = { article, position, sentence, gender, number };
  const events = eventsBefore(lookup, query, earlier.slice(-ANTECEDENTS)).filter(
    ({ kind, position: at }) => kind === 'holder' || report.kind !== 'direct' || !holds(report, at),
  );
  const entities = [...new Set(events.map(({ entity }) => entity))];
  const agreeing = entities.filter((entity) => agrees(entity, gender, number));
  const possible = agreeing.length > 0 ? agreeing : entities;
  const cueClass = classOf(query, report);
  const scored = possible.map((entity) => {
    const reasons = featuresOf(query, entity, events);
    const sum = reasons.reduce(
      (total, reason) => total + (weights.all?.[reason] ?? 0) + (weights[cueClass]?.[reason] ?? 0),
      0,
    );
    return { entity, sum, reasons };
  });
  return normalised(scored);
}

/**
 * Participles and verbs inside a sentence look for their subject nearby, verbs that open one for the last speaker;
 * verbs of adding (أضاف، تابع) presuppose that he has spoken.
 */
export function classOf(
  { article, position, sentence }: Pick<Query, 'article' | 'position' | 'sentence'>,
  { cue, sourceForm }: Report,
): string {
  if (sourceForm === 'continued' || !cue) return 'continued';
  if (cue.kind === 'participle') return 'participle';
  if (cue.kind !== 'verb' && cue.kind !== 'as') return 'noun';
  const start = article.segments.sentences[sentence]?.start ?? 0;
  if (cue.act === 'add') return 'adding';
  return position - start <= 1 ? 'opening' : 'inside';
}

/** Sums to chances (softmax), highest first; equal ones keep their order. */
function normalised(scored: readonly { entity: Entity; sum: number; reasons: string[] }[]): Candidate[] {
  const highest = Math.max(...scored.map(({ sum }) => sum));
  const total = scored.reduce((all, { sum }) => all + Math.exp(sum - highest), 0);
  return scored
    .map(({ entity, sum, reasons }) => ({
      entity,
      score: Math.round((1000 * Math.exp(sum - highest)) / total) / 1000,
      sum,
      reasons,
    }))
    .sort((a, b) => b.sum - a.sum)
    .map(({ entity, score, reasons }) => ({ entity, score, reasons }));
}

function eventsBefore(lookup: Lookup, query: Query, earlier: readonly Antecedent[]): Event[] {
  const { article, position, sentence } = query;
  const holder = holderOf(earlier, position);
  const levelOf = (token: number): Event['level'] => {
    if (holderOf(earlier, token) === holder) return 'same';
    return holder && !holds(holder.report, token) ? 'outer' : 'inner';
  };
  const event = (kind: Event['kind'], entity: Entity, at: number): Event => {
    return { kind, entity, position: at, level: levelOf(at) };
  };
  const topic = topicOf(article, sentence, position);
  const spoken = earlier.flatMap(({ report, speaker }) =>
    speaker ? [event('spoke', speaker, positionOf(report))] : [],
  );
  return [
    ...(holder?.speaker
      ? [{ ...event('holder', holder.speaker, positionOf(holder.report)), level: 'outer' as const }]
      : []),
    ...spoken,
    ...actorsBefore(lookup, query, earlier).map(({ entity, start }) => event('subject', entity, start)),
    ...(topic ? [event('topic', entityOf(lookup, topic), topic.start)] : []),
    ...namedBefore(lookup, query).map(({ entity, start }) => event('named', entity, start)),
  ];
}

/** The subjects of verbs in the last sentences: of reports as they were resolved, of other verbs as they are read. */
function actorsBefore(lookup: Lookup, query: Query, earlier: readonly Antecedent[]): Named[] {
  const { article, position, sentence } = query;
  const first = Math.max(0, sentence - SUBJECT_SENTENCES);
  const sources = earlier.flatMap(({ report: { source, cue }, speaker }) => {
    if (!speaker || !source || cue?.kind !== 'verb') return [];
    if ((article.segments.sentenceOf[cue.start] ?? 0) < first) return [];
    return [{ verb: cue.start, start: source.start, entity: speaker }];
  });
  const reporting = new Set(sources.map(({ verb }) => verb));
  const actors: Named[] = [...sources];
  for (let s = first; s <= sentence; s++) {
    for (const subject of subjectsOf(lookup, s)) {
      const { start } = subject.phrase;
      if (subject.verb >= position || start >= position || reporting.has(subject.verb)) continue;
      const entity = actorOf(lookup, subject);
      if (entity) actors.push({ start, entity });
    }
  }
  return actors;
}

/** Full names in the last sentences, of whoever did not act there: «بهذه الجملة عبر النحات فلان … وكشف عن». */
function namedBefore({ article, named }: Lookup, { position, sentence }: Query): Named[] {
  const found: Named[] = [];
  for (let k = lastBefore(named, position); k >= 0; k--) {
    const each = named[k];
    if (!each || sentence - (article.segments.sentenceOf[each.start] ?? 0) > NAMED_SENTENCES) break;
    found.push(each);
  }
  return found;
}

/** Index of the last name that begins before a token (binary search). */
function lastBefore(named: readonly Named[], token: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.start ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The entity of a subject; an unknown word is none unless the article has it as a name elsewhere. */
const actorOf = (lookup: Lookup, { phrase, gender }: Subject): Entity | undefined =>
  isFirm(lookup.article, phrase) ? entityOf(lookup, phrase, gender) : findEntity(lookup, phrase, gender);

/** The subjects in a sentence, read once. */
function subjectsOf({ article, subjects }: Lookup, sentence: number): readonly Subject[] {
  let found = subjects.get(sentence);
  if (!found) {
    found = subjectsIn(article, sentence);
    subjects.set(sentence, found);
  }
  return found;
}

/** The innermost report whose content holds a position: what is reported there has antecedents of its own. */
function holderOf(reports: readonly Antecedent[], position: number): Antecedent | undefined {
  return reports.findLast(({ report }) => holds(report, position));
}

const holds = ({ content }: Report, position: number): boolean =>
  content.start <= position && position < content.end;

function featuresOf(query: Query, entity: Entity, events: readonly Event[]): string[] {
  const own = events.filter((event) => event.entity === entity);
  const features: string[] = [];
  for (const kind of ['spoke', 'subject', 'named'] as const) {
    const same = own.filter((event) => event.kind === kind && event.level === 'same');
    if (same.length > 0) features.push(`${kind}-${distanceTo(query, same)}`);
    const all = events.filter((event) => event.kind === kind && event.level === 'same');
    if (latest(all)?.entity === entity) features.push(`last-${kind}`);
    if (own.some((event) => event.kind === kind && event.level === 'outer')) features.push(`${kind}-outside`);
  }
  if (own.some(({ kind, level }) => kind === 'topic' && level === 'same')) features.push('topic');
  if (own.some(({ kind }) => kind === 'holder')) features.push('holder');
  if (own.every(({ level }) => level === 'inner')) features.push('inside-only');
  if (spokeJustBefore(query, entity, events)) features.push('spoke-just-before');
  features.push(`type-${entity.type}`, agreementOf(query, entity));
  if (!entity.firm) features.push('unsure-name');
  if (entity.known !== null || entity.names.some((name) => name.includes(' '))) features.push('full-name');
  return features;
}

/** Sentences between the last of some events and the cue: 0, 1, 2, or more. */
function distanceTo({ article, sentence }: Query, events: readonly Event[]): string {
  const last = latest(events);
  const distance = sentence - (article.segments.sentenceOf[last?.position ?? 0] ?? 0);
  return distance > 2 ? 'far' : String(distance);
}

const latest = (events: readonly Event[]): Event | undefined =>
  events.reduce<Event | undefined>(
    (last, event) => (last === undefined || event.position >= last.position ? event : last),
    undefined,
  );

function agreementOf({ gender, number }: Query, entity: Entity): string {
  if (!agrees(entity, gender, number)) return 'disagrees';
  return gender !== null && entity.gender === gender ? 'agrees' : 'may-agree';
}

/** The speaker of the report before this one in the same sentence, on whatever level: «صرح … بأن فلاناً أكد …، مشيراً». */
function spokeJustBefore({ article, sentence }: Query, entity: Entity, events: readonly Event[]): boolean {
  const last = latest(events.filter(({ kind }) => kind === 'spoke'));
  return last?.entity === entity && article.segments.sentenceOf[last.position] === sentence;
}
