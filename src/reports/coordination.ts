import { type Article, quotationOpenedAt } from '../text/article.ts';
import { textOf } from '../text/tokenize.ts';

/** «"…" و"…"»: a mark that opens after another quotation and «and»; each of them is a content of its own. */
export const isCoordinated = (article: Article, open: number): boolean =>
  quotationOpenedAt(article, open) !== undefined &&
  textOf(article.tokens, open - 1) === 'و' &&
  (article.closes[open - 2] ?? -1) >= 0;
