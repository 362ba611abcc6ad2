/** What the fragment of the page's address says: "#a1b2-q3?speaker=putin", a quote and the filters that are on. */
export interface Address {
  /** Id of the quote's tag, or empty. */
  readonly quote: string;
  /** The filters, as in `filterWords`; null where the address says nothing of them. */
  readonly filter: string | null;
}

export function readAddress(): Address {
  const [quote = '', ...filter] = location.hash.slice(1).split('?');
  return { quote: decoded(quote), filter: filter.length > 0 ? filter.join('?') : null };
}

/** Changes a part of the address, where the page has one of its own (a page inside another has not). */
export function setAddress(change: { quote?: string; filter?: string }): void {
  const { quote, filter } = { ...readAddress(), ...change };
  const hash = `${quote}${filter ? `?${filter}` : ''}`;
  try {
    history.replaceState(null, '', hash === '' ? location.href.replace(/#.*$/u, '') : `#${hash}`);
  } catch {
    // What it would name is shown all the same.
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
