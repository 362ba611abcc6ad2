import type { Modality, Span } from '../document.ts';
import { WordClass } from '../lexicon/classes.ts';
import type { Report } from '../reports/report.ts';
import { type Article, is, isComma, isWord, punctuationAt, quotationClosedAt } from '../text/article.ts';
import type { TokenRange } from '../text/segment.ts';
import { TokenKind } from '../text/tokenize.ts';
import type { Anchor } from './calendar.ts';
import { ClaimWords, isTextual } from './claim-words.ts';
import { Marker } from './classes.ts';
import { type Clause, splitClauses } from './clauses.ts';
import type { ClaimLexicon } from './lexicon.ts';
import { type ClauseModality, MODALITY_OF_ACT, modalityOf } from './modality.ts';
import { isNegated } from './polarity.ts';
import { type FoundQuantity, findQuantities } from './quantities.ts';
import { type FoundTime, findTimes } from './times.ts';
import { type WorthinessWeights, worthinessFeatures, worthinessOf } from './worthiness.ts';

/** What the claims stage reads of a report. */
export type ClaimContent = Pick<Report, 'content' | 'prefixLength' | 'kind' | 'complement'> & {
  readonly cue: Pick<NonNullable<Report['cue']>, 'act'> | null;
};

/** One checkable statement inside a content; offsets in UTF-16 units. */
export interface FoundClaim {
  /** Index of the content that it is made of. */
  readonly report: number;
  readonly range: TokenRange;
  readonly start: number;
  readonly end: number;
  readonly modality: Modality;
  readonly negated: boolean;
  readonly quantities: readonly FoundQuantity[];
  readonly times: readonly FoundTime[];
  /** From 0 to 1: see worthiness.ts. */
  readonly checkWorthiness: number;
  /** What that is made of, in the order of FEATURES. */
  readonly features: readonly number[];
}

type UnratedClaim = Omit<FoundClaim, 'report' | 'checkWorthiness' | 'features'>;

/**
 * The claims of an article, report by report.
 * @param weights of check-worthiness
 * @param anchor the date of the article, from which relative times are reckoned
 */
export function findClaims(
  article: Article,
  contents: readonly ClaimContent[],
  lexicon: ClaimLexicon,
  weights: WorthinessWeights,
  anchor: Anchor | null,
): FoundClaim[] {
  const words = new ClaimWords(article, lexicon);
  const found: FoundClaim[] = [];
  contents.forEach((content, report) => {
    for (const claim of claimsIn(words, content, anchor)) {
      const features = worthinessFeatures(words, claim);
      found.push({
        report,
        range: claim.range,
        start: claim.start,
        end: claim.end,
        modality: claim.modality,
        negated: claim.negated,
        quantities: claim.quantities,
        times: claim.times,
        checkWorthiness: worthinessOf(features, weights),
        features,
      });
    }
  });
  return found;
}

function claimsIn(words: ClaimWords, content: ClaimContent, anchor: Anchor | null): UnratedClaim[] {
  const range = content.content;
  words.read(range);
  const times = findTimes(words, range, anchor);
  const quantities = findQuantities(words, range, takenBy(times));
  const base = baseModality(words.article, content);
  const claims: UnratedClaim[] = [];
  let before: ClauseModality | null = null;
  const clauses = splitClauses(words, range, content.complement === 'phrase');
  for (const clause of clauses) {
    const trimmed = trim(words, clause);
    if (!trimmed || isNoStatement(words, clause, trimmed, clauses.length === 1)) continue;
    const own = { quantities: within(quantities, trimmed), times: within(times, trimmed) };
    const measured = own.quantities.length + own.times.length > 0;
    const reading: ClauseModality = modalityOf(
      words,
      clause,
      holds(words, content, clause) ? base : null,
      before,
      measured,
    );
    before = reading;
    const { modality } = reading;
    claims.push({
      range: trimmed.range,
      start:
        range.start === trimmed.range.start
          ? Math.max(trimmed.start, words.start(range.start) + content.prefixLength)
          : trimmed.start,
      end: trimmed.end,
      modality,
      negated: modality === 'denied' ? !deniesNegation(words, clause) : isNegated(words, clause),
      quantities: own.quantities,
      times: own.times.map((time) => inTense(time, modality)),
    });
  }
  return claims;
}

/** Those of a sorted list of spans that lie in one: found by bisection, so that long contents cost no more per word. */
function within<T extends Span>(sorted: readonly T[], { start, end }: Span): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let k = low; k < sorted.length; k++) {
    const each = sorted[k];
    if (!each || each.start >= end) break;
    if (each.end <= end) found.push(each);
  }
  return found;
}

/** What was demanded or announced in a noun phrase ends with its sentence. */
const holds = (
  { article: { segments } }: ClaimWords,
  { complement, content }: ClaimContent,
  clause: Clause,
) => complement === 'clause' || segments.sentenceOf[clause.start] === segments.sentenceOf[content.start];

/** Tells the tokens of times, which are no amounts. */
export function takenBy(times: readonly FoundTime[]): (token: number) => boolean {
  const taken = new Set<number>();
  for (const { first, next } of times) for (let token = first; token < next; token++) taken.add(token);
  return (token) => taken.has(token);
}

/** نفى عدم …, a denial of a negation; the words of denial themselves (لا صحة لـ) negate once. */
function deniesNegation(words: ClaimWords, clause: Clause): boolean {
  if (words.marks(clause.start, Marker.denial)) return false;
  return words.marks(clause.start, Marker.negativeNoun);
}

/** A bare weekday is the next one in a clause about the future. */
function inTense(time: FoundTime, modality: Modality): FoundTime {
  const future = modality === 'predicted' || modality === 'promised' || modality === 'demanded';
  return future && time.futureValue !== undefined ? { ...time, value: time.futureValue } : time;
}

/**
 * What the cue says of the whole content. It says nothing of quoted clauses that it merely introduces, unless أن or إن
 * binds them to it.
 */
function baseModality(article: Article, { content, kind, complement, cue }: ClaimContent): Modality | null {
  const base = cue ? (MODALITY_OF_ACT[cue.act] ?? null) : null;
  if (complement === 'phrase' || kind === 'indirect' || kind === 'mixed') return base;
  const before = content.start - (isWord(article, content.start - 1) ? 1 : 2);
  return is(article, before, WordClass.complementizer | WordClass.complementizerPronoun) ? base : null;
}

interface Trimmed {
  readonly range: TokenRange;
  readonly start: number;
  readonly end: number;
}

/** Words that belong to the clause after: «…، خصوصاً | أن …», «… حتى | إن …». */
const DANGLING = /^(?:خصوصا|خصوصاً|خاصة|حتى|سيما|و|كون)$/u;

/** A clause without the conjunction, complementizer, marks and punctuation at its edges; null where nothing is left. */
function trim(words: ClaimWords, clause: Clause): Trimmed | null {
  const { article } = words;
  let { start, end } = clause;
  while (start < end && (!isTextual(article, start) || isBareThat(article, start, clause))) start++;
  while (end > start && !isTextual(article, end - 1) && !belongs(article, end - 1, start)) end--;
  while (end - start > 2 && DANGLING.test(words.text(end - 1))) end--;
  if (end <= start) return null;
  return { range: { start, end }, start: words.start(start) + leadOf(words, start), end: words.end(end - 1) };
}

/** The conjunction written onto a claim's first word, and the bi- of بأنه. */
function leadOf(words: ClaimWords, token: number): number {
  const { article } = words;
  const and = words.hasAnd(token) || article.tokens.proclitic[token] !== 0;
  const lead = and ? Math.max(1, words.cut[token] ?? 1) : 0;
  const bi =
    is(article, token, WordClass.complementizerPronoun) &&
    article.text.startsWith('ب', words.start(token) + lead);
  return lead + (bi ? 1 : 0);
}

const isBareThat = (article: Article, token: number, clause: Clause): boolean =>
  token === clause.start && is(article, token, WordClass.complementizer);

/** A percent sign or a closing mark whose opening lies inside stays with the claim. */
function belongs(article: Article, token: number, start: number): boolean {
  if (/^[%٪$€£‰]$/u.test(punctuationAt(article, token))) return true;
  if (punctuationAt(article, token) === ')') return true;
  const quotation = quotationClosedAt(article, token);
  return quotation !== undefined && quotation.open >= start;
}

/** Questions, thanks and greetings state nothing; neither does a single word. */
function isNoStatement(words: ClaimWords, clause: Clause, { range }: Trimmed, only: boolean): boolean {
  const { start, end } = range;
  if (clause.question || words.marks(start, Marker.question)) return true;
  if (words.marks(start, Marker.greeting) || words.marks(start + 1, Marker.greeting)) return true;
  let count = 0;
  for (let token = start; token < end && count < 2; token++) {
    if (article(words).tokens.kind[token] === TokenKind.punctuation || isComma(article(words), token))
      continue;
    count++;
  }
  return count < 2 && !only;
}

const article = (words: ClaimWords): Article => words.article;
