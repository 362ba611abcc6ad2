/** The file format of known speakers, as schemas/people.schema.json states it. */

export type Gender = 'm' | 'f';

/** An office held over a span of time, from which the phrases that name its holder are built. */
export interface RoleEntry {
  /** Key of offices.tsv; null where `phrases` alone name the role. */
  office: string | null;
  /** ISO 3166-1 alpha-2 code of countries.tsv, or the id of an organization in the registry. */
  of: string | null;
  /** ISO 8601 date, possibly partial (2012, 2012-05); null where it is not recorded. */
  from: string | null;
  /** As `from`; null while the role is still held. */
  to: string | null;
  /** Phrases that the patterns of the office do not give. */
  phrases?: string[];
}

interface NamedEntry {
  id: string;
  /** Full Arabic name, as printed. */
  name: string;
  latinName: string | null;
  wikidata: string | null;
  /** Other forms that name the entry in full. */
  variants: string[];
  /** Names that stand alone in news; two entries may share one. */
  short: string[];
  roles: RoleEntry[];
}

export interface PersonEntry extends NamedEntry {
  type: 'person';
  gender: Gender;
}

export interface OrganizationEntry extends NamedEntry {
  type: 'organization';
  gender: null;
}

export type RegistryEntry = PersonEntry | OrganizationEntry;

export interface PeopleFile {
  schemaVersion: '1.0';
  people: RegistryEntry[];
}
