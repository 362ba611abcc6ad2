// Trains the weights of check-worthiness, and checks them.
//
//   npm run build && node scripts/train-worthiness.mjs [--write] [--errors]
//
// Reads fixtures/claims/worthiness-train.tsv and prints, for weights trained on nine tenths of it and tried on the tenth
// (ten times), and for worthiness-heldout.tsv, which no weight has seen: average precision, precision at 10 and 30, and
// accuracy. --write puts the weights trained on all of the former into src/claims/worthiness-weights.tsv; --errors lists
// the held-out statements by score. The same statements give the same weights: no chance is involved.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadClaimLexicon } from '../dist/claims/lexicon.js';
import { statementFeatures } from '../dist/claims/rate-statement.js';
import { FEATURES, worthinessOf, worthinessWeights } from '../dist/claims/worthiness.js';
import { averagePrecision, parseStatements } from '../dist/evaluate/claim-score.js';
import { claimColumns } from '../dist/generated/claim-columns.js';
import { lexiconColumns } from '../dist/generated/lexicon-columns.js';
import { loadLexicon } from '../dist/lexicon/lexicon.js';
import { unpack } from '../dist/text/packed.js';

const TABLE = 'src/claims/worthiness-weights.tsv';
const ROUNDS = 1500;
const STEP = 0.2;
const RIDGE = Number(process.env.RIDGE ?? 2);
const FOLDS = 10;

const knowledge = {
  lexicon: loadLexicon(unpack(lexiconColumns)),
  claimLexicon: loadClaimLexicon(unpack(claimColumns)),
};

const read = (part) =>
  parseStatements(readFileSync(`fixtures/claims/worthiness-${part}.tsv`, 'utf8')).map((each) => ({
    ...each,
    features: new Map(
      statementFeatures(each.text, knowledge)
        .map((value, k) => [FEATURES[k], value])
        .filter(([, value]) => value > 0),
    ),
  }));

/** Logistic regression with an L2 penalty by gradient descent with AdaGrad steps; both labels weigh the same. */
function train(statements) {
  const names = ['bias', ...new Set(statements.flatMap(({ features }) => [...features.keys()]))].sort();
  const weights = Object.fromEntries(names.map((name) => [name, 0]));
  const squares = Object.fromEntries(names.map((name) => [name, 1e-8]));
  const worthy = statements.filter((each) => each.worthy).length;
  const share = {
    true: statements.length / 2 / worthy,
    false: statements.length / 2 / (statements.length - worthy),
  };
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = Object.fromEntries(
      names.map((name) => [name, name === 'bias' ? 0 : RIDGE * weights[name]]),
    );
    for (const each of statements) {
      const error = (chanceOf(each.features, weights) - Number(each.worthy)) * share[each.worthy];
      gradient.bias += error;
      for (const [name, value] of each.features) gradient[name] += error * value;
    }
    for (const name of names) {
      squares[name] += gradient[name] ** 2;
      weights[name] -= (STEP * gradient[name]) / Math.sqrt(squares[name]);
    }
  }
  return Object.fromEntries(names.map((name) => [name, Math.round(weights[name] * 100) / 100]));
}

function chanceOf(features, weights) {
  let sum = weights.bias;
  for (const [name, value] of features) sum += value * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

const rate = (statements, weights) =>
  statements.map((each) => {
    const values = FEATURES.map((name) => each.features.get(name) ?? 0);
    return { ...each, score: worthinessOf(values, worthinessWeights(weights)) };
  });

function crossRated(statements) {
  return Array.from({ length: FOLDS }, (_, fold) =>
    rate(
      statements.filter((_, k) => k % FOLDS === fold),
      train(statements.filter((_, k) => k % FOLDS !== fold)),
    ),
  ).flat();
}

const byScore = (rated) => rated.toSorted((a, b) => b.score - a.score);

function report(name, rated) {
  const ranked = byScore(rated);
  const found = rated.filter(({ worthy }) => worthy).length;
  const at = (n) => (ranked.slice(0, n).filter(({ worthy }) => worthy).length / n).toFixed(3);
  const right = rated.filter(({ worthy, score }) => worthy === score >= 0.5).length / rated.length;
  const numbers = [
    `average precision ${averagePrecision(rated).toFixed(3)}`,
    `at 10 ${at(10)}`,
    `at 30 ${at(30)}`,
  ];
  console.log(`${name}: ${rated.length} statements, ${found} worthy`);
  console.log(`  ${numbers.join(', ')}, accuracy ${right.toFixed(3)}`);
}

const training = read('train');
const weights = train(training);
const heldOut = rate(read('heldout'), weights);
report('cross-validated', crossRated(training));
report('held out', heldOut);
if (process.argv.includes('--errors')) {
  const rated = process.argv.includes('--train') ? rate(training, weights) : heldOut;
  for (const { score, worthy, text } of byScore(rated)) console.log(score.toFixed(3), Number(worthy), text);
}
if (process.argv.includes('--write')) {
  const rows = Object.entries(weights).filter(([, weight]) => weight !== 0);
  const head = [
    '# Weights of the logistic regression behind `checkWorthiness`, trained by scripts/train-worthiness.mjs on',
    '# fixtures/claims/worthiness-train.tsv. Columns: feature, weight.',
  ];
  writeFileSync(TABLE, `${[...head, ...rows.map((row) => row.join('\t'))].join('\n')}\n`);
}
