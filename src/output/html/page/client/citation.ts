import type { PageQuote } from './model.ts';
import { tagOf, textOf } from './model.ts';
import { t } from './strings.ts';

/** The address of a quote on this page. */
export const linkTo = (quote: PageQuote): string =>
  `${location.href.replace(/#.*$/u, '')}#${tagOf(quote)?.id ?? ''}`;

/** A quote with who said it and where, for pasting: reported words are marked as such. */
export function citation(quote: PageQuote): string {
  const { data, article } = quote;
  const { title, credit, date, id } = article.data;
  const speaker = data.speaker === null ? null : article.data.speakers[data.speaker];
  const words = textOf(quote).replace(/\s+/gu, ' ').trim();
  const said = data.kind === 'indirect' ? `${words} [${t('paraphrase')}]` : `«${words}»`;
  const source = [title, credit, date, id].filter((part) => part !== null && part !== '');
  return `${speaker?.name ?? t('unknown')}: ${said}\n${source.join('، ')}\n${linkTo(quote)}`;
}

/** Puts a text on the clipboard. @returns whether it got there */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The older way, for pages opened from a place that browsers do not trust with the clipboard. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'offscreen';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
