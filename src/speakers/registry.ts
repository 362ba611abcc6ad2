import type { Gender } from '../lexicon/morphology.ts';
import { fold } from '../text/fold.ts';

export interface KnownSpeaker {
  id: string;
  type: 'person' | 'organization';
  name: string;
  latinName: string | null;
  wikidata: string | null;
  gender: Gender | null;
}

export interface RegistryRole {
  id: string;
  /** ISO 8601 dates, possibly partial; null where open. */
  from: string | null;
  to: string | null;
}

/** A compiled registry; keys of `names`, `short` and `roles` are folded phrases. */
export interface RegistryData {
  entries: Record<string, KnownSpeaker>;
  names: Record<string, string[]>;
  short: Record<string, string[]>;
  roles: Record<string, RegistryRole[]>;
}

/** Lookups in one or more registries; a later one adds to or replaces entries of an earlier one. */
export class Registry {
  readonly #layers: readonly RegistryData[];

  constructor(layers: readonly RegistryData[]) {
    this.#layers = layers.toReversed();
  }

  entry(id: string): KnownSpeaker | undefined {
    return this.#layers.map((layer) => layer.entries[id]).find((entry) => entry !== undefined);
  }

  /** The speaker with this full name, if there is just one. */
  byName(name: string): KnownSpeaker | undefined {
    const key = fold(name);
    for (const layer of this.#layers) {
      const ids = own(layer.names, key);
      if (ids?.length === 1 && ids[0]) return this.entry(ids[0]);
    }
    return undefined;
  }

  /** The speakers whom news calls by this name alone. */
  byShortName(name: string): KnownSpeaker[] {
    const key = fold(name);
    const ids = this.#layers.flatMap((layer) => own(layer.short, key) ?? []);
    return [...new Set(ids)].flatMap((id) => this.entry(id) ?? []);
  }

  /**
   * Holders of the office that a phrase names.
   * @param date ISO 8601 date of the article, possibly partial; without it all holders are given
   */
  byRole(phrase: string, date: string | null): KnownSpeaker[] {
    const roles = this.#roles(phrase);
    return this.#distinct(date === null ? roles : roles.filter((role) => covers(role, date)));
  }

  /**
   * The one holder of the office that a phrase names; undefined where several or none come into question.
   * @param date as for `byRole`; without it only an office with one known holder, who still holds it, names anybody
   */
  holder(phrase: string, date: string | null): KnownSpeaker | undefined {
    const holders = this.byRole(phrase, date);
    if (holders.length !== 1) return undefined;
    return date !== null || this.#roles(phrase).some(({ to }) => to === null) ? holders[0] : undefined;
  }

  #roles(phrase: string): RegistryRole[] {
    const key = fold(phrase);
    return this.#layers.flatMap((layer) => own(layer.roles, key) ?? []);
  }

  #distinct(roles: readonly RegistryRole[]): KnownSpeaker[] {
    return [...new Set(roles.map((role) => role.id))].flatMap((id) => this.entry(id) ?? []);
  }
}

function own<T>(index: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(index, key) ? index[key] : undefined;
}

/** Partial dates compare by their common prefix: 2012-05 holds in all of May 2012. */
function covers(role: RegistryRole, date: string): boolean {
  const after = role.from === null || date >= role.from.slice(0, date.length);
  const before = role.to === null || date.slice(0, role.to.length) <= role.to;
  return after && before;
}
