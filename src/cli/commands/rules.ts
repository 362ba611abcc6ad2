import { Command } from 'commander';
import type { ReasonDescription, Rulebook, RuleDescription } from '../../explain/rules.ts';
import { clean, isolated } from '../../output/text/pieces.ts';
import { UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { openSink } from '../sink.ts';

/** `isnad rules [NAME]`: the names that `isnad explain` uses, with examples. */
export function rulesCommand(): Command {
  return new Command('rules')
    .description(
      'lists the rules that find quotes, with examples, and the reasons why words are rejected and contents end',
    )
    .argument('[NAME...]', 'only these rules or reasons')
    .option('--json', 'as JSON', false)
    .action(async (names: string[], { json }: { json: boolean }) => {
      const { rulebook } = await import('../../explain/rules.ts');
      const book = only(rulebook(), names);
      const sink = await openSink(null);
      await sink.write(json ? `${JSON.stringify(book, null, 2)}\n` : asText(book));
      await sink.finish();
    });
}

/** @throws UsageError where there is no such name */
function only(book: Rulebook, names: readonly string[]): Rulebook {
  const known = [...book.rules, ...book.objections, ...book.ends].map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    const hint = nearest(name, known);
    throw new UsageError(
      `there is no rule ${name}; ${hint ? `did you mean ${hint}?` : 'isnad rules lists them'}`,
    );
  }
  const isAsked = ({ name }: { name: string }): boolean => names.length === 0 || names.includes(name);
  return {
    rules: book.rules.filter(isAsked),
    objections: book.objections.filter(isAsked),
    ends: book.ends.filter(isAsked),
  };
}

const arabic = (text: string): string => isolated(clean(text));

function asText({ rules, objections, ends }: Rulebook): string {
  const parts = [
    ...rules.map(ruleText),
    ...reasonsText('why a word of saying gives no report', objections),
    ...reasonsText('why a content ends', ends),
  ];
  return `${parts.join('\n\n')}\n`;
}

const ruleText = ({ name, construction, examples, counterExamples }: RuleDescription): string =>
  [
    name,
    `  ${arabic(construction)}`,
    ...examples.flatMap(({ text, content }) => [
      `  in       ${arabic(text)}`,
      `  it finds ${arabic(content)}`,
    ]),
    ...counterExamples.map((text) => `  not in   ${arabic(text)}`),
  ].join('\n');

const reasonsText = (title: string, reasons: readonly ReasonDescription[]): string[] =>
  reasons.length === 0
    ? []
    : [[title, ...reasons.map(({ name, why }) => `  ${name}: ${arabic(why)}`)].join('\n')];
