import { fold } from '../text/fold.ts';
import type { Entities } from './entities.ts';
import type { Entity } from './entity.ts';
import type { KnownSpeaker, Registry } from './registry.ts';
import type { Wording } from './wording.ts';

/** Words after a title by which its bearer holds the office no more, or not yet: السابق (former), المنتخب (elect). */
const NOT_IN_OFFICE = /^(?:السابق|الاسبق|المنتخب|المكلف|الراحل|المخلوع|المعزول|المقال|المستقيل)/u;

/** «النجم الأرجنتيني», «السيناتور الأمريكي»: of those who are many the registry knows some; only the article tells which. */
const HELD_BY_MANY = /^ال(?:لاعب|نجم|مهاجم|مدافع|حارس|دولي|سيناتور|معارض)ة?(?: |$)/u;

/**
 * The known speaker whom a role without a name means («الرئيس الفرنسي»). Whomever the article itself calls so comes
 * first, then the one holder whom it names in other words, then the holder at the date of the article.
 * @param date ISO 8601 date of the article, or null
 * @returns null where the registry does not know the office, or cannot tell the holder
 */
export function officeHolder(
  { text: phrase, keys }: Wording,
  entities: Entities,
  registry: Registry,
  date: string | null,
): KnownSpeaker | null {
  const holders = registry.byRole(phrase, date);
  if (holders.length === 0) return null;
  const called = entities.calledWith(keys).filter((entity) => isCalled(entity, phrase));
  const [first] = called;
  if (first) return called.reduce((last, each) => (each.order > last.order ? each : last), first).known;
  const present = holders.filter((holder) => entities.known(holder));
  if (present.length === 1) return present[0] ?? null;
  return HELD_BY_MANY.test(phrase) ? null : (registry.holder(phrase, date) ?? null);
}

/**
 * The one known speaker called by a short name alone («بوتين»). A title before it chooses between several, and
 * speaks against one who never held that office («الرئيس البوليفي ماكرون»).
 * @param phrase the words with title, as printed
 */
export function shortNamed(
  phrase: string,
  name: string,
  registry: Registry,
  date: string | null,
): KnownSpeaker | null {
  const called = registry.byShortName(name);
  if (called.length === 0) return null;
  const title = phrase.endsWith(name) ? phrase.slice(0, -name.length).trim() : '';
  const holders = title === '' ? [] : registry.byRole(title, null);
  const among = holders.length === 0 ? called : called.filter(({ id }) => holders.some((h) => h.id === id));
  if (among.length < 2) return among[0] ?? null;
  const inOffice = registry.byRole(title, date);
  const current = among.filter(({ id }) => inOffice.some((holder) => holder.id === id));
  return current.length === 1 ? (current[0] ?? null) : null;
}

/** «وزير الخارجية القطري فلان» is called «وزير الخارجية القطري», «الرئيس الأمريكي السابق فلان» not «الرئيس الأمريكي». */
function isCalled(entity: Entity, phrase: string): boolean {
  const title = fold(phrase);
  return (
    entity.names.length > 0 &&
    entity.phrases
      .map(fold)
      .some((other) => other.startsWith(`${title} `) && !NOT_IN_OFFICE.test(other.slice(title.length + 1)))
  );
}
