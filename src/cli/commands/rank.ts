import { Command, Option } from 'commander';
import type { RatedStatement } from '../../index.ts';
import { OPTIONS } from '../options.ts';
import { openSink } from '../sink.ts';
import { openStatusLine } from '../status-line.ts';
import { readText } from './read-text.ts';

interface RankOptions {
  format: 'tsv' | 'jsonl';
  sort: boolean;
  progress: boolean;
}

/** `isnad rank FILE`: check-worthiness of plain statements, one a line. */
export function rankCommand(): Command {
  return new Command('rank')
    .description('rates how much statements are worth checking, one a line')
    .argument('<FILE>', 'text with one statement a line; - for standard input')
    .addOption(
      new Option('-f, --format <FORMAT>', 'tsv: score and statement; jsonl: also the features that counted')
        .choices(['tsv', 'jsonl'])
        .default('tsv'),
    )
    .option('--sort', 'highest score first; default: input order', false)
    .option('--no-progress', OPTIONS.progress.help)
    .action(async (file: string, options: RankOptions) => {
      const { explainCheckWorthiness } = await import('../../index.ts');
      const lines = linesOf(await readText(file));
      const sink = await openSink(null);
      const status = openStatusLine({
        wanted: options.progress,
        resultsToStdout: true,
        unit: 'statements',
        total: () => ({ items: lines.length, bytes: null }),
      });
      const rated = lines.map((statement) => {
        status.add({ items: 1 });
        return { statement, ...explainCheckWorthiness(statement) };
      });
      status.hide();
      if (options.sort) rated.sort((a, b) => b.score - a.score);
      const print = options.format === 'jsonl' ? asJson : asTsv;
      await sink.write(rated.map(print).join(''));
      await sink.finish();
    });
}

type Rated = { statement: string } & RatedStatement;

const asTsv = ({ score, statement }: Rated): string => `${score.toFixed(3)}\t${statement}\n`;
const asJson = ({ statement, score, features }: Rated): string =>
  `${JSON.stringify({ statement, score, features })}\n`;

/** Every line is a statement, an empty one too, so that scores stay beside their lines; the last may lack its end. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
