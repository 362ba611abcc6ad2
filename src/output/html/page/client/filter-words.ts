import { emptyFilter, type Filter } from './filter.ts';
import type { Page } from './model.ts';

/** A filter as the parameters of an address: "speaker=putin&kind=direct&q=…"; empty where everything passes. */
export function filterWords(page: Page, filter: Filter): string {
  const words = new URLSearchParams();
  for (const speaker of filter.speakers) words.append('speaker', page.speakers[speaker]?.key ?? '');
  for (const kind of filter.kinds) words.append('kind', kind);
  if (filter.minConfidence > 0) words.set('confidence', String(filter.minConfidence));
  if (filter.checkWorthy) words.set('check-worthy', '1');
  if (filter.quotesOnly) words.set('quotes-only', '1');
  if (filter.query.trim() !== '') words.set('q', filter.query.trim());
  if (filter.inQuotes) words.set('in-quotes', '1');
  return words.toString();
}

/** The filter that parameters name. Speakers whom this page has not, and anything else unknown, are passed over. */
export function filterFromWords(page: Page, words: string): Filter {
  const params = new URLSearchParams(words);
  const places = new Map(page.speakers.map(({ key, index }) => [key, index]));
  const confidence = Number(params.get('confidence'));
  return {
    ...emptyFilter(),
    speakers: new Set(params.getAll('speaker').flatMap((key) => places.get(key) ?? [])),
    kinds: new Set(params.getAll('kind')),
    minConfidence: confidence >= 0 && confidence <= 1 ? confidence : 0,
    checkWorthy: params.has('check-worthy'),
    quotesOnly: params.has('quotes-only'),
    query: params.get('q') ?? '',
    inQuotes: params.has('in-quotes'),
  };
}
