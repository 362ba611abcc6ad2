// Trains the weights behind `confidence`, and checks them.
//
//   npm run build && node scripts/train-confidence.mjs FOLDER… [--check FOLDER] [--write]
//
// Folders hold <id>.txt and <id>.json (schema gold). A report is right where its content matches a gold content and its
// speaker is right. Prints, for weights trained on nine tenths of the articles and tried on the tenth (ten times), and
// for the articles of --check, which no weight has seen: the expected calibration error over ten bins, the precision
// from 0.9 on, and the attributed F1 that dropping reports below a confidence leaves. --write puts the weights trained
// on all into src/confidence/weights.tsv. The same articles give the same weights: no chance is involved.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFeatures, viewOf } from '../dist/confidence/features.js';
import { confidenceOf, featureKey } from '../dist/confidence/rate.js';
import { findCues } from '../dist/cues/find-cues.js';
import { judge } from '../dist/evaluate/score.js';
import { lexiconColumns } from '../dist/generated/lexicon-columns.js';
import { registryColumns } from '../dist/generated/registry-columns.js';
import { loadLexicon } from '../dist/lexicon/lexicon.js';
import { assemble } from '../dist/output/assemble.js';
import { findReports } from '../dist/reports/find-reports.js';
import { Registry } from '../dist/speakers/registry.js';
import { resolveSpeakers } from '../dist/speakers/resolve.js';
import { readArticle } from '../dist/text/article.js';
import { articleDate } from '../dist/text/dateline.js';
import { unpack } from '../dist/text/packed.js';

const TABLE = 'src/confidence/weights.tsv';
const ROUNDS = 400;
const STEP = 0.3;
const RIDGE = Number(process.env.RIDGE ?? 2);
const MIN_COUNT = 4;
const FOLDS = 10;

const lexicon = loadLexicon(unpack(lexiconColumns));
const registry = new Registry([unpack(registryColumns)]);

/** Every report of a folder's articles: features, whether it is right, and whether it counts for the main F1. */
function reportsIn(folder) {
  const ids = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return ids.sort().flatMap((file, article) => {
    const id = file.replace('.txt', '');
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const gold = { ...JSON.parse(readFileSync(`${folder}/${id}.json`, 'utf8')), id, text };
    return reportsOf(gold).map((report) => ({ ...report, article }));
  });
}

function reportsOf(gold) {
  const article = readArticle(gold.text, lexicon);
  const date = articleDate(article);
  const attributed = resolveSpeakers(article, findReports(article, findCues(article)), registry, date);
  const rated = attributed.map((item) => ({ ...item, confidence: 1 }));
  const document = assemble(article, rated, [], { id: gold.id, path: null, sha256: '', title: null, date });
  const judged = new Map(judge(gold, document).flatMap((j) => (j.quote ? [[j.quote.id, j]] : [])));
  const view = viewOf(article);
  return attributed.map((item, k) => {
    const judgement = judged.get(`q${k + 1}`);
    return {
      features: featuresOf(view, item),
      right: judgement.speakerRight,
      counts: judgement.group === 'quoted' || judgement.group === 'reported',
    };
  });
}

function featuresOf(view, item) {
  const features = [];
  readFeatures(view, item, (name, value) => features.push(featureKey(name, value)));
  return features;
}

/** Logistic regression by gradient descent with AdaGrad steps. */
function train(reports) {
  const counts = new Map();
  for (const { features } of reports) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= MIN_COUNT).map(([name]) => name);
  const weights = Object.fromEntries(names.sort().map((name) => [name, 0]));
  const squares = Object.fromEntries(names.map((name) => [name, 1e-8]));
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = Object.fromEntries(names.map((name) => [name, RIDGE * weights[name]]));
    for (const { features, right } of reports) {
      const error = chanceOf(features, weights) - (right ? 1 : 0);
      for (const feature of features) if (feature in gradient) gradient[feature] += error;
    }
    for (const name of names) {
      squares[name] += gradient[name] ** 2;
      weights[name] -= (STEP * gradient[name]) / Math.sqrt(squares[name]);
    }
  }
  return Object.fromEntries(names.map((name) => [name, Math.round(weights[name] * 100) / 100]));
}

const logOddsOf = (features, weights) => features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0);
const chanceOf = (features, weights) => 1 / (1 + Math.exp(-logOddsOf(features, weights)));

function crossRated(reports) {
  const rated = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(reports.filter(({ article }) => article % FOLDS !== fold));
    rated.push(
      ...rate(
        reports.filter(({ article }) => article % FOLDS === fold),
        weights,
      ),
    );
  }
  return rated;
}

const rate = (reports, weights) =>
  reports.map((report) => ({ ...report, confidence: confidenceOf(logOddsOf(report.features, weights)) }));

function summary(rated, gold) {
  const bins = Array.from({ length: 10 }, (_, k) =>
    rated.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === k),
  );
  const mean = (list, value) => list.reduce((sum, each) => sum + value(each), 0) / (list.length || 1);
  const error = bins.reduce((sum, bin) => {
    const gap = Math.abs(mean(bin, (r) => r.confidence) - mean(bin, (r) => Number(r.right)));
    return sum + (gap * bin.length) / rated.length;
  }, 0);
  const sure = rated.filter(({ confidence }) => confidence >= 0.9);
  console.log(`  ${rated.length} reports, ${rated.filter((r) => r.right).length} right`);
  console.log(
    `  calibration error ${error.toFixed(3)}, ${sure.length} from 0.9 on, precision ${mean(sure, (r) => Number(r.right)).toFixed(3)}`,
  );
  const main = rated.filter(({ counts }) => counts);
  const f1 = [0, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5].map((least) => {
    const kept = main.filter(({ confidence }) => confidence >= least);
    return `${least}: ${((2 * kept.filter((r) => r.right).length) / (kept.length + gold)).toFixed(3)}`;
  });
  console.log(`  attributed F1 without those below  ${f1.join('  ')}`);
}

/** Attributions that the main F1 asks for. */
const goldIn = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => JSON.parse(readFileSync(`${folder}/${file.replace('.txt', '.json')}`, 'utf8')).quotes)
    .filter(({ nested, complement }) => !nested && complement !== 'phrase').length;

function write(weights) {
  const comments = readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'));
  const rows = Object.entries(weights).filter(([, weight]) => weight !== 0);
  writeFileSync(TABLE, `${[...comments, ...rows.map((row) => row.join('\t'))].join('\n')}\n`);
}

const options = process.argv.slice(2);
const firstOption = options.findIndex((option) => option.startsWith('--'));
const folders = firstOption < 0 ? options : options.slice(0, firstOption);
const checked = options.includes('--check') ? options[options.indexOf('--check') + 1] : null;
const reports = folders.flatMap(reportsIn);
const weights = train(reports);
console.log('cross-validated');
summary(
  crossRated(reports),
  folders.reduce((sum, folder) => sum + goldIn(folder), 0),
);
if (checked) {
  console.log(checked);
  summary(rate(reportsIn(checked), weights), goldIn(checked));
}
if (options.includes('--write')) write(weights);
