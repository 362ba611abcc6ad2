import type { CueMatch } from '../cues/find-cues.ts';
import { WordClass } from '../lexicon/classes.ts';
import { isNounWithEnding } from '../speakers/name-word.ts';
import { type NounPhrase, readNounPhrase } from '../speakers/noun-phrase.ts';
import { isCueParticiple, isFiniteVerb } from '../speakers/verb-forms.ts';
import { type Article, hasArticle, hasWords, is, isComma, isWord } from '../text/article.ts';
import { spelledLike, spells } from '../text/letters.ts';
import type { TokenRange } from '../text/segment.ts';
import { Proclitic, TokenKind } from '../text/tokenize.ts';
import { afterSource, FA_REACH, findFaInna } from './after-source.ts';
import { readOpenContent } from './content.ts';
import { contentBefore, startOfStatement } from './content-before.ts';
import { governedSource } from './governed-source.ts';
import { contentOf } from './opener-rules.ts';
import type { Report } from './report.ts';
import { type CueContext, makeReport } from './rule.ts';
import { sourceAfter } from './source.ts';
import { isVerbalNounShaped } from './verbal-noun.ts';

export function documentSays(context: CueContext): Report | null {
  const { article, cue, opener } = context;
  if ((cue.nominal?.needs !== 'clause' && cue.nominal?.needs !== 'marks') || !opener) return null;
  const source = readNounPhrase(article, cue.end, opener.at);
  const content = source && contentOf(context, opener);
  return content ? makeReport('document-says', cue, content, { sourceForm: 'mention', source }) : null;
}

/** «وفق الجدول», «حسب القانون»: a measure by which something is done, not a source. */
const canSpeak = (article: Article, { head }: NounPhrase): boolean => !isMeasure(article, head);

/** «وفق لائحة الاتهام» is a text that accuses, «وفق اللائحة» the rules. */
export const isMeasure = (article: Article, token: number): boolean =>
  is(article, token, WordClass.measure) && !spells(article, token + 1, 'الاتهام');

export function sourceFirst({ article, cue, cueAt }: CueContext): Report | null {
  const sentence = article.segments.sentences[article.segments.sentenceOf[cue.start] ?? -1];
  if (!sentence || !opensStatement(article, cue, sentence) || !standsFirst(cue)) return null;
  const own = cue.kind === 'possessive';
  const source = own ? null : governedSource(article, cue, endOfSource(article, cue.end, sentence.end));
  if (!own && (!source || !canSpeak(article, source))) return null;
  const start = afterSource(article, source?.end ?? cue.end, sentence.end);
  if (start >= sentence.end) return source && afterFullStop(article, cue, sentence.start, source);
  const content = readOpenContent(article, start, cueAt, 'clause');
  return (
    content && makeReport('source-first', cue, content, { sourceForm: own ? 'elided' : 'mention', source })
  );
}

const standsFirst = ({ nominal }: CueMatch): boolean => nominal?.needs === '-' || nominal?.needs === 'head';

const beginsWithWaw = spelledLike(/^و/u);

/** At the head of the sentence, or of a clause that فإن resumes: «…، وبحسب مصادر أمنية فإن …». */
const opensStatement = (article: Article, { start, end }: CueMatch, sentence: TokenRange): boolean =>
  start <= sentence.start + 1 ||
  isResumed(article, start) ||
  (isComma(article, start - 1) &&
    beginsWithWaw(article, start) &&
    findFaInna(article, end, Math.min(sentence.end, end + FA_REACH)) >= 0);

/** «غير أن للنتائج حدودا، فبحسب الباحث، …»: fa- begins a clause of its own. */
const isResumed = (article: Article, cue: number): boolean =>
  isComma(article, cue - 1) && article.tokens.proclitic[cue] === Proclitic.fa;

/** «…. وفقاً لوكالة كذا.»: the source of the sentence before, parted from it by a full stop. */
function afterFullStop(article: Article, cue: CueMatch, start: number, source: NounPhrase): Report | null {
  const before = article.segments.sentences[(article.segments.sentenceOf[start] ?? 0) - 1];
  if (!before || article.segments.paragraphOf[before.start] !== article.segments.paragraphOf[start])
    return null;
  const content = contentBefore(article, before.start, start);
  return content && makeReport('source-last', cue, content, { sourceForm: 'mention', source });
}

/**
 * The first comma, unless the source's name or title follows it: «ووفقاً لمدير الشركة، محمد فلان، فإن …», «وبحسب الوزير فلان،
 * رئيس الدورة الحالية، سيبلغ …».
 */
function endOfSource(article: Article, from: number, limit: number): number {
  let at = from;
  while (at < limit && !isComma(article, at)) at++;
  const titled = is(article, at + 1, WordClass.role) && !hasArticle(article, at + 1);
  return titled || is(article, at + 1, WordClass.givenName | WordClass.honorific) ? limit : at;
}

export function sourceLast(context: CueContext): Report | null {
  const { article, cue, afterReport } = context;
  if (afterReport || cue.verb || isWithinSaying(article, cue) || isResumed(article, cue.start)) return null;
  const sentence = article.segments.sentences[article.segments.sentenceOf[cue.start] ?? -1];
  if (!sentence || cue.nominal?.needs !== '-') return null;
  const start = startOfStatement(context, sentence.start);
  if (cue.kind === 'possessive') {
    const content = contentBefore(article, start, cue.start);
    return content && makeReport('source-last', cue, content, { sourceForm: 'elided', source: null });
  }
  const source = governedSource(article, cue, sentence.end);
  if (!source || !canSpeak(article, source)) return null;
  const rest = restAfter(article, cue, source, sentence.end);
  const content = rest
    ? contentBefore(article, startOfClause(article, start, cue.start, rest), cue.start, MIN_PART)
    : contentBefore(article, start, cue.start);
  return content && makeReport('source-last', cue, content, { sourceForm: 'mention', source });
}

/** «بلغت سرعة الرياح، بحسب المركز، 160 كيلومترا»: what the clause goes on with after its source. */
export function sourceInside({ article, cue, cueAt, afterReport }: CueContext): Report | null {
  if (afterReport || cue.verb || cue.nominal?.needs !== '-' || isWithinSaying(article, cue)) return null;
  if (isResumed(article, cue.start)) return null;
  const sentence = article.segments.sentences[article.segments.sentenceOf[cue.start] ?? -1];
  const source = sentence && governedSource(article, cue, sentence.end);
  if (!source || cue.start <= sentence.start + 1 || !canSpeak(article, source)) return null;
  const rest = restAfter(article, cue, source, sentence.end);
  const content = rest && readOpenContent(article, rest.start, cueAt, 'clause');
  if (!content || !hasWords(article, content.range, MIN_PART)) return null;
  return makeReport('source-inside', cue, content, { sourceForm: 'mention', source });
}

/** Words of each part of a clause that its source parts. */
const MIN_PART = 2;

/** Words that begin a clause of their own after the source of the one before it. */
const OWN_CLAUSE = WordClass.relative | WordClass.subordinator | WordClass.auxiliary | WordClass.pronoun;

const endsInAccusative = spelledLike(/(?<=^[^\s]{4,})(?:ا|اً|ًا)$/u);

/**
 * Where a clause goes on after its source: between two commas («…، بحسب المركز، 160 كيلومترا»), or with the verb or the
 * accusative that it still lacks («حققت الأسعار حسب الوزارة تحسنا», «أرباحها وفقا للهيئة تجاوزت»).
 */
function restAfter(article: Article, cue: CueMatch, source: NounPhrase, limit: number): Rest | null {
  const enclosed = isComma(article, source.end) && isComma(article, cue.start - 1);
  const start = enclosed ? source.end + 1 : source.end;
  if (start >= limit || article.tokens.proclitic[start] !== Proclitic.none) return null;
  if (enclosed) {
    const number = article.tokens.kind[start] === TokenKind.number;
    const goesOn = number || is(article, start, WordClass.preposition | WordClass.contentNoun);
    return goesOn && !is(article, start, OWN_CLAUSE) ? { start, verb: false } : null;
  }
  if (!isWord(article, start)) return null;
  if (isFiniteVerb(article, start)) return hasArticle(article, source.head) ? { start, verb: true } : null;
  const accusative = endsInAccusative(article, start);
  const noun = isVerbalNounShaped(article, start) || isNounWithEnding(article, start);
  return accusative && noun ? { start, verb: false } : null;
}

/** The part of a clause after its source, and whether that begins with its verb. */
interface Rest {
  readonly start: number;
  readonly verb: boolean;
}

/** Where the part before the source begins: at its subject, where the verb stands after the source. */
function startOfClause(article: Article, sentenceStart: number, cue: number, { verb }: Rest): number {
  if (!verb) return sentenceStart;
  for (let at = cue - 2; at > sentenceStart; at--) if (isComma(article, at)) return at + 1;
  return sentenceStart;
}

/** «قائلاً وفق ما نقلته الوكالة: …»: right after a participle of saying, who carried the words is told, not who said them. */
const isWithinSaying = (article: Article, { start }: CueMatch): boolean =>
  isCueParticiple(article, isComma(article, start - 1) ? start - 2 : start - 1);

const isFromOrWith = spelledLike(/^(?:من|لدى)$/u);

/** «حسب ما علم من السلطات»: after a verb of knowing the source follows «from». */
const afterFrom = (article: Article, token: number): number =>
  isFromOrWith(article, token) ? token + 1 : token;

export function asSaid(context: CueContext): Report | null {
  const { article, cue, opener, afterReport } = context;
  if (opener || afterReport || isWithinSaying(article, cue)) return null;
  const sentence = article.segments.sentences[article.segments.sentenceOf[cue.start] ?? -1];
  if (!sentence || cue.start < sentence.start + 4) return null;
  const content = contentBefore(article, startOfStatement(context, sentence.start), cue.start);
  const source = cue.number !== 'p' ? sourceAfter(article, afterFrom(article, cue.end), sentence.end) : null;
  if (isAlso(article, cue, source?.end ?? cue.end, sentence.end)) return null;
  return (
    content && makeReport('as-said', cue, content, { sourceForm: source ? 'mention' : 'elided', source })
  );
}

const isAs = spelledLike(/^و?كما$/u);

/** «ووفقا لما ذكرته الوكالة، فإن …»: the words of saying at the head of the sentence; كما there is «also». */
export function asSaidFirst({ article, cue, opener, cueAt }: CueContext): Report | null {
  const sentence = article.segments.sentences[article.segments.sentenceOf[cue.start] ?? -1];
  if (opener || !sentence || cue.start > sentence.start + 1 || isAs(article, cue.start)) return null;
  const source = sourceAfter(article, cue.end, sentence.end);
  const start = source ? afterSource(article, source.end, sentence.end) : sentence.end;
  const content = start < sentence.end ? readOpenContent(article, start, cueAt, 'clause') : null;
  return content && makeReport('as-said-first', cue, content, { sourceForm: 'mention', source });
}

/**
 * «، كما شكر الوزير الحاضرين على …» is «he also thanked», not «as he said»: كما with a verb that needs an object, or
 * with more after its subject than a time or place.
 */
function isAlso(article: Article, { start, verb }: CueMatch, from: number, limit: number): boolean {
  if (!isAs(article, start)) return false;
  if (verb?.strength === 'weak' || verb?.takes[0] !== 'that') return true;
  return (
    from < limit - 2 && isWord(article, from) && !is(article, from, WordClass.preposition | WordClass.time)
  );
}
