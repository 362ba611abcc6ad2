import { fold } from '../text/fold.ts';

/** Letters that papers choose between for one foreign sound: غوتيريش, جوتيريش, قوتيريش; تيلرسون, طيلرسون. */
const SAME_SOUND: Readonly<Record<string, string>> = {
  غ: 'ج',
  ق: 'ج',
  ط: 'ت',
  ض: 'د',
  ص: 'س',
  ذ: 'ز',
  ظ: 'ز',
  ث: 'ت',
};
const MIN_LETTERS = 5;

/**
 * The consonants of a transliterated full name, by which its spellings are one: فلاديمر بوتن and فلاديمير بوتين are
 * فلدمر بتن. Vowel letters go but at the start of a word, doubled letters are one, letters of one sound the same.
 * @returns '' for a single word, or one with so few consonants that it says nothing
 */
export function consonants(name: string): string {
  const words = fold(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .map(consonantsOf);
  return words.length > 1 && words.join('').length >= MIN_LETTERS ? words.join(' ') : '';
}

function consonantsOf(word: string): string {
  let kept = '';
  for (const letter of word) {
    const sound = SAME_SOUND[letter] ?? letter;
    const isVowel = kept !== '' && 'اويهع'.includes(letter);
    if (!isVowel && !kept.endsWith(sound)) kept += sound;
  }
  return kept;
}
