import type { MentionForm, SpeakerType } from '../document.ts';
import type { Gender, GrammaticalNumber } from '../lexicon/morphology.ts';
import type { TokenRange } from '../text/segment.ts';
import type { KnownSpeaker } from './registry.ts';

export interface EntityMention extends TokenRange {
  readonly form: MentionForm;
}

/** One speaker of an article with everything by which it is called. Grows while the article is read. */
export interface Entity {
  /** Its place among the entities of the article, by first notice. */
  readonly order: number;
  known: KnownSpeaker | null;
  /** Proper names, as printed. */
  names: string[];
  /** Describing phrases and roles, as printed. */
  phrases: string[];
  /** The same as they are compared (key-words.ts), in the same order. */
  nameKeys: (readonly string[])[];
  phraseKeys: (readonly string[])[];
  type: SpeakerType;
  gender: Gender | null;
  number: GrammaticalNumber | null;
  /** In text order. */
  mentions: EntityMention[];
  /** Whether a title, a known name or a noun that can speak tells that it is somebody; else an unknown word does. */
  firm: boolean;
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((best, text) => (best.length >= text.length ? best : text), '');

/** The name in the registry, else the fullest proper name, else the fullest phrase; empty where there is none. */
export const nameOf = ({ known, names, phrases }: Entity): string =>
  known?.name ?? (longest(names) || longest(phrases));

export const containsAll = (words: readonly string[], part: readonly string[]): boolean =>
  part.length > 0 && part.every((word) => words.includes(word));

/**
 * Whether a word may head a short form of a phrase: its first word, and the one after a name («سيب بلاتر رئيس الفيفا»)
 * or a conjunction («عضو البرلمان ورئيس البعثة»).
 */
export function heads(word: string, { nameKeys }: Entity, phrase: readonly string[]): boolean {
  return phrase.some((other, k) => {
    const before = phrase[k - 1];
    if (before === undefined || nameKeys.some((name) => name.includes(before))) return other === word;
    return other.startsWith('و') && other.length === word.length + 1 && other.endsWith(word);
  });
}

/** Whether two names may be of one person: one's words are all in the other, spelling variants allowed. */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  for (const word of short) if (!long.includes(word) && !hasVariant(long, word)) return false;
  return true;
}

function hasVariant(words: readonly string[], word: string): boolean {
  for (const other of words) if (isVariant(word, other)) return true;
  return false;
}

/** Letters from which on a word may be another with one letter put in, left out or changed. */
export const VARIANT_LENGTH = 5;

/** Words that differ by one letter put in, left out or changed, and not by the first. */
export function isVariant(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < VARIANT_LENGTH || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start > 0 && Math.max(a.length, b.length) - start - end <= 1;
}

/** «وفد من الخبراء … مشيرين إلى», «اللجنة … مؤكدين»: one body of several persons. */
const isCollective = ({ type, phrases }: Entity): boolean =>
  type === 'organization' &&
  phrases.some((phrase) =>
    /^(?:ال)?(?:وفد|لجن[ةه]|فريق|هيئ[ةه]|مجلس|حزب|جماع[ةه]|قياد[ةه])(?: |$)/u.test(phrase),
  );

/** Whether a verb or pronoun of this gender and number may refer to the entity; unknown agrees with all. */
export function agrees(entity: Entity, gender: Gender | null, number: GrammaticalNumber | null): boolean {
  if (number === 'p' || number === 'd')
    return entity.number !== 's' || entity.type === 'group' || isCollective(entity);
  if (entity.type === 'group' || entity.number === 'p') {
    if (number === 's' && gender === 'm') return false;
    return number === null || entity.gender !== 'm';
  }
  return gender === null || entity.gender === null || entity.gender === gender;
}
