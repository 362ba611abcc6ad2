import { WordClass } from '../lexicon/classes.ts';
import { WordUse } from '../lexicon/uses.ts';
import { type Article, hasArticle, is, mayBe } from '../text/article.ts';
import { nearest } from './entities.ts';
import type { Entity } from './entity.ts';
import type { Lookup, Reading } from './entity-matching.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Wording } from './wording.ts';

/** Titles that say nothing of somebody's office, in folded letters without the article. */
const GENERIC = /^(?:مسوول|رجل|ضيف|دبلوماسي|سياسي|قيادي|زعيم|شاب|نجم|لاعب|مدرب|كاتب)$/u;

/** «المسؤول الأممي» after «المبعوث الأممي فلان», «البرتغالي» after «المدرب البرتغالي فلان»: by the adjective alone. */
export function byAdjective(
  { article, entities }: Lookup,
  { words, phrase, gender }: Reading,
): Entity | undefined {
  const { keys } = words;
  const [first = '', last = first] = keys;
  if (!hasArticle(article, phrase.head) || keys.length > 2) return undefined;
  const adjective = keys.length === 2 ? /ي[ةه]?$/u.test(last) : is(article, phrase.head, WordClass.nisba);
  if (!adjective || (keys.length === 2 && !GENERIC.test(first))) return undefined;
  const found = entities
    .calledWith([last])
    .filter(
      (entity) =>
        entity.type === 'person' &&
        entity.names.length > 0 &&
        (gender === null || entity.gender === null || entity.gender === gender),
    );
  return nearest(found, phrase.start);
}

/** «ستار (24 عاما) اختار طريقا آخر. "…"، يقول الشاب»: who was named last in the paragraph before a token. */
function namedInParagraph({ article, named }: Lookup, token: number): Entity | undefined {
  const { paragraphOf } = article.segments;
  const before = named.findLast(({ start }) => start < token);
  return before && paragraphOf[before.start] === paragraphOf[token] ? before.entity : undefined;
}

/** A word for people alone or with an adjective, by which nobody is named. */
export const isEpithet = (article: Article, { head }: NounPhrase, { keys }: Wording): boolean =>
  mayBe(article, head, WordUse.epithet) && keys.length <= 2;

/** «الدبلوماسي النمسوي» after «المبعوث الأممي فلان»: who spoke last, where nobody is called so. */
export function byEpithet(lookup: Lookup, { words, gender, phrase }: Reading): Entity | undefined {
  if (!isEpithet(lookup.article, phrase, words)) return undefined;
  const last = namedInParagraph(lookup, phrase.start) ?? lookup.spoken.at(-1);
  return last?.type === 'person' && (gender === null || last.gender === null || last.gender === gender)
    ? last
    : undefined;
}

/** «المصدر ذاته», «المتحدث نفسه», «نفس المصدر», «الأخير», «سعادته»: whoever spoke last. */
const SAME_AGAIN =
  /^(?:(?:ذات|نفس) المصدر|ال(?:مصدر|متحدثة?|مصرحة?|مسؤولة?) (?:(?:ذات|نفس|عين)(?:ه|ها)|المذكورة?))(?: |$)|^ال(?:مصدر|متحدثة?|مسؤولة?|أخيرة?)$|^(?:سمو|سعادت|معالي|فخامت|جلالت|دولت|سيادت|فضيلت)(?:ه|ها)$/u;

export function lastSpeaker({ spoken }: Lookup, { words, gender, phrase }: Reading): Entity | undefined {
  if (phrase.kind === 'group' || !SAME_AGAIN.test(words.text)) return undefined;
  const open = gender === null || words.text.includes('مصدر');
  return spoken.findLast((entity) => open || entity.gender === null || entity.gender === gender);
}
