import type { ResolvedBy, SpeakerType } from '../document.ts';
import { SOURCE_HEAD, WordClass } from '../lexicon/classes.ts';
import { type Gender, type GrammaticalNumber, prefixOf } from '../lexicon/morphology.ts';
import type { Report } from '../reports/report.ts';
import { type Article, is, isWord, morphologyAt } from '../text/article.ts';
import { TokenKind, textOf } from '../text/tokenize.ts';
import { agrees, containsAll, type Entity, keyWords, sameName } from './entity.ts';
import { type NounPhrase, type PhraseKind, readNounPhrase } from './noun-phrase.ts';
import { officeHolder, shortNamed } from './office.ts';
import type { KnownSpeaker, Registry } from './registry.ts';

/** A report with its speaker and addressee. */
export interface AttributedReport {
  readonly report: Report;
  readonly speaker: Entity | null;
  readonly resolvedBy: ResolvedBy;
  readonly addressee: Entity | null;
}

/** How far into a sentence its subject may begin, in tokens. */
const TOPIC_REACH = 10;
const TOPIC_HEAD = SOURCE_HEAD | WordClass.honorific | WordClass.givenName | WordClass.familyName;

const TYPES: Readonly<Record<PhraseKind, SpeakerType>> = {
  name: 'person',
  role: 'person',
  body: 'organization',
  media: 'organization',
  group: 'group',
  unnamed: 'unnamed',
  document: 'document',
  other: 'organization',
};

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
): { attributed: AttributedReport[]; entities: Entity[] } {
  const entities: Entity[] = [];
  const lookup: Lookup = { article, registry, date, entities };
  for (const phrase of namedPhrases(article, reports)) entityOf(lookup, phrase);
  const attributed: AttributedReport[] = [];
  for (const report of inCueOrder(reports)) {
    const speaker = speakerOf(lookup, report, attributed);
    const addressee = report.addressee ? entityOf(lookup, report.addressee) : null;
    attributed.push({ report, speaker, addressee, resolvedBy: resolvedBy(article, report) });
  }
  attributed.sort((a, b) => reports.indexOf(a.report) - reports.indexOf(b.report));
  return { attributed, entities };
}

interface Lookup {
  readonly article: Article;
  readonly registry: Registry;
  readonly date: string | null;
  readonly entities: Entity[];
}

const positionOf = (report: Report): number => report.cue?.start ?? report.content.start;
const inCueOrder = (reports: readonly Report[]): Report[] =>
  reports.toSorted((a, b) => positionOf(a) - positionOf(b));

/** All phrases with a proper name: sources and addressees, and titles with names anywhere in the text. */
function namedPhrases(article: Article, reports: readonly Report[]): NounPhrase[] {
  if (reports.length === 0) return [];
  const phrases = reports.flatMap(({ source, addressee }) => [source, addressee]).filter((p) => p !== null);
  for (let at = 0; at < article.tokens.length; at++) {
    if (!isWord(article, at) || !is(article, at, WordClass.role | WordClass.honorific)) continue;
    const phrase = readNounPhrase(article, at, Math.min(article.tokens.length, at + 16));
    if (!phrase) continue;
    if (phrase.name && phrase.kind !== 'document') phrases.push(phrase);
    at = phrase.end - 1;
  }
  return phrases
    .filter((phrase) => phrase.name !== null)
    .sort((a, b) => nameLength(b) - nameLength(a) || a.start - b.start);
}

const nameLength = ({ name }: NounPhrase): number => (name ? name.end - name.start : 0);

function resolvedBy(article: Article, report: Report): ResolvedBy {
  if (report.sourceForm === 'continued') return 'continuation';
  const paragraph = article.segments.paragraphOf[positionOf(report)] ?? -1;
  if (report.source && article.segments.paragraphs[paragraph]?.role === 'headline') return 'headline';
  if (report.sourceForm === 'elided') return report.cue?.kind === 'possessive' ? 'pronoun' : 'elided';
  return report.source?.kind === 'role' && !report.source.name ? 'role' : 'name';
}

function speakerOf(lookup: Lookup, report: Report, before: readonly AttributedReport[]): Entity | null {
  if (report.source) {
    const entity = entityOf(lookup, report.source);
    const gender = report.cue?.kind === 'verb' ? report.cue.gender : null;
    if (entity.type === 'person' || entity.type === 'unnamed') entity.gender ??= gender;
    return entity;
  }
  const position = positionOf(report);
  const earlier = before.filter((b) => b.speaker && positionOf(b.report) < position);
  if (report.sourceForm === 'continued') return earlier.at(-1)?.speaker ?? null;
  const gender = report.cue?.gender ?? null;
  const number = report.cue?.number ?? null;
  const sameLevel = earlier.filter(
    (b) => holderOf(earlier, positionOf(b.report)) === holderOf(earlier, position),
  );
  const candidates = sameLevel.filter((b) => b.speaker && agrees(b.speaker, gender, number));
  const last = candidates.at(-1);
  if (
    last &&
    lookup.article.segments.sentenceOf[positionOf(last.report)] ===
      lookup.article.segments.sentenceOf[position]
  )
    return last.speaker;
  const topic = topicOf(lookup, report);
  if (topic && agrees(topic, gender, number)) return topic;
  return (
    last?.speaker ??
    topic ??
    lastMentioned(lookup, position, gender, number) ??
    earlier.at(-1)?.speaker ??
    null
  );
}

/** The innermost report whose content holds a position: its nested reports have antecedents of their own. */
function holderOf(reports: readonly AttributedReport[], position: number): AttributedReport | undefined {
  return reports.findLast(({ report }) => holds(report, position));
}

/** The entity named last before a position that agrees: who an article without an earlier report is about. */
function lastMentioned(
  { entities }: Lookup,
  position: number,
  gender: Gender | null,
  number: GrammaticalNumber | null,
): Entity | undefined {
  const last = (entity: Entity): number =>
    Math.max(-1, ...entity.mentions.map((m) => m.start).filter((s) => s < position));
  return entities
    .filter((entity) => entity.known !== null || entity.names.some((name) => name.includes(' ')))
    .filter((entity) => last(entity) >= 0 && agrees(entity, gender, number))
    .toSorted((a, b) => last(b) - last(a))[0];
}

/** Whether a position lies inside the content of a report, so that its speaker is being reported there. */
const holds = ({ content }: Report, position: number): boolean =>
  content.start <= position && position < content.end;

/** Who the writer is telling about in the sentence of a report: its first phrase that can speak and agrees. */
function topicOf(lookup: Lookup, report: Report): Entity | null {
  const { article } = lookup;
  const position = positionOf(report);
  const sentence = article.segments.sentences[article.segments.sentenceOf[position] ?? -1];
  if (!sentence) return null;
  const limit = Math.min(position, sentence.start + TOPIC_REACH);
  for (let at = sentence.start; at < limit; at++) {
    if (!is(article, at, TOPIC_HEAD) || prefixOf(morphologyAt(article, at)) !== null) continue;
    if (at > sentence.start && is(article, at - 1, WordClass.preposition | WordClass.occasionNoun))
      return null;
    const phrase = readNounPhrase(article, at, position);
    return phrase && isTopic(lookup, phrase) ? entityOf(lookup, phrase) : null;
  }
  return null;
}

/** A title, a body, a full name, or a short name that the article has in full elsewhere. */
function isTopic(lookup: Lookup, phrase: NounPhrase): boolean {
  if (phrase.kind === 'document') return false;
  if (phrase.kind !== 'name' || nameLength(phrase) > 1 || !phrase.name) return true;
  return byName(lookup, spell(lookup.article, phrase.name), null) !== undefined;
}

/** The entity that a phrase names, found among those of the article or the registry, or new. */
function entityOf(lookup: Lookup, phrase: NounPhrase): Entity {
  const text = spell(lookup.article, phrase);
  const name = phrase.name ? spell(lookup.article, { start: phrase.name.start, end: phrase.name.end }) : null;
  const known = name ? knownByName(lookup, text, name) : knownWithoutName(lookup, text);
  const entity =
    (known && lookup.entities.find((e) => e.known?.id === known.id)) ??
    (name ? byName(lookup, name, known) : known ? undefined : byPhrase(lookup, text, phrase)) ??
    create(lookup, phrase, known);
  entity.known ??= known;
  if (entity.known) entity.gender ??= entity.known.gender;
  if (name && !entity.names.includes(name)) entity.names.push(name);
  if (!entity.phrases.includes(text)) entity.phrases.push(text);
  if (!entity.mentions.some((m) => m.start === phrase.start)) {
    const form = name ? 'name' : phrase.kind === 'role' ? 'role' : 'description';
    entity.mentions.push({ start: phrase.start, end: phrase.end, form });
  }
  return entity;
}

/** Words of a range as printed, without marks around names, li- of an addressee taken off. */
function spell(article: Article, range: { start: number; end: number }): string {
  let text = '';
  for (let at = range.start; at < range.end; at++) {
    if (article.tokens.kind[at] !== TokenKind.word && article.tokens.kind[at] !== TokenKind.number) continue;
    text += `${text === '' ? '' : ' '}${textOf(article.tokens, at)}`;
  }
  return text;
}

/** The known speaker with this full name; by a short name only where the article has no fuller name for it. */
function knownByName({ registry, entities, date }: Lookup, text: string, name: string): KnownSpeaker | null {
  const full = registry.byName(name) ?? registry.byName(text);
  if (full) return full;
  const words = keyWords(name);
  const isFuller = (other: string): boolean => {
    const all = keyWords(other);
    return all.length > words.length && sameName(words, all.slice(-words.length));
  };
  if (entities.some((entity) => entity.names.some(isFuller))) return null;
  return shortNamed(text, name, registry, date);
}

/** A body by its name, or the holder of an office; null where the article's own words decide. */
const knownWithoutName = ({ registry, entities, date }: Lookup, text: string): KnownSpeaker | null =>
  registry.byName(text) ?? officeHolder(text, entities, registry, date);

function byName({ entities }: Lookup, name: string, known: KnownSpeaker | null): Entity | undefined {
  const words = keyWords(name);
  return entities.find(
    (entity) =>
      entity.names.some((other) => sameName(words, keyWords(other))) &&
      (entity.known === null || known === null || entity.known.id === known.id),
  );
}

/** The last entity whose phrases hold all words of this one: «الوزارة» after «وزارة الصحة», «الوزير» after his title. */
function byPhrase({ article, entities }: Lookup, text: string, phrase: NounPhrase): Entity | undefined {
  const words = keyWords(text).map(withoutPossessive);
  const matching = entities.filter(
    (entity) =>
      isCompatible(entity, phrase) && entity.phrases.some((other) => containsAll(keyWords(other), words)),
  );
  const distance = (entity: Entity): number =>
    Math.min(
      ...entity.mentions.map(({ start }) =>
        start <= phrase.start ? phrase.start - start : 2 * article.tokens.length + start,
      ),
    );
  return matching.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** نظيره → نظير, so that «نظيره الصيني» is compared by its nationality. */
const withoutPossessive = (word: string): string => (/^نظيرت?ه/u.test(word) ? 'رئيس' : word);

function isCompatible(entity: Entity, phrase: NounPhrase): boolean {
  const type = TYPES[phrase.kind];
  if (type === 'person' || type === 'unnamed') return entity.type === 'person' || entity.type === 'unnamed';
  return type === entity.type || phrase.kind === 'other';
}

function create(lookup: Lookup, phrase: NounPhrase, known: KnownSpeaker | null): Entity {
  const named = phrase.name !== null && (phrase.kind === 'other' || phrase.kind === 'unnamed');
  const entity: Entity = {
    known,
    names: [],
    phrases: [],
    type: known?.type ?? (named ? 'person' : TYPES[phrase.kind]),
    gender: known?.gender ?? phrase.gender,
    number: phrase.number,
    mentions: [],
  };
  lookup.entities.push(entity);
  return entity;
}
