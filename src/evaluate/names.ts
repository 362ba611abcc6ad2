import { normalise } from './normal.ts';

const TITLES = new Set(
  'الرئيس رئيس الوزراء وزير الخارجية المتحدث باسم الرسمي السيد السيدة الدكتور د الامير الملك الشيخ اللواء العميد المهندس الاستاذ معالي سعادة سمو صاحب السمو الملكي النائب مدير المدير العام الجنرال السفير نائب'
    .split(' ')
    .map(normalise),
);

const tokensOf = (name: string): string[] =>
  normalise(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')
    .map((token) => (token.length > 4 && token.startsWith('ال') ? token.slice(2) : token));

function core(name: string): string[] {
  const tokens = tokensOf(name);
  const rest = tokens.filter((token) => !TITLES.has(token) && !TITLES.has(`ال${token}`));
  return rest.length > 0 ? rest : tokens;
}

function similarity(a: string, b: string): number {
  const left = new Set(core(a));
  const right = new Set(core(b));
  const shared = [...left].filter((token) => right.has(token)).length;
  if (shared === 0) return 0;
  if (tokensOf(a).join(' ') === tokensOf(b).join(' ')) return 2;
  return shared / Math.min(left.size, right.size) + shared / Math.max(left.size, right.size) / 10;
}

/** The first name of a speaker counts a little more than its other mentions. */
const FIRST = 1.05;
const ENOUGH = 0.5;

export interface GoldSpeaker {
  id: string;
  name: string;
  aliases?: string[];
}

/** The gold speaker that a predicted speaker, given by all its names, stands for; undefined if none is near. */
export function goldSpeakerOf(
  names: readonly string[],
  speakers: readonly GoldSpeaker[],
): string | undefined {
  let best: string | undefined;
  let score = 0;
  for (const speaker of speakers) {
    for (const alias of [speaker.name, ...(speaker.aliases ?? [])]) {
      names.forEach((name, k) => {
        const value = similarity(name, alias) * (k === 0 ? FIRST : 1);
        if (value > score) {
          score = value;
          best = speaker.id;
        }
      });
    }
  }
  return score >= ENOUGH ? best : undefined;
}
