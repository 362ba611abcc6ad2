import { fold } from '../text/fold.ts';

const unit = (letter: string): number => letter.charCodeAt(0);

/** Letters that papers choose between for one foreign sound: غوتيريش, جوتيريش, قوتيريش; تيلرسون, طيلرسون. */
const SAME_SOUND: ReadonlyMap<number, number> = new Map(
  ['غج', 'قج', 'طت', 'ضد', 'صس', 'ذز', 'ظز', 'ثت'].map((pair) => [unit(pair), unit(pair.charAt(1))]),
);
const VOWELS: ReadonlySet<number> = new Set([...'اويهع'].map(unit));
const SPACE = unit(' ');
const MIN_LETTERS = 5;
/** No known name is longer. */
const LONGEST = 200;

/**
 * The consonants of a transliterated full name, by which its spellings are one: فلاديمر بوتن and فلاديمير بوتين are
 * فلدمر بتن. Vowel letters go but at the start of a word, doubled letters are one, letters of one sound the same.
 * @returns '' for a single word, or one with so few consonants that it says nothing
 */
export function consonants(name: string): string {
  if (name.length > LONGEST) return '';
  const folded = fold(name);
  const kept: number[] = [];
  let words = 0;
  let last = SPACE;
  for (let k = 0; k < folded.length; k++) {
    const letter = folded.charCodeAt(k);
    if (!isLetter(letter)) {
      last = SPACE;
      continue;
    }
    const sound = SAME_SOUND.get(letter) ?? letter;
    if (last === SPACE) {
      if (words++ > 0) kept.push(SPACE);
    } else if (sound === last || VOWELS.has(letter)) {
      continue;
    }
    kept.push(sound);
    last = sound;
  }
  const letters = kept.length - words + 1;
  return words > 1 && letters >= MIN_LETTERS ? String.fromCharCode(...kept) : '';
}

const isLetter = (letter: number): boolean =>
  (letter >= 0x621 && letter <= 0x64a) || /\p{L}/u.test(String.fromCharCode(letter));
