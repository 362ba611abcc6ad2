import { conjugate } from '../cues/conjugator/conjugate.ts';
import type { InflectedForm } from '../cues/conjugator/forms.ts';
import { packInflection } from '../cues/inflection.ts';
import { type NominalCue, parseNominalCues, parseVerbTable, type VerbEntry } from '../cues/verb-table.ts';
import { fold } from '../text/fold.ts';
import { CLASS_OF_TABLE, TAKES_ARTICLE, WordClass } from './classes.ts';
import { type Gender, type GrammaticalNumber, type Morphology, packMorphology } from './morphology.ts';
import { alternatives, readRows } from './tables.ts';

/** The tables of the lexicon as text. `words` maps the name of a word-class table to its TSV. */
export interface LexiconSources {
  verbs: string;
  nominalCues: string;
  functionWords: string;
  narration: string;
  anonymity: string;
  epithets: string;
  countries: string;
  words: Readonly<Record<string, string>>;
}

/** The compiled lexicon: plain data that `loadLexicon` turns into lookups without parsing a table. */
export interface LexiconData {
  /** Folded words, one a line; the first has id 1. */
  words: string;
  classes: number[];
  morphology: number[];
  verbs: VerbEntry[];
  /** Cue readings: word id, index of the verb, packed inflection, three numbers each. */
  readings: number[];
  nominalCues: { cue: NominalCue; ids: number[] }[];
  narration: number[][];
  anonymity: number[][];
  epithets: number[][];
}

const NO_MORPHOLOGY: Morphology = { gender: null, number: null, definite: false, prefix: null };

/** The bits of gender and number in packed morphology. */
const AGREEMENT =
  packMorphology({ ...NO_MORPHOLOGY, gender: 'f', number: 'p' }) |
  packMorphology({ ...NO_MORPHOLOGY, gender: 'm', number: 'd' });

/** Collects words with their classes; a word keeps the gender and number that were given first. */
class WordCollector {
  readonly ids = new Map<string, number>();
  readonly classes: number[] = [0];
  readonly morphology: number[] = [0];

  add(surface: string, classes: number, morphology: Morphology = NO_MORPHOLOGY): number {
    const word = fold(surface);
    let id = this.ids.get(word);
    if (id === undefined) {
      id = this.classes.length;
      this.ids.set(word, id);
      this.classes.push(0);
      this.morphology.push(0);
    }
    this.classes[id] = (this.classes[id] ?? 0) | classes;
    const known = this.morphology[id] ?? 0;
    if ((known & AGREEMENT) === 0) this.morphology[id] = known | packMorphology(morphology);
    return id;
  }
}

/** Compiles the tables. @throws Error naming table and line where a table is malformed */
export function compileLexicon(sources: LexiconSources): LexiconData {
  const collector = new WordCollector();
  addFunctionWords(collector, sources.functionWords);
  for (const [table, tsv] of Object.entries(sources.words).sort(([a], [b]) => (a < b ? -1 : 1))) {
    addWordTable(collector, table, tsv);
  }
  addCountries(collector, sources.countries);
  const verbs = parseVerbTable(sources.verbs);
  const readings = verbs.flatMap((verb, k) =>
    conjugate(verb)
      .filter(isCueForm)
      .flatMap((form) =>
        surfacesOf(form, verb).flatMap((surface) => [collector.add(surface, 0), k, packInflection(form)]),
      ),
  );
  const nominalCues = parseNominalCues(sources.nominalCues).map((cue) => ({
    cue,
    ids: cue.words.map((word) => collector.add(word, 0)),
  }));
  const phrasesOf = (tsv: string): number[][] =>
    readRows(tsv).map(({ cells }) =>
      (cells[0] ?? '').split(/\s+/u).map((word) => (word === '*' ? 0 : collector.add(word, 0))),
    );
  const narration = phrasesOf(sources.narration);
  const anonymity = phrasesOf(sources.anonymity);
  const epithets = phrasesOf(sources.epithets);
  return {
    words: [...collector.ids.keys()].join('\n'),
    classes: collector.classes,
    morphology: collector.morphology,
    verbs,
    readings,
    nominalCues,
    narration,
    anonymity,
    epithets,
  };
}

/** «عاد ليؤكد أن», «عادت لتقول إن»: the third person of strong verbs also stands after the li- of «came back to». */
const surfacesOf = ({ surface, aspect, person, number }: InflectedForm, verb: VerbEntry): string[] =>
  aspect === 'imperfect' && person === 3 && number === 's' && verb.strength === 'strong'
    ? [surface, `ل${surface}`]
    : [surface];

function addFunctionWords(collector: WordCollector, tsv: string): void {
  for (const { cells, line } of readRows(tsv)) {
    const wordClass = CLASS_OF_TABLE[cells[0] ?? ''];
    if (!wordClass) throw new Error(`function-words.tsv line ${line}: unknown class "${cells[0]}"`);
    for (const word of alternatives(cells[1])) addInflected(collector, word, wordClass, NO_MORPHOLOGY);
  }
}

function addWordTable(collector: WordCollector, table: string, tsv: string): void {
  const wordClass = CLASS_OF_TABLE[table];
  if (!wordClass) throw new Error(`${table}.tsv: no word class of this name`);
  for (const { cells } of readRows(tsv)) {
    const gender = cells[1] === 'm' || cells[1] === 'f' ? (cells[1] as Gender) : null;
    const number = /^[sdp]$/u.test(cells[2] ?? '') ? (cells[2] as GrammaticalNumber) : null;
    for (const word of alternatives(cells[0])) {
      addInflected(collector, word, wordClass, { ...NO_MORPHOLOGY, gender, number });
    }
  }
}

/** Adds a noun bare, with the article, and with bi-, li-, ka- (للوزير, بالوزير, لوزير). */
function addInflected(
  collector: WordCollector,
  word: string,
  wordClass: keyof typeof WordClass,
  morphology: Morphology,
): void {
  const bit = WordClass[wordClass];
  collector.add(word, bit, morphology);
  if (!TAKES_ARTICLE.has(wordClass) || word.startsWith('ال')) return;
  const definite = { ...morphology, definite: true };
  collector.add(`ال${word}`, bit, definite);
  collector.add(`لل${word}`, bit, { ...definite, prefix: 'li' });
  collector.add(`بال${word}`, bit, { ...definite, prefix: 'bi' });
  collector.add(`ل${word}`, bit, { ...morphology, prefix: 'li' });
  collector.add(`ب${word}`, bit, { ...morphology, prefix: 'bi' });
  if (wordClass === 'contentNoun') addPossessed(collector, word, morphology);
}

const POSSESSIVES = ['ه', 'ها', 'هم'];

/**
 * Adds a verbal noun with a pronoun as its subject: تورطه, بتورطها; before it ta marbuta opens (رغبة, رغبته), and hamza
 * takes a seat (استياؤها, استيائها).
 */
function addPossessed(collector: WordCollector, word: string, morphology: Morphology): void {
  const open = word.replace(/ة$/u, 'ت');
  const stems = open.endsWith('ء') ? [open, `${open.slice(0, -1)}ئ`, `${open.slice(0, -1)}ؤ`] : [open];
  for (const stem of stems) {
    for (const pronoun of POSSESSIVES) {
      collector.add(stem + pronoun, WordClass.contentNoun, morphology);
      collector.add(`ب${stem}${pronoun}`, WordClass.contentNoun, { ...morphology, prefix: 'bi' });
    }
  }
}

/** Country names, and nationality adjectives with and without the article. */
function addCountries(collector: WordCollector, tsv: string): void {
  for (const { cells } of readRows(tsv)) {
    const [, names, masculine, feminine, plural, capitals] = cells;
    for (const name of [...alternatives(names), ...alternatives(capitals)]) {
      const words = name.split(' ');
      if (words.length > 1) continue;
      collector.add(name, WordClass.place);
      collector.add(`ب${name}`, WordClass.place, { ...NO_MORPHOLOGY, prefix: 'bi' });
      collector.add(`ل${name}`, WordClass.place, { ...NO_MORPHOLOGY, prefix: 'li' });
    }
    const adjectives: [string | undefined, Gender | null, GrammaticalNumber][] = [
      [masculine, 'm', 's'],
      [feminine, 'f', 's'],
      [plural, 'm', 'p'],
    ];
    for (const [cell, gender, number] of adjectives) {
      for (const adjective of alternatives(cell).flatMap((entry) => entry.split(' '))) {
        const morphology = { ...NO_MORPHOLOGY, gender, number };
        collector.add(adjective, WordClass.nisba, morphology);
        collector.add(`ال${adjective}`, WordClass.nisba, { ...morphology, definite: true });
      }
    }
  }
}

/**
 * Subjunctive and jussive report nothing («لم يقل»), and some look like other words (يجب, «must», of أجاب); the passive
 * names no source (قيل إن), and where it is written like the active («نُقل عن») that reading serves.
 */
const isCueForm = ({ mood, voice }: InflectedForm): boolean => mood !== 'subjunctive' && voice === 'active';
