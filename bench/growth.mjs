// Looks for texts whose cost per byte grows with their length: repeats random sequences of cues, marks and names to two
// lengths, and prints those that cost several times more per byte when they are longer.
// Usage: npm run build && node bench/growth.mjs [--seconds N] [--seed N] [--short BYTES] [--long BYTES]
import { parseArgs } from 'node:util';
import { createExtractor } from '../dist/index.js';
import { randomFrom } from './random.mjs';
import { readTexts } from './texts.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    short: { type: 'string', default: '6000' },
    long: { type: 'string', default: '36000' },
  },
});
const [seconds, seed, short, long] = ['seconds', 'seed', 'short', 'long'].map((name) => Number(values[name]));

const PIECES =
  'قال|قالت|إن|أن|بأن|أنه|الوزير|وزير الصحة|محمد علي|علي|المتحدث|مصدر|بحسب|وفق|وفقا ل|كما|كما قال|وأضاف|مضيفا|مؤكدا أن|قائلا|، |، |: |«|»|"|. |.. |\n|(|)|و|في|إلى|من|عن|على|الذي|ارتفعت الأسعار|تراجعت|5|20 فبراير|لكن|بينما|فيما|أما|دعا إلى|وقف|إعلان|تصريحه|قوله|سعاد، وهي|الأخير|نفسه|لم|لا|قد|كان|الشركة|الصحيفة|البنك|- |؟|!|&quot;|نقلت|هذا|ما|ما قاله|بعد|أمس|يوم الجمعة|لـ|؛|الرفاعي|جاء ذلك|يذكر أن|هو|هم|طالب|طلب'.split(
    '|',
  );
const MOST_PIECES = 5;
/** Readings of the benchmark's articles first, after which V8 has compiled what it will. */
const WARM_ROUNDS = 20;
/** A text is printed that costs so many times more per byte when it is long, and no less than the articles cost. */
const GROWTH = 2.2;
const LEAST_COST = 300;

const random = randomFrom(seed);
const extractor = createExtractor();

/** Processor time in ns a byte. */
function costOf(text) {
  const before = process.cpuUsage();
  extractor.extract(text, { sha256: '' });
  const { user, system } = process.cpuUsage(before);
  return (1e3 * (user + system)) / Buffer.byteLength(text);
}

function randomPattern() {
  const length = 1 + Math.floor(random() * MOST_PIECES);
  return Array.from({ length }, () => `${PIECES[Math.floor(random() * PIECES.length)]} `).join('');
}

const grows = ([once, more]) => more > LEAST_COST && more > GROWTH * once;

/** The costs of a pattern at both lengths; measured again where they seem to grow, which a pause may feign. */
function costsOf(pattern) {
  const size = Buffer.byteLength(pattern);
  const texts = [short, long].map((bytes) => pattern.repeat(Math.ceil(bytes / size)));
  const costs = texts.map(costOf);
  return grows(costs) ? texts.map((text, k) => Math.min(costs[k], costOf(text))) : costs;
}

for (let round = 0; round < WARM_ROUNDS; round++) readTexts().forEach(costOf);
const end = performance.now() + 1000 * seconds;
let tried = 0;
let growing = 0;
for (; performance.now() < end; tried++) {
  const pattern = randomPattern();
  const costs = costsOf(pattern);
  if (!grows(costs)) continue;
  growing++;
  console.log(
    `${costs.map((cost) => `${cost.toFixed(0).padStart(7)} ns`).join(' ')}  ${JSON.stringify(pattern)}`,
  );
}
console.log(
  `${tried} patterns of ${short} and ${long} bytes: ${growing} cost more per byte when they are longer`,
);
