import type { CueMatch } from '../cues/find-cues.ts';
import { PERSON_START, WordClass } from '../lexicon/classes.ts';
import { type Gender, type GrammaticalNumber, genderOf, numberOf } from '../lexicon/morphology.ts';
import { isSurnameElsewhere, startsName } from '../speakers/name-word.ts';
import { isFiniteVerb } from '../speakers/verb-forms.ts';
import {
  type Article,
  closesAround,
  hasArticle,
  hasWords,
  is,
  isComma,
  isWord,
  morphologyAt,
  opensBracket,
  quotationOpenedAt,
  skipBracket,
} from '../text/article.ts';
import { byForm } from '../text/by-form.ts';
import { spelledAs, spelledLike, spells } from '../text/letters.ts';
import type { TokenRange } from '../text/segment.ts';
import { Proclitic } from '../text/tokenize.ts';
import { COMPLEMENTIZER } from './complementizer.ts';
import { isHandOver, startsNarration } from './hand-over.ts';
import { isColon, type Opener } from './opener.ts';
import { startsClause } from './phrase-boundary.ts';
import type { ContentEnd } from './reasons.ts';
import { isPronounAdjunct } from './source.ts';

/** A cue with what opens its content: null where it reports nothing, or reports like «بحسب …», «كما قال …». */
export interface OpenedCue {
  readonly cue: CueMatch;
  readonly opener: Opener | null;
  /** Whether it reports: whether it has an opener, or needs none. */
  readonly reports: boolean;
}

/** The token after a content, and why it ends there. */
export interface End {
  readonly at: number;
  readonly reason: ContentEnd;
}

/** The cue that begins at a token, if any. */
export type CueAt = (token: number) => OpenedCue | undefined;

const sentenceOf = (article: Article, token: number): number => article.segments.sentenceOf[token] ?? -1;

/**
 * Where a content without marks around it ends: at the end of its sentence, or before the first token at which another
 * report, narration, or an adjunct of the saying begins. A quotation inside it is passed over whole, also where it
 * holds the end of a sentence.
 * @param phrase whether the content is a noun phrase, which a clause of its own ends
 */
export function endOfOpenContent(article: Article, start: number, cueAt: CueAt, phrase = false): End {
  let limit = endOfSentence(article, start);
  const packed = morphologyAt(article, start);
  const held = {
    nested: false,
    acts: isPerson(article, start),
    gender: genderOf(packed),
    number: numberOf(packed),
  };
  for (let at = start + 1; at < limit; at++) {
    if (opensBracket(article, at)) {
      at = skipBracket(article, at, limit) - 1;
      continue;
    }
    const quotation = quotationOpenedAt(article, at);
    if (quotation && quotation.close > at) {
      at = quotation.close;
      if (at >= limit) limit = Math.max(at + 1, endOfSentence(article, at));
      continue;
    }
    if (closesAround(article, at, start)) return { at, reason: 'marks' };
    const reason =
      endOfContent(article, at, cueAt, held) ??
      (phrase && startsClause(article, start, at) ? 'clause' : null);
    if (reason) return { at, reason };
    held.nested ||= at < start + NESTED_REACH && holdsReport(cueAt(at));
  }
  return { at: limit, reason: 'sentence' };
}

/** Whom a content is about: whether that person reports in it, or at least acts, as its subject. */
interface HeldSubject {
  readonly nested: boolean;
  readonly acts: boolean;
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber | null;
}

/** A title or a given name, but no noun that is one, too: «حصة الفرد» is no Hessa. */
const isPerson = (article: Article, token: number): boolean =>
  is(article, token, WordClass.role | WordClass.honorific) ||
  (is(article, token, WordClass.givenName) &&
    !(hasArticle(article, token + 1) && isKnownNoun(article, token + 1)));

/** A word that the tables know, and not for a name: «الفرد», unlike «الحداد» and «اللبناني». */
const isKnownNoun = (article: Article, token: number): boolean =>
  (article.tokens.word[token] ?? 0) !== 0 &&
  !is(article, token, WordClass.familyName | WordClass.givenName | WordClass.nisba | WordClass.place);

/** «قال المتحدث إن الرئيس استقبل الوفد، مشيداً بـ…»: the participle tells how the president did it. */
const goesOnWith = (held: HeldSubject, { cue, opener, reports }: OpenedCue): boolean =>
  cue.kind === 'participle' &&
  (held.nested || (held.acts && (!reports || opener?.type === 'phrase'))) &&
  !disagrees(held, cue);

/** «لفتت إلى أن الوزير وعد بذلك، معربة عن أسفها»: the participle of a woman tells nothing of a man. */
const disagrees = ({ gender, number }: HeldSubject, cue: CueMatch): boolean =>
  cue.number === 's' &&
  ((gender !== null && cue.gender !== null && gender !== cue.gender) ||
    (number === 'p' && cue.gender === 'm'));

/** How many tokens into a content its own subject's verb may stand. */
const NESTED_REACH = 12;

/** «صرح المتحدث بأن الرئيس أكد أن …، مشيراً إلى …»: the participles go on with what the president said. */
const holdsReport = (found: OpenedCue | undefined): boolean =>
  found?.reports === true && found.cue.kind === 'verb' && found.opener?.type === 'complementizer';

const endOfSentence = (article: Article, token: number): number =>
  article.segments.sentences[sentenceOf(article, token)]?.end ?? token;

/** How many tokens into a sentence a cue may stand for the sentence to be a report of its own. */
const CUE_REACH = 4;

/** Speech after a colon goes on over the sentences of its paragraph, until one reports or narrates. */
export function endOfSpeech(article: Article, start: number, cueAt: CueAt): End {
  let end = endOfOpenContent(article, start, cueAt);
  const paragraph = article.segments.paragraphs[article.segments.paragraphOf[start] ?? -1];
  while (paragraph && end.at < paragraph.end) {
    const sentence = article.segments.sentences[sentenceOf(article, end.at)];
    if (sentence?.start !== end.at) return end;
    if (opensReport(article, sentence, cueAt)) return { at: end.at, reason: 'next-report' };
    end = endOfOpenContent(article, end.at, cueAt);
  }
  return end.at === paragraph?.end ? { at: end.at, reason: 'line' } : end;
}

function opensReport(article: Article, sentence: TokenRange, cueAt: CueAt): boolean {
  if (startsNarration(article, sentence.start)) return true;
  if (is(article, sentence.start, WordClass.firstPerson)) return false;
  if (tellsOfSpeaker(article, sentence.start, cueAt)) return true;
  for (let at = sentence.start; at < Math.min(sentence.end, sentence.start + CUE_REACH); at++) {
    if (cueAt(at)?.reports || isAsking(cueAt(at)) || quotationOpenedAt(article, at)) return true;
  }
  return false;
}

/** «وعندما سأله القاضي عن المبلغ أجاب»: the writer tells who was asked. */
const isAsking = (found: OpenedCue | undefined): boolean =>
  found?.cue.kind === 'verb' && found.cue.act === 'ask' && found.cue.clitic !== '';

/** «وانتقد بيسون أرضية الملعب»: a verb of saying with و and somebody after it, whatever it then tells. */
const tellsOfSpeaker = (article: Article, verb: number, cueAt: CueAt): boolean => {
  const cue = cueAt(verb)?.cue;
  return (
    cue?.kind === 'verb' &&
    cue.clitic === '' &&
    article.tokens.proclitic[verb] === Proclitic.wa &&
    (is(article, cue.end, WordClass.role | PERSON_START) ||
      startsName(article, cue.end) ||
      isSurnameElsewhere(article, cue.end))
  );
};

const HANDING = WordClass.subordinator | WordClass.preposition | WordClass.relative | WordClass.auxiliary;

/** «قالت إنها حذفته: «لا يهمني …»»: a colon before speech in marks, which then is a report of its own. */
const leadsToSpeech = (article: Article, token: number): boolean => {
  const quotation = isColon(article, token) ? quotationOpenedAt(article, token + 1) : undefined;
  return quotation !== undefined && hasWords(article, quotation, SPEECH_WORDS);
};

const SPEECH_WORDS = 6;

/** Whether a word that is no cue may end a content without a comma before it. */
const mayEndContent = byForm(
  (article, token) =>
    is(article, token, HANDING) || spells(article, token, 'غير') || spells(article, token, 'وذلك'),
);

/** Why the writer or another report takes over at a token; null where none does. */
function endOfContent(article: Article, at: number, cueAt: CueAt, held: HeldSubject): ContentEnd | null {
  const afterComma = isComma(article, at - 1);
  const cue = cueAt(at);
  if (!afterComma && !cue && isWord(article, at) && !mayEndContent(article, at)) return null;
  if (leadsToSpeech(article, at)) return 'marks';
  if (cue && !goesOnWith(held, cue) && endsBeforeCue(article, at, cue, afterComma, cueAt)) return 'cue';
  if ((is(article, at, HANDING) || spells(article, at, 'غير')) && isHandOver(article, at, cueAt))
    return 'hand-over';
  if (isGloss(article, at)) return 'gloss';
  if (!afterComma) return isOwnOccasion(article, at) ? 'adjunct' : null;
  const goesOn = (held.nested || held.acts) && held.gender !== 'f';
  if (!goesOn && isCircumstance(article, at)) return 'circumstance';
  if (startsNarration(article, at)) return 'narration';
  return startsAdjunct(article, at) ? 'adjunct' : null;
}

const looksCircumstantial = spelledLike(/^م(?![^\s]{2}و[^\s]ا)[^\s]{3,}(?:(?<![هن])ا|اً|ًا)$/u);

/**
 * «قال إن …، مقدماً تهنئته»: a masculine accusative active participle tells what else the one who speaks does. Those of the derived
 * forms begin with م (Wright, Grammar I, § 230); the passive مفعول is left out.
 */
const isCircumstance = (article: Article, token: number): boolean =>
  looksCircumstantial(article, token) &&
  (!is(article, token, WordClass.common | WordClass.contentNoun | WordClass.adverb | WordClass.time) ||
    (is(article, token, WordClass.adverb) && is(article, token + 1, WordClass.preposition)));

/** Tokens within which a participle takes over from its verb. */
const PARTICIPLE_REACH = 8;

/** «، وتابعت قائلة: …», «، وقال وهو يغادر القاعة موجها كلامه إليه: …»: a verb of saying that leaves the report to its participle. */
function introduces(article: Article, { kind, start, end }: CueMatch, cueAt: CueAt): boolean {
  if (kind !== 'verb' || article.tokens.proclitic[start] === Proclitic.none) return false;
  for (let at = end; at < end + PARTICIPLE_REACH && !isComma(article, at); at++) {
    const found = cueAt(at);
    if (!found) continue;
    return found.cue.kind === 'participle' && found.reports && (at === end || isSpoken(found));
  }
  return false;
}

const isSpoken = ({ opener }: OpenedCue): boolean => opener?.type === 'colon' || opener?.type === 'quotation';

function endsBeforeCue(
  article: Article,
  at: number,
  found: OpenedCue,
  afterComma: boolean,
  cueAt: CueAt,
): boolean {
  const { cue, opener, reports } = found;
  if (cue.kind === 'participle') {
    return reports ? !is(article, at - 1, WordClass.relative) : afterComma;
  }
  if (!reports) return afterComma && introduces(article, cue, cueAt);
  if (is(article, cue.end, WordClass.firstPerson) && isPronounAdjunct(article, cue.end)) return false;
  if (cue.kind === 'prep') return afterComma || !isParenthetical(article, cue);
  if (cue.kind === 'as') return opener !== null || cue.verb?.takes.includes('that') === true;
  const spoken = isSpoken(found);
  if (cue.kind === 'possessive' && spoken) return true;
  if (cue.kind !== 'verb') return afterComma && cue.nominal?.position === 'possessive';
  if (article.tokens.proclitic[at] === Proclitic.none) return afterComma && spoken;
  return afterComma || opener?.type !== 'phrase';
}

/** Tokens of a source within which the verb of its clause follows. */
const SOURCE_REACH = 50;

/** «أنه وفقاً لتقرير …، فإن», «صادراتها وفقا للهيئة تجاوزت»: a source named in the midst of a clause that goes on after it. */
function isParenthetical(article: Article, { start, end }: CueMatch): boolean {
  if (is(article, start - 1, COMPLEMENTIZER)) return true;
  const limit = Math.min(endOfSentence(article, start), end + SOURCE_REACH);
  for (let at = end; at < limit && !isComma(article, at); at++) {
    if (is(article, at, WordClass.relative)) return false;
    if (isFiniteVerb(article, at)) return true;
  }
  return false;
}

const isGlossNoun = spelledAs(['خطوة', 'أحدث', 'إشارة', 'اشارة', 'تلميح']);

/** «… بفتح الميناء في خطوة تنم عن …», «… في إشارة إلى المعارضة»: the writer says what the statement means. */
const isGloss = (article: Article, token: number): boolean =>
  spells(article, token, 'في') &&
  isGlossNoun(article, token + 1) &&
  !is(article, token + 2, WordClass.relative);

const isHoldingOf = spelledLike(/^(?:ألقا(?:ه|ها)|عقد(?:ه|ها|ته|تها|وه)|أجر(?:اه|اها|ته|تها)|أدل(?:ى|ت))$/u);

/** «… خلال خطاب ألقاه في مسجد»: an occasion on which somebody spoke, by the verb with its pronoun, is that of the saying. */
const isOwnOccasion = (article: Article, token: number): boolean =>
  startsAdjunct(article, token) && [2, 3].some((ahead) => isHoldingOf(article, token + ahead));

/** An adjunct of the saying: «وذلك في …», «في تصريحات …», «خلال مؤتمر صحفي …». */
export function startsAdjunct(article: Article, token: number): boolean {
  const at = spells(article, token, 'وذلك') ? token + 1 : token;
  return (
    isWord(article, at) &&
    is(article, at, WordClass.preposition) &&
    is(article, at + 1, WordClass.occasionNoun)
  );
}
