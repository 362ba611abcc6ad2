import type { SpeakerType } from '../document.ts';
import { PERSON_START, WordClass } from '../lexicon/classes.ts';
import { type Gender, genderOf } from '../lexicon/morphology.ts';
import { type Article, hasArticle, is, isInHeadlines, morphologyAt } from '../text/article.ts';
import { addMention, type Entities, nearest } from './entities.ts';
import { containsAll, type Entity, heads, sameName } from './entity.ts';
import { byAdjective, byEpithet, isEpithet, lastSpeaker } from './epithet.ts';
import type { NounPhrase, PhraseKind } from './noun-phrase.ts';
import { officeHolder, shortNamed } from './office.ts';
import type { KnownSpeaker, Registry } from './registry.ts';
import type { Subjects } from './subjects.ts';
import type { Wording, Wordings } from './wording.ts';

/** The entities of an article found so far, and what they are looked up by. */
export interface Lookup {
  readonly article: Article;
  readonly registry: Registry;
  readonly wordings: Wordings;
  /** ISO 8601 date of the article, or null. */
  readonly date: string | null;
  readonly entities: Entities;
  /** Phrases with a proper name in text order. */
  readonly named: readonly Named[];
  /** Who spoke so far, in the order of the cues. */
  readonly spoken: Entity[];
  readonly subjects: Subjects;
}

/** Where a named entity is named. */
export interface Named {
  readonly start: number;
  readonly entity: Entity;
}

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

/** A phrase with its words, its name, and the known speaker whom it means. */
export interface Reading {
  readonly phrase: NounPhrase;
  readonly words: Wording;
  readonly name: Wording | null;
  readonly type: SpeakerType;
  readonly known: KnownSpeaker | null;
  /** Gender of its head, else of the verb that agrees with it: «شددت ماكرون» is a woman. */
  readonly gender: Gender | null;
}

/**
 * The entity that a phrase names, found among those of the article or the registry, or new; the phrase becomes one of
 * its mentions.
 * @param gender of the verb whose subject the phrase is, or null
 */
export function entityOf(lookup: Lookup, phrase: NounPhrase, gender: Gender | null = null): Entity {
  const reading = read(lookup, phrase, gender);
  const { words, name, type, known } = reading;
  const { entities } = lookup;
  const entity =
    matching(lookup, reading) ??
    entities.create({ known, type: known?.type ?? type, gender: reading.gender, number: phrase.number });
  if (known) entities.identify(entity, known);
  entity.firm ||= known !== null || isFirm(lookup.article, phrase);
  if (entity.known) entity.gender ??= entity.known.gender;
  if (name) entities.addName(entity, name);
  if (entity.phrases.length === 0 || !isEpithet(lookup.article, phrase, words))
    entities.addPhrase(entity, words);
  const form = name ? 'name' : phrase.kind === 'role' ? 'role' : 'description';
  addMention(entity, { start: phrase.start, end: phrase.end, form });
  return entity;
}

const FIRM = PERSON_START | WordClass.place;

/** Whether somebody is surely meant: by a title, a noun that can speak, or a known name; else by an unknown word. */
export function isFirm(article: Article, { kind, name, head }: NounPhrase): boolean {
  if (kind !== 'name' && kind !== 'other') return true;
  if (name && name.start !== head) return hasArticle(article, head);
  return (
    is(article, head, FIRM) || (name !== null && name.end - name.start > 1 && is(article, name.end - 1, FIRM))
  );
}

/** The entity that a phrase would name, if the article has one already; nothing is added to it. */
export function findEntity(lookup: Lookup, phrase: NounPhrase, gender: Gender | null): Entity | undefined {
  return matching(lookup, read(lookup, phrase, gender));
}

function read(lookup: Lookup, phrase: NounPhrase, gender: Gender | null): Reading {
  const { article, wordings } = lookup;
  const words = wordings.ofPhrase(phrase);
  const unnamed = isNamedAfter(article, phrase) || words.holders.length > 0;
  const surname = isSurname(lookup, phrase, words);
  const proper = phrase.name && !unnamed ? wordings.ofName(phrase.name) : null;
  const name = surname ? words : proper;
  const named = name !== null && (phrase.kind === 'other' || phrase.kind === 'unnamed');
  const type = named ? 'person' : TYPES[phrase.kind];
  const found = name ? knownByName(lookup, words, name) : knownWithoutName(lookup, words);
  const open = surname || is(article, phrase.head, WordClass.givenName | WordClass.familyName);
  const own = open ? genderOfFullName(article, phrase) : phrase.gender;
  const sex = own ?? (type === 'group' ? null : gender);
  const known = found && fits(found, type, phrase, sex) ? found : null;
  return { phrase, words, name, type, known, gender: known?.gender ?? sex };
}

/** «سعيد اليافعي» is a man: a given name before another name; alone it may be a surname («قالت يوسف»). */
const genderOfFullName = (article: Article, { name }: NounPhrase): Gender | null =>
  name && name.end - name.start > 1 && is(article, name.start, WordClass.givenName)
    ? genderOf(morphologyAt(article, name.start))
    : null;

/** «قالت القاضي» after «سلمى القاضي»: a title that is somebody's surname in the article. */
function isSurname({ entities }: Lookup, { kind, name, start, end }: NounPhrase, words: Wording): boolean {
  if (kind !== 'role' || name || end !== start + 1) return false;
  const [word = ''] = words.keys;
  return entities
    .withNameWord(word)
    .some(({ nameKeys }) => nameKeys.some((key) => key.length > 1 && key.at(-1) === word));
}

/** «ائتلاف الوطنية بزعامة فلان», «حملة فلان»: the person's name inside a body's is not the body's name. */
const isNamedAfter = (article: Article, { kind, name }: NounPhrase): boolean =>
  (kind === 'body' || kind === 'media' || kind === 'document' || kind === 'group') &&
  name !== null &&
  is(article, name.start, WordClass.givenName);

/** «حملة ماكرون» is not Macron, and «شددت ماكرون» is not Mr. Macron. */
function fits(known: KnownSpeaker, type: SpeakerType, { kind }: NounPhrase, gender: Gender | null): boolean {
  if (known.type === 'person') {
    if (type === 'organization' && kind !== 'other') return false;
    return gender === null || known.gender === null || known.gender === gender;
  }
  return true;
}

/** The known speaker with this full name; by a short name only where the article has no fuller name for it. */
const knownByName = (lookup: Lookup, words: Wording, name: Wording): KnownSpeaker | null =>
  name.named ?? words.named ?? (isKunya(name) ? null : name.spelled) ?? knownByShortName(lookup, words, name);

/** «أبو أحمد» is not Abiy Ahmed: the father or mother of somebody is no other spelling. */
const isKunya = ({ keys }: Wording): boolean => /^(?:ابو|ام)$/u.test(keys[0] ?? '');

function knownByShortName(
  { registry, entities, date }: Lookup,
  words: Wording,
  name: Wording,
): KnownSpeaker | null {
  if (name.short.length === 0) return null;
  const { keys } = name;
  const isFuller = (all: readonly string[]): boolean =>
    all.length > keys.length && sameName(keys, all.slice(-keys.length));
  if (entities.namedLike(keys).some((entity) => entity.nameKeys.some(isFuller))) return null;
  return shortNamed(words.text, name.text, registry, date);
}

/**
 * A body by its name, the holder of an office, or a short name that the word tables do not know for a name («قالت
 * الفيفا»), where no longer phrase of the article holds it («الاتحاد» after «الاتحاد الأوروبي»).
 */
function knownWithoutName(lookup: Lookup, words: Wording): KnownSpeaker | null {
  const { registry, entities, date } = lookup;
  const holder = (): KnownSpeaker | null =>
    words.holders.length > 0 ? officeHolder(words, entities, registry, date) : null;
  const known = words.named ?? holder();
  if (known || words.short.length === 0) return known;
  const { keys } = words;
  const isLonger = (other: readonly string[]): boolean =>
    other.length > keys.length && containsAll(other, keys);
  return entities.calledWith(keys).some(({ phraseKeys }) => phraseKeys.some(isLonger))
    ? null
    : knownByShortName(lookup, words, words);
}

function matching(lookup: Lookup, reading: Reading): Entity | undefined {
  const { known, name } = reading;
  const same = known && lookup.entities.known(known);
  if (same) return same;
  if (name) return byName(lookup, reading);
  return known
    ? undefined
    : (byPhrase(lookup, reading) ??
        lastSpeaker(lookup, reading) ??
        byAdjective(lookup, reading) ??
        byEpithet(lookup, reading));
}

/** The entity of a name: spelled alike, of the same gender, and a person only if the phrase means a person. */
function byName(lookup: Lookup, { name, known, type, gender, phrase }: Reading): Entity | undefined {
  const words = name?.keys ?? [];
  const found = lookup.entities
    .namedLike(words)
    .filter(
      (entity) =>
        entity.nameKeys.some((other) => sameName(words, other)) &&
        (entity.known === null || known === null || entity.known.id === known.id) &&
        (gender === null || entity.gender === null || entity.gender === gender || type !== 'person') &&
        (entity.type === 'person') === (type === 'person' || type === 'unnamed'),
    );
  return nearest(found, phrase.start);
}

/**
 * The last entity whose phrases hold all words of this one, its head among their heads: «الوزارة» after «وزارة
 * الصحة», «الوزير» after his title. An indefinite phrase («مصدر», «مسؤولون أمريكيون») names somebody new, unless it
 * was there word for word, or in the headline.
 */
function byPhrase(lookup: Lookup, reading: Reading): Entity | undefined {
  const { keys } = reading.words;
  const counterpart = /^نظيرت?ه/u.test(keys[0] ?? '');
  const words = counterpart ? keys.slice(1) : keys;
  const indefinite = isIndefinite(lookup.article, reading.phrase);
  const { entities } = lookup;
  const called = indefinite ? entities.calledWithAny(words) : entities.calledWith(words);
  const found = called.filter(
    (entity) =>
      isCompatible(entity, reading) &&
      (indefinite ? isRepeated(lookup.article, entity, words) : isCalled(entity, words, counterpart)),
  );
  return nearest(found, reading.phrase.start);
}

/** @param counterpart «نظيره الصيني»: whatever the office, its holder has the same adjective */
const isCalled = (entity: Entity, words: readonly string[], counterpart: boolean): boolean =>
  entity.phraseKeys.some((other) => {
    if (!containsAll(other, words)) return false;
    return counterpart ? entity.names.length > 0 : heads(words[0] ?? '', entity, other);
  });

function isRepeated(article: Article, entity: Entity, words: readonly string[]): boolean {
  return entity.phraseKeys.some((other) => {
    if (other.length === words.length) return containsAll(other, words);
    return containsAll(words, other) && entity.mentions.every(({ start }) => isInHeadlines(article, start));
  });
}

const isIndefinite = (article: Article, { kind, head, start, end }: NounPhrase): boolean =>
  (kind === 'unnamed' || kind === 'group' || kind === 'document') &&
  !hasArticle(article, head) &&
  !(kind !== 'unnamed' && start + 1 < end && hasArticle(article, start + 1));

function isCompatible(entity: Entity, { type, phrase, gender }: Reading): boolean {
  if (entity.type === 'person' && gender !== null && entity.gender !== null && entity.gender !== gender)
    return false;
  if (type === 'person' || type === 'unnamed') return entity.type === 'person' || entity.type === 'unnamed';
  return type === entity.type || phrase.kind === 'other';
}
