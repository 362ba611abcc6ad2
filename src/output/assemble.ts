import type { FoundClaim } from '../claims/claims.ts';
import type { FoundQuantity } from '../claims/quantities.ts';
import type { FoundTime } from '../claims/times.ts';
import type { RatedReport } from '../confidence/rate.ts';
import {
  type Claim,
  type Document,
  type Quantity,
  type Quote,
  type QuoteSpeaker,
  SCHEMA_VERSION,
  type Span,
  type Speaker,
  type TextSpan,
  type TimeExpression,
} from '../document.ts';
import type { Report } from '../reports/report.ts';
import { type Entity, nameOf } from '../speakers/entity.ts';
import type { Article } from '../text/article.ts';
import type { TokenRange } from '../text/segment.ts';
import { Proclitic, textOf } from '../text/tokenize.ts';
import { codePointOffsets, type OffsetMap } from './offsets.ts';

/** What is known of an input beside its text. */
export interface DocumentSource {
  readonly id: string;
  readonly path: string | null;
  readonly sha256: string;
  readonly title: string | null;
  /** ISO 8601, or null. */
  readonly date: string | null;
}

/** Writes the layers as a document, with offsets in code points. Quotes are in text order. */
export function assemble(
  article: Article,
  attributed: readonly RatedReport[],
  claims: readonly FoundClaim[],
  source: DocumentSource,
): Document {
  const spans = spanWriter(article, codePointOffsets(article.text));
  const entities = entitiesOf(attributed);
  const ids = speakerIds(entities);
  const idOf = (entity: Entity): string => ids.get(entity) ?? '';
  const quotes = attributed.map((item, k) => quoteOf(article, item, k, idOf, spans));
  nest(quotes);
  const headline = article.segments.paragraphs.find((p) => p.role === 'headline');
  const credit = article.segments.paragraphs.find((p) => p.role === 'credit');
  return {
    schemaVersion: SCHEMA_VERSION,
    document: {
      id: source.id,
      path: source.path,
      sha256: source.sha256,
      title: source.title ?? (headline ? spans.text(headline).text : null),
      credit: credit ? creditOf(spans.text(credit).text) : null,
      date: source.date,
      length: spans.length,
      offsets: 'codepoint',
    },
    speakers: entities.map((entity) => speakerOf(entity, idOf(entity), spans)),
    quotes,
    claims: claims.map((claim, k) => claimOf(claim, k, quotes[claim.report], spans)),
  };
}

/** Speakers and addressees in order of appearance. */
function entitiesOf(attributed: readonly RatedReport[]): Entity[] {
  const entities = new Set<Entity>();
  for (const { speaker, addressee } of attributed) {
    if (speaker) entities.add(speaker);
    if (addressee) entities.add(addressee);
  }
  return [...entities];
}

function claimOf(claim: FoundClaim, k: number, quote: Quote | undefined, spans: SpanWriter): Claim {
  const { text, start, end } = spans.between(claim.start, claim.end);
  return {
    id: `c${k + 1}`,
    quote: quote?.id ?? '',
    speaker: quote?.speaker?.id ?? null,
    text,
    start,
    end,
    modality: claim.modality,
    negated: claim.negated,
    quantities: claim.quantities.map((quantity) => quantityOf(quantity, spans)),
    times: claim.times.map((time) => timeOf(time, spans)),
    checkWorthiness: claim.checkWorthiness,
  };
}

function quantityOf(quantity: FoundQuantity, spans: SpanWriter): Quantity {
  const { text, start, end } = spans.between(quantity.start, quantity.end);
  const { value, unit, per, approximate, bound } = quantity;
  return { text, start, end, value, unit, per, approximate, bound };
}

function timeOf(time: FoundTime, spans: SpanWriter): TimeExpression {
  const { text, start, end } = spans.between(time.start, time.end);
  return { text, start, end, value: time.value, calendar: time.calendar };
}

const creditOf = (line: string): string => line.replace(/^[^:：]*[:：]\s*/u, '').trim();

interface SpanWriter {
  readonly length: number;
  /** The text of a range of tokens, cut at its first and last token. */
  text(range: TokenRange): TextSpan;
  /** The same without a conjunction written onto the first word: «.. والمحافظ: …», «وقال». */
  mention(range: TokenRange): TextSpan;
  /** The same between two UTF-16 offsets. */
  between(start: number, end: number): TextSpan;
}

function spanWriter(article: Article, offsets: OffsetMap): SpanWriter {
  const between = (start: number, end: number): TextSpan => ({
    text: article.text.slice(start, end),
    start: offsets.at(start),
    end: offsets.at(end),
  });
  return {
    length: offsets.at(article.text.length),
    between,
    text: ({ start, end }) => between(article.tokens.start[start] ?? 0, article.tokens.end[end - 1] ?? 0),
    mention: ({ start, end }) =>
      between(startWithoutConjunction(article, start), article.tokens.end[end - 1] ?? 0),
  };
}

const startWithoutConjunction = (article: Article, token: number): number =>
  (article.tokens.start[token] ?? 0) + (article.tokens.proclitic[token] === Proclitic.none ? 0 : 1);

function quoteOf(
  article: Article,
  { report, speaker, addressee, resolvedBy, confidence }: RatedReport,
  k: number,
  idOf: (entity: Entity) => string,
  spans: SpanWriter,
): Quote {
  const { start, end } = report.content;
  const content = spans.between(
    (article.tokens.start[start] ?? 0) + report.prefixLength,
    article.tokens.end[end - 1] ?? 0,
  );
  const { source } = report;
  const quoteSpeaker: QuoteSpeaker | null = speaker && {
    id: idOf(speaker),
    mention: source ? spans.mention(source) : null,
    resolvedBy,
  };
  return {
    id: `q${k + 1}`,
    kind: report.kind,
    complement: report.complement,
    text: content.text,
    start: content.start,
    end: content.end,
    quoted: quotedSpans(report, spans),
    cue: cueOf(article, report, spans),
    speaker: quoteSpeaker,
    addressee:
      addressee && report.addressee
        ? { id: idOf(addressee), mention: spans.mention(report.addressee) }
        : null,
    nestedIn: null,
    paragraph: firstPlace(article.segments.paragraphOf, report.content),
    sentence: firstPlace(article.segments.sentenceOf, report.content),
    confidence,
    rule: report.rule,
  };
}

/** The paragraph or sentence in which a content begins; a line break at its head is in none. */
function firstPlace(places: Int32Array, { start, end }: TokenRange): number {
  for (let token = start; token < end; token++) {
    const place = places[token] ?? -1;
    if (place >= 0) return place;
  }
  return 0;
}

/** The stretches in marks, clipped to the content; the whole content where marks enclose it. */
function quotedSpans(report: Report, spans: SpanWriter): Span[] {
  const { content } = report;
  const quoted: Span[] = [];
  for (const quotation of report.quotations) {
    const start = Math.max(quotation.start, content.start);
    const end = Math.min(quotation.end, content.end);
    if (end <= start) continue;
    const span = spans.text({ start, end });
    quoted.push({ start: span.start, end: span.end });
  }
  return quoted;
}

function cueOf(article: Article, { cue }: Report, spans: SpanWriter): Quote['cue'] {
  if (!cue) return null;
  const { tokens } = article;
  const span = spans.mention(cue);
  return {
    text: span.text,
    start: span.start,
    end: span.end,
    lemma: cue.lemma === ':' ? textOf(tokens, cue.start) : cue.lemma,
    act: cue.act,
  };
}

/** Registry ids, else s1, s2 … in order of appearance. */
function speakerIds(entities: readonly Entity[]): Map<Entity, string> {
  const ids = new Map<Entity, string>();
  let unknown = 0;
  for (const entity of entities) ids.set(entity, entity.known?.id ?? `s${++unknown}`);
  return ids;
}

function speakerOf(entity: Entity, id: string, spans: SpanWriter): Speaker {
  const mentions = entity.mentions.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return {
    id,
    // Where nothing is left of a phrase without its prefix, it is called as it is printed.
    name: nameOf(entity) || mentions.map((mention) => spans.mention(mention).text).join(''),
    latinName: entity.known?.latinName ?? null,
    type: entity.type,
    wikidata: entity.known?.wikidata ?? null,
    mentions: mentions.map((mention) => {
      const { text, start, end } = spans.mention(mention);
      return { text, start, end, form: mention.form };
    }),
  };
}

/** Sets `nestedIn` to the smallest quote that holds this one. Quotes come sorted by start, the longer first. */
function nest(quotes: Quote[]): void {
  let open: Quote[] = [];
  for (const quote of quotes) {
    open = open.filter(({ end }) => end > quote.start);
    const holder = open.findLast((other) => other.start <= quote.start && other.end >= quote.end);
    quote.nestedIn = holder?.id ?? null;
    open.push(quote);
  }
}
