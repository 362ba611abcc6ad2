import { byForm, FormFact } from '../text/by-form.ts';
import { textOf } from '../text/tokenize.ts';

/**
 * Shapes of verbal nouns of the derived forms (Wright, Grammar I, § 202), for words that no table lists:
 * II تفعيل (تلويث), IV إفعال (إصلاح), VII and VIII انفعال افتعال (انتخاب), X استفعال (استيراد), III مفاعلة (معالجة);
 * of hollow and defective roots IV إفالة (إساءة), X استفالة (استعادة), II تفعلة (تسوية).
 */
const SHAPES =
  /^(?:ت[^\s]{2}ي[^\s]|[إا][^\s]{2}ا[^\s]|ا[نست][^\s]{1,2}[^\s]ا[^\s]|ا[^\s]ت[^\s]ا[^\s]|است[^\s]{2}ا[^\s]|م[^\s]ا[^\s]{2}ة|[إا][^\s]ا[^\s]ة|است[^\s]ا[^\s]ة|ت[^\s]{2}[يئ]ة)$/u;

/** Whether a word, with bi- or li-, the article and the accusative alif taken off, has the shape of a verbal noun. */
export const hasVerbalNounShape = (word: string): boolean =>
  SHAPES.test(
    word
      .replace(/^[بل](?=.{4})/u, '')
      .replace(/^ال/u, '')
      .replace(/(?<=^.{5,})(?:ا|اً|ًا)$/u, ''),
  );

/** The same of the word at a token. */
export const isVerbalNounShaped = byForm(FormFact.verbalNoun, ({ tokens }, token) =>
  hasVerbalNounShape(textOf(tokens, token)),
);
