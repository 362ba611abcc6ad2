import type { Span } from '../document.ts';
import { normalise } from './normal.ts';
import { type Judgement, type Measures, measuresOf } from './score.ts';

/** What a score can be broken down by. */
export const ASPECTS = ['kind', 'rule', 'construction', 'cue', 'article'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The row of what no rule found. */
export const MISSED = '(missed)';

/** The row of a judgement. Kind, cue and construction are the gold's, for what is too much the output's. */
const KEYS: Readonly<Record<Aspect, (judgement: Judgement) => string>> = {
  kind: ({ gold, quote }) => {
    const { kind, complement } = gold ?? quote ?? { kind: 'indirect', complement: 'clause' };
    return complement === 'phrase' ? `${kind} phrase` : kind;
  },
  rule: ({ quote }) => quote?.rule ?? MISSED,
  construction: constructionOf,
  cue: (judgement) => textOf(judgement, cueOf(judgement)) || '(none)',
  article: ({ article }) => article.id,
};

/** The measures of each row, the rows with most gold and output first. */
export function breakDown(judgements: readonly Judgement[], aspect: Aspect): Map<string, Measures> {
  const rows = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const key = KEYS[aspect](judgement);
    const row = rows.get(key);
    if (row) row.push(judgement);
    else rows.set(key, [judgement]);
  }
  const bySize = [...rows].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return new Map(bySize.map(([key, row]) => [key, measuresOf(row)]));
}

const cueOf = ({ gold, quote }: Judgement): Span | null => (gold ? gold.cue : (quote?.cue ?? null));

const textOf = ({ article }: Judgement, span: Span | null): string =>
  span ? [...article.text].slice(span.start, span.end).join('') : '';

/** أن، بأن, also with و or ف; and the same with a pronoun: أنه، بأنها. In normalised letters. */
const THAT = /^[وف]?ب?ان$/u;
const THAT_PRONOUN = /^[وف]?ب?ان(?:ه|ها|هم|هما|هن|نا|ني|ي|ك|كم)$/u;

/** How cue and content stand to each other: their order, and what opens the content. */
function constructionOf(judgement: Judgement): string {
  const { gold, quote } = judgement;
  const content = gold ?? quote;
  const cue = cueOf(judgement);
  if (!content || !cue) return 'carried on without a cue';
  if (textOf(judgement, cue) === ':') return 'headline, colon';
  if (cue.start >= content.end) return 'content, cue';
  if (cue.start >= content.start) return 'cue inside the content';
  if (content.complement === 'phrase') return 'cue, noun phrase';
  const before = textOf(judgement, { start: cue.end, end: content.start });
  const marks = /["«»“”'(]\s*$/u.test(before) ? ', marks' : '';
  const last = normalise(/[\p{L}\p{M}]+(?=[^\p{L}]*$)/u.exec(before)?.[0] ?? '');
  const first = normalise(/[\p{L}\p{M}]+/u.exec(textOf(judgement, content))?.[0] ?? '');
  if (THAT.test(last)) return `cue, أن${marks}`;
  if (THAT_PRONOUN.test(last) || THAT_PRONOUN.test(first)) return `cue, أنه${marks}`;
  if (/:[^\p{L}]*$/u.test(before)) return `cue, colon${marks}`;
  return marks ? 'cue, marks' : 'cue, content';
}
