import type { Speaker } from '../../document.ts';
import { fold } from '../../text/fold.ts';

/** Colours of the style sheet, .c0 to .c11. */
export const COLORS = 12;
/** Goes through all colours, neighbours far apart. */
const STEP = 5;

const LOCAL_ID = /^s\d+$/u;

/**
 * Whether a speaker can be the same in another article. «مصدر أمني» ("a security source") is another one there;
 * «موسكو» is not, though no words but a description name bodies.
 */
export const isNamed = ({ id, type, mentions }: Pick<Speaker, 'id' | 'type' | 'mentions'>): boolean =>
  !LOCAL_ID.test(id) || type === 'organization' || mentions.some(({ form }) => form === 'name');

/**
 * What tells speakers apart over articles: the registry id, else type and name, spelling folded; for those whom only a
 * description names, the article too.
 * @param article what tells articles apart
 */
export function speakerKey(
  speaker: Pick<Speaker, 'id' | 'type' | 'name' | 'mentions'>,
  article: string,
): string {
  const { id, type, name } = speaker;
  if (!LOCAL_ID.test(id)) return id;
  return isNamed(speaker) ? `${type}:${fold(name)}` : `${type}:${fold(name)}@${article}`;
}

/**
 * A colour for every speaker of an article. The key decides, so that a speaker has the same colour in most
 * articles of a page.
 */
export const allotColors = (keys: readonly string[]): number[] =>
  apart(keys.map((key) => hash(key) % COLORS));

/** The colours wanted, each once: where two want the same one, the later takes the next that is free. */
export function apart(wanted: readonly number[]): number[] {
  const taken = new Set<number>();
  return wanted.map((first) => {
    if (taken.size === COLORS) taken.clear();
    let color = first;
    while (taken.has(color)) color = (color + STEP) % COLORS;
    taken.add(color);
    return color;
  });
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) value = Math.imul(value ^ text.charCodeAt(k), 0x01000193);
  return value >>> 0;
}
