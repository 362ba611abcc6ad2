import type { CueKind } from '../cues/find-cues.ts';
import { CONTINUED } from '../reports/continued.ts';
import { CONTENT_ENDS, OBJECTIONS } from '../reports/reasons.ts';
import { RULE_EXAMPLES, type RuleExamples } from '../reports/rule-examples.ts';
import { RULES } from '../reports/rules.ts';

/** A rule that finds quotes, for people: what it knows, and texts in which it finds something or nothing. */
export interface RuleDescription extends RuleExamples {
  readonly name: string;
  /** The construction, with an Arabic example and its gloss. */
  readonly construction: string;
  /** The kinds of words that it joins with a content. */
  readonly cues: readonly CueKind[];
}

/** A named reason, such as why a content ends. */
export interface ReasonDescription {
  readonly name: string;
  readonly why: string;
}

/** All names that explanations use. */
export interface Rulebook {
  readonly rules: readonly RuleDescription[];
  /** Why a word of saying gives no report. */
  readonly objections: readonly ReasonDescription[];
  /** Why a content ends. */
  readonly ends: readonly ReasonDescription[];
}

const NO_EXAMPLES: RuleExamples = { examples: [], counterExamples: [] };

const reasonsOf = (table: Readonly<Record<string, string>>): ReasonDescription[] =>
  Object.entries(table).map(([name, why]) => ({ name, why }));

/** The rules in the order in which they are tried, and the reasons. */
export function rulebook(): Rulebook {
  return {
    rules: [...RULES, CONTINUED].map(({ name, construction, cues }) => ({
      ...{ name, construction, cues },
      ...(RULE_EXAMPLES[name] ?? NO_EXAMPLES),
    })),
    objections: reasonsOf(OBJECTIONS),
    ends: reasonsOf(CONTENT_ENDS),
  };
}
