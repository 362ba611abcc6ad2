import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compileLexicon, type LexiconSources } from '../lexicon/compile.ts';
import { compileRegistry } from '../speakers/compile-registry.ts';
import { compileDateWords } from '../text/date-words.ts';

/** Compiles the tables beside the code into src/generated/, so that nothing is parsed at start-up. */
const read = (path: string): string => readFileSync(`src/${path}`, 'utf8');

function readSources(): LexiconSources {
  const tables = readdirSync('src/lexicon/words').filter((file) => file.endsWith('.tsv'));
  return {
    verbs: read('cues/verbs.tsv'),
    nominalCues: read('cues/nominal-cues.tsv'),
    functionWords: read('lexicon/function-words.tsv'),
    narration: read('lexicon/narration.tsv'),
    countries: read('speakers/registry/countries.tsv'),
    words: Object.fromEntries(
      tables.map((file) => [file.replace('.tsv', ''), read(`lexicon/words/${file}`)]),
    ),
  };
}

function write(file: string, type: string, from: string, value: unknown): void {
  const name = file.replace(/-./gu, (dash) => dash.slice(1).toUpperCase());
  const json = JSON.stringify(JSON.stringify(value));
  const code = `import type { ${type} } from '${from}';\n\nexport const ${name}: ${type} = JSON.parse(\n  ${json},\n);\n`;
  writeFileSync(`src/generated/${file}.ts`, code);
}

mkdirSync('src/generated', { recursive: true });
write('lexicon-data', 'LexiconData', '../lexicon/compile.ts', compileLexicon(readSources()));
write('date-words', 'DateWords', '../text/date-words.ts', compileDateWords(read('text/dates.tsv')));
const people = JSON.parse(read('speakers/registry/people.json'));
const offices = read('speakers/registry/offices.tsv');
const countries = read('speakers/registry/countries.tsv');
write(
  'registry-data',
  'RegistryData',
  '../speakers/registry.ts',
  compileRegistry(people, { offices, countries }),
);
write('registry-tables', 'RegistryTables', '../speakers/compile-registry.ts', { offices, countries });
