import type { CueMatch } from '../cues/find-cues.ts';
import { WordClass } from '../lexicon/classes.ts';
import { prefixOf } from '../lexicon/morphology.ts';
import { type NounPhrase, readNounPhrase } from '../speakers/noun-phrase.ts';
import { type Article, is, morphologyAt } from '../text/article.ts';
import { endsLikeNisba } from '../text/letters.ts';
import type { TokenRange } from '../text/segment.ts';

/** The noun phrase governed by a prepositional cue: directly, after عن/إلى, or with li- written on (وفقا للوزارة). */
export function governedSource(article: Article, cue: CueMatch, limit: number): NounPhrase | null {
  const position = cue.nominal?.source;
  const own = position === 'an' || position === 'ila' || position === 'min' ? cue.end + 1 : cue.end;
  const found = readNounPhrase(article, own, limit);
  if (found) return found;
  if (position !== 'li' && prefixOf(morphologyAt(article, own)) !== 'li') return null;
  const rest = readNounPhrase(article, own + 1, limit);
  const head = { head: own, kind: kindAt(article, own), gender: null, number: null } as const;
  const name = rest?.name && !isAdjectiveOf(article, own, rest.name) ? rest.name : null;
  return { start: own, end: rest?.end ?? own + 1, name, ...head };
}

/** «لمصدر ملاحي»: one word in ـي right after an unnamed source. */
const isAdjectiveOf = (article: Article, head: number, { start, end }: TokenRange): boolean =>
  is(article, head, WordClass.unnamed) &&
  start === head + 1 &&
  end === start + 1 &&
  endsLikeNisba(article, start);

function kindAt(article: Article, token: number): NounPhrase['kind'] {
  if (is(article, token, WordClass.group)) return 'group';
  if (is(article, token, WordClass.document)) return 'document';
  if (is(article, token, WordClass.role)) return 'role';
  if (is(article, token, WordClass.unnamed)) return 'unnamed';
  return is(article, token, WordClass.body | WordClass.media) ? 'body' : 'other';
}
