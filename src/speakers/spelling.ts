import { fold } from '../text/fold.ts';

/** Letters that papers choose between for one foreign sound: غوتيريش, جوتيريش, قوتيريش; تيلرسون, طيلرسون. */
const SAME_SOUND: ReadonlyMap<string, string> = new Map([
  ['غ', 'ج'],
  ['ق', 'ج'],
  ['ط', 'ت'],
  ['ض', 'د'],
  ['ص', 'س'],
  ['ذ', 'ز'],
  ['ظ', 'ز'],
  ['ث', 'ت'],
]);
const VOWELS = 'اويهع';
const MIN_LETTERS = 5;

/**
 * The consonants of a transliterated full name, by which its spellings are one: فلاديمر بوتن and فلاديمير بوتين are
 * فلدمر بتن. Vowel letters go but at the start of a word, doubled letters are one, letters of one sound the same.
 * @returns '' for a single word, or one with so few consonants that it says nothing
 */
export function consonants(name: string): string {
  let kept = '';
  let words = 0;
  let letters = 0;
  let last = '';
  for (const letter of fold(name)) {
    if (!isLetter(letter)) {
      last = '';
      continue;
    }
    const sound = SAME_SOUND.get(letter) ?? letter;
    if (last === '') {
      if (words++ > 0) kept += ' ';
    } else if (sound === last || VOWELS.includes(letter)) {
      continue;
    }
    kept += sound;
    last = sound;
    letters += sound.length;
  }
  return words > 1 && letters >= MIN_LETTERS ? kept : '';
}

const isLetter = (letter: string): boolean =>
  (letter >= '\u0621' && letter <= '\u064a') || /\p{L}/u.test(letter);
