import { lexiconColumns } from '../../src/generated/lexicon-columns.ts';
import { registryColumns } from '../../src/generated/registry-columns.ts';
import { loadLexicon } from '../../src/lexicon/lexicon.ts';
import { Registry } from '../../src/speakers/registry.ts';
import { type Article, readArticle } from '../../src/text/article.ts';
import { unpack } from '../../src/text/packed.ts';
import type { TokenRange } from '../../src/text/segment.ts';
import { textOf } from '../../src/text/tokenize.ts';

const lexicon = loadLexicon(unpack(lexiconColumns));

/** The built-in registry, for tests of single stages. */
export const registry = new Registry([unpack(registryColumns)]);

/** The text layers of a text, read with the built-in lexicon. */
export const read = (text: string): Article => readArticle(text, lexicon);

/** The words of a range as they stand. */
export const wordsOf = (article: Article, { start, end }: TokenRange): string =>
  textOf(article.tokens, start, end - 1);
