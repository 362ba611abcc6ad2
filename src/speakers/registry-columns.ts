import type { Gender } from '../lexicon/morphology.ts';
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

/** A compiled registry as it is stored: lookups that load without being parsed, entries as lines of JSON. */
export type RegistryColumns = {
  /** Ids, one a line; the numbers in `names`, `short` and `spellings` count these lines. */
  readonly ids: string;
  /** KnownSpeaker as JSON, in the order of `ids`. */
  readonly entries: string;
  readonly names: PhraseIndexColumns;
  readonly short: PhraseIndexColumns;
  readonly spellings: PhraseIndexColumns;
  /** RegistryRole as JSON, one a line; the numbers in `offices` count these lines. */
  readonly roles: string;
  readonly offices: PhraseIndexColumns;
};

/** Lays a compiled registry out in columns. */
export function registryColumns({ entries, names, short, spellings, roles }: RegistryData): RegistryColumns {
  const ids = Object.keys(entries);
  const lines = [...new Set(Object.values(roles).flat().map(toLine))];
  return {
    ids: ids.join('\n'),
    entries: Object.values(entries).map(toLine).join('\n'),
    names: indexOf(names, ids),
    short: indexOf(short, ids),
    spellings: indexOf(spellings, ids),
    roles: lines.join('\n'),
    offices: indexOf(
      Object.fromEntries(Object.entries(roles).map(([phrase, held]) => [phrase, held.map(toLine)])),
      lines,
    ),
  };
}

const toLine = (value: KnownSpeaker | RegistryRole): string => JSON.stringify(value);

function indexOf(phrases: Readonly<Record<string, string[]>>, values: readonly string[]): PhraseIndexColumns {
  const numbers = new Map(values.map((value, k) => [value, k]));
  const lists = Object.entries(phrases).map(
    ([phrase, list]) => [phrase, list.map((value) => numbers.get(value) ?? -1)] as const,
  );
  return phraseIndexColumns(new Map(lists));
}
