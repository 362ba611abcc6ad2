import { CUE_KINDS, type CueKind } from '../cues/find-cues.ts';
import { headlineColon } from './headline.ts';
import { openerRule } from './opener-rules.ts';
import { beforeThis, directlyBefore, quotedBefore } from './quotation-first.ts';
import type { ReportRule } from './rule.ts';
import { asSaid, asSaidFirst, documentSays, sourceFirst, sourceInside, sourceLast } from './source-rules.ts';

const FINITE: readonly CueKind[] = ['verb', 'as'];

export const RULES: readonly ReportRule[] = [
  openerRule('verb-complementizer', FINITE, 'complementizer', 'قال الوزير إن … — the minister said that …'),
  openerRule('verb-quotation', FINITE, 'quotation', 'قال الوزير "…" — the minister said «…»'),
  openerRule('verb-colon', FINITE, 'colon', 'قال الوزير: … — the minister said: …'),
  openerRule('verb-phrase', FINITE, 'phrase', 'دعا الوزير إلى وقف … — the minister called for a halt to …'),
  openerRule('participle-complementizer', ['participle'], 'complementizer', '، مضيفاً أن … — adding that …'),
  openerRule('participle-quotation', ['participle'], 'quotation', '، مضيفاً "…" — adding «…»'),
  openerRule('participle-colon', ['participle'], 'colon', 'قائلاً: … — saying: …'),
  openerRule('participle-phrase', ['participle'], 'phrase', '، داعياً إلى … — calling for …'),
  openerRule('saying-noun', ['possessive', 'noun'], 'complementizer', 'قوله إن … — his saying that …'),
  openerRule(
    'saying-noun-quotation',
    ['possessive', 'noun'],
    'quotation',
    'في تصريح "…" — in a statement «…»',
  ),
  openerRule('saying-noun-colon', ['possessive', 'noun'], 'colon', 'في تصريح: "…" — in a statement: «…»'),
  openerRule('saying-noun-phrase', ['possessive'], 'phrase', 'نفيه أي لقاء — his denial of any meeting'),
  openerRule(
    'verbal-noun',
    ['verbal-noun'],
    'complementizer',
    'إعلان الوزير أن … — the minister’s announcement that …',
  ),
  {
    name: 'document-says',
    construction: 'جاء في البيان أن … — the communiqué says that …',
    cues: ['prep'],
    find: documentSays,
  },
  {
    name: 'source-first',
    construction: 'وبحسب الوزارة، … — according to the ministry, …',
    cues: ['prep', 'possessive'],
    find: sourceFirst,
  },
  {
    name: 'source-last',
    construction: '…، بحسب الوزارة — …, according to the ministry',
    cues: ['prep', 'possessive'],
    find: sourceLast,
  },
  {
    name: 'source-inside',
    construction: 'بلغت …، بحسب الوزارة، … — amounted, according to the ministry, to …',
    cues: ['prep'],
    besideOthers: true,
    find: sourceInside,
  },
  {
    name: 'as-said',
    construction: '…، كما ذكرت الوكالة — …, as the agency said',
    cues: ['as'],
    find: asSaid,
  },
  {
    name: 'as-said-first',
    construction: 'ووفقا لما ذكرته الوكالة، فإن … — according to what the agency said, …',
    cues: ['as'],
    find: asSaidFirst,
  },
  {
    name: 'quotation-verb-source',
    construction: '"…"، قال الوزير — «…», said the minister',
    cues: ['verb'],
    besideOthers: true,
    find: (context) => quotedBefore(context, 'quotation-verb-source', directlyBefore),
  },
  {
    name: 'quotation-this-is-what',
    construction:
      '"…"، هذا ما قاله الوزير — «…», this is what the minister said; "…"، بهذه العبارة لخص … — in these words …',
    cues: ['verb'],
    besideOthers: true,
    find: (context) => quotedBefore(context, 'quotation-this-is-what', beforeThis),
  },
  {
    name: 'headline-colon',
    construction: 'بوتين: … — Putin: …',
    cues: ['colon'],
    find: headlineColon,
  },
];

const RULES_OF: ReadonlyMap<CueKind, readonly ReportRule[]> = new Map(
  CUE_KINDS.map((kind) => [kind, RULES.filter(({ cues }) => cues.includes(kind))]),
);

/** The rules that apply to a kind of cue, in the order of the list. */
export const rulesOf = (kind: CueKind): readonly ReportRule[] => RULES_OF.get(kind) ?? [];
