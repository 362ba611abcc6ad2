import type { Piece } from './pieces.ts';

/** Joins and orders the letters of a line for terminals that do neither: the result reads from left to right. */
export type Shape = (line: readonly Piece[]) => Piece[];

/** The ligatures of lam and alef, the only letters that shaping makes one of two. */
const LAM_ALEF = /[\ufef5-\ufefc]/u;
const MARKS = /(?![\u2066-\u2069])[\p{Mn}\p{Me}\p{Cf}\u0640]/gu;
/** Have done their work when the letters are in order. */
const ISOLATES = /[\u2066-\u2069]/u;

interface Letter {
  readonly char: string;
  readonly role: Piece['role'];
}

/**
 * Loads what `--shape` needs: arabic-reshaper (GPL-3.0, an optional package, never bundled) and bidi-js.
 * @throws Error where arabic-reshaper is not installed
 */
export async function loadShape(): Promise<Shape> {
  const [{ default: bidiFactory }, convert] = await Promise.all([import('bidi-js'), loadReshaper()]);
  const bidi = bidiFactory();
  return (line) => {
    const letters = shaped(line, convert);
    const text = letters.map(({ char }) => unitOf(char)).join('');
    const levels = bidi.getEmbeddingLevels(text, 'rtl');
    const mirrored = bidi.getMirroredCharactersMap(text, levels.levels);
    return bidi.getReorderedIndices(text, levels).map((index) => {
      const { char = '', role = 'plain' } = letters[index] ?? {};
      return { text: ISOLATES.test(char) ? '' : (mirrored.get(index) ?? char), role };
    });
  };
}

async function loadReshaper(): Promise<(text: string) => string> {
  try {
    const { default: reshaper } = await import('arabic-reshaper');
    return reshaper.convertArabic;
  } catch {
    throw new Error('--shape needs the package arabic-reshaper: npm install arabic-reshaper');
  }
}

/** Joined letter forms, one entry a letter. Marks go first: with them between, lam and alef come out wrong. */
function shaped(line: readonly Piece[], convert: (text: string) => string): Letter[] {
  const plain = line.flatMap(({ text, role }) =>
    Array.from(text.replace(MARKS, ''), (char): Letter => ({ char, role })),
  );
  let from = 0;
  return convert(plain.map(({ char }) => unitOf(char)).join(''))
    .split('')
    .map((char) => {
      const letter = plain[from];
      from += LAM_ALEF.test(char) ? 2 : 1;
      return letter && letter.char.length > 1 ? letter : { char, role: letter?.role ?? 'plain' };
    });
}

/** One unit for every letter, so that no surrogate pair is torn: U+FFFD, a neutral, stands for a pair. */
const unitOf = (char: string): string => (char.length > 1 ? '\ufffd' : char);
