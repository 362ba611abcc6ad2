import { type PageQuote, tagOf } from './model.ts';

/** Puts a quote into the address of the page, where it has one of its own (a page inside another has not). */
export function setAddress(quote: PageQuote): void {
  try {
    history.replaceState(null, '', `#${tagOf(quote)?.id ?? ''}`);
  } catch {
    // The quote is open all the same.
  }
}
