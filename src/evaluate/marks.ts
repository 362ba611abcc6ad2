import type { TextSpan } from '../document.ts';

/** A mark taken from an article: `[!1 …]` (cue), `[@1 …]` (mention) or, without a sign, a content. */
export interface Bracket extends TextSpan {
  sign: string;
  /** The attributions that it belongs to. */
  numbers: number[];
  /** Of a content: the speaker's id, then what is said of it. */
  words: string[];
}

interface Marks {
  id: string;
  text: string;
  speakers: readonly { id: string; aliases: readonly string[] }[];
  brackets: readonly Bracket[];
}

const WORDS: ReadonlySet<string> = new Set(['direct', 'mixed', 'unmarked', 'indirect', 'clause', 'phrase']);

/**
 * Checks what a schema cannot: names that stand in the text, attributions counted 1, 2, 3 …, one cue and one
 * mention for each, no speaker who says nothing.
 * @throws Error that names the article and what is wrong
 */
export function checkMarks(marks: Marks): void {
  const problems = [...speakerProblems(marks), ...numberProblems(marks), ...contentProblems(marks)];
  if (problems[0] !== undefined) throw new Error(`${marks.id}: ${problems[0]}`);
}

function* speakerProblems({ text, speakers, brackets }: Marks): Generator<string> {
  const used = new Set(brackets.flatMap(({ words }) => words.map((word) => word.replace('to=', ''))));
  for (const { id, aliases } of speakers) {
    if (!used.has(id)) yield `${id} neither says nor is told anything`;
    for (const alias of aliases) {
      // للصحافيين: the preposition ل takes the article's alef away
      const withLam = alias.replace(/^الل?/u, 'لل');
      if (!text.includes(alias) && !text.includes(withLam)) yield `«${alias}» is not in the text`;
    }
  }
}

function* numberProblems({ brackets }: Marks): Generator<string> {
  const numbers = brackets.filter(({ sign }) => sign === '').flatMap((content) => content.numbers);
  for (const [k, number] of numbers.entries()) {
    if (number !== k + 1) yield `the attributions are not numbered 1, 2, 3 … (${number} at place ${k + 1})`;
  }
  for (const { sign, numbers: own } of brackets) {
    for (const number of own) {
      if (!numbers.includes(number)) yield `[${sign}${number}] belongs to no content`;
      const same = brackets.filter((mark) => mark.sign === sign && mark.numbers.includes(number));
      if (same.length > 1) yield `[${sign}${number}] is there ${same.length} times`;
    }
  }
}

function* contentProblems({ speakers, brackets }: Marks): Generator<string> {
  const ids = new Set(speakers.map((speaker) => speaker.id));
  for (const { sign, words, text } of brackets) {
    if (sign === '!') continue;
    if (/^[\s،:]|[\s،.:]$/u.test(text)) yield `blanks or punctuation at the edge of «${text}»`;
    for (const word of sign === '' ? words : []) {
      if (!ids.has(word.replace('to=', '')) && !WORDS.has(word)) yield `«${word}» is no speaker and no kind`;
    }
  }
}
