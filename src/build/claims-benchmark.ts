import { readFileSync } from 'node:fs';
import { anchorOf } from '../claims/calendar.ts';
import { findClaims } from '../claims/claims.ts';
import { loadClaimLexicon } from '../claims/lexicon.ts';
import type { SpeechAct } from '../document.ts';
import { type GoldContent, parseClaimGold } from '../evaluate/claim-gold.ts';
import {
  averagePrecision,
  type ClaimScore,
  f1Of,
  type PredictedClaim,
  parseStatements,
  recallOf,
  scoreClaims,
} from '../evaluate/claim-score.ts';
import { claimColumns } from '../generated/claim-columns.ts';
import { lexiconColumns } from '../generated/lexicon-columns.ts';
import { worthinessWeights } from '../generated/worthiness-weights.ts';
import { checkWorthiness } from '../index.ts';
import { loadLexicon } from '../lexicon/lexicon.ts';
import { codePointOffsets } from '../output/offsets.ts';
import { readArticle } from '../text/article.ts';
import { unpack } from '../text/packed.ts';

/** Measures the claims layer on fixtures/claims, content by content, whatever finds the contents. */
const lexicon = loadLexicon(unpack(lexiconColumns));
const claimLexicon = loadClaimLexicon(unpack(claimColumns));

export function predictClaims({ text, attributes }: GoldContent): PredictedClaim[] {
  const article = readArticle(text, lexicon);
  const content = {
    content: { start: 0, end: article.tokens.length },
    prefixLength: 0,
    kind: attributes.kind === 'direct' ? 'direct' : 'indirect',
    complement: attributes.complement === 'phrase' ? 'phrase' : 'clause',
    cue: { act: attributes.act as SpeechAct },
  } as const;
  const offsets = codePointOffsets(text);
  const span = <T extends { start: number; end: number }>(each: T) => ({
    ...each,
    text: text.slice(each.start, each.end),
    start: offsets.at(each.start),
    end: offsets.at(each.end),
  });
  return findClaims(
    article,
    [content],
    claimLexicon,
    worthinessWeights,
    anchorOf(attributes.date ?? null),
  ).map((claim) => ({
    ...span(claim),
    quantities: claim.quantities.map(span),
    times: claim.times.map(span),
  }));
}

export const readGold = (part: string): GoldContent[] =>
  parseClaimGold(readFileSync(`fixtures/claims/${part}.txt`, 'utf8'));

const MEASURES: readonly [string, (score: ClaimScore) => number][] = [
  ['boundary F1', ({ boundaries }) => f1Of(boundaries)],
  ['modality', ({ modality }) => recallOf(modality)],
  ['negation F1', ({ negation }) => f1Of(negation)],
  ['quantity F1', ({ quantities }) => f1Of(quantities)],
  ['time F1', ({ times }) => f1Of(times)],
];

/** The table of the README. */
export function claimsTable(parts: readonly string[]): string {
  const header = ['part'.padEnd(10), 'contents', 'claims', ...MEASURES.map(([name]) => name)].join('  ');
  const rows = parts.map((part) => {
    const gold = readGold(part);
    const score = scoreClaims(gold, predictClaims);
    const claims = gold.reduce((sum, content) => sum + content.claims.length, 0);
    const cells = MEASURES.map(([name, measure]) => measure(score).toFixed(3).padStart(name.length));
    return [part.padEnd(10), String(gold.length).padStart(8), String(claims).padStart(6), ...cells].join(
      '  ',
    );
  });
  return `${[header, ...rows].join('\n')}\n`;
}

/** How well statements of debates that no weight was trained on are ranked. */
export function worthinessLine(): string {
  const statements = parseStatements(readFileSync('fixtures/claims/worthiness-heldout.tsv', 'utf8'));
  const rated = statements.map(({ worthy, text }) => ({ worthy, score: checkWorthiness(text) }));
  const worthy = rated.filter((each) => each.worthy).length;
  const precision = averagePrecision(rated).toFixed(3);
  return `check-worthiness: average precision ${precision} on ${rated.length} statements, ${worthy} of them worth checking\n`;
}

/** What the README shows. */
export const claimsReport = (): string => `${claimsTable(['dev', 'heldout'])}\n${worthinessLine()}`;

if (process.argv[2] === 'print') process.stdout.write(claimsReport());
if (process.argv[2] === 'errors') {
  const { errors } = scoreClaims(readGold(process.argv[3] ?? 'dev'), predictClaims);
  process.stdout.write(`${errors.join('\n')}\n`);
}
