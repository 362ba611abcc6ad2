declare const ISNAD_VERSION: string;

/** Set when the command is built. */
export const VERSION: string = ISNAD_VERSION;
