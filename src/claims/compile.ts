import { alternatives, type Row, readRows } from '../lexicon/tables.ts';
import { fold } from '../text/fold.ts';
import {
  type BoundKind,
  Marker,
  type MarkerName,
  NUMBER_ROLES,
  type NumberRole,
  TimeRole,
  type TimeRoleName,
  type UnitKind,
  VERB_KINDS,
  Verb,
} from './classes.ts';
import { writtenForms } from './conjugate.ts';

/** The tables of the claims layer as text. */
export interface ClaimSources {
  markers: string;
  verbs: string;
  homographs: string;
  numbers: string;
  units: string;
  rates: string;
  bounds: string;
  times: string;
  /** src/text/dates.tsv: months and weekdays. */
  dates: string;
}

/** A fixed sequence of words, by id, with what it means. */
export interface Entry<T> {
  words: number[];
  value: T;
}

export interface NumberWord {
  value: number;
  role: NumberRole;
}
export interface Unit {
  code: string;
  kind: UnitKind;
  /** 2 for a dual: شهرين, two months. */
  count: 1 | 2;
}
export interface Bound {
  kind: BoundKind;
  side: 'before' | 'after';
}
export interface TimeWord {
  /** A bit of TimeRole. */
  role: number;
  value: string;
}

/** The compiled tables. */
export interface ClaimLexiconData {
  /** Folded words, one a line; the first has id 1. */
  words: string;
  /** Marker bits by id; Verb bits and kind by id. */
  markers: number[];
  verbs: number[];
  phrases: Entry<number>[];
  numbers: Entry<NumberWord>[];
  units: Entry<Unit>[];
  rates: Entry<string>[];
  bounds: Entry<Bound>[];
  times: Entry<TimeWord>[];
}

class Words {
  readonly ids = new Map<string, number>();
  readonly markers: number[] = [0];
  readonly verbs: number[] = [0];

  id(surface: string): number {
    const word = fold(surface);
    let id = this.ids.get(word);
    if (id === undefined) {
      id = this.markers.length;
      this.ids.set(word, id);
      this.markers.push(0);
      this.verbs.push(0);
    }
    return id;
  }

  phrase(text: string): number[] {
    return text.split(/\s+/u).map((word) => this.id(word));
  }
}

/** Compiles the tables. @throws Error naming table and line where a table is malformed */
export function compileClaimLexicon(sources: ClaimSources): ClaimLexiconData {
  const words = new Words();
  const phrases = addMarkers(words, sources.markers);
  addVerbs(words, sources.verbs, sources.homographs);
  const entries = <T>(table: string, tsv: string, read: (row: Row) => [string, T][]): Entry<T>[] =>
    readRows(tsv).flatMap((row) =>
      read(row).map(([form, value]) => {
        if (value === undefined) throw new Error(`${table}.tsv line ${row.line}: malformed`);
        return { words: words.phrase(form), value };
      }),
    );
  return {
    phrases,
    numbers: entries('numbers', sources.numbers, readNumber),
    units: entries('units', sources.units, readUnit),
    rates: [
      ...entries('rates', sources.rates, ({ cells: [code = '', forms] }) =>
        alternatives(forms).map((form): [string, string] => [form, code]),
      ),
      ...entries('units', sources.units, ({ cells: [code = '', , , , forms] }) =>
        alternatives(forms).map((form): [string, string] => [form, code]),
      ),
    ],
    bounds: entries('bounds', sources.bounds, ({ cells: [kind, side, forms] }) =>
      alternatives(forms).map((form): [string, Bound] => [form, { kind, side } as Bound]),
    ),
    times: [...entries('times', sources.times, readTime), ...entries('dates', sources.dates, readDateWord)],
    words: [...words.ids.keys()].join('\n'),
    markers: words.markers,
    verbs: words.verbs,
  };
}

const camel = (name: string): string => name.replace(/-./gu, (dash) => dash.slice(1).toUpperCase());

function addMarkers(words: Words, tsv: string): Entry<number>[] {
  return readRows(tsv).flatMap(({ cells: [name = '', forms], line }) => {
    const bit = Marker[camel(name) as MarkerName];
    if (!bit) throw new Error(`markers.tsv line ${line}: unknown class "${name}"`);
    return alternatives(forms).flatMap((form) => {
      const ids = words.phrase(form);
      const [first = 0] = ids;
      if (ids.length > 1) return [{ words: ids, value: bit }];
      words.markers[first] = (words.markers[first] ?? 0) | bit;
      return [];
    });
  });
}

function addVerbs(words: Words, tsv: string, homographs: string): void {
  const ambiguous = new Set(readRows(homographs).flatMap(({ cells }) => alternatives(cells[0]).map(fold)));
  for (const { cells, line } of readRows(tsv)) {
    const kind = VERB_KINDS.find((each) => each === cells[0]);
    if (!kind) throw new Error(`verbs.tsv line ${line}: unknown kind "${cells[0]}"`);
    for (const pair of alternatives(cells[1])) {
      const [perfect, imperfect] = pair.split(' ');
      if (!perfect || !imperfect) throw new Error(`verbs.tsv line ${line}: "${pair}" is not a pair`);
      for (const { surface, packed } of writtenForms(perfect, imperfect, kind)) {
        const id = words.id(surface);
        words.verbs[id] ||= ambiguous.has(fold(surface)) ? packed | Verb.homograph : packed;
      }
    }
  }
}

const withArticle = (forms: readonly string[]): string[] =>
  forms.flatMap((form) => (form.includes(' ') || /^ال|[^\p{L}]/u.test(form) ? [form] : [form, `ال${form}`]));

function readNumber({ cells: [value, role, forms] }: Row): [string, NumberWord][] {
  const known = NUMBER_ROLES.find((each) => each === role);
  if (!known) throw new Error(`numbers.tsv: unknown role "${role}"`);
  const all = known === 'unit' ? alternatives(forms) : withArticle(alternatives(forms));
  return all.map((form) => [form, { value: Number(value), role: known }]);
}

function readUnit({ cells: [code = '', kind, forms, duals] }: Row): [string, Unit][] {
  const name = code === '-' ? (alternatives(forms)[0] ?? '') : code;
  const of =
    (count: 1 | 2) =>
    (form: string): [string, Unit] => [form, { code: name, kind: kind as UnitKind, count }];
  return [...withArticle(alternatives(forms)).map(of(1)), ...withArticle(alternatives(duals)).map(of(2))];
}

function readTime({ cells: [role, value = '', forms] }: Row): [string, TimeWord][] {
  const known = TimeRole[camel(role ?? '') as TimeRoleName];
  if (!known) throw new Error(`times.tsv: unknown role "${role}"`);
  return alternatives(forms).map((form) => [form, { role: known, value }]);
}

/** Of the words of dates only months and weekdays are taken: the others serve date lines. */
const readDateWord = (row: Row): [string, TimeWord][] =>
  row.cells[0] === 'month' || row.cells[0] === 'weekday' ? readTime(row) : [];
