import { Command, InvalidArgumentError } from 'commander';
import { ASPECTS, type Aspect, breakDown } from '../../evaluate/breakdown.ts';
import { type Calibration, calibrate } from '../../evaluate/calibration.ts';
import { readDocuments, readGold } from '../../evaluate/read.ts';
import { type Judgement, judge, type Measures, measure } from '../../evaluate/score.ts';
import { printCalibration, printError, printMeasures, printRules } from '../../evaluate/tables.ts';
import { OPTIONS } from '../options.ts';
import { openStatusLine } from '../status-line.ts';
import { readBytes } from './read-text.ts';

interface Options {
  by: Aspect[];
  calibration: boolean;
  errors: boolean;
  json: boolean;
  progress: boolean;
}

/** `isnad score GOLD PRED`: precision, recall and F1 of an output against gold annotations. */
export function scoreCommand(): Command {
  return new Command('score')
    .description('compares an output (json or ndjson) with gold annotations')
    .argument('<GOLD>', 'folder of <id>.txt and <id>.json')
    .argument('<PRED>', 'the output on those texts; - for standard input')
    .option('--by <ASPECT>', `break the score down by ${ASPECTS.join(', ')} (repeatable)`, addAspect, [])
    .option('--calibration', 'tell how far confidence is to be trusted', false)
    .option('--errors', 'list what is missed, wrong or too much', false)
    .option('--json', 'print one JSON object', false)
    .option('--no-progress', OPTIONS.progress.help)
    .action(runScore);
}

function addAspect(word: string, before: Aspect[]): Aspect[] {
  const aspect = ASPECTS.find((one) => one === word);
  if (!aspect) throw new InvalidArgumentError(`It is one of ${ASPECTS.join(', ')}.`);
  return [...before, aspect];
}

async function runScore(folder: string, output: string, options: Options): Promise<void> {
  const gold = await readGold(folder);
  const name = output === '-' ? 'standard input' : output;
  const documents = readDocuments((await readBytes(output)).toString(), name);
  const missing = gold.map(({ id }) => id).filter((id) => !documents.has(id));
  if (missing.length > 0) {
    const some = missing.slice(0, 5).join(', ');
    process.stderr.write(
      `isnad: ${name}: no document for ${missing.length} of ${gold.length} texts (${some})\n`,
    );
  }
  const status = openStatusLine({
    wanted: options.progress,
    resultsToStdout: true,
    unit: 'texts',
    total: () => ({ items: gold.length, bytes: null }),
  });
  const judgements = gold.flatMap((article) => {
    status.add({ items: 1 });
    return judge(article, documents.get(article.id) ?? { quotes: [], speakers: [] });
  });
  status.hide();
  const print = options.json ? printJson : printText;
  process.stdout.write(
    print({ documents: gold.length, missing: missing.length, ...scoreOf(judgements, options) }),
  );
  if (options.errors && !options.json) process.stdout.write(judgements.map(printError).join(''));
}

interface Score {
  groups: ReadonlyMap<string, Measures>;
  by: readonly (readonly [Aspect, ReadonlyMap<string, Measures>])[];
  calibration: Calibration | null;
}

const scoreOf = (judgements: readonly Judgement[], { by, calibration }: Options): Score => ({
  groups: measure(judgements),
  by: by.map((aspect) => [aspect, breakDown(judgements, aspect)]),
  calibration: calibration ? calibrate(judgements) : null,
});

type Counted = Score & { documents: number; missing: number };

const printText = ({ groups, by, calibration }: Counted): string =>
  [
    printMeasures('group', groups),
    ...by.map(([aspect, rows]) => (aspect === 'rule' ? printRules(rows) : printMeasures(aspect, rows))),
    ...(calibration ? [printCalibration(calibration)] : []),
  ].join('\n');

function printJson({ documents, missing, groups, by, calibration }: Counted): string {
  const rows = by.map(([aspect, measures]) => [aspect, Object.fromEntries(measures)]);
  const score = {
    documents,
    missing,
    ...Object.fromEntries(groups),
    ...(rows.length > 0 ? { by: Object.fromEntries(rows) } : {}),
    ...(calibration ? { calibration } : {}),
  };
  return `${JSON.stringify(score)}\n`;
}
