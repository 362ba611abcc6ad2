import type { InflectedCue } from '../cues/cue-forms.ts';
import type { CueMatch } from '../cues/find-cues.ts';
import { WordClass } from '../lexicon/classes.ts';
import { genderOf } from '../lexicon/morphology.ts';
import { isSurnameElsewhere } from '../speakers/name-word.ts';
import { type NounPhrase, readNounPhrase } from '../speakers/noun-phrase.ts';
import { type Article, hasArticle, is, isComma, isWord, morphologyAt } from '../text/article.ts';
import { begins, ends, spelledLike, spells } from '../text/letters.ts';
import { Proclitic } from '../text/tokenize.ts';
import { addresseeIn } from './addressee.ts';
import type { SourceForm } from './report.ts';
import { sourceAfter } from './source.ts';
import { nounBefore, sourceBefore } from './source-before.ts';

interface FoundSource {
  form: SourceForm;
  source: NounPhrase | null;
}

/** The source of a cue whose content opens at `openerAt`: carried by a medium, before or after its verb, or elided. */
export function sourceOf(article: Article, cue: CueMatch, openerAt: number): FoundSource {
  const carries = cue.act === 'report' || cue.kind === 'possessive' || isSaying(cue);
  const relayed = carries ? relayedSource(article, cue, openerAt) : quotingAnother(article, cue, openerAt);
  if (relayed) return { form: 'mention', source: relayed };
  if (cue.kind === 'verbal-noun') {
    const source = readNounPhrase(article, cue.end, openerAt);
    return source ? { form: 'mention', source } : { form: 'elided', source: null };
  }
  if (cue.kind === 'noun') {
    const source = addresseeIn(article, cue.end, openerAt);
    return source?.kind === 'role' ? { form: 'mention', source } : { form: 'elided', source: null };
  }
  if (cue.kind === 'participle' || cue.kind === 'possessive') {
    return { form: 'elided', source: null };
  }
  const plural = cue.number === 'p' || cue.number === 'd';
  const before = cue.kind === 'as' ? null : sourceBefore(article, cue);
  if (before && (cue.verb?.object !== '-' || isRightBefore(article, before, cue))) {
    return { form: 'mention', source: before };
  }
  const pronoun = is(article, cue.start - 1, WordClass.complementizerPronoun) || isTold(article, cue);
  const after = plural || pronoun ? null : sourceAfter(article, cue.end, openerAt);
  const source = after && isSubject(article, after, cue) ? after : (before ?? nounBefore(article, cue));
  return source
    ? { form: 'mention', source: source === after ? asSpeaker(article, source) : source }
    : { form: 'elided', source: null };
}

/**
 * «اتهم الوزير موسكو بـ…، ودعا مجلس الأمن إلى …»: after a comma and «and» a verb with whom it asks as object has the subject
 * of the verb before it in the sentence, so that the body after it is asked.
 */
function isTold(article: Article, cue: CueMatch): boolean {
  if (cue.verb?.object !== 'addressee' || cue.clitic !== '' || cue.number !== 's') return false;
  if (cue.kind === 'as') return goesOnInParagraph(article, cue.start) && isAsked(article, cue.end);
  if (article.tokens.proclitic[cue.start] !== Proclitic.wa || !isComma(article, cue.start - 1)) return false;
  return isAsked(article, cue.end) && verbBefore(article, cue.start)?.gender === cue.gender;
}

/** «… غدا. كما طالب الاتحاد بـ…»: «he also asked» goes on with who spoke before in the paragraph. */
const goesOnInParagraph = (article: Article, token: number): boolean =>
  article.segments.paragraphs[article.segments.paragraphOf[token] ?? -1]?.start !== token;

const isEverybody = spelledLike(/^(?:المجتمع|العالم|جميع|كافة|كل|كلا)$/u);

/** Bodies, groups with the article, and all of something: who is asked, and seldom asks. */
const isAsked = (article: Article, token: number): boolean =>
  isEverybody(article, token) ||
  (!is(article, token, WordClass.role) &&
    (is(article, token, WordClass.body) ||
      (is(article, token, WordClass.group) && hasArticle(article, token))));

/** The first perfect of a verb of saying in the sentence of a token, before it. */
function verbBefore(article: Article, token: number): InflectedCue | undefined {
  const { start = token } = article.segments.sentences[article.segments.sentenceOf[token] ?? -1] ?? {};
  for (let at = start; at < token; at++) {
    const [verb] = article.lexicon.cueForms(article.tokens.word[at] ?? 0);
    if (verb?.aspect === 'perfect' && verb.number === 's') return verb;
  }
  return undefined;
}

/** «قالت بائعة خضر»: an indefinite noun that no table knows, as subject of a verb of saying, is an unnamed person. */
const asSpeaker = (article: Article, source: NounPhrase): NounPhrase =>
  source.kind === 'other' &&
  source.name === null &&
  !hasArticle(article, source.head) &&
  isWord(article, source.start)
    ? { ...source, kind: 'unnamed' }
    : source;

/** Only time words, particles and commas stand between subject and verb: «وكان الوزير قد أشار». */
function isRightBefore(article: Article, { end }: NounPhrase, cue: CueMatch): boolean {
  for (let at = end; at < cue.start; at++) {
    if (!isComma(article, at) && !is(article, at, WordClass.auxiliary | WordClass.time)) return false;
  }
  return true;
}

const hasPlural = (article: Article, head: number, kind: NounPhrase['kind']): boolean =>
  kind === 'group' || kind === 'role' || hasArticle(article, head);

const looksPluralAdjective = spelledLike(/^(?!ال).*ين$/u);

/**
 * The sound plural in ـين is no nominative: «دعا المواطنين إلى» has an elided subject. «نظيره» after a verb that takes
 * a person as object is that object.
 */
function isSubject(article: Article, phrase: NounPhrase, cue: CueMatch): boolean {
  const { head, kind, name, number } = phrase;
  if (isAddressed(phrase, cue) || isOwnPeople(article, phrase, cue)) return false;
  const plural = kind !== 'name' && kind !== 'body' && number !== 's' && ends(article, head, 'ين');
  if (plural && hasPlural(article, head, kind)) return false;
  if (number === 'p' && !hasArticle(article, head) && looksPluralAdjective(article, head + 1)) return false;
  if (cue.gender === 'm' && kind === 'other' && ends(article, head, 'ات')) return false;
  if (isFeminineCity(article, head) && cue.gender === 'm' && cue.verb?.object === 'addressee') return false;
  if (number === 'p' && cue.verb?.object !== '-' && isPluralObject(article, head, cue)) return false;
  if (kind === 'other' && !name && !ends(article, head, 'ون') && isObject(article, head, cue)) return false;
  return cue.verb?.object === '-' || !begins(article, head, 'نظير');
}

/** «وخاطبت الجمهور: …»: who is spoken to need not agree with the verb. */
const isAddressed = ({ kind, name, gender, number }: NounPhrase, cue: CueMatch): boolean =>
  cue.verb?.object === 'addressee' &&
  kind !== 'name' &&
  name === null &&
  number === 's' &&
  gender !== null &&
  cue.gender !== null &&
  gender !== cue.gender;

const looksPossessed = spelledLike(/^(?!ال)[^\s]{3,}(?:ها|ه|هم)$/u);

/** «ودعت أنصارها إلى»: with its pronoun the noun belongs to the subject. */
const isOwnPeople = (article: Article, { head, name }: NounPhrase, { verb }: CueMatch): boolean =>
  verb?.object === 'addressee' && name === null && looksPossessed(article, head);

/** «كما دعا أثينا إلى»: cities and most countries without the article are feminine; of the others only لبنان is frequent. */
const isFeminineCity = (article: Article, token: number): boolean =>
  is(article, token, WordClass.place) &&
  !is(article, token, WordClass.givenName | WordClass.familyName) &&
  !hasArticle(article, token) &&
  !spells(article, token, 'لبنان');

const looksDefinitePlural = spelledLike(/^ال..+ين$/u);

/** «ودعت الأهالي إلى», «وحث الأسر على», «ودعا السكان القريبين من»: the verb disagrees, or the adjective is accusative. */
const isPluralObject = (article: Article, head: number, { gender }: CueMatch): boolean =>
  hasArticle(article, head) &&
  ((gender !== null && gender !== (genderOf(morphologyAt(article, head)) ?? gender)) ||
    looksDefinitePlural(article, head + 1));

const endsLikeFeminine = spelledLike(/(?:[ةىا]|ات|اء)$/u);

/** «وخاطبت الجمهور»: a known noun with none of the feminine endings. */
const isMasculineNoun = (article: Article, token: number): boolean =>
  is(article, token, WordClass.common) && !endsLikeFeminine(article, token);

/** «طالب الرجال بأن», «أكد ثبوت التهمة»: whom the elided subject speaks to, or what it says. */
const isObject = (article: Article, head: number, { verb, clitic, gender }: CueMatch): boolean =>
  !isSurnameElsewhere(article, head) &&
  ((verb?.object !== '-' && clitic === '' && (gender === 'm' || isMasculineNoun(article, head))) ||
    (is(article, head, WordClass.contentNoun) && (verb?.takes.includes('obj') ?? false)));

/** «نقلت الوكالة عن الوزير القول إن»: the noun of saying, whose sayer عن names before it. */
const isSaying = ({ kind, lemma }: CueMatch): boolean => kind === 'noun' && lemma === 'قول';

const isQuoting = spelledLike(/^نقلا/u);

/** «كشف الموقع نقلاً عن الصحيفة أن»: whom the subject quotes is the source. */
function quotingAnother(article: Article, cue: CueMatch, openerAt: number): NounPhrase | null {
  for (let at = cue.end + 1; at < openerAt - 2; at++) {
    if (!isQuoting(article, at) || !spells(article, at + 1, 'عن')) continue;
    return readNounPhrase(article, at + 2, openerAt);
  }
  return null;
}

/** Before عن these make it tell of a topic or an origin: «ردا على سؤال عن …», «تقرير صادر عن …». */
const isNotRelayed = spelledLike(
  /^(?:ال)?(?:صادرة?|سؤال|أسئلة|استفسار|تساؤل|حديثه?ا?|كلامه?ا?|معلومات|فضلا|عوضا|بعيدا|دفاعا|تعبيرا|نيابة|ناتجة?|ناجمة?|مسؤولة?|مدافعة?)$/u,
);

/** «نقلت الوكالة عن الوزير القول»; «امتنع عن التعليق، مكتفيا بالقول» has no verb of relaying. */
function hasRelaying(article: Article, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to; at++)
    if (article.lexicon.cueForms(article.tokens.word[at] ?? 0).some(({ verb }) => verb.act === 'report'))
      return true;
  return false;
}

/** «نقلت الوكالة عن الوزير قوله إن»: the person after عن is the source, not the medium. */
function relayedSource(article: Article, cue: CueMatch, openerAt: number): NounPhrase | null {
  const nominal = cue.kind === 'possessive' || isSaying(cue);
  const from = nominal ? cue.start - 25 : cue.end;
  const to = nominal ? cue.start : openerAt;
  for (let at = to - 2; at >= Math.max(from, 0); at--) {
    if (article.segments.sentenceOf[at] !== article.segments.sentenceOf[cue.start]) return null;
    if (!spells(article, at, 'عن')) continue;
    if (nominal && !hasRelaying(article, from, at)) continue;
    if (isNotRelayed(article, at - 1)) continue;
    return readNounPhrase(article, at + 1, to);
  }
  return null;
}
