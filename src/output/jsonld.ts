import type { Claim, Document, Quote, Span, Speaker } from '../document.ts';
import type { Writer } from './formats.ts';
import { withOffsets } from './offsets.ts';

type Node = Record<string, unknown>;

/** Own terms, for what neither vocabulary names. */
const TERMS = 'https://isnad.dev/ns#';
const PEOPLE = 'https://isnad.dev/people/';
const WIKIDATA = 'http://www.wikidata.org/entity/';
/** The context of the Web Annotation Data Model (W3C 2017), which also defines the prefix schema. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { isnad: TERMS }];
/** Code points of context beside a quote, by which its place is found again in a changed text. */
const BESIDE = 32;

const TYPES: Readonly<Record<Speaker['type'], string>> = {
  person: 'schema:Person',
  organization: 'schema:Organization',
  group: 'schema:Thing',
  unnamed: 'schema:Thing',
  document: 'schema:CreativeWork',
};

/**
 * Linked data: one graph in which every quote is a Web Annotation whose body is a schema.org Quotation, and every
 * claim one whose body is a schema.org Claim. Positions are code points, as the model demands, whatever --offsets says.
 */
export function jsonldWriter(): Writer {
  return {
    begin: () => `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n`,
    document: (document, text) =>
      graphOf(withOffsets(document, text, 'codepoint'), text)
        .map((node) => JSON.stringify(node))
        .join(',\n'),
    between: ',\n',
    end: () => '\n]}\n',
  };
}

function graphOf(document: Document, text: string): Node[] {
  const article = articleIri(document.document.sha256);
  const known = new Map(document.speakers.map((speaker) => [speaker.id, speakerIri(article, speaker)]));
  const iriOf = (id: string | undefined): Node | undefined => reference(known.get(id ?? ''));
  const chars = [...text];
  const annotate = (span: Span, id: string, body: Node): Node => ({
    id: `${article}#${id}`,
    type: 'Annotation',
    motivation: 'describing',
    body: { id: `${article}#${id}-body`, ...body },
    target: { source: article, selector: selectors(chars, span) },
  });
  return [
    articleNode(article, document),
    ...document.speakers.map((speaker) => speakerNode(speakerIri(article, speaker), speaker)),
    ...document.quotes.map((quote) => annotate(quote, quote.id, quotation(quote, article, iriOf))),
    ...document.claims.map((each) => annotate(each, each.id, claim(each, article, iriOf))),
  ];
}

/** A name for the input's bytes (RFC 6920): the same article has the same name wherever it is read. */
function articleIri(sha256: string): string {
  const bytes = Uint8Array.from(sha256.match(/../gu) ?? [], (hex) => Number.parseInt(hex, 16));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `ni:///sha-256;${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Known speakers have one name everywhere, others one within their article. */
const speakerIri = (article: string, { id }: Speaker): string =>
  /^s\d+$/u.test(id) ? `${article}#${id}` : `${PEOPLE}${encodeURIComponent(id)}`;

const reference = (iri: string | undefined): Node | undefined =>
  iri === undefined ? undefined : { id: iri };

const arabic = (text: string | null): Node | undefined =>
  text === null ? undefined : { '@value': text, '@language': 'ar' };

function articleNode(iri: string, { document }: Document): Node {
  return {
    id: iri,
    type: 'schema:Article',
    'schema:identifier': document.id,
    'schema:inLanguage': 'ar',
    'schema:headline': arabic(document.title),
    'schema:creditText': arabic(document.credit),
    'schema:datePublished': document.date ?? undefined,
  };
}

function speakerNode(iri: string, { name, latinName, type, wikidata }: Speaker): Node {
  return {
    id: iri,
    type: TYPES[type],
    'isnad:speakerType': type,
    'schema:name': arabic(name),
    'schema:alternateName': latinName === null ? undefined : { '@value': latinName, '@language': 'en' },
    'schema:sameAs': wikidata === null ? undefined : reference(`${WIKIDATA}${wikidata}`),
  };
}

type IriOf = (id: string | undefined) => Node | undefined;

function quotation(quote: Quote, article: string, iriOf: IriOf): Node {
  return {
    type: 'schema:Quotation',
    'schema:text': arabic(quote.text),
    'schema:creator': iriOf(quote.speaker?.id),
    'isnad:addressee': iriOf(quote.addressee?.id),
    'schema:isPartOf': reference(quote.nestedIn === null ? article : `${article}#${quote.nestedIn}-body`),
    'isnad:kind': quote.kind,
    'isnad:complement': quote.complement,
    'isnad:act': quote.cue?.act,
    'isnad:cue': arabic(quote.cue?.text ?? null),
    'isnad:confidence': decimal(quote.confidence),
    'isnad:rule': quote.rule,
  };
}

function claim(each: Claim, article: string, iriOf: IriOf): Node {
  return {
    type: 'schema:Claim',
    'schema:text': arabic(each.text),
    'schema:creator': iriOf(each.speaker ?? undefined),
    'schema:appearance': reference(`${article}#${each.quote}-body`),
    'isnad:modality': each.modality,
    'isnad:negated': each.negated,
    'isnad:checkWorthiness': decimal(each.checkWorthiness),
  };
}

/** JSON-LD would read 1 as an integer and 0.5 as a double in scientific notation. */
const decimal = (value: number | undefined): Node | undefined =>
  value === undefined
    ? undefined
    : { '@value': String(value), '@type': 'http://www.w3.org/2001/XMLSchema#decimal' };

function selectors(chars: readonly string[], { start, end }: Span): Node[] {
  const cut = (from: number, to: number): string => chars.slice(Math.max(0, from), to).join('');
  return [
    { type: 'TextPositionSelector', start, end },
    {
      type: 'TextQuoteSelector',
      exact: cut(start, end),
      prefix: cut(start - BESIDE, start),
      suffix: cut(end, end + BESIDE),
    },
  ];
}
