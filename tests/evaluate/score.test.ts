import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { BENCHMARK, readMarked } from '../../src/build/benchmark.ts';
import type { Document } from '../../src/document.ts';
import { type GoldArticle, judge, measure } from '../../src/evaluate/score.ts';
import { documentOf } from '../support/article.ts';
import { run } from '../support/command.ts';
import { type Counts, countReference } from '../support/reference-score.ts';

const benchmark = readMarked(BENCHMARK).map(({ text, gold }): GoldArticle => ({ ...gold, text }));

/** Outputs that are wrong in many ways: spans moved, speakers exchanged, quotes lost. */
function spoil(document: Document): Document {
  const ids = document.speakers.map(({ id }) => id);
  const quotes = document.quotes.flatMap((quote, k) => {
    if (k % 7 === 3) return [];
    const end = quote.end - (k % 3) * 6;
    const id = ids[(k * 5) % ids.length] ?? 's1';
    const speaker = k % 4 === 1 && quote.speaker ? { ...quote.speaker, id } : quote.speaker;
    return [{ ...quote, start: quote.start + (k % 2) * 4, end: Math.max(end, quote.start + 5), speaker }];
  });
  return { ...document, quotes };
}

function countsOf(pairs: [GoldArticle, Document][]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const [gold, document] of pairs) countReference(counts, gold, document);
  return counts;
}

const outputs = benchmark.map((gold): [GoldArticle, Document] => [gold, documentOf(gold.text)]);

describe.each([
  ['the output as it is', outputs],
  ['a spoilt output', outputs.map(([gold, document]): [GoldArticle, Document] => [gold, spoil(document)])],
])('%s', (_, pairs) => {
  test('scores as the plain reimplementation counts', () => {
    const measures = measure(pairs.flatMap(([gold, document]) => judge(gold, document)));
    for (const [group, { gold, found, extra, exact, attributed }] of countsOf(pairs)) {
      const own = measures.get(group as 'quoted');
      expect({ group, ...own }).toMatchObject({ group, gold, found, extra });
      expect(own?.exact).toBeCloseTo(found === 0 ? 0 : exact / found, 12);
      expect(own?.speaker).toBeCloseTo(found === 0 ? 0 : attributed / found, 12);
      expect(own?.precision).toBeCloseTo(found + extra === 0 ? 0 : found / (found + extra), 12);
      expect(own?.recall).toBeCloseTo(gold === 0 ? 0 : found / gold, 12);
    }
  });
});

const SHARED = join('..', 'shared', 'corpus');
const script = join(SHARED, 'score.mjs');
const known = existsSync(script) ? test : test.skip;
if (!existsSync(script)) process.stderr.write(`${script} is not there: not compared with it\n`);

/** `isnad score --json` and the script's --json on the same files. */
async function bothScores(gold: string, texts: string[]): Promise<[unknown, unknown]> {
  const { stdout } = await run(['-q', '-f', 'ndjson', ...texts]);
  const folder = mkdtempSync(join(tmpdir(), 'isnad-'));
  const output = join(folder, 'output.ndjson');
  writeFileSync(output, stdout);
  const own = await run(['score', gold, output, '--json'], { command: 'isnad' });
  const theirs = execFileSync(process.execPath, [script, gold, output, '--json'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return [JSON.parse(own.stdout), JSON.parse(theirs)];
}

const close = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, each) => (typeof each === 'number' ? Number(each.toFixed(9)) : each));

known.each([
  ['the benchmark', BENCHMARK],
  ['other articles', join(SHARED, 'dev')],
])(
  '%s scores as the reference script says',
  async (_, gold) => {
    const texts = readdirSync(gold).filter((name) => name.endsWith('.txt'));
    const [own, theirs] = await bothScores(
      gold,
      texts.map((name) => join(gold, name)),
    );
    expect(close(own)).toEqual(close(theirs));
  },
  120_000,
);
