import type { CueMatch } from '../cues/find-cues.ts';
import type { SpeechAct } from '../document.ts';
import { WordClass } from '../lexicon/classes.ts';
import { readNounPhrase } from '../speakers/noun-phrase.ts';
import { type Article, is, punctuationAt, quotationOpenedAt } from '../text/article.ts';
import { endsInPronoun, spelledAs, spelledLike, spells } from '../text/letters.ts';
import { startsNarration } from './hand-over.ts';
import { asksForAnonymity, type Opener } from './opener.ts';
import type { Objection } from './reasons.ts';

/** What speaks against a cue wherever its content might be: it then counts as no cue at all. */
export function objectionToCue(article: Article, cue: CueMatch): Objection | null {
  if (isNarration(article, cue)) return 'narration';
  if (asksForAnonymity(article, cue.start - 1)) return 'anonymity';
  const paragraph = article.segments.paragraphs[article.segments.paragraphOf[cue.start] ?? -1];
  return paragraph?.role === 'credit' || isByline(article, cue) ? 'credit-line' : null;
}

/** «كتب محمد الصالح: وصلت السفينة …»: the reporter's name at the head of the text; speech would stand in marks. */
function isByline(article: Article, { lemma, start, end }: CueMatch): boolean {
  if (lemma !== 'كتب') return false;
  const body = article.segments.paragraphs.find(({ role }) => role === 'body');
  if (body?.start !== start) return false;
  const colon = readNounPhrase(article, end, end + BYLINE_REACH)?.end ?? end;
  return [':', '-', '–'].includes(punctuationAt(article, colon)) && !quotationOpenedAt(article, colon + 1);
}

/** Tokens of the reporter's name in a byline. */
const BYLINE_REACH = 8;

/** What speaks against what seems to open the content of a cue. */
export function objectionToOpener(article: Article, cue: CueMatch, opener: Opener): Objection | null {
  if (takesUp(article, cue, opener)) return 'taken-up';
  if (isDenial(article, cue, opener)) return 'denied';
  return cue.nominal && cue.kind !== 'as'
    ? objectionOfNoun(article, cue, cue.nominal.needs, opener)
    : objectionOfVerb(article, cue, opener);
}

const isQuoted = (article: Article, opener: Opener): boolean =>
  opener.type === 'quotation' ||
  (opener.type === 'colon' && quotationOpenedAt(article, opener.content) !== undefined);

/** Tokens after a noun of saying within which its clause begins. */
const NOUN_REACH = 30;
/** Tokens after a verbal noun within which its clause begins. */
const VERBAL_NOUN_REACH = 14;

/** Whether a noun of saying takes this kind of content, by the lexicon. */
function objectionOfNoun(article: Article, cue: CueMatch, needs: string, opener: Opener): Objection | null {
  if (needs === 'marks') return isQuoted(article, opener) ? null : 'needs-marks';
  if (needs !== 'clause' || opener.type === 'phrase') return 'needs-clause';
  return opener.at <= cue.end + NOUN_REACH ? null : 'too-far';
}

/** Whether a verb, or what is made of one, takes this kind of content, by the lexicon. */
function objectionOfVerb(article: Article, cue: CueMatch, opener: Opener): Objection | null {
  const { kind, verb, end } = cue;
  if (!verb) return 'no-rule';
  if (kind === 'verbal-noun') {
    if (opener.type !== 'complementizer') return 'needs-clause';
    return opener.at > end && opener.at <= end + VERBAL_NOUN_REACH ? null : 'too-far';
  }
  if (kind === 'possessive') return opener.at <= end + (opener.type === 'phrase' ? 0 : 1) ? null : 'too-far';
  if (verb.strength === 'weak') {
    const medium = opener.type === 'complementizer' && isMediumSpeaking(article, cue);
    const phrase = verb.phrase && opener.type === 'phrase';
    const bare = opener.type === 'colon' && opener.at === end && verb.takes.includes('bare');
    return medium || phrase || bare || isQuoted(article, opener) ? null : 'needs-quotation';
  }
  return opener.type !== 'complementizer' || takesClause(article, cue, opener) ? null : 'takes-no-clause';
}

/** «يذكر أن …»; «ويمكن القول إن …», where the noun of saying is part of the phrase. */
const isNarration = (article: Article, { kind, start }: CueMatch): boolean =>
  startsNarration(article, start) || (kind === 'noun' && startsNarration(article, start - 1));

const isNegation = spelledLike(/^[وف]?(?:لم|لن|لا)$/u);

/** «لم يعلن التنظيم عن …», «من دون أن يكشف عن …» report nothing; «لا يعتقد أن …» does. */
function isDenial(article: Article, { kind, start, act }: CueMatch, opener: Opener): boolean {
  if (kind !== 'verb' || opener.type === 'colon' || opener.type === 'quotation') return false;
  if (UNCERTAIN.has(act)) return false;
  return (
    isNegation(article, start - 1) || (spells(article, start - 1, 'أن') && spells(article, start - 2, 'دون'))
  );
}

/** What is not believed, expected or ruled out is still said: «لم يستبعد إجراء انتخابات». */
const UNCERTAIN: ReadonlySet<SpeechAct> = new Set(['believe', 'expect', 'hope', 'deny']);

/** «ما أعلنه بيسكوف، بأنه …»: the pronoun is what was announced. */
const takesUp = (article: Article, cue: CueMatch, opener: Opener): boolean =>
  cue.resumptive ||
  (cue.kind === 'verb' && cue.clitic !== '' && spells(article, cue.start - 1, 'ما')) ||
  isPassiveOfRelative(article, cue, opener);

/** «المصرف الذي أعلن عن إنشائه»: right after the verb, the pronoun takes up the noun before the relative. */
const isPassiveOfRelative = (
  article: Article,
  { start, end }: CueMatch,
  { type, content }: Opener,
): boolean =>
  type === 'phrase' &&
  content <= end + 1 &&
  is(article, start - 1, WordClass.relative) &&
  endsInPronoun(article, content);

/** «علمت "الوطن" أن …»: with a medium as subject a verb of knowing reports. */
const isMediumSpeaking = (article: Article, { kind, end }: CueMatch): boolean =>
  kind === 'verb' && (is(article, end, WordClass.media) || quotationOpenedAt(article, end) !== undefined);

const beginsWithBi = spelledLike(/^[وف]?ب/u);

const isGoverningPreposition = spelledAs(['إلى', 'الى', 'على', 'عن', 'من', 'في']);

function takesClause(article: Article, cue: CueMatch, opener: Opener): boolean {
  const takes = cue.verb?.takes ?? [];
  if (takes.includes('that') || takes.includes('an')) return true;
  if (takes.includes('bi') && beginsWithBi(article, opener.at)) return true;
  return isGoverningPreposition(article, opener.at - 1);
}
