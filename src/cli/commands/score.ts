import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import type { Document } from '../../document.ts';
import { type GoldArticle, type Judgement, judge, type Measures, measure } from '../../evaluate/score.ts';

/** `isnad score GOLD PRED`: precision, recall and F1 of an output against gold annotations. */
export function scoreCommand(): Command {
  return new Command('score')
    .description('compares an output (json or ndjson) with gold annotations')
    .argument('<GOLD>', 'folder of <id>.txt and <id>.json')
    .argument('<PRED>', 'the output on those texts; - for standard input')
    .option('--errors', 'list what is missed, wrong or too much', false)
    .action(async (goldFolder: string, predicted: string, { errors }: { errors: boolean }) => {
      const gold = await readGold(goldFolder);
      const documents = readDocuments(await readFile(predicted === '-' ? '/dev/stdin' : predicted, 'utf8'));
      const judgements = gold.flatMap((article) =>
        judge(article, documents.get(article.id) ?? { quotes: [], speakers: [] }),
      );
      process.stdout.write(table(measure(judgements)));
      if (errors) process.stdout.write(judgements.map((j) => errorLine(j, gold)).join(''));
    });
}

async function readGold(folder: string): Promise<GoldArticle[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      const gold = JSON.parse(await readFile(join(folder, name.replace(/\.txt$/u, '.json')), 'utf8'));
      return { ...gold, text };
    }),
  );
}

/** Documents by the base name of their path or id, without extension. */
function readDocuments(output: string): Map<string, Document> {
  const values: unknown[] = output.trimStart().startsWith('{\n') ? [JSON.parse(output)] : lines(output);
  const documents = values.flatMap((value) => (isExtraction(value) ? value.documents : [value as Document]));
  return new Map(
    documents.map((d) => [basename(d.document.path ?? d.document.id).replace(/\.[^.]+$/u, ''), d]),
  );
}

const lines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const isExtraction = (value: unknown): value is { documents: Document[] } =>
  typeof value === 'object' && value !== null && 'documents' in value;

const COLUMNS = [
  'gold',
  'found',
  'extra',
  'precision',
  'recall',
  'f1',
  'exact',
  'speaker',
  'attributedF1',
] as const;

const COUNTS: ReadonlySet<string> = new Set(['gold', 'found', 'extra']);

function table(measures: ReadonlyMap<string, Measures>): string {
  const width = (name: string): number => Math.max(10, name.length + 2);
  const header = ['group'.padEnd(16), ...COLUMNS.map((name) => name.padStart(width(name)))].join('');
  const rows = [...measures].map(([group, values]) => {
    const cell = (name: (typeof COLUMNS)[number]): string =>
      (COUNTS.has(name) ? String(values[name]) : values[name].toFixed(3)).padStart(width(name));
    return [group.padEnd(16), ...COLUMNS.map(cell)].join('');
  });
  return `${[header, ...rows].join('\n')}\n`;
}

function errorLine(judgement: Judgement, articles: readonly GoldArticle[]): string {
  const { gold, quote, speakerRight, article, group } = judgement;
  if (gold && quote && speakerRight) return '';
  const what = !gold ? 'EXTRA' : !quote ? 'MISSED' : 'WRONG SPEAKER';
  const span = gold ?? quote;
  const text = articles.find(({ id }) => id === article)?.text ?? '';
  const content = span ? [...text].slice(span.start, span.end).join('') : '';
  return `\n${article} ${what} ${group}${quote ? ` by rule ${quote.rule}` : ''}\n   ${content.replaceAll('\n', ' ')}\n`;
}
