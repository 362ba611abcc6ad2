import type { SpeechAct } from '../document.ts';
import { WordClass } from '../lexicon/classes.ts';
import type { Gender, GrammaticalNumber } from '../lexicon/morphology.ts';
import { WordUse } from '../lexicon/uses.ts';
import {
  type Article,
  fixedPhraseAt,
  is,
  isComma,
  isInHeadlines,
  isPunctuation,
  isWord,
  mayBe,
  punctuationAt,
  quotationClosedAt,
} from '../text/article.ts';
import { ends, spelledLike, spells } from '../text/letters.ts';
import type { TokenRange } from '../text/segment.ts';
import { Proclitic, textOf } from '../text/tokenize.ts';
import type { InflectedCue } from './cue-forms.ts';
import {
  beginsWithArticle,
  hasShadda,
  isFirstPersonInPrint,
  isNounInPrint,
  isPassiveInPrint,
} from './in-print.ts';
import { isNoVerb } from './no-verb.ts';
import { isAdverbialParticiple } from './participle.ts';
import type { NominalCue, VerbEntry } from './verb-table.ts';

export const CUE_KINDS = [
  'verb',
  'participle',
  'possessive',
  'verbal-noun',
  'noun',
  'prep',
  'as',
  'colon',
] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** A place where words signal a report; whether it is one, the rules decide. */
export interface CueMatch extends TokenRange {
  readonly kind: CueKind;
  readonly lemma: string;
  readonly act: SpeechAct;
  readonly verb: VerbEntry | null;
  readonly nominal: NominalCue | null;
  /** Agreement of the verb, or of the possessive pronoun. */
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber | null;
  readonly clitic: string;
  /** Whether the pronoun takes up a noun before the verb, so that what follows is no content. */
  readonly resumptive: boolean;
}

const CUE_WORD = WordUse.nominalCue | WordUse.reading;

/** All cues of an article in text order. Reads each token once. */
export function findCues(article: Article): CueMatch[] {
  const cues: CueMatch[] = [];
  for (let token = 0; token < article.tokens.length; token++) {
    const cue = mayBe(article, token, CUE_WORD)
      ? (nominalCueAt(article, token) ?? verbCueAt(article, token))
      : headlineColonAt(article, token);
    if (!cue) continue;
    cues.push(cue);
    token = cue.end - 1;
  }
  return cues;
}

/** @param finite whether only a finite verb can stand here: «وفق ما نشر الموقع» */
function verbCueAt(article: Article, token: number, finite = false): CueMatch | null {
  if (!mayBe(article, token, WordUse.reading)) return null;
  const all = article.lexicon.cueForms(article.tokens.word[token] ?? 0);
  const forms = finite ? all.filter(isFiniteForm) : all;
  const form = bestReading(article, token, forms, finite);
  return form ? matchOf(form, token) : null;
}

function matchOf(form: InflectedCue, token: number): CueMatch {
  return {
    start: token,
    end: token + 1,
    kind: kindOf(form),
    lemma: form.verb.lemma,
    act: form.verb.act,
    verb: form.verb,
    nominal: null,
    gender: form.gender,
    number: form.number,
    clitic: form.clitic,
    resumptive: isResumptive(form),
  };
}

/** «أرقام نشرتها المديرية», «ما ذكرته الوكالة»: the pronoun takes up a noun, and what follows is no content. */
const isResumptive = (form: InflectedCue): boolean =>
  isFiniteForm(form) &&
  /^ه/u.test(form.clitic) &&
  form.verb.object === '-' &&
  !form.verb.takes.includes('obj');

const isFiniteForm = ({ aspect }: InflectedCue): boolean => aspect === 'perfect' || aspect === 'imperfect';

function kindOf({ aspect, clitic }: InflectedCue): CueKind {
  if (aspect === 'participle') return 'participle';
  if (aspect === 'verbal-noun') return clitic === '' ? 'verbal-noun' : 'possessive';
  return 'verb';
}

/** «إعلان الوزير أن …», «بعد تأكيد الوزارة أن …»: a verbal noun of saying with its subject in the genitive. */
const isConstruct = (article: Article, token: number, { verb }: InflectedCue): boolean =>
  verb.strength === 'strong' &&
  isWord(article, token + 1) &&
  !is(article, token + 1, WordClass.preposition) &&
  !beginsWithArticle(article, token);

const ASPECT_ORDER = { perfect: 0, imperfect: 1, participle: 2, 'verbal-noun': 3 } as const;
const STRENGTH_ORDER = { strong: 0, clause: 1, weak: 2 } as const;

function bestReading(
  article: Article,
  token: number,
  forms: readonly InflectedCue[],
  finite: boolean,
): InflectedCue | null {
  const usable = forms.filter((form) => isUsable(article, token, form, finite));
  if (usable.length < 2) return usable[0] ?? null;
  usable.sort(
    (a, b) =>
      Number(isResumptive(a)) - Number(isResumptive(b)) ||
      ASPECT_ORDER[a.aspect] - ASPECT_ORDER[b.aspect] ||
      a.clitic.length - b.clitic.length ||
      STRENGTH_ORDER[a.verb.strength] - STRENGTH_ORDER[b.verb.strength],
  );
  return usable[0] ?? null;
}

function isUsable(article: Article, token: number, form: InflectedCue, finite: boolean): boolean {
  if (form.aspect === 'verbal-noun') {
    if (is(article, token - 1, WordClass.relative)) return false;
    if (isNounInPrint(article, token, form)) return false;
    return form.clitic === '' ? isConstruct(article, token, form) : form.number !== null;
  }
  if (form.aspect === 'participle') return isAdverbialParticiple(article, token, form);
  if (form.person !== 3 || isNounInPrint(article, token, form)) return false;
  if (is(article, token, WordClass.body) && ends(article, token, 'ي')) return false;
  if (is(article, token, WordClass.preposition) && !hasShadda(article, token))
    return form.clitic === '' && startsSentence(article, token) && !isBeforeThis(article, token);
  if (isNoVerb(article, token, form)) return false;
  if (isFirstPersonInPrint(article, token, form)) return false;
  if (isPassiveInPrint(article, token, form)) return false;
  if (finite || !isHomograph(form)) return true;
  return form.clitic === '' && startsClause(article, token);
}

/** The bare perfect looks like another word («رد», «بين», «طالب»); of some verbs the other forms do, too («يعد»). */
const isHomograph = ({ verb, aspect, number, gender }: InflectedCue): boolean =>
  verb.homograph === 'all' ||
  (verb.homograph === 'bare' && aspect === 'perfect' && number === 's' && gender === 'm');

const isAs = spelledLike(/^و?كما$/u);

/** «وبيّن أن», «من جانبه عبر عن», «بهذه الجملة عبر» against «، بين روسيا و…»: a preposition in print is a verb only at the head of a clause. */
function startsSentence(article: Article, token: number): boolean {
  const sentence = article.segments.sentences[article.segments.sentenceOf[token] ?? -1];
  return (
    article.tokens.proclitic[token] !== Proclitic.none ||
    token === sentence?.start ||
    (isAs(article, token - 1) && is(article, token + 1, WordClass.complementizer)) ||
    is(article, isComma(article, token - 1) ? token - 2 : token - 1, WordClass.connective) ||
    hasShadda(article, token) ||
    isAfterThese(article, token)
  );
}

/** «تعتمد الدراسة على ما يرويه الطلبة»: with a pronoun «on what» is no «as», but after a comma or before «what he called». */
const isReliedOn = (article: Article, token: number, { clitic, verb }: CueMatch): boolean =>
  spells(article, token, 'على') && clitic !== '' && verb?.object !== 'target' && !isComma(article, token - 1);

/** «وبين هذا وذاك، تخشى …»: before a demonstrative stands the preposition. */
const isBeforeThis = (article: Article, token: number): boolean =>
  is(article, token + 1, WordClass.demonstrative);

/** Whether a clause starts at a token: after punctuation, with و or ف, after قد or كان, after كما and the like. */
export function startsClause(article: Article, token: number): boolean {
  if (article.tokens.proclitic[token] !== Proclitic.none) return true;
  const sentence = article.segments.sentences[article.segments.sentenceOf[token] ?? -1];
  if (!sentence || token === sentence.start) return true;
  if (isComma(article, token - 1) || punctuationAt(article, token - 1) !== '') return true;
  if (spells(article, token - 1, 'فقد')) return true;
  return is(article, token - 1, BEFORE_CLAUSE) || isAfterThat(article, token) || isAfterThus(article, token);
}

/** «"…"، هكذا رد الوزير», «"…"، بهذه العبارة رد». */
const isAfterThus = (article: Article, token: number): boolean =>
  spells(article, token - 1, 'هكذا') || isAfterThese(article, token);

const isThroughThis = spelledLike(/^به(?:ذه|ذا)$/u);

const isAfterThese = (article: Article, token: number): boolean => isThroughThis(article, token - 2);

const isTimeBeforeThat = spelledLike(/^(?:بعد|منذ|و?سبق)$/u);

/** «بعد أن وعد», «منذ أن رد», «سبق أن وعد»: a perfect follows «that» after what tells the time. */
const isAfterThat = (article: Article, token: number): boolean =>
  is(article, token - 1, WordClass.complementizer) && isTimeBeforeThat(article, token - 2);

/** «الذي طالب», «قد رد», «من جانبه عبر»: what stands here opens a clause, so that a verb may follow. */
const BEFORE_CLAUSE =
  WordClass.auxiliary |
  WordClass.subordinator |
  WordClass.relative |
  WordClass.complementizerPronoun |
  WordClass.connective;

function nominalCueAt(article: Article, token: number): CueMatch | null {
  if (!mayBe(article, token, WordUse.nominalCue)) return null;
  const pattern = fixedPhraseAt(article, token, article.lexicon.nominalCues);
  if (!pattern) return null;
  const { cue } = pattern;
  const end = token + pattern.words.length;
  if (cue.source === 'li' && !textOf(article.tokens, end).startsWith('ل')) return null;
  if (cue.position === 'as') {
    const verb = verbCueAt(article, end, true) ?? verbCueAt(article, end + 1, true);
    if (verb?.kind !== 'verb' || isReliedOn(article, token, verb)) return null;
    return { ...verb, start: token, kind: 'as', nominal: cue };
  }
  return {
    start: token,
    end,
    kind: cue.position,
    lemma: cue.lemma,
    act: cue.act,
    verb: null,
    nominal: cue,
    gender: null,
    number: null,
    clitic: cue.position === 'possessive' ? possessorOf(textOf(article.tokens, end - 1)) : '',
    resumptive: false,
  };
}

const possessorOf = (word: string): string => /(?:هما|هم|هن|ها|ه)$/u.exec(word)?.[0] ?? '';

/** «بوتين: …», «"العمل": …»: a colon in the headline after a name. */
function headlineColonAt(article: Article, token: number): CueMatch | null {
  if (
    !isPunctuation(article, token, ':') ||
    !isInHeadlines(article, token) ||
    !(isWord(article, token - 1) || quotationClosedAt(article, token - 1))
  ) {
    return null;
  }
  return {
    start: token,
    end: token + 1,
    kind: 'colon',
    lemma: ':',
    act: 'state',
    verb: null,
    nominal: null,
    gender: null,
    number: null,
    clitic: '',
    resumptive: false,
  };
}
