declare module 'arabic-reshaper' {
  const reshaper: { convertArabic(text: string): string };
  export default reshaper;
}

declare module 'bidi-js' {
  interface Levels {
    readonly levels: Uint8Array;
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl' | 'auto'): Levels;
    getMirroredCharactersMap(text: string, levels: Uint8Array): Map<number, string>;
    getReorderedIndices(text: string, levels: Levels): number[];
  }
  export default function bidiFactory(): Bidi;
}
