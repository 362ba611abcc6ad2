import type { SpeakerType } from '../document.ts';
import type { Gender, GrammaticalNumber } from '../lexicon/morphology.ts';
import type { Report } from '../reports/report.ts';
import { isAmma } from '../reports/source-before.ts';
import type { Article } from '../text/article.ts';
import { lowerBound } from '../text/search.ts';
import { agrees, type Entity } from './entity.ts';
import { entityOf, findEntity, isFirm, type Lookup } from './entity-matching.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { type Subject, topicOf } from './subjects.ts';
import { type EventKind, type Level, type Trace, Traces } from './traces.ts';

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

/** The report to resolve: where it stands, and with what the speaker must agree. */
interface Query {
  readonly lookup: Lookup;
  readonly report: Report;
  readonly position: number;
  readonly sentence: number;
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber | null;
  /** The last reports before it. */
  readonly earlier: readonly Antecedent[];
  /** The innermost of them whose content holds the report. */
  readonly holder: Antecedent | undefined;
}

/** Sentences before the cue in which subjects are looked for. */
const SUBJECT_SENTENCES = 4;
/** Verbs and names before the cue that are looked at, however long the sentences are. */
const MOST_VERBS = 60;
const MOST_NAMES = 40;
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
  const position = positionOf(report);
  const sentence = lookup.article.segments.sentenceOf[position] ?? 0;
  const { gender = null, number = null } = report.cue ?? {};
  const last = earlier.slice(-ANTECEDENTS);
  const holder = holderOf(last, position);
  const query: Query = { lookup, report, position, sentence, gender, number, earlier: last, holder };
  const traces = tracesBefore(query);
  const agreeing = traces.all.filter(({ entity }) => agrees(entity, gender, number));
  const possible = agreeing.length > 0 ? agreeing : traces.all;
  const { all = {}, [classOf(lookup.article, position, report)]: own = {} } = weights;
  return normalised(
    possible.map((trace) => {
      const reasons = featuresOf(query, trace, traces);
      let sum = 0;
      for (const reason of reasons) sum += (all[reason] ?? 0) + (own[reason] ?? 0);
      return { entity: trace.entity, sum, reasons };
    }),
  );
}

/**
 * Participles and verbs inside a sentence look for their subject nearby, verbs that open one for the last speaker;
 * verbs of adding (أضاف، تابع) presuppose that he has spoken.
 */
export function classOf(article: Article, position: number, { cue, sourceForm }: Report): string {
  if (sourceForm === 'continued' || !cue) return 'continued';
  if (cue.kind === 'participle') return 'participle';
  if (cue.kind !== 'verb' && cue.kind !== 'as') return 'noun';
  if (cue.act === 'add') return 'adding';
  const start = article.segments.sentences[article.segments.sentenceOf[position] ?? 0]?.start ?? 0;
  return position - start <= 1 ? 'opening' : 'inside';
}

/** Sums to chances (softmax), highest first; equal ones keep their order. */
function normalised(scored: readonly { entity: Entity; sum: number; reasons: string[] }[]): Candidate[] {
  const highest = Math.max(...scored.map(({ sum }) => sum));
  const total = scored.reduce((all, { sum }) => all + Math.exp(sum - highest), 0);
  return scored
    .toSorted((a, b) => b.sum - a.sum)
    .map(({ entity, sum, reasons }) => ({
      entity,
      score: Math.round((1000 * Math.exp(sum - highest)) / total) / 1000,
      reasons,
    }));
}

/** What was told before the report: in contents of its own speaker only the levels differ, never who is noted. */
function tracesBefore(query: Query): Traces {
  const { lookup, sentence, position, earlier, holder } = query;
  const traces = new Traces();
  if (holder?.speaker) {
    const trace = traces.of(holder.speaker);
    trace.holder = true;
    trace.insideOnly = false;
  }
  for (const { report, speaker } of earlier) {
    if (speaker) note(query, traces, 'spoke', speaker, positionOf(report));
  }
  noteSubjects(query, traces);
  const topic = topicOf(lookup.article, sentence, position);
  if (topic) noteTopic(query, traces, topic);
  noteNames(query, traces);
  return traces;
}

/** «أما فلان فله رأي آخر، إذ يعتقد»: whom أما puts first is the subject, too. */
function noteTopic(query: Query, traces: Traces, topic: NounPhrase): void {
  const entity = entityOf(query.lookup, topic);
  note(query, traces, 'topic', entity, topic.start);
  if (isAmma(query.lookup.article, topic.start - 1)) note(query, traces, 'subject', entity, topic.start);
}

/** Nobody whom a direct quotation itself mentions is its speaker for that. */
function note(query: Query, traces: Traces, kind: EventKind, entity: Entity, position: number): void {
  if (query.report.kind === 'direct' && holds(query.report, position)) return;
  traces.note(kind, entity, position, levelOf(query, position));
}

function levelOf({ earlier, holder }: Query, position: number): Level {
  if (holderOf(earlier, position) === holder) return 'same';
  return holder && !holds(holder.report, position) ? 'outer' : 'inner';
}

/** The subjects of verbs in the last sentences: of reports as they were resolved, of other verbs as they are read. */
function noteSubjects(query: Query, traces: Traces): void {
  const { lookup, position, sentence, earlier } = query;
  const first = Math.max(0, sentence - SUBJECT_SENTENCES);
  const reporting: number[] = [];
  for (const { report, speaker } of earlier) {
    const { source, cue } = report;
    if (!speaker || !source || cue?.kind !== 'verb') continue;
    if ((lookup.article.segments.sentenceOf[cue.start] ?? 0) < first) continue;
    reporting.push(cue.start);
    note(query, traces, 'subject', speaker, source.start);
  }
  for (let s = first; s <= sentence; s++) {
    const verbs = lookup.subjects.verbsIn(s);
    const end = lowerBound(verbs.length, (k) => verbs[k] ?? 0, position);
    for (const verb of verbs.slice(Math.max(0, end - MOST_VERBS), end)) {
      const subject = reporting.includes(verb) ? null : lookup.subjects.of(verb);
      if (!subject || subject.phrase.start >= position) continue;
      const entity = lookup.subjects.actorOf(verb, () => actorOf(lookup, subject));
      if (entity) note(query, traces, 'subject', entity, subject.phrase.start);
    }
  }
}

/** Full names in the last sentences, of whoever did not act there: «بهذه الجملة عبر النحات فلان … وكشف عن». */
function noteNames(query: Query, traces: Traces): void {
  const { lookup, position, sentence } = query;
  const { named, article } = lookup;
  const end = lowerBound(named.length, (k) => named[k]?.start ?? 0, position);
  for (const { entity, start } of named.slice(Math.max(0, end - MOST_NAMES), end).reverse()) {
    if (sentence - (article.segments.sentenceOf[start] ?? 0) > NAMED_SENTENCES) break;
    note(query, traces, 'named', entity, start);
    if (opensSentence(article, start)) note(query, traces, 'subject', entity, start);
  }
}

/** «زهية قاسي، وهي أم لأربعة أطفال، قالت»: whom a sentence begins with is its subject. */
const opensSentence = ({ segments }: Article, token: number): boolean =>
  segments.sentences[segments.sentenceOf[token] ?? -1]?.start === token;

/** The entity of a subject; an unknown word is none unless the article has it as a name elsewhere. */
const actorOf = (lookup: Lookup, { phrase, gender }: Subject): Entity | undefined =>
  isFirm(lookup.article, phrase) ? entityOf(lookup, phrase, gender) : findEntity(lookup, phrase, gender);

/** The innermost report whose content holds a position: what is reported there has antecedents of its own. */
function holderOf(reports: readonly Antecedent[], position: number): Antecedent | undefined {
  for (let k = reports.length - 1; k >= 0; k--) {
    const antecedent = reports[k];
    if (antecedent && holds(antecedent.report, position)) return antecedent;
  }
  return undefined;
}

const holds = ({ content }: Report, position: number): boolean =>
  content.start <= position && position < content.end;

/** Names of the features by kind of event; `distance` counts sentences between event and cue: 0, 1, 2, or more. */
const FEATURES = (['spoke', 'subject', 'named'] as const).map((kind) => ({
  kind,
  distance: [`${kind}-0`, `${kind}-1`, `${kind}-2`, `${kind}-far`],
  last: `last-${kind}`,
  outside: `${kind}-outside`,
}));

function featuresOf(query: Query, trace: Trace, traces: Traces): string[] {
  const { entity } = trace;
  const features: string[] = [];
  for (const { kind, distance, last, outside } of FEATURES) {
    if (trace.last[kind] >= 0) features.push(distance[sentencesSince(query, trace.last[kind])] ?? '');
    if (traces.last[kind] === trace) features.push(last);
    if (trace.outside[kind]) features.push(outside);
  }
  if (trace.topic) features.push('topic');
  if (trace.holder) features.push('holder');
  if (trace.insideOnly) features.push('inside-only');
  if (spokeJustBefore(query, entity, traces)) features.push('spoke-just-before');
  features.push(TYPE_FEATURE[entity.type], agreementOf(query, entity));
  if (!entity.firm) features.push('unsure-name');
  if (entity.known !== null || entity.names.some((name) => name.includes(' '))) features.push('full-name');
  return features;
}

const TYPE_FEATURE: Readonly<Record<SpeakerType, string>> = {
  person: 'type-person',
  organization: 'type-organization',
  group: 'type-group',
  unnamed: 'type-unnamed',
  document: 'type-document',
};

const sentencesSince = ({ lookup, sentence }: Query, token: number): number =>
  Math.min(3, sentence - (lookup.article.segments.sentenceOf[token] ?? 0));

function agreementOf({ gender, number }: Query, entity: Entity): string {
  if (!agrees(entity, gender, number)) return 'disagrees';
  return gender !== null && entity.gender === gender ? 'agrees' : 'may-agree';
}

/** The speaker of the report before this one in the same sentence, on whatever level: «صرح … بأن فلاناً أكد …، مشيراً». */
const spokeJustBefore = ({ lookup, sentence }: Query, entity: Entity, traces: Traces): boolean =>
  traces.lastSpeaker === entity && lookup.article.segments.sentenceOf[traces.lastSpoken] === sentence;
