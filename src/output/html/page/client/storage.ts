/**
 * What the page remembers in the browser. Browsers may refuse it, to pages opened from disk or in private windows: then
 * nothing is remembered.
 */
const PREFIX = 'isnad.';

/** null where nothing is remembered. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** @param value null forgets */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // The page works all the same.
  }
}
