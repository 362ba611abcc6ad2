import { JsonLines } from '../text/json-lines.ts';
import { PhraseIndex } from '../text/phrase-index.ts';
import type { KnownSpeaker, RegistryColumns, RegistryRole } from './registry-columns.ts';
import { consonants } from './spelling.ts';

export type { KnownSpeaker } from './registry-columns.ts';

/** One compiled registry: entries and roles are parsed when they are first asked for. */
class Layer {
  readonly names: PhraseIndex;
  readonly short: PhraseIndex;
  readonly spellings: PhraseIndex;
  readonly offices: PhraseIndex;
  readonly roles: JsonLines<RegistryRole>;
  readonly #ids: PhraseIndex;
  readonly #entries: JsonLines<KnownSpeaker>;

  constructor(columns: RegistryColumns) {
    this.names = new PhraseIndex(columns.names);
    this.short = new PhraseIndex(columns.short);
    this.spellings = new PhraseIndex(columns.spellings);
    this.offices = new PhraseIndex(columns.offices);
    this.roles = new JsonLines(columns.roles);
    this.#ids = new PhraseIndex(columns.ids);
    this.#entries = new JsonLines(columns.entries);
  }

  entry(id: string): KnownSpeaker | undefined {
    for (const place of this.#ids.of(id)) return this.#entries.at(place);
    return undefined;
  }

  idAt(place: number): string {
    return this.#entries.at(place).id;
  }
}

/** Lookups in one or more registries; a later one adds to or replaces entries of an earlier one. */
export class Registry {
  readonly #layers: readonly Layer[];

  constructor(registries: readonly RegistryColumns[]) {
    this.#layers = registries.map((columns) => new Layer(columns)).reverse();
  }

  entry(id: string): KnownSpeaker | undefined {
    for (const layer of this.#layers) {
      const entry = layer.entry(id);
      if (entry) return entry;
    }
    return undefined;
  }

  /** The speaker with this full name, if there is just one. */
  byName(name: string): KnownSpeaker | undefined {
    return this.#one((layer) => layer.names.of(name));
  }

  /** The one speaker whose transliterated full name sounds like this: «فلاديمر بوتن», «دمتري بسكوف». */
  bySpelling(name: string): KnownSpeaker | undefined {
    const sound = name.includes(' ') ? consonants(name) : '';
    return sound === '' ? undefined : this.#one((layer) => layer.spellings.of(sound));
  }

  /** The speakers whom news calls by this name alone. */
  byShortName(name: string): KnownSpeaker[] {
    const ids = new Set<string>();
    for (const layer of this.#layers) {
      for (const place of layer.short.of(name)) ids.add(layer.idAt(place));
    }
    return this.#entries(ids);
  }

  /**
   * Holders of the office that a phrase names.
   * @param date ISO 8601 date of the article, possibly partial; without it all holders are given
   */
  byRole(phrase: string, date: string | null): KnownSpeaker[] {
    const ids = new Set<string>();
    for (const role of this.#roles(phrase)) if (date === null || covers(role, date)) ids.add(role.id);
    return this.#entries(ids);
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

  /** The one speaker whom the latest layer that knows anybody knows. */
  #one(find: (layer: Layer) => Iterable<number>): KnownSpeaker | undefined {
    for (const layer of this.#layers) {
      let count = 0;
      let only = 0;
      for (const place of find(layer)) {
        only = place;
        count++;
      }
      if (count === 1) return this.entry(layer.idAt(only));
    }
    return undefined;
  }

  #roles(phrase: string): RegistryRole[] {
    const roles: RegistryRole[] = [];
    for (const layer of this.#layers) {
      for (const number of layer.offices.of(phrase)) roles.push(layer.roles.at(number));
    }
    return roles;
  }

  #entries(ids: Iterable<string>): KnownSpeaker[] {
    const entries: KnownSpeaker[] = [];
    for (const id of ids) {
      const entry = this.entry(id);
      if (entry) entries.push(entry);
    }
    return entries;
  }
}

/** Partial dates compare by their common prefix: 2012-05 holds in all of May 2012. */
function covers(role: RegistryRole, date: string): boolean {
  const after = role.from === null || date >= role.from.slice(0, date.length);
  const before = role.to === null || date.slice(0, role.to.length) <= role.to;
  return after && before;
}
