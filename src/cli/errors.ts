/** Wrong usage: nothing has been read; exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** One input that could not be done; the message names the cause and what to do. Exit code 1 at the end. */
export class InputError extends Error {
  override name = 'InputError';
  readonly input: string;

  constructor(input: string, message: string) {
    super(message);
    this.input = input;
  }

  static tooLarge(input: string, maxBytes: number): InputError {
    return new InputError(input, `is larger than ${maxBytes} bytes; split it or raise --max-bytes`);
  }
}

export const EXIT = { done: 0, inputFailed: 1, usage: 2, interrupted: 130 } as const;

/** What the exit codes mean, for --help and the man page. */
export const EXIT_STATUS: readonly (readonly [code: string, meaning: string])[] = [
  [String(EXIT.done), 'all inputs done'],
  [String(EXIT.inputFailed), 'an input failed or is damaged, as standard error says; the rest is done'],
  [String(EXIT.usage), 'wrong usage; nothing was read'],
  [String(EXIT.interrupted), 'interrupted'],
];
