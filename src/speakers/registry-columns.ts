import type { Gender } from '../lexicon/morphology.ts';
import { type JsonLinesColumns, jsonLinesColumns } from '../text/json-lines.ts';
import { type PhraseIndexColumns, phraseIndexColumns } from '../text/phrase-index.ts';

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

/** A compiled registry; keys are folded phrases, those of `spellings` the consonants of transliterated names. */
export interface RegistryData {
  entries: Record<string, KnownSpeaker>;
  names: Record<string, string[]>;
  short: Record<string, string[]>;
  spellings: Record<string, string[]>;
  roles: Record<string, RegistryRole[]>;
}

/** A compiled registry as it is stored: lookups that load without being parsed, entries and roles as JSON. */
export type RegistryColumns = {
  /** Place of an entry by its id; the numbers in `names`, `short` and `spellings` are places too. */
  readonly ids: PhraseIndexColumns;
  readonly entries: JsonLinesColumns;
  readonly names: PhraseIndexColumns;
  readonly short: PhraseIndexColumns;
  readonly spellings: PhraseIndexColumns;
  /** The numbers in `offices` are places of roles. */
  readonly roles: JsonLinesColumns;
  readonly offices: PhraseIndexColumns;
};

/** Lays a compiled registry out in columns. */
export function registryColumns(registry: RegistryData): RegistryColumns {
  const { entries, names, short, spellings, roles } = registry;
  const ids = Object.keys(entries);
  const held = [...new Map(Object.values(roles).flatMap((list) => list.map((role) => [toKey(role), role])))];
  return {
    ids: phraseIndexColumns(new Map(ids.map((id, k) => [id, [k]]))),
    entries: jsonLinesColumns(Object.values(entries)),
    names: indexOf(names, ids),
    short: indexOf(short, ids),
    spellings: indexOf(spellings, ids),
    roles: jsonLinesColumns(held.map(([, role]) => role)),
    offices: indexOf(
      Object.fromEntries(Object.entries(roles).map(([phrase, list]) => [phrase, list.map(toKey)])),
      held.map(([key]) => key),
    ),
  };
}

const toKey = (role: RegistryRole): string => JSON.stringify(role);

function indexOf(phrases: Readonly<Record<string, string[]>>, values: readonly string[]): PhraseIndexColumns {
  const numbers = new Map(values.map((value, k) => [value, k]));
  const lists = Object.entries(phrases).map(
    ([phrase, list]) => [phrase, list.map((value) => numbers.get(value) ?? -1)] as const,
  );
  return phraseIndexColumns(new Map(lists));
}
