import type { CueKind, CueMatch } from '../cues/find-cues.ts';
import type { Complement } from '../document.ts';
import { WordClass } from '../lexicon/classes.ts';
import { prefixOf } from '../lexicon/morphology.ts';
import { type NounPhrase, readNounPhrase } from '../speakers/noun-phrase.ts';
import { isFiniteVerb } from '../speakers/verb-forms.ts';
import {
  type Article,
  countWords,
  is,
  isComma,
  isWord,
  morphologyAt,
  quotationOpenedAt,
} from '../text/article.ts';
import type { Quotation } from '../text/quotations.ts';
import { textOf } from '../text/tokenize.ts';
import { type Content, quotationsIn, readOpenContent, readQuotedContent, trimEnd } from './content.ts';
import { type CueAt, endOfOpenContent } from './content-end.ts';
import { headlineSource } from './headline.ts';
import { isColon, isPrefixedPhrase, type Opener } from './opener.ts';
import { beforeThis, directlyBefore } from './quotation-first.ts';
import type { Report, SourceForm } from './report.ts';
import { addresseeIn, sourceAfter } from './source.ts';
import { sourceOf } from './source-of-cue.ts';

/** What a rule sees: the article, the cue with its opener, and the other cues that report. */
export interface CueContext {
  readonly article: Article;
  readonly cue: CueMatch;
  readonly opener: Opener | null;
  readonly cueAt: CueAt;
  /** Whether a verb of the same sentence before this cue already reports. */
  readonly afterReport: boolean;
  /** Sources of the reports found so far; headline cues come last. */
  readonly sources: readonly NounPhrase[];
}

/** A construction by which a report is recognised. `find` returns null where it does not apply. */
export interface ReportRule {
  readonly name: string;
  /** The construction, with an Arabic example and its gloss. */
  readonly construction: string;
  readonly cues: readonly CueKind[];
  /** Whether it finds a report beside one that an earlier rule found at the same cue. */
  readonly besideOthers?: boolean;
  find(context: CueContext): Report | null;
}

const FINITE: readonly CueKind[] = ['verb', 'as'];

export const RULES: readonly ReportRule[] = [
  openerRule('verb-complementizer', FINITE, 'complementizer', 'قال الوزير إن … — the minister said that …'),
  openerRule('verb-quotation', FINITE, 'quotation', 'قال الوزير "…" — the minister said «…»'),
  openerRule('verb-colon', FINITE, 'colon', 'قال الوزير: … — the minister said: …'),
  openerRule('verb-phrase', FINITE, 'phrase', 'دعا الوزير إلى وقف … — the minister called for a halt to …'),
  openerRule('participle-complementizer', ['participle'], 'complementizer', '، مضيفاً أن … — adding that …'),
  openerRule('participle-quotation', ['participle'], 'quotation', '، مضيفاً "…" — adding «…»'),
  openerRule('participle-colon', ['participle'], 'colon', 'قائلاً: … — saying: …'),
  openerRule('participle-phrase', ['participle'], 'phrase', '، داعياً إلى … — calling for …'),
  openerRule('saying-noun', ['possessive', 'noun'], 'complementizer', 'قوله إن … — his saying that …'),
  openerRule(
    'saying-noun-quotation',
    ['possessive', 'noun'],
    'quotation',
    'في تصريح "…" — in a statement «…»',
  ),
  openerRule('saying-noun-colon', ['possessive', 'noun'], 'colon', 'في تصريح: "…" — in a statement: «…»'),
  openerRule(
    'verbal-noun',
    ['verbal-noun'],
    'complementizer',
    'إعلان الوزير أن … — the minister’s announcement that …',
  ),
  {
    name: 'document-says',
    construction: 'جاء في البيان أن … — the communiqué says that …',
    cues: ['prep'],
    find: documentSays,
  },
  {
    name: 'source-first',
    construction: 'وبحسب الوزارة، … — according to the ministry, …',
    cues: ['prep'],
    find: sourceFirst,
  },
  {
    name: 'source-last',
    construction: '…، بحسب الوزارة — …, according to the ministry',
    cues: ['prep', 'possessive'],
    find: sourceLast,
  },
  {
    name: 'as-said',
    construction: '…، كما ذكرت الوكالة — …, as the agency said',
    cues: ['as'],
    find: asSaid,
  },
  {
    name: 'quotation-verb-source',
    construction: '"…"، قال الوزير — «…», said the minister',
    cues: ['verb'],
    besideOthers: true,
    find: (context) => quotedBefore(context, 'quotation-verb-source', directlyBefore),
  },
  {
    name: 'quotation-this-is-what',
    construction:
      '"…"، هذا ما قاله الوزير — «…», this is what the minister said; "…"، بهذه العبارة لخص … — in these words …',
    cues: ['verb'],
    besideOthers: true,
    find: (context) => quotedBefore(context, 'quotation-this-is-what', beforeThis),
  },
  {
    name: 'headline-colon',
    construction: 'بوتين: … — Putin: …',
    cues: ['colon'],
    find: headlineColon,
  },
];

function openerRule(
  name: string,
  cues: readonly CueKind[],
  type: Opener['type'],
  construction: string,
): ReportRule {
  return { name, cues, construction, find: (context) => byOpener(name, type, context) };
}

function byOpener(rule: string, type: Opener['type'], context: CueContext): Report | null {
  const { article, cue, opener } = context;
  if (opener?.type !== type) return null;
  if (isLabel(context, opener)) return null;
  const content = contentOf(context, opener);
  if (!content) return null;
  const complement: Complement = type === 'phrase' ? 'phrase' : 'clause';
  const { form, source } = sourceOf(article, cue, opener.at);
  const addressee = addresseeIn(article, cue.end, opener.at);
  const prefixLength =
    type === 'phrase' && opener.content === opener.at ? governedPrefix(article, opener.at) : 0;
  return makeReport(rule, cue, content, { complement, sourceForm: form, source, addressee, prefixLength });
}

/** «شرح الصور:» alone on its line is a label, no report. */
function isLabel({ article, cue }: CueContext, opener: Opener): boolean {
  const line = article.segments.paragraphs[article.segments.paragraphOf[cue.start] ?? -1];
  return (
    opener.type === 'colon' &&
    line?.start === cue.start &&
    opener.content === line.end &&
    line.end - line.start <= 4 &&
    article.tokens.proclitic[cue.start] === 0
  );
}

/** Letters of a governed bi- or li- written onto the first word of a phrase: «تعهد بخفض» has the content «خفض». */
const governedPrefix = (article: Article, token: number): number =>
  article.tokens.proclitic[token] === 0 &&
  !textOf(article.tokens, token).startsWith('لل') &&
  (isPrefixedPhrase(article, token, 'bi') || isPrefixedPhrase(article, token, 'li'))
    ? 1
    : 0;

const CONTENT_FORM = {
  colon: 'speech',
  phrase: 'phrase',
  complementizer: 'clause',
  quotation: 'clause',
} as const;

function contentOf({ article, cueAt }: CueContext, opener: Opener): Content | null {
  const start = opener.type === 'colon' ? afterColon(article, opener.content) : opener.content;
  const quotation = quotationOpenedAt(article, start);
  if (quotation) return readQuotedContent(article, quotation, cueAt);
  const closing = opener.type === 'complementizer' ? closesWithoutOpening(article, start, cueAt) : null;
  if (closing) return closing;
  return readOpenContent(article, start, cueAt, CONTENT_FORM[opener.type]);
}

/** A colon at the end of a line introduces the next line. */
function afterColon(article: Article, at: number): number {
  const paragraph = article.segments.paragraphOf[at - 1] ?? -1;
  const ends = (article.segments.paragraphs[paragraph]?.end ?? at) === at;
  return ends ? (article.segments.paragraphs[paragraph + 1]?.start ?? at) : at;
}

/** «قال إن …"»: a closing mark whose opening mark was forgotten after the complementizer. */
function closesWithoutOpening(article: Article, start: number, cueAt: CueAt): Content | null {
  const sentence = article.segments.sentences[article.segments.sentenceOf[start] ?? -1];
  if (!sentence) return null;
  const quotation = article.quotations.find((q) => q.open < 0 && q.close > start && q.close < sentence.end);
  if (!quotation || quotation.close < sentence.end - 3) return null;
  if (endOfOpenContent(article, start, cueAt) < quotation.close) return null;
  const inside = quotationsIn(article, { start, end: quotation.close });
  return {
    range: { start, end: trimEnd(article, start, quotation.close) },
    kind: 'direct',
    quotations: inside,
  };
}

interface ReportDetails {
  complement?: Complement;
  sourceForm: SourceForm;
  source: NounPhrase | null;
  addressee?: NounPhrase | null;
  prefixLength?: number;
}

function makeReport(rule: string, cue: CueMatch | null, content: Content, details: ReportDetails): Report {
  return {
    rule,
    cue,
    content: content.range,
    kind: content.kind,
    quotations: content.quotations,
    complement: details.complement ?? 'clause',
    prefixLength: details.prefixLength ?? 0,
    sourceForm: details.sourceForm,
    source: details.source,
    addressee: details.addressee ?? null,
  };
}

function documentSays(context: CueContext): Report | null {
  const { article, cue, opener } = context;
  if (cue.nominal?.needs !== 'clause' || !opener) return null;
  const source = readNounPhrase(article, cue.end, opener.at);
  const content = source && contentOf(context, opener);
  return content ? makeReport('document-says', cue, content, { sourceForm: 'mention', source }) : null;
}

/** «وفق الجدول», «حسب القانون»: a measure by which something is done, not a source. */
const canSpeak = (article: Article, { head }: NounPhrase): boolean => !is(article, head, WordClass.measure);

/** The noun phrase governed by a prepositional cue: directly, after عن/إلى, or with li- written on (وفقا للوزارة). */
function governedSource(article: Article, cue: CueMatch, limit: number): NounPhrase | null {
  const position = cue.nominal?.source;
  const own = position === 'an' || position === 'ila' || position === 'min' ? cue.end + 1 : cue.end;
  const found = readNounPhrase(article, own, limit);
  if (found) return found;
  if (position !== 'li' && prefixOf(morphologyAt(article, own)) !== 'li') return null;
  const rest = readNounPhrase(article, own + 1, limit);
  const head = { head: own, kind: kindAt(article, own), gender: null, number: null } as const;
  return { start: own, end: rest?.end ?? own + 1, name: rest?.name ?? null, ...head };
}

function kindAt(article: Article, token: number): NounPhrase['kind'] {
  if (is(article, token, WordClass.group)) return 'group';
  if (is(article, token, WordClass.document)) return 'document';
  if (is(article, token, WordClass.role)) return 'role';
  if (is(article, token, WordClass.unnamed)) return 'unnamed';
  return is(article, token, WordClass.body | WordClass.media) ? 'body' : 'other';
}

function sourceFirst({ article, cue, cueAt }: CueContext): Report | null {
  const sentence = article.segments.sentences[article.segments.sentenceOf[cue.start] ?? -1];
  if (!sentence || cue.start > sentence.start + 1 || cue.nominal?.needs === 'clause') return null;
  const source = governedSource(article, cue, endOfSource(article, cue.end, sentence.end));
  if (!source || !canSpeak(article, source)) return null;
  let start = source.end;
  while (
    start < sentence.end &&
    !isComma(article, start) &&
    !isColon(article, start) &&
    !isFaInna(article, start) &&
    !(isWord(article, start) && isFiniteVerb(article, start))
  )
    start++;
  if (start >= sentence.end) return afterFullStop(article, cue, sentence.start, source);
  const bare = isWord(article, start) && !is(article, start, WordClass.complementizer);
  const content = readOpenContent(
    article,
    contentAfterFa(article, bare ? start : start + 1),
    cueAt,
    'clause',
  );
  return content && makeReport('source-first', cue, content, { sourceForm: 'mention', source });
}

/** «…. وفقاً لوكالة كذا.»: the source of the sentence before, parted from it by a full stop. */
function afterFullStop(article: Article, cue: CueMatch, start: number, source: NounPhrase): Report | null {
  const before = article.segments.sentences[(article.segments.sentenceOf[start] ?? 0) - 1];
  if (!before || article.segments.paragraphOf[before.start] !== article.segments.paragraphOf[start])
    return null;
  const content = contentBefore(article, before.start, start);
  return content && makeReport('source-last', cue, content, { sourceForm: 'mention', source });
}

/** The first comma, unless the source's name follows it: «ووفقاً لمدير الشركة، محمد فلان، فإن …». */
function endOfSource(article: Article, from: number, limit: number): number {
  let at = from;
  while (at < limit && !isComma(article, at)) at++;
  return is(article, at + 1, WordClass.givenName | WordClass.honorific) ? limit : at;
}

/** «فإن» resumes the clause after the source: «ووفقاً للوزارة فإن …». */
const isFaInna = (article: Article, token: number): boolean =>
  is(article, token, WordClass.complementizer | WordClass.complementizerPronoun) &&
  textOf(article.tokens, token).startsWith('ف');

const contentAfterFa = (article: Article, at: number): number =>
  is(article, at, WordClass.complementizer) || /^فقد$/u.test(textOf(article.tokens, at)) ? at + 1 : at;

function sourceLast({ article, cue, afterReport }: CueContext): Report | null {
  if (afterReport || cue.verb) return null;
  const sentence = article.segments.sentences[article.segments.sentenceOf[cue.start] ?? -1];
  if (!sentence || cue.start < sentence.start + 4 || cue.nominal?.needs === 'clause') return null;
  const content = contentBefore(article, sentence.start, cue.start);
  if (cue.kind === 'possessive') {
    return content && makeReport('source-last', cue, content, { sourceForm: 'elided', source: null });
  }
  const source = governedSource(article, cue, sentence.end);
  if (!source || !content || !canSpeak(article, source)) return null;
  return makeReport('source-last', cue, content, { sourceForm: 'mention', source });
}

function contentBefore(article: Article, start: number, cueStart: number): Content | null {
  const end = trimEnd(article, start, cueStart);
  const range = { start, end };
  if (countWords(article, range) < 3) return null;
  const quotation = quotationOpenedAt(article, start);
  if (quotation && quotation.close === end - 1) {
    return {
      range: { start: start + 1, end: trimEnd(article, start + 1, end - 1) },
      kind: 'direct',
      quotations: [quotation],
    };
  }
  return { range, kind: 'indirect', quotations: quotationsIn(article, range) };
}

function asSaid({ article, cue, opener, afterReport }: CueContext): Report | null {
  if (opener || afterReport) return null;
  const sentence = article.segments.sentences[article.segments.sentenceOf[cue.start] ?? -1];
  if (!sentence || cue.start < sentence.start + 4) return null;
  const content = contentBefore(article, sentence.start, cue.start);
  const source = cue.number !== 'p' ? sourceAfter(article, cue.end, sentence.end) : null;
  if (isAlso(article, cue, source?.end ?? cue.end, sentence.end)) return null;
  return (
    content && makeReport('as-said', cue, content, { sourceForm: source ? 'mention' : 'elided', source })
  );
}

/**
 * «، كما شكر الوزير الحاضرين على …» is «he also thanked», not «as he said»: كما with a verb that needs an object, or
 * with more after its subject than a time or place.
 */
function isAlso(article: Article, { start, verb }: CueMatch, from: number, limit: number): boolean {
  if (!/^و?كما$/u.test(textOf(article.tokens, start))) return false;
  if (verb?.strength === 'weak' || !verb?.takes.includes('that')) return true;
  return (
    from < limit - 2 && isWord(article, from) && !is(article, from, WordClass.preposition | WordClass.time)
  );
}

function headlineColon({ article, cue, cueAt, sources }: CueContext): Report | null {
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
      };
  return content && makeReport('headline-colon', cue, content, { sourceForm: 'mention', source });
}

/** A quotation before its verb; `find` tells which one, if any, the verb takes up. */
function quotedBefore(
  { article, cue }: CueContext,
  rule: string,
  find: (article: Article, cue: CueMatch) => Quotation | undefined,
): Report | null {
  const quotation = find(article, cue);
  if (!quotation || quotation.open < 0 || countWords(article, quotation) < 3) return null;
  const sentence = article.segments.sentences[article.segments.sentenceOf[cue.start] ?? -1];
  const source = sourceAfter(article, cue.end, sentence?.end ?? cue.end);
  const { start } = quotation;
  const content: Content = {
    range: { start, end: trimEnd(article, start, quotation.close) },
    kind: 'direct',
    quotations: [quotation],
  };
  return makeReport(rule, cue, content, { sourceForm: source ? 'mention' : 'elided', source });
}
