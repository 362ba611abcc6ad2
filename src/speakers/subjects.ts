import { PERSON_START, SOURCE_HEAD, WordClass } from '../lexicon/classes.ts';
import { type Gender, prefixOf } from '../lexicon/morphology.ts';
import { isPronounAdjunct } from '../reports/source.ts';
import { followsAmma, sourceBefore } from '../reports/source-before.ts';
import { type Article, hasArticle, is, isComma, isWord, morphologyAt } from '../text/article.ts';
import { byForm } from '../text/by-form.ts';
import { begins, ends, endsInAny, lengthOf, spelledLike } from '../text/letters.ts';
import type { TokenRange } from '../text/segment.ts';
import { Proclitic } from '../text/tokenize.ts';
import type { Entity } from './entity.ts';
import { isSurnameElsewhere, startsName } from './name-word.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import { isFiniteVerb } from './verb-forms.ts';

/** The subject of a finite verb, whether or not that reports: «ندد الوزير بالهجوم», «الوزير غادر», «دافع فلان عن …». */
export interface Subject {
  /** Token of the verb; of the phrase itself where it opens the sentence. */
  readonly verb: number;
  readonly phrase: NounPhrase;
  readonly gender: Gender | null;
}

const SKIPPED = WordClass.time | WordClass.adverb | WordClass.auxiliary;
/** Tokens after a verb in which its subject must begin. */
const REACH = 3;
/** How far into a sentence its first phrase may begin, in tokens. */
const TOPIC_REACH = 10;

/** The subjects of an article's verbs, each read when it is first asked for. */
export class Subjects {
  readonly #article: Article;
  readonly #verbs = new Map<number, readonly number[]>();
  readonly #subjects = new Map<number, Subject | null>();
  readonly #actors = new Map<number, Entity>();

  constructor(article: Article) {
    this.#article = article;
  }

  /** Who the subject of a verb is; asked for again as long as `find` finds nobody. */
  actorOf(verb: number, find: () => Entity | undefined): Entity | undefined {
    const known = this.#actors.get(verb);
    if (known) return known;
    const found = find();
    if (found) this.#actors.set(verb, found);
    return found;
  }

  /** The verbs in a sentence that may have a subject, as tokens in text order. */
  verbsIn(sentence: number): readonly number[] {
    let verbs = this.#verbs.get(sentence);
    if (!verbs) {
      verbs = verbsIn(this.#article, sentence);
      this.#verbs.set(sentence, verbs);
    }
    return verbs;
  }

  /** The subject of a verb; null where it is elided, or cannot act. */
  of(verb: number): Subject | null {
    let subject = this.#subjects.get(verb);
    if (subject === undefined) {
      subject = subjectOf(this.#article, verb);
      this.#subjects.set(verb, subject);
    }
    return subject;
  }
}

function verbsIn(article: Article, sentence: number): number[] {
  const { start, end } = article.segments.sentences[sentence] ?? NO_RANGE;
  const verbs: number[] = [];
  for (let at = start; at < end; at++) {
    if (!isWord(article, at) || !isVerb(article, at, start)) continue;
    if (!is(article, at - 1, WordClass.relative) && !isWhether(article, at - 2)) verbs.push(at);
  }
  return verbs;
}

const NO_RANGE: TokenRange = { start: 0, end: 0 };

function subjectOf(article: Article, verb: number): Subject | null {
  if (asksThem(article, verb)) return null;
  const { end } = article.segments.sentences[article.segments.sentenceOf[verb] ?? -1] ?? NO_RANGE;
  const gender = genderOfVerb(article, verb);
  const before = subjectBefore(article, verb, gender);
  const first = before !== null && (before.end === verb || followsAmma(article, verb));
  const own = isAskedByWriter(article, verb) ? null : gender;
  const phrase = first ? before : (subjectAfter(article, verb, end, own) ?? before);
  return phrase && { verb, phrase, gender };
}

/** «وعندما سأله القاضي أجاب»: who asks somebody is not who answers. */
const asksThem = spelledLike(/^[وف]?[يت]?س[أا]لت?(?:ه|ها|هم)$/u);

/** «سألنا المخرجة عن مشروعها فاكتفت بـ…»: whom the writer asks is told of next. */
const isAskedByWriter = spelledLike(/^[وف]?(?:سأل|حاور|قابل|التقي)نا$/u);

/** Whether a word by itself may be one of the verbs of `isVerb`. */
const mayBeVerb = byForm((article, token) => {
  if (is(article, token, SOURCE_HEAD | PERSON_START)) return false;
  return (
    (article.tokens.word[token] ?? 0) === 0 ||
    is(article, token, WordClass.otherVerb) ||
    isAskedByWriter(article, token) ||
    isPastOfBeing(article, token) ||
    isFiniteVerb(article, token) ||
    isBareStem(article, token) ||
    article.lexicon.cueForms(article.tokens.word[token] ?? 0).length > 0
  );
});

/**
 * A verb that the tables know, also where it is a noun, too («على بابها وقف سمير قبلان»), or an unknown word that opens a
 * sentence before somebody who can act.
 */
function isVerb(article: Article, token: number, sentenceStart: number): boolean {
  if (!mayBeVerb(article, token)) return false;
  if (isAskedByWriter(article, token)) return true;
  if (isVerbBeforePerson(article, token, sentenceStart) || isWas(article, token, sentenceStart)) return true;
  if (is(article, token, WordClass.preposition)) return false;
  if (isFiniteVerb(article, token)) return true;
  const next = isPronounAdjunct(article, token + 1) ? token + 2 : token + 1;
  const listed = is(article, token, WordClass.otherVerb);
  if (listed && is(article, next, PERSON_START)) return true;
  if ((token !== sentenceStart && !isComma(article, token - 1)) || hasArticle(article, token)) return false;
  if (listed && token === sentenceStart && startsName(article, next)) return true;
  const unknown = (article.tokens.word[token] ?? 0) === 0 && !begins(article, token, 'ب');
  const bare = token <= sentenceStart + OPENING && isBareStem(article, token);
  return (unknown || listed || bare) && is(article, next, SOURCE_HEAD | PERSON_START);
}

/** Tokens of «من جهته،» before the verb of a sentence. */
const OPENING = 4;

/** «رفع رئيس الاتحاد التهنئة»: three letters that are a verbal noun elsewhere, at the head of a sentence before who acts. */
const isBareStem = (article: Article, token: number): boolean =>
  is(article, token, WordClass.contentNoun) &&
  lengthOf(article, token) - (article.tokens.proclitic[token] === Proclitic.none ? 0 : 1) === 3;

const isPastOfBeing = spelledLike(/^[وف]?كانت?$/u);

/** «كانت إيجة أبلوح تبحث عن وثائقها»: كان and its like at the head of a sentence have their subject right after them. */
const isWas = (article: Article, token: number, sentenceStart: number): boolean =>
  (token === sentenceStart || isComma(article, token - 1)) &&
  isPastOfBeing(article, token) &&
  (is(article, token + 1, SOURCE_HEAD | PERSON_START) || startsName(article, token + 1));

/** The ت of a feminine perfect, with an object pronoun. */
const FEMININE_ENDINGS = ['ت', 'ته', 'تها', 'تهم'];

const isWhile = spelledLike(/^[وف]?(?:بينما|فيما)$/u);

/**
 * «وعقب رئيس المجلس على …», «وأسف رئيس الجمعية لـ…», «بينما رد مصدر عسكري نافيا ذلك»: a verb of saying that looks like a
 * preposition or noun.
 */
const isVerbBeforePerson = (article: Article, token: number, sentenceStart: number): boolean =>
  ((token === sentenceStart && article.tokens.proclitic[token] === Proclitic.wa) ||
    isWhile(article, token - 1)) &&
  article.lexicon.cueForms(article.tokens.word[token] ?? 0).length > 0 &&
  (is(article, token + 1, WordClass.role | PERSON_START) || isSurnameElsewhere(article, token + 1));

/** Gender by the reading as a reporting verb, else by the feminine ت before or after the stem. */
function genderOfVerb(article: Article, token: number): Gender {
  const forms = article.lexicon.cueForms(article.tokens.word[token] ?? 0);
  const form = forms.find(({ person, gender }) => person === 3 && gender !== null);
  if (form?.gender) return form.gender;
  const cut = article.tokens.proclitic[token] === Proclitic.none ? 0 : 1;
  const first = article.text.charAt((article.tokens.start[token] ?? 0) + cut);
  return first === 'ت' || endsInAny(article, token, FEMININE_ENDINGS) ? 'f' : 'm';
}

function subjectAfter(
  article: Article,
  verb: number,
  limit: number,
  gender: Gender | null,
): NounPhrase | null {
  let at = verb + 1;
  while (at < limit && at <= verb + REACH && isSkipped(article, at)) at++;
  if (is(article, at, WordClass.preposition) && is(article, at + 1, WordClass.demonstrative)) at += 2;
  if (is(article, at, WordClass.demonstrative) || prefixOf(morphologyAt(article, at)) !== null) return null;
  const phrase = readNounPhrase(article, at, limit);
  if (!phrase || !accords(phrase, gender)) return null;
  return canAct(article, phrase) || saysStrongly(article, verb) ? phrase : null;
}

const isSkipped = (article: Article, token: number): boolean =>
  is(article, token, SKIPPED) || isComma(article, token) || isPronounAdjunct(article, token);

/** «وأشار متابع آخر إلى»: whoever a verb of saying has right after it can speak. */
const saysStrongly = (article: Article, verb: number): boolean =>
  article.lexicon
    .cueForms(article.tokens.word[verb] ?? 0)
    .some(({ verb: { strength, object } }) => strength === 'strong' && object === '-');

function subjectBefore(article: Article, verb: number, gender: Gender): NounPhrase | null {
  const phrase = sourceBefore(article, { start: verb });
  return phrase && canAct(article, phrase) && accords(phrase, gender) ? phrase : null;
}

/** Persons, bodies, groups and texts; not an object in the accusative: «حقق نجاحاً». */
const canAct = (article: Article, { kind, head, name }: NounPhrase): boolean =>
  (kind !== 'other' || isSurnameElsewhere(article, head)) &&
  !(
    kind === 'name' &&
    name?.start === head &&
    !is(article, head, PERSON_START) &&
    (ends(article, head, 'ا') || ends(article, head, 'اً'))
  );

const accords = ({ kind, gender, number, name, head, start }: NounPhrase, verb: Gender | null): boolean =>
  gender === null ||
  verb === null ||
  number !== 's' ||
  gender === verb ||
  (kind === 'name' && name !== null && name.start === start && head === start);

/** «وعما إذا كان الفريق مستعداً …، أجاب»: what somebody is asked about is not what the sentence is about. */
const isWhether = spelledLike(/^و?عم[ّ]?ا$/u);

/** The first phrase of a sentence that can speak: whom the writer is telling about, whatever the verb before it. */
export function topicOf(article: Article, sentence: number, before: number): NounPhrase | null {
  const range = article.segments.sentences[sentence];
  if (!range) return null;
  const limit = Math.min(before, range.start + TOPIC_REACH);
  for (let at = range.start; at < limit; at++) {
    if (is(article, at, WordClass.relative) || isWhether(article, at)) return null;
    if (!is(article, at, SOURCE_HEAD | PERSON_START) || is(article, at, WordClass.time)) continue;
    if (prefixOf(morphologyAt(article, at)) !== null) continue;
    if (at > range.start && is(article, at - 1, WordClass.preposition | WordClass.occasionNoun)) return null;
    const phrase = readNounPhrase(article, at, before);
    return phrase && phrase.kind !== 'document' ? phrase : null;
  }
  return null;
}
