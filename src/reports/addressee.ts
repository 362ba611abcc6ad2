import { WordClass } from '../lexicon/classes.ts';
import { prefixOf } from '../lexicon/morphology.ts';
import { type NounPhrase, readNounPhrase, startsSource } from '../speakers/noun-phrase.ts';
import { type Article, is, isWord, morphologyAt } from '../text/article.ts';

/** The person spoken to: «لنظيره الصيني», «للصحافيين», «نظيره …» as object of أبلغ; bodies and media are not addressed. */
export function addresseeIn(article: Article, from: number, to: number): NounPhrase | null {
  for (let at = from; at < to; at++) {
    if (!isWord(article, at) || prefixOf(morphologyAt(article, at)) !== 'li') continue;
    if (!is(article, at, WordClass.role | WordClass.group)) continue;
    const phrase = readAddressee(article, at, to);
    if (phrase) return phrase;
  }
  return null;
}

/** A phrase whose first word carries li-. */
function readAddressee(article: Article, at: number, to: number): NounPhrase | null {
  if (startsSource(article, at)) return readNounPhrase(article, at, to);
  const rest = readNounPhrase(article, at + 1, to);
  const kind = is(article, at, WordClass.group) ? 'group' : 'role';
  const end = rest && rest.kind !== 'media' ? rest.end : at + 1;
  return { start: at, end, head: at, kind, name: rest?.name ?? null, gender: null, number: null };
}
