import { lowerBound } from '../text/search.ts';
import type { Entity, EntityMention } from './entity.ts';
import { EntityIndex } from './entity-index.ts';
import type { KnownSpeaker } from './registry.ts';
import type { Wording } from './wording.ts';

/** So many entities are all looked at: most articles have no more, and an index of them would take longer to make. */
const FEW = 30;

/** Nobody is called by so many names or phrases in an article: more are not kept, so that each is compared quickly. */
const MOST_WORDINGS = 20;

/** The entities of an article found so far, with what they are looked up by. */
export class Entities {
  readonly #all: Entity[] = [];
  readonly #known = new Map<string, Entity>();
  #index: EntityIndex | null = null;

  /** The entity that a speaker of the registry has in the article. */
  known({ id }: KnownSpeaker): Entity | undefined {
    return this.#known.get(id);
  }

  /** All that may have a name like this one, and others. */
  namedLike(words: readonly string[]): readonly Entity[] {
    return this.#index?.namedLike(words) ?? this.#all;
  }

  /** All that have a word in a name of several words, and others. */
  withNameWord(word: string): readonly Entity[] {
    return this.#index?.withNameWord(word) ?? this.#all;
  }

  /** All that have a phrase with all of some words, and others. */
  calledWith(words: readonly string[]): readonly Entity[] {
    return this.#index?.calledWith(words) ?? this.#all;
  }

  /** All that have a phrase with any of some words, and others. */
  calledWithAny(words: readonly string[]): readonly Entity[] {
    return this.#index?.calledWithAny(words) ?? this.#all;
  }

  create(entity: Pick<Entity, 'known' | 'type' | 'gender' | 'number'>): Entity {
    const order = this.#all.length;
    const created: Entity = {
      order,
      ...entity,
      names: [],
      phrases: [],
      nameKeys: [],
      phraseKeys: [],
      mentions: [],
      firm: false,
    };
    this.#all.push(created);
    if (this.#all.length > FEW) this.#index ??= indexOf(this.#all);
    return created;
  }

  /** Says who of the registry an entity is, where that was open. */
  identify(entity: Entity, known: KnownSpeaker): void {
    entity.known ??= known;
    if (!this.#known.has(entity.known.id)) this.#known.set(entity.known.id, entity);
  }

  addName(entity: Entity, { text, keys }: Wording): void {
    if (entity.names.length === MOST_WORDINGS || entity.names.includes(text)) return;
    entity.names.push(text);
    entity.nameKeys.push(keys);
    this.#index?.addName(keys, entity);
  }

  addPhrase(entity: Entity, { text, keys }: Wording): void {
    if (entity.phrases.length === MOST_WORDINGS || entity.phrases.includes(text)) return;
    entity.phrases.push(text);
    entity.phraseKeys.push(keys);
    this.#index?.addPhrase(keys, entity);
  }
}

function indexOf(entities: readonly Entity[]): EntityIndex {
  const index = new EntityIndex();
  for (const entity of entities) {
    for (const words of entity.nameKeys) index.addName(words, entity);
    for (const words of entity.phraseKeys) index.addPhrase(words, entity);
  }
  return index;
}

/** Adds a mention in its place, unless there is one that starts alike. */
export function addMention({ mentions }: Entity, mention: EntityMention): void {
  const place = lowerBound(mentions.length, (k) => mentions[k]?.start ?? 0, mention.start);
  if (mentions[place]?.start !== mention.start) mentions.splice(place, 0, mention);
}

/** How far before a token an entity was mentioned last; beyond every distance before it, where it is first mentioned after. */
export function distanceTo({ mentions }: Entity, token: number): number {
  const after = lowerBound(mentions.length, (k) => mentions[k]?.start ?? 0, token + 1);
  const before = mentions[after - 1];
  return before ? token - before.start : FAR + (mentions[0]?.start ?? 0);
}

/** More than the tokens of any text. */
const FAR = 2 ** 31;

/** Of several entities the one mentioned last before a token, else first after it. */
export function nearest(entities: readonly Entity[], token: number): Entity | undefined {
  let best = entities[0];
  if (!best || entities.length < 2) return best;
  let least = distanceTo(best, token);
  for (const entity of entities) {
    const distance = distanceTo(entity, token);
    if (distance < least || (distance === least && entity.order < best.order)) {
      best = entity;
      least = distance;
    }
  }
  return best;
}
