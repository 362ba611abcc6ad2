import { pageShell } from '../../generated/html-page.ts';
import type { Writer } from '../formats.ts';
import { articleHtml } from './article.ts';

const [HEAD = '', TAIL = ''] = pageShell.split('<!--articles-->');

/**
 * A self-contained page, written article by article: style, script, and all text are in it, and its content
 * security policy allows it no connection. Anchors are made from the digest of the text, so that a link to a
 * quote still leads there when the page is made anew with other articles; the page's script tells apart articles
 * of the same text.
 */
export function htmlWriter(): Writer {
  return {
    begin: () => HEAD,
    document: (document, text) => articleHtml(document, text, `a${document.document.sha256.slice(0, 10)}`),
    between: '',
    end: () => TAIL,
  };
}
