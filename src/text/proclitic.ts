/** Proclitic conjunctions written together with the next word: wa- «and», fa- «so». */
export const Proclitic = { none: 0, wa: 1, fa: 2 } as const;
