import { PERSON_START, SOURCE_HEAD, WordClass } from '../lexicon/classes.ts';
import { prefixOf } from '../lexicon/morphology.ts';
import { type NounPhrase, readNounPhrase } from '../speakers/noun-phrase.ts';
import { isFiniteVerb } from '../speakers/verb-forms.ts';
import {
  type Article,
  hasArticle,
  is,
  isWord,
  morphologyAt,
  punctuationAt,
  quotationOpenedAt,
} from '../text/article.ts';
import { spelledLike } from '../text/letters.ts';
import type { TokenRange } from '../text/segment.ts';
import { textOf } from '../text/tokenize.ts';
import { readQuotedContent, trimEnd } from './content.ts';
import type { Report } from './report.ts';
import { type CueContext, makeReport } from './rule.ts';

/** Words of an adjunct between the name and the colon: «لافروف بعد اجتماع مع نظيره الأميركي: …». */
const MAX_ADJUNCT = 8;
const KNOWN_KINDS: ReadonlySet<NounPhrase['kind']> = new Set([
  'role',
  'body',
  'media',
  'group',
  'unnamed',
  'document',
]);

/**
 * The source of a headline with a colon («بوتين: …», «قبل القمة .. بوتين: …», «كيري لقناة العربية: …»): the noun phrase
 * at its start or after a break, if only an adjunct parts it from the colon. A place («تركيا: …») or a word that no
 * table knows («البذال: …») may as well name the topic: it is a source if the article's body has it speak.
 * @param range the tokens before the colon
 * @param sources the sources of the reports in the body
 */
function headlineSource(
  article: Article,
  range: TokenRange,
  sources: readonly NounPhrase[],
): NounPhrase | null {
  for (let start = range.start; start < range.end; start++) {
    if (start > range.start && !isBreak(article, start - 1)) continue;
    const phrase = readNounPhrase(article, start, range.end);
    if (!phrase) continue;
    const next = phrase.end === range.end || isAdjunct(article, phrase.end, range.end);
    if (!next && !(isFiniteVerb(article, phrase.end) && isOwnSpeech(article, range.end + 1))) continue;
    if (isByline(article, phrase, range.end)) return null;
    if (isEvent(article, phrase)) continue;
    if (
      isPlace(article, phrase)
        ? speaksAs(article, phrase, sources)
        : isFirm(article, phrase) || speaks(article, phrase, sources)
    )
      return phrase;
  }
  return null;
}

/** Words of a headline's content within which the speaker speaks of himself. */
const OWN_REACH = 4;

const beginsLikeFirstPerson = spelledLike(/^[أن]/u);

const isNegation = spelledLike(/^(?:لم|لن|لا)$/u);

/** «العداءة فلانة تعود من الإيقاف: لم أخن أحدا»: the first person tells that the subject of the verb speaks. */
function isOwnSpeech(article: Article, from: number): boolean {
  for (let at = from; at < from + OWN_REACH && isWord(article, at); at++) {
    if (is(article, at, WordClass.firstPerson)) return true;
    if (isNegation(article, at) && beginsLikeFirstPerson(article, at + 1)) return true;
  }
  return false;
}

/** «..», «/» and «-» part the topic of a headline from the speaker. */
const isBreak = (article: Article, token: number): boolean =>
  ['.', '…', '/', '-', '–', '|'].includes(punctuationAt(article, token));

/** «محاكمة السائق: …», «حريق المصنع: …»: what happened is the topic. */
const isEvent = (article: Article, { head }: NounPhrase): boolean =>
  !hasArticle(article, head) &&
  is(article, head, WordClass.contentNoun | WordClass.occasionNoun) &&
  !is(article, head, SOURCE_HEAD | PERSON_START | WordClass.place);

const isFirm = (article: Article, phrase: NounPhrase): boolean =>
  KNOWN_KINDS.has(phrase.kind) || is(article, phrase.head, PERSON_START);

const isPlace = (article: Article, phrase: NounPhrase): boolean =>
  phrase.end - phrase.start === 1 && is(article, phrase.head, WordClass.place);

/** «تركيا: …» where «قالت تركيا» stands in the body; «المعارضة السورية» does not make Syria speak. */
const speaksAs = (article: Article, { head }: NounPhrase, sources: readonly NounPhrase[]): boolean =>
  sources.some((source) => article.tokens.word[source.head] === article.tokens.word[head]);

/** «فلان الفلاني: …» over a line with the same name alone: the title of a column, whose author is the writer. */
function isByline(article: Article, { start, end }: NounPhrase, after: number): boolean {
  const name = textOf(article.tokens, start, end - 1);
  const next = (article.segments.paragraphOf[after] ?? -1) + 1;
  return [next, next + 1].some((k) => {
    const line = article.segments.paragraphs[k];
    return line !== undefined && textOf(article.tokens, line.start, line.end - 1) === name;
  });
}

const isLoneLi = spelledLike(/^لـ?$/u);

/** «بوتين من بكين», «كيري لقناة …», «لافروف بعد اجتماع …»: where, when or to whom. */
const isAdjunct = (article: Article, from: number, to: number): boolean =>
  to - from <= MAX_ADJUNCT &&
  (is(article, from, WordClass.preposition | WordClass.time) ||
    prefixOf(morphologyAt(article, from)) === 'li' ||
    isLoneLi(article, from));

/** Whether a source in the body has a word of the phrase, leaving out words of two letters and adjectives of places. */
function speaks(article: Article, phrase: NounPhrase, sources: readonly NounPhrase[]): boolean {
  const words = new Set(wordsIn(article, phrase));
  return sources.some((source) => wordsIn(article, source).some((word) => words.has(word)));
}

function wordsIn(article: Article, { start, end }: TokenRange): string[] {
  const words: string[] = [];
  for (let at = start; at < end; at++) {
    if (!isWord(article, at) || is(article, at, WordClass.nisba)) continue;
    const word = textOf(article.tokens, at).replace(/^(?:ال|لل)/u, '');
    if (word.length > 2) words.push(word);
  }
  return words;
}

/** «بوتين: …»: the content is the rest of the headline. */
export function headlineColon({ article, cue, cueAt, sources }: CueContext): Report | null {
  const paragraph = article.segments.paragraphs[article.segments.paragraphOf[cue.start] ?? -1];
  if (!paragraph || cue.end >= paragraph.end) return null;
  const source = headlineSource(article, { start: paragraph.start, end: cue.start }, sources);
  if (!source) return null;
  const quotation = quotationOpenedAt(article, cue.end);
  const content = quotation
    ? readQuotedContent(article, quotation, cueAt)
    : {
        range: { start: cue.end, end: trimEnd(article, cue.end, paragraph.end) },
        kind: 'unmarked' as const,
        quotations: [],
        ending: 'line' as const,
      };
  return content && makeReport('headline-colon', cue, content, { sourceForm: 'mention', source });
}
