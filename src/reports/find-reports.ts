import type { CueMatch } from '../cues/find-cues.ts';
import type { SpeechAct } from '../document.ts';
import { WordClass } from '../lexicon/classes.ts';
import type { NounPhrase } from '../speakers/noun-phrase.ts';
import { type Article, is, quotationOpenedAt } from '../text/article.ts';
import type { TokenRange } from '../text/segment.ts';
import { textOf } from '../text/tokenize.ts';
import { COMPLEMENTIZER } from './complementizer.ts';
import { type OpenedCue, startsNarration } from './content-end.ts';
import { continuedQuotations } from './continued.ts';
import { findOpener, type Opener } from './opener.ts';
import type { Report } from './report.ts';
import type { CueContext } from './rule.ts';
import { rulesOf } from './rules.ts';

/** Reports that hold each other: deeper ones are not looked for, so that a text of cues alone costs no more than others. */
const MAX_DEPTH = 4;

/** Joins cues with their contents: every rule is tried on every cue, in the order of the rule list. */
export function findReports(article: Article, cues: readonly CueMatch[]): Report[] {
  const opened = openCues(article, cues);
  const starts = startsOf(
    article,
    opened.map(({ cue }) => cue),
  );
  const cueAt = (token: number): OpenedCue | undefined => opened[starts[token] ?? -1];
  const reports: Report[] = [];
  let lastSentence = -1;
  let holding: TokenRange[] = [];
  const sources: NounPhrase[] = [];
  for (const { cue, opener } of headlinesLast(opened)) {
    holding = holding.filter(({ start, end }) => start <= cue.start && cue.start < end);
    if (holding.length >= MAX_DEPTH) continue;
    const sentence = article.segments.sentenceOf[cue.start] ?? -1;
    const afterReport = sentence === lastSentence;
    const context: CueContext = { article, cue, opener, cueAt, afterReport, sources };
    for (const report of applyRules(context)) {
      reports.push(report);
      holding.push(report.content);
      if (report.source) sources.push(report.source);
      if (cue.kind !== 'prep') lastSentence = sentence;
    }
  }
  const distinct = withoutRepeats(article, reports);
  return [...distinct, ...continuedQuotations(article, distinct)].sort(
    (a, b) => a.content.start - b.content.start || b.content.end - a.content.end,
  );
}

/** Who speaks in the body tells whether «تركيا: …» in the headline is a speaker or a topic. */
const headlinesLast = (cues: readonly OpenedCue[]): OpenedCue[] => [
  ...cues.filter(({ cue }) => cue.kind !== 'colon'),
  ...cues.filter(({ cue }) => cue.kind === 'colon'),
];

/** The place of the cue that begins at each token; -1 where none does. */
function startsOf(article: Article, cues: readonly CueMatch[]): Int32Array {
  const starts = new Int32Array(article.tokens.length).fill(-1);
  for (const [k, { start }] of cues.entries()) starts[start] = k;
  return starts;
}

function openCues(article: Article, cues: readonly CueMatch[]): OpenedCue[] {
  const starts = startsOf(article, cues);
  const stops = (token: number): boolean => {
    const other = cues[starts[token] ?? -1];
    if (!other) return false;
    if (other.kind === 'participle' || isSayingNoun(article, other)) return true;
    return (other.kind === 'verb' || other.kind === 'as') && other.verb?.strength !== 'weak';
  };
  return cues
    .filter((cue) => !isNarration(article, cue))
    .filter(
      (cue) => article.segments.paragraphs[article.segments.paragraphOf[cue.start] ?? -1]?.role !== 'credit',
    )
    .map((cue) => {
      const found = cue.kind === 'colon' ? null : findOpener(article, cue, stops);
      const reporting = found !== null && !takesUp(article, cue, found) && !isDenial(article, cue, found);
      const opener = reporting && accepts(article, cue, found) ? found : null;
      return { cue, opener, reports: opener !== null || needsNoOpener(article, cue) };
    });
}

/** «يذكر أن …»; «ويمكن القول إن …», where the noun of saying is part of the phrase. */
const isNarration = (article: Article, { kind, start }: CueMatch): boolean =>
  startsNarration(article, start) || (kind === 'noun' && startsNarration(article, start - 1));

/** «نقلت … قوله إن», «ردّ بالقول: …»: the noun of saying opens the content itself. */
const isSayingNoun = (article: Article, { kind, lemma, end }: CueMatch): boolean =>
  (kind === 'noun' && lemma === 'قول') || (kind === 'possessive' && is(article, end, COMPLEMENTIZER));

/** Whether a cue takes this kind of content, by the lexicon. */
function accepts(article: Article, cue: CueMatch, opener: Opener): boolean {
  const quoted =
    opener.type === 'quotation' ||
    (opener.type === 'colon' && quotationOpenedAt(article, opener.content) !== undefined);
  if (cue.nominal && cue.kind !== 'as') {
    if (cue.nominal.needs === 'marks') return quoted;
    return cue.nominal.needs === 'clause' && opener.type !== 'phrase' && opener.at <= cue.end + 30;
  }
  if (!cue.verb) return false;
  if (cue.kind === 'verbal-noun')
    return opener.type === 'complementizer' && opener.at > cue.end && opener.at <= cue.end + 14;
  if (cue.kind === 'possessive') return opener.at <= cue.end + (opener.type === 'phrase' ? 0 : 1);
  if (cue.verb.strength === 'weak')
    return quoted || (opener.type === 'complementizer' && isMediumSpeaking(article, cue));
  if (opener.type === 'complementizer') return takesClause(article, cue, opener);
  return true;
}

/** «لم يعلن التنظيم عن …», «من دون أن يكشف عن …» report nothing; «لا يعتقد أن …» does. */
function isDenial(article: Article, { kind, start, act }: CueMatch, opener: Opener): boolean {
  if (kind !== 'verb' || opener.type === 'colon' || opener.type === 'quotation') return false;
  if (opener.type === 'complementizer' && UNCERTAIN.has(act)) return false;
  const before = textOf(article.tokens, start - 1);
  return (
    /^[وف]?(?:لم|لن|لا)$/u.test(before) || (before === 'أن' && textOf(article.tokens, start - 2) === 'دون')
  );
}

/** What is not believed, expected or ruled out is still said. */
const UNCERTAIN: ReadonlySet<SpeechAct> = new Set(['believe', 'expect', 'hope', 'deny']);

/** «ما أعلنه بيسكوف، بأنه …»: the pronoun is what was announced. */
const takesUp = (article: Article, cue: CueMatch, opener: Opener): boolean =>
  cue.resumptive ||
  (cue.kind === 'verb' && cue.clitic !== '' && textOf(article.tokens, cue.start - 1) === 'ما') ||
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
  /(?:ه|ها|هم)$/u.test(textOf(article.tokens, content));

/** «علمت "الوطن" أن …»: with a medium as subject a verb of knowing reports. */
const isMediumSpeaking = (article: Article, { kind, end }: CueMatch): boolean =>
  kind === 'verb' && (is(article, end, WordClass.media) || quotationOpenedAt(article, end) !== undefined);

function takesClause(article: Article, cue: CueMatch, opener: Opener): boolean {
  const takes = cue.verb?.takes ?? [];
  if (takes.includes('that') || takes.includes('an')) return true;
  if (takes.includes('bi') && /^[وف]?ب/u.test(textOf(article.tokens, opener.at))) return true;
  return ['إلى', 'الى', 'على', 'عن', 'من', 'في'].includes(textOf(article.tokens, opener.at - 1));
}

/** «بحسب …», «كما ذكرت …», «على حد قوله»: the content stands before the cue, or after its source. */
const needsNoOpener = (article: Article, cue: CueMatch): boolean =>
  cue.kind === 'as' ||
  (cue.kind === 'prep' && needsSourceOnly(article, cue) && !is(article, cue.end, WordClass.measure)) ||
  (cue.kind === 'possessive' && cue.nominal !== null);

const needsSourceOnly = (article: Article, { start, nominal }: CueMatch): boolean =>
  nominal?.needs === '-' ||
  (nominal?.needs === 'head' &&
    article.segments.sentences[article.segments.sentenceOf[start] ?? -1]?.start === start);

/** The first rule that applies; a quotation before the verb is a report of its own beside the one after it. */
function applyRules(context: CueContext): Report[] {
  const found: Report[] = [];
  for (const rule of rulesOf(context.cue.kind)) {
    if (found.length > 0 && !rule.besideOthers) continue;
    const report = rule.find(context);
    if (report) found.push(report);
  }
  return found;
}

/** Keeps one report for a content: the first found, which is the one whose cue stands first. */
function withoutRepeats(article: Article, reports: readonly Report[]): Report[] {
  const seen = new Set<number>();
  return reports.filter(({ content }) => {
    const key = content.start * article.tokens.length + content.end;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
