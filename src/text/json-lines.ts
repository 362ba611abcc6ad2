/** Values stored as lines of JSON, each parsed when it is first asked for. */
export class JsonLines<T> {
  readonly #lines: readonly string[];
  readonly #values: T[] = [];

  constructor(text: string) {
    this.#lines = text.split('\n');
  }

  /** The value of a line, counted from 0. @throws SyntaxError where there is no such line */
  at(line: number): T {
    this.#values[line] ??= JSON.parse(this.#lines[line] ?? '');
    return this.#values[line] as T;
  }
}
