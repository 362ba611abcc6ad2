import type { ChalkInstance } from 'chalk';
import type { Document, Quote, Speaker } from '../document.ts';
import type { Writer, WriterOptions } from './formats.ts';

/** First-strong isolate and its end (UAX #9): keeps Arabic and Latin runs of a line apart. */
const ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
/** C0, C1 and bidi controls of the input, which must not reach a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
const MARKS = /[\p{Mn}\p{Me}\p{Cf}]/gu;

/** Cards for reading in a terminal. Letters are left as they are: the terminal joins and orders them. */
export async function textWriter({ colorLevel, width }: WriterOptions): Promise<Writer> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: colorLevel });
  return {
    begin: () => '',
    document: (document) => card(document, chalk, Math.max(30, Math.min(width, 100))),
    between: '',
    end: () => '',
  };
}

const clean = (text: string): string => text.replace(CONTROLS, ' ').trim();
const isolate = (text: string): string => `${ISOLATE}${clean(text)}${POP_ISOLATE}`;

function card(document: Document, chalk: ChalkInstance, width: number): string {
  const { id, title } = document.document;
  const lines = [
    chalk.bold(isolate(title ?? id)),
    chalk.dim(`${isolate(id)} · ${document.quotes.length} quotes`),
    '',
  ];
  const speakers = new Map(document.speakers.map((speaker) => [speaker.id, speaker]));
  for (const quote of document.quotes) lines.push(...quoteLines(quote, speakers, chalk, width), '');
  return `${[...lines, ...summary(document, chalk), ''].join('\n')}\n`;
}

function quoteLines(
  quote: Quote,
  speakers: ReadonlyMap<string, Speaker>,
  chalk: ChalkInstance,
  width: number,
): string[] {
  const speaker = speakers.get(quote.speaker?.id ?? '');
  const name = speaker ? chalk.cyan.bold(isolate(speaker.name)) : chalk.yellow('?');
  const latin = speaker?.latinName ? chalk.dim(` ${clean(speaker.latinName)}`) : '';
  const cue = quote.cue ? ` · ${isolate(quote.cue.text)}` : '';
  const details = chalk.dim(`${quote.kind}${quote.complement === 'phrase' ? ' phrase' : ''}`);
  const sure = chalk.dim(` · ${quote.confidence.toFixed(2)}`);
  return [
    `${name}${latin} · ${details}${cue}${sure}`,
    ...wrap(clean(quote.text), width - 2).map((l) => `  ${l}`),
  ];
}

function summary(document: Document, chalk: ChalkInstance): string[] {
  const counts = new Map<string, number>();
  for (const { speaker } of document.quotes) {
    if (speaker) counts.set(speaker.id, (counts.get(speaker.id) ?? 0) + 1);
  }
  return document.speakers
    .filter((speaker) => counts.has(speaker.id))
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .map((speaker) => chalk.dim(`${String(counts.get(speaker.id)).padStart(4)}  `) + isolate(speaker.name));
}

/** Breaks at spaces; marks and format characters take no column. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/\s+/u)) {
    const columns = [...word.replace(MARKS, '')].length;
    if (used > 0 && used + 1 + columns > width) {
      lines.push(line);
      line = word;
      used = columns;
    } else {
      line = used === 0 ? word : `${line} ${word}`;
      used += columns + (used === 0 ? 0 : 1);
    }
  }
  return [...lines, line].map((each) => `${ISOLATE}${each}${POP_ISOLATE}`);
}
