import { Command, Option } from 'commander';
import type {
  Evidence,
  ExplainedEnd,
  ExplainedQuote,
  Explanation,
  PeopleFile,
  RejectedCue,
} from '../../index.ts';
import { counted } from '../../output/text/counted.ts';
import { clean, isolated } from '../../output/text/pieces.ts';
import { UsageError } from '../errors.ts';
import { DATE, DEFAULTS, ENCODING, type ExtractConfig, OPTIONS } from '../options.ts';
import { readPeople } from '../people.ts';
import { openSink } from '../sink.ts';
import { openStatusLine } from '../status-line.ts';
import { readArticles } from './read-text.ts';

interface ExplainOptions {
  json: boolean;
  people: string[];
  inputFormat: ExtractConfig['inputFormat'];
  progress: boolean;
  date?: string;
  encoding?: string;
}

/** `isnad explain FILE`: what decided each quote, and what was rejected. */
export function explainCommand(): Command {
  return new Command('explain')
    .description(
      'shows by which rule and evidence each quote and its speaker were found, and what was rejected',
    )
    .argument('<FILE>', 'text, page, records or archive, as extract reads them; - for standard input')
    .option('--json', 'as JSON, an object for each article, with offsets in code points', false)
    .addOption(
      new Option('--people <FILE>', 'more known speakers (repeatable)')
        .default([], '')
        .argParser((file: string, files: string[]) => [...files, file]),
    )
    .addOption(
      new Option(OPTIONS.inputFormat.flags, OPTIONS.inputFormat.help)
        .choices([...(OPTIONS.inputFormat.choices ?? [])])
        .default(OPTIONS.inputFormat.initial),
    )
    .addOption(checked('--date', '<DATE>', 'date of the article; settles who held an office', DATE))
    .addOption(checked('--encoding', '<NAME>', 'encoding of the input; default: found out', ENCODING))
    .option('--no-progress', OPTIONS.progress.help)
    .action(runExplain);
}

async function runExplain(file: string, options: ExplainOptions): Promise<void> {
  const { json, inputFormat, date = null, encoding = null } = options;
  const people: PeopleFile[] = await Promise.all(options.people.map(readPeople));
  const { createExtractor } = await import('../../index.ts');
  const extractor = createExtractor({ people });
  const sink = await openSink(null);
  const config = { ...DEFAULTS, files: [file], inputFormat, date, encoding };
  const status = openStatusLine({
    wanted: options.progress,
    resultsToStdout: true,
    unit: 'articles',
    total: async () => (await import('../count-inputs.ts')).countInputs(config),
  });
  for await (const input of readArticles(config, status)) {
    const explanation = extractor.explain(input.text, input);
    const heading = input.id === file ? '' : `${clean(input.id)}: `;
    const told = json
      ? `${JSON.stringify({ id: input.id, ...explanation }, null, 2)}\n`
      : `${heading}${asText(explanation)}`;
    status.makeRoom(told);
    await sink.write(told);
    status.add({ items: 1 });
  }
  status.hide();
  await sink.finish();
}

/** An option whose value is looked at before anything is read. */
const checked = (name: string, value: string, description: string, { takes, allows }: typeof DATE): Option =>
  new Option(`${name} ${value}`, description).argParser((word: string) => {
    if (!allows(word)) throw new UsageError(`${name} takes ${takes}, not '${word}'`);
    return word;
  });

/** Reasons and features shown of each; `--json` has them all. */
const SHOWN = 6;

const arabic = (text: string): string => isolated(clean(text));

function asText({ quotes, rejected }: Explanation): string {
  const lines = [
    counted(quotes.length, 'quote'),
    '',
    ...quotes.flatMap((quote, k) => [...quoteLines(quote, `q${k + 1}`), '']),
    `rejected as unlikely: ${rejected.unlikely.length}`,
    '',
    ...rejected.unlikely.flatMap((quote) => [...quoteLines(quote, '-'), '']),
    `cues without content: ${rejected.cues.length}`,
    ...rejected.cues.flatMap(rejectedLines),
  ];
  return `${lines.join('\n')}\n`;
}

function endOf({ reason, why, before }: ExplainedEnd): string {
  return `${reason}${before ? ` before ${arabic(before.text)}` : ''}: ${arabic(why)}`;
}

function rejectedLines({ text, lemma, start, objection, why, opener }: RejectedCue): string[] {
  const found = opener ? `; ${opener.type} ${arabic(opener.text)} at ${opener.start}` : '';
  return [
    `  ${arabic(text)} (${arabic(lemma)}) at ${start}${found}`,
    `              ${objection}: ${arabic(why)}`,
  ];
}

function quoteLines(quote: ExplainedQuote, id: string): string[] {
  const { content, cue, mention, candidates, evidence, claims } = quote;
  const speaker = quote.speaker === null ? 'nobody' : arabic(quote.speaker);
  const named = mention ? `named as ${arabic(mention.text)}` : 'no words name the speaker here';
  return [
    `${id}  ${arabic(content.text)}`,
    `  span        ${content.start}-${content.end}, ${quote.kind} ${quote.complement}`,
    `  rule        ${quote.rule}: ${arabic(quote.construction)}`,
    `  ends        ${endOf(quote.ending)}`,
    ...(cue ? [`  cue         ${arabic(cue.text)} (${arabic(cue.lemma)}, ${cue.act}) at ${cue.start}`] : []),
    `  speaker     ${speaker}, by ${quote.resolvedBy}; ${named}`,
    ...candidates
      .slice(0, SHOWN)
      .map(
        ({ name, score, reasons }) =>
          `  candidate   ${score.toFixed(2)} ${arabic(name)}: ${reasons.join(', ')}`,
      ),
    `  confidence  ${quote.confidence.toFixed(2)}: ${weighed(evidence)}`,
    ...claims.flatMap(({ text, modality, checkWorthiness, features }) => [
      `  claim       ${arabic(text)}`,
      `              ${modality}, check-worthiness ${checkWorthiness.toFixed(2)}: ${weighed(
        features.map(({ feature, value, weight }) => ({ feature, weight: value * weight })),
      )}`,
    ]),
  ];
}

const weighed = (evidence: readonly Evidence[]): string =>
  evidence
    .slice(0, SHOWN)
    .map(({ feature, weight }) => `${weight > 0 ? '+' : ''}${weight.toFixed(2)} ${arabic(feature)}`)
    .join(', ');
