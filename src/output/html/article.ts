import type { Document } from '../../document.ts';
import { withOffsets } from '../offsets.ts';
import { allotColors, speakerKey } from './colors.ts';
import { attribute, html, jsonBlock } from './escape.ts';
import { articleData } from './page-data.ts';
import { cutPieces, type Range, rangesByLine, renderPieces } from './pieces.ts';

/** A stretch to mark: a quote's content, a cue, or where a speaker is named. */
interface Mark extends Range {
  readonly type: 'quote' | 'cue' | 'mention' | 'addressee';
  /** Places in `quotes`: one for a content, all that hang on a cue or a mention. */
  readonly quotes: number[];
  /** Place in `speakers`, null where nobody is known to speak. */
  readonly speaker: number | null;
}

/** What the elements of one article share. */
interface View {
  readonly document: Document;
  readonly text: string;
  readonly colors: readonly number[];
  /** Prefix of the ids of the article's elements. */
  readonly anchor: string;
}

/** Word joiner: keeps a number on the line of the word that it stands before. */
const JOINER = '\u2060';

/** The id of a text that came without a name. */
const STANDARD_INPUT = '-';

const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/gu;

/**
 * An article with its quotes marked up, as one element.
 * @param anchor id of the element; those of its quotes are `anchor-q1` …
 */
export function articleHtml(document: Document, text: string, anchor: string): string {
  const utf16 = withOffsets(document, text, 'utf16');
  const colors = allotColors(utf16.speakers.map((speaker) => speakerKey(speaker, anchor)));
  const view: View = { document: utf16, text, colors, anchor };
  const { title, body } = bodyHtml(view);
  return [
    `<article id="${anchor}" lang="ar" dir="rtl">`,
    `<header><h2>${title}</h2>${metaHtml(utf16)}${legendHtml(view)}</header>`,
    `<div class="text">${body.join('\n')}</div>`,
    `<script type="application/json">${jsonBlock(articleData(utf16, colors, anchor))}</script>`,
    '</article>\n',
  ].join('\n');
}

/** The headline, from the text where it stands there, and the paragraphs. */
function bodyHtml(view: View): { title: string; body: string[] } {
  const { id, title } = view.document.document;
  const lines = linesOf(view.text);
  const marks = rangesByLine(lines, marksOf(view.document));
  const isHeadline = (line: Range, k: number): boolean => k === 0 && trimmed(view.text, line) === title;
  const written = lines.map((line, k) => {
    const content = lineHtml(view, marks[k] ?? [], line);
    return { line, content, headline: isHeadline(line, k) };
  });
  return {
    title: written.find(({ headline }) => headline)?.content ?? html(title ?? id),
    body: written
      .filter(({ headline }) => !headline)
      .map(({ line, content }) => paragraph(view, line, content)),
  };
}

const trimmed = (text: string, { start, end }: Range): string => text.slice(start, end).trim();

function linesOf(text: string): Range[] {
  const lines = [...text.matchAll(LINE)].filter(([line]) => line.trim() !== '');
  return lines.map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}

function paragraph({ document, text }: View, line: Range, content: string): string {
  const { credit } = document.document;
  const isCredit = credit !== null && trimmed(text, line).endsWith(credit);
  return `<p${isCredit ? ' class="credit"' : ''}>${content}</p>`;
}

function lineHtml(view: View, marks: readonly Mark[], line: Range): string {
  return renderPieces(view.text, cutPieces(marks, line), line, {
    text: html,
    open: ({ start, range }) => openTag(view, range, start === range.start),
    close: ({ range }) => (range.type === 'quote' ? '</mark>' : '</span>'),
  });
}

function openTag({ document, colors, anchor }: View, mark: Mark, first: boolean): string {
  const color = mark.speaker === null ? 'c-none' : `c${colors[mark.speaker] ?? 0}`;
  const data = mark.quotes.length === 0 ? '' : ` data-q="${mark.quotes.join(' ')}"`;
  const quote = document.quotes[mark.quotes[0] ?? -1];
  if (mark.type !== 'quote' || !quote) return `<span class="${mark.type} ${color}"${data}>`;
  const open = `<mark class="k-${quote.kind} ${color}"${data}>`;
  if (!first) return open;
  const number = mark.speaker === null ? '؟' : String(mark.speaker + 1);
  const name = document.speakers[mark.speaker ?? -1]?.name;
  const label = name === undefined ? number : `${number} ${attribute(name)}`;
  const id = `${anchor}-${quote.id}`;
  return `${open}<a class="tag" id="${id}" href="#${id}" aria-expanded="false" aria-label="${label}">${number}${JOINER}</a>`;
}

/** Marks by start. A cue or mention on which several quotes hang is one mark. */
function marksOf({ quotes, speakers }: Document): Mark[] {
  const places = new Map(speakers.map((speaker, k) => [speaker.id, k]));
  const placeOf = (speaker: { id: string } | null): number | null => places.get(speaker?.id ?? '') ?? null;
  const marks = new Map<string, Mark>();
  const add = (type: Mark['type'], { start, end }: Range, speaker: number | null, quote?: number): void => {
    const key = `${type === 'quote' ? quote : type === 'cue' ? 'cue' : 'mention'} ${start} ${end}`;
    const mark = marks.get(key) ?? { type, start, end, speaker, quotes: [] };
    if (quote !== undefined) mark.quotes.push(quote);
    marks.set(key, mark);
  };
  quotes.forEach((quote, k) => {
    const { cue, speaker, addressee } = quote;
    add('quote', quote, placeOf(speaker), k);
    if (cue) add('cue', cue, placeOf(speaker), k);
    if (speaker?.mention) add('mention', speaker.mention, placeOf(speaker), k);
    if (addressee) add('addressee', addressee.mention, placeOf(addressee), k);
  });
  speakers.forEach(({ mentions }, k) => {
    for (const mention of mentions) add('mention', mention, k);
  });
  return [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function metaHtml({ document, quotes }: Document): string {
  const { id, credit, date } = document;
  const parts = [
    ...(id === STANDARD_INPUT ? [] : [`<bdi class="source">${html(id)}</bdi>`]),
    ...(credit === null ? [] : [`<bdi>${html(credit)}</bdi>`]),
    ...(date === null ? [] : [`<time datetime="${attribute(date)}">${html(date)}</time>`]),
    `<span><span data-t="quotes">الأقوال</span>: ${quotes.length}</span>`,
  ];
  return `<p class="meta">${parts.join('<span class="dot" aria-hidden="true"> · </span>')}</p>`;
}

/** The speakers of the article with their numbers and colours, those who speak first. */
function legendHtml({ document, colors }: View): string {
  const counts = new Map<string, number>();
  for (const { speaker } of document.quotes) {
    if (speaker) counts.set(speaker.id, (counts.get(speaker.id) ?? 0) + 1);
  }
  const items = document.speakers.flatMap(({ id, name }, k) => {
    const count = counts.get(id);
    if (count === undefined) return [];
    return `<li><button type="button" class="chip c${colors[k]}" data-s="${k}" aria-pressed="false"><b>${k + 1}</b> <bdi>${html(name)}</bdi> <small>${count}</small></button></li>`;
  });
  return items.length === 0 ? '' : `<ul class="legend">${items.join('')}</ul>`;
}
