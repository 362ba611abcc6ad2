/**
 * The score once more, written from its definition and as plainly as can be, to check the real one against: two
 * contents match from 0.8 of their words on, best match first; a speaker is the gold's whose names are nearest.
 */
interface Quote {
  start: number;
  end: number;
  kind: string;
  complement: string;
  speaker?: unknown;
}
export interface ReferenceGold {
  text: string;
  speakers: { id: string; name: string; aliases?: string[] }[];
  quotes: (Quote & { nested?: boolean; speaker: string })[];
}
export interface ReferenceOutput {
  speakers: { id: string; name: string; mentions: { text: string }[] }[];
  quotes: (Quote & { nestedIn?: string | null; speaker: { id: string } | null })[];
}
export interface Counts {
  gold: number;
  found: number;
  exact: number;
  attributed: number;
  extra: number;
}

const plain = (word: string): string => {
  const letters = word
    .replace(/[\u064B-\u065F\u0670ـ\u200e\u200f]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىئ]/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/ؤ/gu, 'و');
  const names = letters.replace(/بين[جق]/gu, 'بينغ').replace('جينبينغ', 'جين بينغ');
  return names.replace(/فلادي?مي?ر/gu, 'فلاديمير').replace(/دي?ميتري|دي?متري/gu, 'دميتري');
};

const OPENERS = /^(?:[وفب]?ان|[وب]?ان(?:ه|ها)|ب?انهم|الي|علي|عن)$/u;

/** Numbers of the words that a span touches, openers at its start left out. */
function wordNumbers(text: string, { start, end }: Quote): number[] {
  const points = [...text];
  const numbers: number[] = [];
  let number = 0;
  for (let at = 0; at < points.length; ) {
    let word = '';
    while (/[\p{L}\p{M}\p{N}\u0640]/u.test(points[at + word.length] ?? '')) word += points[at + word.length];
    const length = Math.max(1, word.length);
    if (word !== '') {
      const inside = at < end && at + length > start;
      if (inside && !(numbers.length === 0 && OPENERS.test(plain(word)))) numbers.push(number);
      number++;
    }
    at += length;
  }
  return numbers;
}

function overlap(a: number[], b: number[]): number {
  const both = a.filter((number) => b.includes(number)).length;
  const either = new Set([...a, ...b]).size;
  return either === 0 ? 0 : both / either;
}

const TITLES = new Set(
  (
    'رئيس وزراء وزير خارجيه متحدث باسم رسمي سيد سيده دكتور د امير ملك شيخ لواء عميد مهندس استاذ معالي سعاده سمو صاحب ' +
    'ملكي نائب مدير عام جنرال سفير'
  )
    .split(' ')
    .flatMap((word) => [plain(word), `ال${plain(word)}`]),
);

function nameWords(name: string): string[] {
  const words = plain(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (word.length > 4 ? word.replace(/^ال/u, '') : word));
}

function likeness(a: string, b: string): number {
  const [x, y] = [a, b].map((name) => {
    const words = nameWords(name);
    const bare = words.filter((word) => !TITLES.has(word));
    return new Set(bare.length > 0 ? bare : words);
  }) as [Set<string>, Set<string>];
  const shared = [...x].filter((word) => y.has(word)).length;
  if (shared === 0) return 0;
  if (nameWords(a).join() === nameWords(b).join()) return 2;
  return shared / Math.min(x.size, y.size) + shared / Math.max(x.size, y.size) / 10;
}

function nearest(names: string[], gold: ReferenceGold): string | undefined {
  let best = { id: undefined as string | undefined, value: 0 };
  for (const { id, name, aliases = [] } of gold.speakers) {
    for (const alias of [name, ...aliases]) {
      const values = names.map((one, k) => likeness(one, alias) * (k === 0 ? 1.05 : 1));
      const value = Math.max(0, ...values);
      if (value > best.value) best = { id, value };
    }
  }
  return best.value >= 0.5 ? best.id : undefined;
}

function groupName(nested: boolean, { kind, complement }: Quote): string {
  if (nested) return 'nested';
  if (complement === 'phrase') return 'phrase';
  return ['direct', 'mixed'].includes(kind) ? 'quoted' : 'reported';
}

/** Adds what one article counts to the groups. */
export function countReference(
  counts: Map<string, Counts>,
  gold: ReferenceGold,
  output: ReferenceOutput,
): void {
  const group = (name: string): Counts => {
    const own = counts.get(name) ?? { gold: 0, found: 0, exact: 0, attributed: 0, extra: 0 };
    counts.set(name, own);
    return own;
  };
  const wanted = gold.quotes.map((quote) => wordNumbers(gold.text, quote));
  const offered = output.quotes.map((quote) => wordNumbers(gold.text, quote));
  const free = { gold: new Set(wanted.keys()), output: new Set(offered.keys()) };
  for (const quote of gold.quotes) group(groupName(quote.nested ?? false, quote)).gold++;
  for (;;) {
    let best = { i: -1, j: -1, value: 0.8 - 1e-12 };
    for (const i of free.gold) {
      for (const j of free.output) {
        const value = overlap(wanted[i] ?? [], offered[j] ?? []);
        if (value >= 0.8 && value > best.value) best = { i, j, value };
      }
    }
    const [quote, found] = [gold.quotes[best.i], output.quotes[best.j]];
    if (!quote || !found) break;
    free.gold.delete(best.i);
    free.output.delete(best.j);
    const own = group(groupName(quote.nested ?? false, quote));
    const speaker = output.speakers.find(({ id }) => id === found.speaker?.id);
    const names = speaker ? [speaker.name, ...speaker.mentions.map(({ text }) => text)] : [];
    own.found++;
    if (best.value > 0.999) own.exact++;
    if (nearest(names, gold) === quote.speaker) own.attributed++;
  }
  for (const j of free.output) {
    const quote = output.quotes[j];
    if (quote) group(groupName(Boolean(quote.nestedIn), quote)).extra++;
  }
}
