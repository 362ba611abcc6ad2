const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/[\u064B-\u065F\u0670\u0640\u200e\u200f]/gu, ''],
  [/[أإآٱ]/gu, 'ا'],
  [/ى/gu, 'ي'],
  [/ة/gu, 'ه'],
  [/ؤ/gu, 'و'],
  [/ئ/gu, 'ي'],
  [/بينج|بينق/gu, 'بينغ'],
  [/جينبينغ/gu, 'جين بينغ'],
  [/فلادمير|فلاديمر/gu, 'فلاديمير'],
  [/دمتري|ديمتري|دميتري/gu, 'دميتري'],
];

/**
 * The form in which words and names are compared: without vowel marks and tatweel, variants of letters and of a few
 * transliterated names made one. It is part of the measure and stays as it is, whatever the engine folds.
 */
export const normalise = (text: string): string =>
  VARIANTS.reduce((form, [pattern, plain]) => form.replace(pattern, plain), text);
