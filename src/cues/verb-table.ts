import type { SpeechAct } from '../document.ts';
import { alternatives, type Row, readRows } from '../lexicon/tables.ts';

/** What a reporting verb governs: see the head of verbs.tsv. */
export type ComplementCode =
  | 'that'
  | 'an'
  | 'obj'
  | 'pred'
  | 'blame'
  | 'ila'
  | 'ala'
  | 'an-prep'
  | 'bi'
  | 'min'
  | 'li'
  | 'fi'
  | 'bare';
export type ObjectRole = '-' | 'addressee' | 'target';
/** `bare`: the perfect, third person masculine singular; `all`: other forms, too. */
export type Homograph = '-' | 'bare' | 'all';
export type Strength = 'strong' | 'clause' | 'weak';

export interface VerbEntry {
  /** Vocalised perfect, third person masculine singular. */
  lemma: string;
  /** Derived form, I to X. */
  form: string;
  /** Vocalised imperfect, third person masculine singular. */
  imperfect: string;
  verbalNouns: string[];
  act: SpeechAct;
  takes: ComplementCode[];
  object: ObjectRole;
  strength: Strength;
  /** Whether a noun phrase as content is a report of its own. */
  phrase: boolean;
  /** Which forms are common other words, so that they count only where a clause starts. */
  homograph: Homograph;
}

export type NominalPosition = 'prep' | 'noun' | 'possessive' | 'as';
export type SourcePosition = 'genitive' | 'li' | 'an' | 'ila' | 'min' | 'bi' | 'possessive' | '-';

export interface NominalCue {
  words: string[];
  position: NominalPosition;
  lemma: string;
  act: SpeechAct;
  source: SourcePosition;
  /** What must follow for it to be a report. */
  needs: '-' | 'clause' | 'marks' | 'head';
}

const ACTS: ReadonlySet<string> = new Set<SpeechAct>([
  'state',
  'add',
  'confirm',
  'explain',
  'point-out',
  'announce',
  'reveal',
  'warn',
  'deny',
  'accuse',
  'demand',
  'promise',
  'threaten',
  'claim',
  'believe',
  'expect',
  'hope',
  'ask',
  'praise',
  'criticize',
  'report',
]);
const FORMS: ReadonlySet<string> = new Set(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']);
const COMPLEMENTS = [
  'that',
  'an',
  'obj',
  'pred',
  'blame',
  'ila',
  'ala',
  'an-prep',
  'bi',
  'min',
  'li',
  'fi',
  'bare',
] as const;
const OBJECTS = ['-', 'addressee', 'target'] as const;
const HOMOGRAPHS = ['-', 'bare', 'all'] as const;
const STRENGTHS = ['strong', 'clause', 'weak'] as const;
const POSITIONS = ['prep', 'noun', 'possessive', 'as'] as const;
const SOURCES = ['genitive', 'li', 'an', 'ila', 'min', 'bi', 'possessive', '-'] as const;
const NEEDS = ['-', 'clause', 'marks', 'head'] as const;

/** Reads verbs.tsv. @throws Error naming line and column of the first cell that is not as its column asks */
export function parseVerbTable(tsv: string): VerbEntry[] {
  return readRows(tsv).map((row) => {
    const cell = cellReader('verbs.tsv', row);
    return {
      lemma: cell.text(0, 'lemma'),
      form: cell.oneOf(1, 'form', [...FORMS]),
      imperfect: cell.text(2, 'imperfect'),
      verbalNouns: alternatives(row.cells[3]),
      act: cell.act(4),
      takes: (row.cells[5] ?? '').split(',').map((code) => cell.member(5, 'takes', code.trim(), COMPLEMENTS)),
      object: cell.oneOf(6, 'object', OBJECTS),
      strength: cell.oneOf(7, 'strength', STRENGTHS),
      phrase: cell.oneOf(8, 'phrase', ['yes', 'no'] as const) === 'yes',
      homograph: cell.oneOf(9, 'homograph', HOMOGRAPHS),
    };
  });
}

/** Reads nominal-cues.tsv. @throws Error naming line and column of the first cell that is not as its column asks */
export function parseNominalCues(tsv: string): NominalCue[] {
  return readRows(tsv).map((row) => {
    const cell = cellReader('nominal-cues.tsv', row);
    return {
      words: cell.text(0, 'words').split(/\s+/u),
      position: cell.oneOf(1, 'pos', POSITIONS),
      lemma: cell.text(2, 'lemma'),
      act: cell.act(3),
      source: cell.oneOf(4, 'source', SOURCES),
      needs: cell.oneOf(5, 'needs', NEEDS),
    };
  });
}

function cellReader(table: string, row: Row) {
  const fail = (column: string, found: string, expected: string): never => {
    throw new Error(`${table} line ${row.line}, column ${column}: "${found}" is not ${expected}`);
  };
  const member = <T extends string>(k: number, column: string, found: string, allowed: readonly T[]): T => {
    const value = allowed.find((candidate) => candidate === found);
    return value ?? fail(column, found, `one of ${allowed.join(', ')} (cell ${k + 1})`);
  };
  return {
    member,
    text: (k: number, column: string): string => row.cells[k] || fail(column, '', 'filled'),
    oneOf: <T extends string>(k: number, column: string, allowed: readonly T[]): T =>
      member(k, column, row.cells[k] ?? '', allowed),
    act: (k: number): SpeechAct => {
      const act = row.cells[k] ?? '';
      return ACTS.has(act) ? (act as SpeechAct) : fail('act', act, 'a speech act');
    },
  };
}
