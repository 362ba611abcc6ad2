import { WordClass } from '../lexicon/classes.ts';
import { is, isComma, isWord } from '../text/article.ts';
import type { TokenRange } from '../text/segment.ts';
import { type ClaimWords, endOfRelativeVerb } from './claim-words.ts';
import { Marker, Verb, verbKindOf } from './classes.ts';

/** How many words may stand between ليس and the فقط that takes its force. */
const ONLY_REACH = 4;

/**
 * Whether the main predicate of a clause is negated: لا، لم، لن before its verb, ليس, لا before a noun (لا وجود لـ), غير
 * before its adjective, عدم at its head. A relative clause's negation is its own; لا … إلا and ليس فقط affirm.
 */
export function isNegated(words: ClaimWords, { start, end }: TokenRange): boolean {
  const { article } = words;
  for (let token = start; token < end; token++) {
    if (!isWord(article, token)) continue;
    if (is(article, token, WordClass.relative)) {
      token = endOfRelativeVerb(words, token) - 1;
      continue;
    }
    if (words.marks(token, Marker.notNegation)) return false;
    if (negates(words, token, start)) return !isCancelled(words, token, end);
    const verb = words.verb[token] ?? 0;
    if (verb !== 0 && !(verb & Verb.homograph) && !isModal(words, token, verb)) return false;
    if (words.marks(token, Marker.subordinator) && token > start) return false;
    if (negatesNominally(words, token, start)) return true;
  }
  return false;
}

/** لا، لم، لن، ليس; and ألّا (that … not) after its verb, which is written like إلا but for the hamza. */
function negates(words: ClaimWords, token: number, start: number): boolean {
  if (words.spells(token, 'ألا') || words.spells(token, 'ألّا')) return token > start;
  return words.marks(token, Marker.negation) && !words.hasPreposition(token);
}

/** كان، يجب، يتوقع: the predicate is still to come. */
const isModal = (words: ClaimWords, token: number, verb: number): boolean =>
  verbKindOf(verb) === 'be' || words.marks(token, Marker.demand | Marker.prediction | Marker.opinion);

/** «عدم وجود …», «ضرورة عدم …» at the head; «… غير صحيح» as the predicate. */
function negatesNominally(words: ClaimWords, token: number, start: number): boolean {
  if (words.marks(token, Marker.negativeNoun)) {
    return !words.hasPreposition(token) && token - start <= 3 && !isAfterPreposition(words, token);
  }
  if (!words.marks(token, Marker.negativeAdjective) || token === start) return false;
  const next = words.article.text.slice(words.start(token + 1), words.end(token + 1));
  const before = words.text(token - 1);
  const attributive = !before.startsWith('ال') && token - start <= 1;
  return !/^(?:أن|أنه|أنها|ذلك|ال)/u.test(next) && !attributive && !words.hasPreposition(token);
}

const isAfterPreposition = (words: ClaimWords, token: number): boolean =>
  is(words.article, token - 1, WordClass.preposition);

/** «لا … إلا», «لم … سوى» affirm; so does «ليس … فقط». */
function isCancelled(words: ClaimWords, token: number, end: number): boolean {
  const be = /^ليس/u.test(words.text(token));
  for (let at = token + 1; at < end && !isComma(words.article, at); at++) {
    if (words.marks(at, Marker.exceptive) && !words.text(at).startsWith('أ')) return true;
    if (be && at <= token + ONLY_REACH && /^(?:فقط|وحده|وحدها|فحسب|وحدهم)$/u.test(words.text(at)))
      return true;
  }
  return false;
}
