import { PERSON_START, WordClass } from '../lexicon/classes.ts';
import { type Gender, genderOf, isDefinite, numberOf, prefixOf } from '../lexicon/morphology.ts';
import {
  type Article,
  hasArticle,
  is,
  isComma,
  isWord,
  morphologyAt,
  quotationOpenedAt,
} from '../text/article.ts';
import { begins, ends, lengthOf, spells } from '../text/letters.ts';
import type { TokenRange } from '../text/segment.ts';
import { Proclitic } from '../text/tokenize.ts';
import type { NounPhrase, PhraseKind } from './noun-phrase.ts';
import { findName } from './proper-name.ts';

/** Nouns that may stand between the head and the end of a construct state. */
const CONSTRUCT =
  WordClass.role | WordClass.body | WordClass.media | WordClass.common | WordClass.contentNoun;

const KINDS: readonly (readonly [number, PhraseKind])[] = [
  [WordClass.honorific, 'name'],
  [WordClass.group, 'group'],
  [WordClass.unnamed, 'unnamed'],
  [WordClass.role, 'role'],
  [WordClass.media, 'media'],
  [WordClass.body, 'body'],
  [WordClass.document, 'document'],
  [WordClass.givenName | WordClass.familyName, 'name'],
  [WordClass.place, 'body'],
];

function kindAt(article: Article, head: number): PhraseKind | undefined {
  for (const [classes, kind] of KINDS) if (is(article, head, classes)) return kind;
  return undefined;
}

export function describe(article: Article, range: TokenRange): NounPhrase {
  const { start, end } = range;
  const head = quotationOpenedAt(article, range.start) ? range.start + 1 : range.start;
  const packed = morphologyAt(article, head);
  const inside = findName(article, range);
  const joined = inside !== null && joinsTwoPersons(article, range);
  const name = joined ? null : inside;
  if (isUnknownInMarks(article, range, inside)) {
    return { start, end, head, kind: 'other', name: null, gender: null, number: null };
  }
  let kind = kindAt(article, head) ?? (name ? 'name' : 'other');
  if (joined || isEachOf(article, start))
    return { start, end, head, kind: 'group', name: null, gender: 'm', number: 'p' };
  if (kind === 'name' && isNamedAfter(article, range, inside)) {
    return {
      start,
      end,
      head,
      kind: 'body',
      name: null,
      gender: genderInPrint(article, head),
      number: numberOf(packed),
    };
  }
  if (kind === 'document') return documentPhrase(article, range, head);
  if (kind === 'unnamed' && (isDefinite(packed) || name)) kind = 'role';
  if (kind === 'role' && !name && numberOf(packed) === 'p') kind = 'group';
  if (kind === 'role' && !name && !isDefinite(packed) && isIndefinitePhrase(article, range)) kind = 'unnamed';
  if (kind === 'other' && (numberOf(packed) === 'p' || isSoundPlural(article, head))) {
    return { start, end, head, kind: 'group', name, gender: genderOf(packed) ?? 'm', number: 'p' };
  }
  return { start, end, head, kind, name, gender: genderInPrint(article, head), number: numberOf(packed) };
}

/** «بيان صادر», «دراسة كندية»: a text has no name of a person, so that an unknown word in it is an adjective. */
const documentPhrase = (article: Article, { start, end }: TokenRange, head: number): NounPhrase => {
  const [gender, number] = [genderInPrint(article, head), numberOf(morphologyAt(article, head))];
  return { start, end, head, kind: 'document', name: null, gender, number };
};

/** «رئيسه» is read as «رئيسة», whose ta marbuta is often printed so: its gender stays open. */
function genderInPrint(article: Article, token: number): Gender | null {
  const gender = genderOf(morphologyAt(article, token));
  return gender === 'f' && ends(article, token, 'ه') ? null : gender;
}

/** «مشرفون», «المحامون»: several persons, by the ending of the nominative. */
export const isSoundPlural = (article: Article, token: number): boolean =>
  ends(article, token, 'ون') && lengthOf(article, token) > 5 && !is(article, token, PERSON_START);

/** «نبأ برس», «شيفر» in marks: a body, a medium or a nickname, as the article's other words will tell. */
const isUnknownInMarks = (article: Article, { start, end }: TokenRange, name: TokenRange | null): boolean => {
  const quotation = quotationOpenedAt(article, start);
  if (!quotation || quotation.close !== end - 1) return false;
  return name === null || !is(article, name.start, WordClass.givenName | WordClass.familyName);
};

/** A conjunction that is cut off, or one on an unknown name after a family name: «بوتين وسيب بلاتر». */
const beginsWithWa = (article: Article, token: number): boolean =>
  article.tokens.proclitic[token] === Proclitic.wa ||
  (begins(article, token, 'و') &&
    (article.tokens.word[token] ?? 0) === 0 &&
    is(article, token - 1, WordClass.familyName) &&
    lengthOf(article, token) > 3 &&
    !['ها', 'هم', 'ه'].some((pronoun) => ends(article, token, pronoun)));

/** «كل من الوزير ونظيره»: several persons, one by one. */
const isEachOf = (article: Article, token: number): boolean =>
  spells(article, token, 'كل') && spells(article, token + 1, 'من');

/** «الجبير ولافروف», «الرئيس فلان ورئيس الاتحاد فلان»: a second name after a conjunction. */
function joinsTwoPersons(article: Article, range: TokenRange): boolean {
  for (let at = range.start + 1; at < range.end; at++) {
    if (!beginsWithWa(article, at) || isComma(article, at - 1)) continue;
    const first = findName(article, { start: range.start, end: at });
    if (!first || first.end !== at) continue;
    if (article.tokens.proclitic[at] === Proclitic.none) return isWord(article, at + 1) && at + 1 < range.end;
    if (is(article, at, WordClass.givenName | WordClass.familyName)) return true;
    if (is(article, at, WordClass.role) && findName(article, { start: at + 1, end: range.end })) return true;
  }
  return false;
}

/** «حملة مرشح الرئاسة فلان», «عائلة فلان»: a common noun in the construct state before a person is no person. */
function isNamedAfter(article: Article, range: TokenRange, name: TokenRange | null): boolean {
  const { start } = range;
  if (!name || name.start === start || is(article, start, PERSON_START) || hasArticle(article, start))
    return false;
  return name.start === start + 1 || is(article, start + 1, WordClass.role);
}

/** «مسؤول أمريكي», «متحدث باسم الجيش»; in «نائب مدير المعهد» the last of the construct makes all definite. */
function isIndefinitePhrase(article: Article, range: TokenRange): boolean {
  for (let at = range.start + 1; at < range.end; at++) {
    if (!isWord(article, at) || is(article, at, WordClass.preposition | WordClass.nisba)) return true;
    if (spells(article, at, 'باسم') || prefixOf(morphologyAt(article, at)) !== null) return true;
    if (hasArticle(article, at) || is(article, at, WordClass.place)) return false;
    if (!is(article, at, CONSTRUCT)) return true;
  }
  return true;
}
