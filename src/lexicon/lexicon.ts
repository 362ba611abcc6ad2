import type { InflectedCue } from '../cues/cue-forms.ts';
import { unpackInflection } from '../cues/inflection.ts';
import type { NominalCue, VerbEntry } from '../cues/verb-table.ts';
import { Forms } from '../text/forms.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import type { LexiconColumns, LexiconTables, ReadingColumns } from './columns.ts';

/** A fixed sequence of words, by vocabulary id; 0 stands for any one word. */
export interface Phrase {
  readonly words: readonly number[];
}

export interface NominalCuePattern extends Phrase {
  readonly cue: NominalCue;
}

/** Everything the engine knows about words, shared by all articles; read-only but for the forms, which are a cache. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  /** The written forms met so far. */
  readonly forms: Forms;
  /** WordClass bits by vocabulary id. */
  readonly classes: Uint32Array;
  /** WordUse bits by vocabulary id. */
  readonly uses: Uint8Array;
  /** Packed morphology by vocabulary id. */
  readonly morphology: Uint8Array;
  /** Readings of a word form as a reporting verb, participle or verbal noun, by vocabulary id. */
  cueForms(id: number): readonly InflectedCue[];
  /** Nominal and prepositional cues, longest first, by the id of their first word. */
  readonly nominalCues: ReadonlyMap<number, readonly NominalCuePattern[]>;
  /** Openings of narration, by the id of their first word. */
  readonly narration: ReadonlyMap<number, readonly Phrase[]>;
  /** Formulas by which sources ask not to be named, by the id of their first word. */
  readonly anonymity: ReadonlyMap<number, readonly Phrase[]>;
}

const NO_FORMS: readonly InflectedCue[] = [];

/** Makes the lookups of a compiled lexicon; readings are unpacked when a word is first met. */
export function loadLexicon(columns: LexiconColumns): Lexicon {
  const tables: LexiconTables = JSON.parse(columns.tables);
  const vocabulary = new Vocabulary(columns.vocabulary);
  return {
    vocabulary,
    forms: new Forms({ vocabulary, classes: columns.classes, uses: columns.uses }),
    classes: columns.classes,
    uses: columns.uses,
    morphology: columns.morphology,
    cueForms: readingsOf(columns.readings, tables.verbs),
    nominalCues: byFirstWord(tables.nominalCues.map(({ cue, ids }) => ({ cue, words: ids }))),
    narration: byFirstWord(tables.narration.map((words) => ({ words }))),
    anonymity: byFirstWord(tables.anonymity.map((words) => ({ words }))),
  };
}

function readingsOf({ first, verb, inflection }: ReadingColumns, verbs: readonly VerbEntry[]) {
  const unpacked: (readonly InflectedCue[] | undefined)[] = new Array(verb.length);
  return (id: number): readonly InflectedCue[] => {
    const from = first[id] ?? 0;
    const to = first[id + 1] ?? 0;
    if (from === to) return NO_FORMS;
    unpacked[from] ??= Array.from({ length: to - from }, (_, k) => ({
      verb: verbs[verb[from + k] ?? -1] as VerbEntry,
      ...unpackInflection(inflection[from + k] ?? 0),
    }));
    return unpacked[from];
  };
}

function byFirstWord<T extends Phrase>(phrases: readonly T[]): Map<number, T[]> {
  const index = new Map<number, T[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? 0;
    const list = index.get(first);
    if (list) list.push(phrase);
    else index.set(first, [phrase]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}
