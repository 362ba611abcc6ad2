import type { Complement, QuoteKind, SpeakerType, TextSpan } from '../document.ts';
import { type Bracket, checkMarks } from './marks.ts';

export interface MarkedSpeaker {
  id: string;
  name: string;
  type: SpeakerType;
  aliases: string[];
}

interface MarkedQuote extends TextSpan {
  kind: QuoteKind;
  complement: Complement;
  nested: boolean;
  cue: TextSpan | null;
  speaker: string;
  mention: TextSpan | null;
  addressee: string | null;
}

/** An article taken out of its marks: the text, and its annotation (schema `gold`, offsets in code points). */
export interface MarkedArticle {
  text: string;
  gold: { id: string; speakers: MarkedSpeaker[]; quotes: MarkedQuote[] };
}

const OPENING = /\[(?:([!@])([\d,]+) |(\d+) (s\d+(?: [a-z]+(?:=s\d+)?)*): )/uy;
const RULE = /^---\n/mu;
const KINDS: readonly string[] = ['direct', 'mixed', 'unmarked', 'indirect'] satisfies QuoteKind[];

/**
 * Parts an article that is written with its annotation in place into text and gold:
 *
 *     s1 person سامي العربي | العربي
 *     ---
 *     [!1 قال] [@1 المدير سامي العربي] إن [1 s1: المكتبة ستفتح غداً].
 *
 * `[!1 …]` is the cue of attribution 1, `[@1 …]` the mention of its source, `[1 s1 …: …]` its content with the
 * speaker's id and what differs from an indirect clause: direct, mixed or unmarked; phrase; to=s2 (the addressee).
 * A cue or mention that serves two attributions names both: `[!1,2 …]`. A content in another one is nested.
 * @throws Error that names the article and the mark that is wrong
 */
export function parseMarked(id: string, source: string): MarkedArticle {
  const rule = RULE.exec(source);
  if (!rule) throw new Error(`${id}: no line --- between the speakers and the text`);
  const { text, brackets } = takeBrackets(id, source.slice(rule.index + rule[0].length));
  const header = source.slice(0, rule.index).split('\n');
  const speakers = header.filter((line) => line !== '').map(readSpeaker);
  checkMarks({ id, text, speakers, brackets });
  const quotes = brackets.filter(({ sign }) => sign === '').map((content) => toQuote(content, brackets));
  for (const { speaker, mention } of quotes) {
    const known = speakers.find((one) => one.id === speaker)?.aliases;
    if (mention && known && !known.includes(mention.text)) known.push(mention.text);
  }
  return { text, gold: { id, speakers, quotes } };
}

function readSpeaker(line: string): MarkedSpeaker {
  const [id = '', type = '', ...rest] = line.split(' ');
  const [name = '', ...others] = rest.join(' ').split(' | ');
  return { id, name, type: type as SpeakerType, aliases: [name, ...others] };
}

/** The text without its marks, and the marks by the number of their attribution. */
function takeBrackets(id: string, marked: string): { text: string; brackets: Bracket[] } {
  const open: Omit<Bracket, 'end' | 'text'>[] = [];
  const brackets: Bracket[] = [];
  const points: string[] = [];
  for (let at = 0; at < marked.length; ) {
    OPENING.lastIndex = at;
    const head = OPENING.exec(marked);
    const point = String.fromCodePoint(marked.codePointAt(at) ?? 0);
    at += head ? head[0].length : point.length;
    if (head) {
      const [, sign = '', numbers = head[3] ?? '', , words = ''] = head;
      const read = { sign, numbers: numbers.split(',').map(Number), words: words.split(' ') };
      open.push({ ...read, start: points.length });
    } else if (point === ']') {
      const bracket = open.pop();
      if (!bracket) throw new Error(`${id}: ] without [ after «${points.slice(-30).join('')}»`);
      brackets.push({ ...bracket, end: points.length, text: points.slice(bracket.start).join('') });
    } else if (point === '[') {
      throw new Error(`${id}: cannot read the mark «${marked.slice(at - 1, at + 30)}»`);
    } else points.push(point);
  }
  const left = open[0];
  if (left) throw new Error(`${id}: no ] for «${points.slice(left.start, left.start + 30).join('')}»`);
  const order = (a: Bracket, b: Bracket): number => (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0);
  return { text: points.join(''), brackets: brackets.sort(order) };
}

function toQuote(content: Bracket, brackets: readonly Bracket[]): MarkedQuote {
  const { start, end, text, words, numbers } = content;
  const span = (sign: string): TextSpan | null => {
    const found = brackets.find((mark) => mark.sign === sign && mark.numbers.includes(numbers[0] ?? 0));
    return found ? { start: found.start, end: found.end, text: found.text } : null;
  };
  const kind = words.find((word): word is QuoteKind => KINDS.includes(word));
  const around = (other: Bracket): boolean =>
    other.sign === '' && other !== content && other.start <= start && other.end >= end;
  return {
    kind: kind ?? 'indirect',
    complement: words.includes('phrase') ? 'phrase' : 'clause',
    nested: brackets.some(around),
    start,
    end,
    text,
    cue: span('!'),
    speaker: words[0] ?? '',
    mention: span('@'),
    addressee: words.find((word) => word.startsWith('to='))?.slice(3) ?? null,
  };
}
