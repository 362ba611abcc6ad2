/**
 * The output contract as types: what `extract()` returns and what every output format is written from.
 * Offsets are in the unit that `document.offsets` names (code points by default) and refer to the decoded input.
 */

export const SCHEMA_VERSION = '1.0';

export type OffsetUnit = 'codepoint' | 'utf16' | 'byte';

/** How the content of a quote stands in the text. */
export type QuoteKind = 'direct' | 'mixed' | 'unmarked' | 'indirect';
/** Whether the content is a clause, or a verbal noun or noun phrase that says what was announced, demanded … */
export type Complement = 'clause' | 'phrase';
export type SpeakerType = 'person' | 'organization' | 'group' | 'unnamed' | 'document';
export type MentionForm = 'name' | 'role' | 'description';
export type ResolvedBy = 'name' | 'role' | 'pronoun' | 'elided' | 'headline' | 'continuation';
export type Modality =
  | 'asserted'
  | 'predicted'
  | 'promised'
  | 'demanded'
  | 'denied'
  | 'conditional'
  | 'opinion';

/** The speech act of a cue; `report` is carried by a medium or a document. */
export type SpeechAct =
  | 'state'
  | 'add'
  | 'confirm'
  | 'explain'
  | 'point-out'
  | 'announce'
  | 'reveal'
  | 'warn'
  | 'deny'
  | 'accuse'
  | 'demand'
  | 'promise'
  | 'threaten'
  | 'claim'
  | 'believe'
  | 'expect'
  | 'hope'
  | 'ask'
  | 'praise'
  | 'criticize'
  | 'report';

export interface Span {
  start: number;
  end: number;
}

export interface TextSpan extends Span {
  text: string;
}

export interface SpeakerMention extends TextSpan {
  form: MentionForm;
}

export interface Speaker {
  /** Registry id, or s1, s2 … for a speaker whom the registry does not know. */
  id: string;
  /** Registry name, else the fullest name in the article, else the describing phrase. */
  name: string;
  latinName: string | null;
  type: SpeakerType;
  wikidata: string | null;
  mentions: SpeakerMention[];
}

export interface Cue extends TextSpan {
  lemma: string;
  act: SpeechAct;
}

export interface QuoteSpeaker {
  id: string;
  /** null where the subject is elided or only a pronoun. */
  mention: TextSpan | null;
  resolvedBy: ResolvedBy;
}

export interface Addressee {
  id: string;
  mention: TextSpan;
}

export interface Quote extends TextSpan {
  id: string;
  kind: QuoteKind;
  complement: Complement;
  /** The stretches of the content that stand in quotation marks, marks left out. */
  quoted: Span[];
  /** null for a quotation that goes on from the one before it. */
  cue: Cue | null;
  speaker: QuoteSpeaker | null;
  addressee: Addressee | null;
  /** Id of the quote whose content holds this one. */
  nestedIn: string | null;
  /** Counted from 0. */
  paragraph: number;
  /** Counted from 0, over the whole text. */
  sentence: number;
  /** Of the quotes given 0.9, about 90 % are right. */
  confidence: number;
  /** Name of the rule that found it, as `isnad explain` prints it. */
  rule: string;
}

export interface Quantity extends TextSpan {
  value: number | null;
  unit: string | null;
  per: string | null;
  /** نحو، مئات: about, hundreds. */
  approximate: boolean;
  /** Whether the value is a lower or an upper bound: أكثر من، لا يتجاوز, and the ends of a range. */
  bound: 'min' | 'max' | null;
}

export interface TimeExpression extends TextSpan {
  /** ISO 8601 (EDTF for partial dates), or null where nothing anchors it. */
  value: string | null;
  /** Of the expression; the value is always Gregorian. */
  calendar: 'gregory' | 'islamic-umalqura';
}

export interface Claim extends TextSpan {
  id: string;
  quote: string;
  speaker: string | null;
  modality?: Modality;
  negated?: boolean;
  quantities?: Quantity[];
  times?: TimeExpression[];
  checkWorthiness?: number;
}

export interface DocumentInfo {
  id: string;
  /** null for standard input. */
  path: string | null;
  /** Of the input bytes; of the text's UTF-8 bytes for a record of a jsonl file. */
  sha256: string;
  title: string | null;
  credit: string | null;
  /** ISO 8601 date of publication as the caller or the record gives it, or null. */
  date: string | null;
  /** Of the decoded text, in `offsets` units. */
  length: number;
  offsets: OffsetUnit;
}

export interface Document {
  schemaVersion: typeof SCHEMA_VERSION;
  document: DocumentInfo;
  speakers: Speaker[];
  quotes: Quote[];
  claims: Claim[];
}

/** What `--format json` writes. */
export interface Extraction {
  schemaVersion: typeof SCHEMA_VERSION;
  generator: { name: 'isnad'; version: string };
  documents: Document[];
}

/** A feature of a statement that counted towards its score. */
export interface WorthinessEvidence {
  readonly feature: string;
  /** From 0 to 1. */
  readonly value: number;
  readonly weight: number;
}

/** How worth a check a plain statement is, and why. */
export interface RatedStatement {
  readonly score: number;
  readonly features: readonly WorthinessEvidence[];
}
