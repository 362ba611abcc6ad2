import type { Modality, SpeechAct } from '../document.ts';
import { WordClass } from '../lexicon/classes.ts';
import { is, isWord } from '../text/article.ts';
import type { TokenRange } from '../text/segment.ts';
import { type ClaimWords, endOfRelativeVerb } from './claim-words.ts';
import { Marker, Verb, verbKindOf } from './classes.ts';
import type { Clause } from './clauses.ts';

/** What the cue says of its content before the content's own words are read. */
export const MODALITY_OF_ACT: Readonly<Partial<Record<SpeechAct, Modality>>> = {
  deny: 'denied',
  demand: 'demanded',
  promise: 'promised',
  // a threat commits its speaker as a promise does (Searle's commissives)
  threaten: 'promised',
  believe: 'opinion',
  expect: 'predicted',
  hope: 'opinion',
};

/** The modality of a clause, and what a clause coordinated with it takes over. */
export interface ClauseModality {
  readonly modality: Modality;
  readonly inherited: Modality | null;
}

interface Evidence {
  readonly marker: Modality | null;
  /** The first finite verb of the main clause; 0 if none. */
  readonly verb: number;
  readonly evaluative: boolean;
}

const MARKERS: readonly [number, Modality][] = [
  [Marker.denial, 'denied'],
  [Marker.demand, 'demanded'],
  [Marker.promise, 'promised'],
  [Marker.opinion, 'opinion'],
  [Marker.prediction, 'predicted'],
];

const ANY_MARKER = MARKERS.reduce((all, [marker]) => all | marker, 0);

/**
 * @param base what the cue gives its content; null where the cue leaves it open
 * @param before the modality of the clause that this one is coordinated with
 * @param measured whether the clause holds a quantity or a time, so that it is no mere evaluation
 */
export function modalityOf(
  words: ClaimWords,
  clause: Clause,
  base: Modality | null,
  before: ClauseModality | null,
  measured: boolean,
): ClauseModality {
  if (base === 'denied') return { modality: 'denied', inherited: 'denied' };
  if (isConditional(words, clause)) return { modality: 'conditional', inherited: null };
  const evidence = evidenceIn(words, clause);
  const own = ownModality(evidence, base);
  if (own) return { modality: own, inherited: own === 'opinion' || own === 'denied' ? null : own };
  const taken = takesOver(clause, evidence) ? before?.inherited : null;
  if (taken) return { modality: taken, inherited: taken };
  if (base && !(isOfAct(base) && tellsOfPast(clause, evidence))) return { modality: base, inherited: base };
  const opinion = evidence.evaluative && !measured && (evidence.verb === 0 || isCopula(evidence.verb));
  return { modality: opinion ? 'opinion' : 'asserted', inherited: null };
}

/** Demands and promises are of what is to come: a clause that tells what happened is none. */
const isOfAct = (base: Modality): boolean => base === 'demanded' || base === 'promised';

/** Only a clause of its own: in a noun phrase a verbal noun may look like a perfect (وقف، سحب). */
const tellsOfPast = ({ link }: Clause, { verb }: Evidence): boolean =>
  link !== 'start' && link !== 'list' && (verb & Verb.perfect) !== 0;

/** A future verb outweighs a cue of belief; a first person makes it a promise. */
function ownModality({ marker, verb }: Evidence, base: Modality | null): Modality | null {
  if (marker && !(base === 'promised' && marker === 'predicted')) return marker;
  if ((verb & Verb.future) === 0) return null;
  if (base && base !== 'opinion') return base;
  return verb & Verb.firstPerson ? 'promised' : 'predicted';
}

/** يجب أن تلتزم … وتفتح: an imperfect, or a verbal noun of the same list, goes on in the mood before it. */
function takesOver(clause: Clause, { verb }: Evidence): boolean {
  if (clause.link === 'list') return true;
  if (clause.link === 'coordinate' || clause.link === 'that') return (verb & Verb.imperfect) !== 0;
  return false;
}

const isCopula = (verb: number): boolean => verbKindOf(verb) === 'be';

function isConditional(words: ClaimWords, { start, end }: TokenRange): boolean {
  for (let token = start; token < end; token++) {
    if (words.marks(token, Marker.condition) && !isEmbeddedQuestion(words, token)) return true;
  }
  return false;
}

/** «ما إذا كان»: whether, not if. */
const isEmbeddedQuestion = (words: ClaimWords, token: number): boolean =>
  words.spells(token - 1, 'ما') || words.spells(token - 1, 'عما');

/** Reads the main clause up to its verb's end: relative and subordinate clauses have markers of their own. */
function evidenceIn(words: ClaimWords, { start, end }: TokenRange): Evidence {
  const { article } = words;
  let marker: Modality | null = null;
  let verb = 0;
  let evaluative = false;
  for (let token = start; token < end; token++) {
    if (!isWord(article, token)) continue;
    if (is(article, token, WordClass.relative)) {
      token = endOfRelativeVerb(words, token) - 1;
      continue;
    }
    const form = words.verb[token] ?? 0;
    if (words.marks(token, Marker.subordinator) && verb) break;
    if (!marker && (!verb || isCopula(verb))) marker = markerAt(words, token, start, end);
    if (words.marks(token, Marker.evaluation)) evaluative = true;
    if (!verb && form && !(form & Verb.homograph)) verb = form;
  }
  return { marker, verb, evaluative };
}

function markerAt(words: ClaimWords, token: number, start: number, end: number): Modality | null {
  if (words.spells(token, 'سوف') && firstPersonAfter(words, token)) return 'promised';
  if (words.marks(token, ANY_MARKER)) {
    for (const [marker, modality] of MARKERS) if (words.marks(token, marker)) return modality;
  }
  if (words.spells(token, 'لن')) return firstPersonAfter(words, token) ? 'promised' : 'predicted';
  if (words.spells(token, 'قد') && (words.verb[token + 1] ?? 0) & Verb.imperfect) return 'predicted';
  if (token === start && words.spells(token, 'على') && hasThatSoon(words, token, end)) return 'demanded';
  return null;
}

const firstPersonAfter = (words: ClaimWords, token: number): boolean =>
  ((words.verb[token + 1] ?? 0) & Verb.firstPerson) !== 0;

/** «على الحكومة أن …»: upon the government it is to … */
function hasThatSoon(words: ClaimWords, token: number, end: number): boolean {
  for (let at = token + 2; at < Math.min(token + 7, end); at++) {
    if (words.verb[at]) return false;
    if (words.text(at) === 'أن' || words.text(at) === 'ان')
      return (words.verb[at + 1] ?? 0) !== 0 || words.text(at + 1) === 'لا';
  }
  return false;
}
