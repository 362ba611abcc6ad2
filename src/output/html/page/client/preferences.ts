import { byId } from './dom.ts';
import { remember, remembered } from './storage.ts';
import { translatePage } from './strings.ts';

const root = document.documentElement;

/** Follows the system's colours until the reader chooses; the choice is remembered for all pages of this kind. */
export function connectTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const chosen = remembered('theme');
  const follow = (): void => {
    root.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;
  else {
    follow();
    dark.addEventListener('change', follow);
  }
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('#theme')) return;
    dark.removeEventListener('change', follow);
    root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    remember('theme', root.dataset.theme);
  });
}

/** Arabic until the reader chooses. @param onChange is told to write anew what was written in the other language */
export function connectLanguage(onChange: () => void): void {
  const speak = (english: boolean): void => {
    root.lang = english ? 'en' : 'ar';
    root.dir = english ? 'ltr' : 'rtl';
    byId('language').lang = english ? 'ar' : 'en';
    translatePage();
    onChange();
  };
  if (remembered('language') === 'en') speak(true);
  byId('language').addEventListener('click', () => {
    speak(root.lang !== 'en');
    remember('language', root.lang);
  });
}
