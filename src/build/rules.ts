import { breakDown } from '../evaluate/breakdown.ts';
import { readGold } from '../evaluate/read.ts';
import { judge } from '../evaluate/score.ts';
import { printRules } from '../evaluate/tables.ts';
import { createExtractor } from '../index.ts';
import { RULE_EXAMPLES } from '../reports/rule-examples.ts';
import { BENCHMARK } from './benchmark.ts';

/**
 * How often each rule fires on the texts of a folder with gold, and how often it is right; every rule is listed.
 * A rule that never fires, or is mostly wrong, should go.
 */
export async function rulesTable(folder: string): Promise<string> {
  const extractor = createExtractor();
  const gold = await readGold(folder);
  const judgements = gold.flatMap((article) =>
    judge(article, extractor.extract(article.text, { id: article.id })),
  );
  return printRules(breakDown(judgements, 'rule'), Object.keys(RULE_EXAMPLES));
}

if (process.argv[2] === 'print') process.stdout.write(await rulesTable(process.argv[3] ?? BENCHMARK));
