// Trains the weights by which the speaker of a report without a named source is chosen, and checks them.
//
//   npm run build && node scripts/train-candidates.mjs FOLDER… [--check FOLDER] [--write]
//
// Folders hold <id>.txt and <id>.json (schema gold). Prints how often the right candidate comes first: with the
// weights of the build, trained on four fifths of the articles and tried on the fifth (five times), trained on all,
// and on the articles of --check, which no weight has seen. --write puts the weights trained on all into
// src/speakers/candidate-weights.tsv. The same articles give the same weights: no chance is involved.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findCues } from '../dist/cues/find-cues.js';
import { align, wordsOf } from '../dist/evaluate/align.js';
import { goldSpeakerOf } from '../dist/evaluate/names.js';
import { candidateWeights } from '../dist/generated/candidate-weights.js';
import { lexiconColumns } from '../dist/generated/lexicon-columns.js';
import { registryColumns } from '../dist/generated/registry-columns.js';
import { loadLexicon } from '../dist/lexicon/lexicon.js';
import { assemble } from '../dist/output/assemble.js';
import { findReports } from '../dist/reports/find-reports.js';
import { classOf, positionOf } from '../dist/speakers/candidates.js';
import { Registry } from '../dist/speakers/registry.js';
import { resolveSpeakers } from '../dist/speakers/resolve.js';
import { readArticle } from '../dist/text/article.js';
import { articleDate } from '../dist/text/dateline.js';
import { unpack } from '../dist/text/packed.js';

const TABLE = 'src/speakers/candidate-weights.tsv';
const CLASSES = ['all', 'participle', 'adding', 'opening', 'inside', 'continued', 'noun'];
const ROUNDS = 600;
const RATE = 0.5;
/** Ridge penalties: what a class adds to the weights for all cues is held back more. */
const PENALTY = { all: 0.004, class: 0.012 };
const FOLDS = 5;

const knowledge = {
  lexicon: loadLexicon(unpack(lexiconColumns)),
  registry: new Registry([unpack(registryColumns)]),
};

/**
 * The choices that the articles of a folder ask for: candidates as feature lists, with what is right. An article's
 * choices hang together, so that one with many counts less for each.
 */
function choicesIn(folder) {
  const ids = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'known-failures.json')
    .map((file) => file.replace('.json', ''));
  return ids.sort().flatMap((id, article) => {
    const choices = choicesOf(folder, id);
    return choices.map((choice) => ({ ...choice, article, share: 1 / Math.sqrt(choices.length) }));
  });
}

function choicesOf(folder, id) {
  const text = readFileSync(`${folder}/${id}.txt`, 'utf8');
  const gold = JSON.parse(readFileSync(`${folder}/${id}.json`, 'utf8'));
  const article = readArticle(text, knowledge.lexicon);
  const reports = findReports(article, findCues(article));
  const date = articleDate(article);
  const attributed = resolveSpeakers(article, reports, knowledge.registry, date);
  const source = { id, path: null, sha256: '', title: null, date };
  const rated = attributed.map((item) => ({ ...item, confidence: 1 }));
  const { quotes } = assemble(article, rated, [], source);
  const aligned = align(wordsOf(text), gold.quotes, quotes);
  return gold.quotes.flatMap((wanted, k) => {
    const match = aligned.get(k);
    const { report, candidates } = attributed[match?.prediction] ?? { candidates: [] };
    if (candidates.length === 0) return [];
    const cueClass = classOf(article, positionOf(report), report);
    const right = candidates.map(({ entity }) => isRight(article, entity, gold, wanted));
    return [{ cueClass, options: candidates.map(({ reasons }) => reasons), right }];
  });
}

function isRight(article, entity, gold, wanted) {
  const mentions = entity.mentions.map(({ start, end }) =>
    article.text.slice(article.tokens.start[start], article.tokens.end[end - 1]),
  );
  const longest = (texts) => texts.toSorted((a, b) => b.length - a.length)[0];
  const name = entity.known?.name ?? longest(entity.names) ?? longest(entity.phrases) ?? '';
  return goldSpeakerOf([name, ...mentions], gold.speakers) === wanted.speaker;
}

const weightOf = (weights, cueClass, reasons) =>
  reasons.reduce((sum, r) => sum + (weights.all?.[r] ?? 0) + (weights[cueClass]?.[r] ?? 0), 0);

function chances(weights, { cueClass, options }) {
  const sums = options.map((reasons) => weightOf(weights, cueClass, reasons));
  const top = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - top));
  const total = raised.reduce((a, b) => a + b, 0);
  return raised.map((value) => value / total);
}

/** Gradient ascent on the logarithm of the chance that a right candidate is chosen. */
function train(choices) {
  const usable = choices.filter(({ right }) => right.includes(true) && right.includes(false));
  const weights = Object.fromEntries(CLASSES.map((name) => [name, {}]));
  const total = usable.reduce((sum, { share }) => sum + share, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = Object.fromEntries(CLASSES.map((name) => [name, {}]));
    for (const choice of usable) addGradient(gradient, choice, chances(weights, choice));
    for (const name of CLASSES) {
      const penalty = name === 'all' ? PENALTY.all : PENALTY.class;
      for (const [feature, value] of Object.entries(gradient[name])) {
        const old = weights[name][feature] ?? 0;
        weights[name][feature] = old + RATE * (value / total - penalty * old);
      }
    }
  }
  return weights;
}

function addGradient(gradient, { cueClass, options, right, share }, chance) {
  const rightChance = right.reduce((sum, is, k) => sum + (is ? chance[k] : 0), 0);
  options.forEach((reasons, k) => {
    const wanted = right[k] ? chance[k] / rightChance : 0;
    for (const reason of reasons) {
      for (const name of ['all', cueClass]) {
        gradient[name][reason] = (gradient[name][reason] ?? 0) + share * (wanted - chance[k]);
      }
    }
  });
}

function accuracy(weights, choices) {
  const good = choices.filter((choice) => {
    const chance = chances(weights, choice);
    return choice.right[chance.indexOf(Math.max(...chance))];
  });
  return `${good.length} of ${choices.length} (${(good.length / choices.length).toFixed(3)})`;
}

function crossValidated(choices) {
  let good = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(choices.filter(({ article }) => article % FOLDS !== fold));
    const rest = choices.filter(({ article }) => article % FOLDS === fold);
    good += Number(accuracy(weights, rest).split(' ')[0]);
  }
  return `${good} of ${choices.length} (${(good / choices.length).toFixed(3)})`;
}

function write(weights) {
  const lines = readFileSync(TABLE, 'utf8').split('\n');
  const comments = lines.filter((line) => line.startsWith('#'));
  const known = lines.filter((line) => line && !/^(?:#|feature\t)/u.test(line)).map((l) => l.split('\t')[0]);
  const features = [...new Set([...known, ...Object.keys(weights.all).sort()])];
  const row = (feature) => [
    feature,
    ...CLASSES.map((name) => (weights[name][feature] ?? 0).toFixed(2).replace('-0.00', '0.00')),
  ];
  const rows = [['feature', ...CLASSES], ...features.map(row)].map((cells) => cells.join('\t'));
  writeFileSync(TABLE, `${[...comments, ...rows].join('\n')}\n`);
}

const options = process.argv.slice(2);
const firstOption = options.findIndex((option) => option.startsWith('--'));
const folders = firstOption < 0 ? options : options.slice(0, firstOption);
if (folders.length === 0)
  throw new Error('usage: node scripts/train-candidates.mjs FOLDER… [--check FOLDER] [--write]');
const choices = folders.flatMap(choicesIn);
const weights = train(choices);
console.log(`a right candidate is there: ${choices.filter(({ right }) => right.includes(true)).length}`);
console.log(`weights of the build:       ${accuracy(candidateWeights, choices)}`);
console.log(`cross-validated:            ${crossValidated(choices)}`);
console.log(`trained on all:             ${accuracy(weights, choices)}`);
const check = options[options.indexOf('--check') + 1];
if (options.includes('--check')) {
  const others = choicesIn(check);
  console.log(`check, weights of the build: ${accuracy(candidateWeights, others)}`);
  console.log(`check, trained:              ${accuracy(weights, others)}`);
}
if (options.includes('--write')) write(weights);
