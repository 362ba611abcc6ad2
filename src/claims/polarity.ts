import { WordClass } from '../lexicon/classes.ts';
import { is, isComma, isWord } from '../text/article.ts';
import type { TokenRange } from '../text/segment.ts';
import type { ClaimWords } from './claim-words.ts';
import { Marker, Verb } from './classes.ts';

/** How many words may stand between ليس and the فقط that takes its force. */
const ONLY_REACH = 4;

/**
 * Whether the main predicate of a clause is negated: لا، لم، لن before its verb, ليس, لا before a noun (لا وجود لـ), غير
 * before its adjective, عدم at its head. A relative clause's negation is its own; لا … إلا and ليس فقط affirm.
 */
export function isNegated(words: ClaimWords, { start, end }: TokenRange): boolean {
  const { article } = words;
  let relative = false;
  let nominal = true;
  for (let token = start; token < end; token++) {
    if (isComma(article, token)) relative = false;
    if (!isWord(article, token)) continue;
    if (is(article, token, WordClass.relative)) relative = true;
    const skipped = words.marks(token, Marker.notNegation);
    if (skipped > 0) return false;
    const negates = words.marks(token, Marker.negation) > 0 && !words.hasPreposition(token);
    if (negates && !relative) return !isCancelled(words, token, end);
    const verb = words.verb[token] ?? 0;
    const finite = verb !== 0 && !(verb & Verb.homograph);
    if (finite && !relative) {
      const modal = words.marks(token, Marker.demand | Marker.prediction | Marker.opinion) > 0;
      if (!modal && verb >> 5 !== 1) return false;
      if (verb >> 5 === 1 && !modal) nominal = true;
    }
    if (finite) relative = false;
    if (words.marks(token, Marker.subordinator) && token > start) return false;
    if (nominal && !relative && negatesNominally(words, token, start)) return true;
  }
  return false;
}

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
    if (words.marks(at, Marker.exceptive)) return true;
    if (be && at <= token + ONLY_REACH && /^(?:فقط|وحده|وحدها|فحسب|وحدهم)$/u.test(words.text(at)))
      return true;
  }
  return false;
}
