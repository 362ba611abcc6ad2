import { readdirSync, readFileSync } from 'node:fs';
import { claimColumns } from '../claims/columns.ts';
import { compileClaimLexicon } from '../claims/compile.ts';
import { worthinessWeights } from '../claims/worthiness.ts';
import { parseConfidenceWeights, parseWeights } from '../confidence/rate.ts';
import { lexiconColumns } from '../lexicon/columns.ts';
import { compileLexicon, type LexiconSources } from '../lexicon/compile.ts';
import { compileRegistry } from '../speakers/compile-registry.ts';
import { compileWeights } from '../speakers/compile-weights.ts';
import { registryColumns } from '../speakers/registry-columns.ts';
import { compileDateWords } from '../text/date-words.ts';
import { writeColumns, writeModule } from './generated.ts';

/** Compiles the tables beside the code into src/generated/, so that nothing is parsed at start-up. */
const read = (path: string): string => readFileSync(`src/${path}`, 'utf8');

function readSources(): LexiconSources {
  const tables = readdirSync('src/lexicon/words').filter((file) => file.endsWith('.tsv'));
  return {
    verbs: read('cues/verbs.tsv'),
    nominalCues: read('cues/nominal-cues.tsv'),
    functionWords: read('lexicon/function-words.tsv'),
    narration: read('lexicon/narration.tsv'),
    anonymity: read('lexicon/anonymity.tsv'),
    epithets: read('lexicon/epithets.tsv'),
    countries: read('speakers/registry/countries.tsv'),
    words: Object.fromEntries(
      tables.map((file) => [file.replace('.tsv', ''), read(`lexicon/words/${file}`)]),
    ),
  };
}

writeColumns(
  'lexicon-columns',
  'LexiconColumns',
  '../lexicon/columns.ts',
  lexiconColumns(compileLexicon(readSources())),
);
writeModule(
  'confidence-weights',
  'ConfidenceWeights',
  '../confidence/rate.ts',
  parseConfidenceWeights(read('confidence/weights.tsv')),
);
writeModule('date-words', 'DateWords', '../text/date-words.ts', compileDateWords(read('text/dates.tsv')));
writeModule(
  'candidate-weights',
  'CandidateWeights',
  '../speakers/candidates.ts',
  compileWeights(read('speakers/candidate-weights.tsv')),
);
const people = JSON.parse(read('speakers/registry/people.json'));
const offices = read('speakers/registry/offices.tsv');
const countries = read('speakers/registry/countries.tsv');
writeColumns(
  'registry-columns',
  'RegistryColumns',
  '../speakers/registry-columns.ts',
  registryColumns(compileRegistry(people, { offices, countries })),
);
writeColumns('registry-tables', 'RegistryTables', '../speakers/compile-registry.ts', { offices, countries });
const claimTable = (name: string): string => read(`claims/tables/${name}.tsv`);
writeColumns(
  'claim-columns',
  'ClaimColumns',
  '../claims/columns.ts',
  claimColumns(
    compileClaimLexicon({
      markers: claimTable('markers'),
      verbs: claimTable('verbs'),
      homographs: claimTable('homographs'),
      numbers: claimTable('numbers'),
      units: claimTable('units'),
      rates: claimTable('rates'),
      bounds: claimTable('bounds'),
      times: claimTable('times'),
      dates: read('text/dates.tsv'),
    }),
  ),
);
writeModule(
  'worthiness-weights',
  'WorthinessWeights',
  '../claims/worthiness.ts',
  worthinessWeights(parseWeights(read('claims/worthiness-weights.tsv'))),
);
