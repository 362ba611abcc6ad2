import { type Done, statusText, type Total } from './status-text.ts';

/** A line at the foot of the terminal that says how far a long work has come. */
export interface StatusLine {
  add(done: Partial<Done>): void;
  /** Takes the line away, before a message or anything else is written. It comes back when more is done. */
  hide(): void;
  /** Takes the line away before results that go to the same terminal; it stays away from unfinished lines. */
  makeRoom(results: string | Uint8Array): void;
}

export interface StatusOptions {
  /** Whether the line is wanted; it shows on terminals only. */
  wanted: boolean;
  /** Whether results go to standard output. */
  resultsToStdout: boolean;
  /** What is counted, in the plural. */
  unit: string;
  /** Finds out how much there is to do; asked when the line first shows. */
  total: () => Promise<Total> | Total;
  /** How many an earlier run has done. */
  before?: number;
}

/** Work that ends earlier shows no line. */
const SHOW_AFTER = 500;
const REDRAW_AFTER = 100;
const LINE_FEED = 0x0a;
const CLEAR_LINE = '\r\u001b[K';
const DEFAULT_WIDTH = 80;

const NO_LINE: StatusLine = { add() {}, hide() {}, makeRoom() {} };

/**
 * A status line on standard error, or one that never shows where that is no terminal. It is drawn as work is done, by
 * no timer, so that it neither keeps a process alive nor depends on one that is busy. (cli-progress would save the
 * cursor at the start and go back there at the end, over results that were written to the same terminal.)
 */
export function openStatusLine(options: StatusOptions): StatusLine {
  const { wanted, resultsToStdout, unit, before = 0 } = options;
  const { stderr, stdout } = process;
  if (!wanted || !stderr.isTTY || process.env.TERM === 'dumb') return NO_LINE;
  const sharesTerminal = resultsToStdout && stdout.isTTY;
  const began = performance.now();
  const done: Done = { items: before, bytes: 0, bad: 0 };
  const total = askedOnce(options.total);
  let due = began + SHOW_AFTER;
  let shown = false;
  let atLineStart = true;
  const hide = (): void => {
    if (shown) stderr.write(CLEAR_LINE);
    shown = false;
  };
  return {
    add({ items = 0, bytes = 0, bad = 0 }) {
      done.items += items;
      done.bytes += bytes;
      done.bad += bad;
      const now = performance.now();
      if (now < due || !atLineStart) return;
      const text = statusText(done, total(), { unit, milliseconds: now - began, before });
      stderr.write(`${CLEAR_LINE}${text.slice(0, (stderr.columns || DEFAULT_WIDTH) - 1)}`);
      shown = true;
      due = now + REDRAW_AFTER;
    },
    hide,
    makeRoom(results) {
      if (!sharesTerminal || results.length === 0) return;
      hide();
      const last = results.at(-1);
      atLineStart = last === '\n' || last === LINE_FEED;
    },
  };
}

const UNKNOWN: Total = { items: null, bytes: null };

/** What is known by now of a total that is first asked for when it is first wanted. */
function askedOnce(find: StatusOptions['total']): () => Total {
  let known: Total | null = null;
  return () => {
    if (known) return known;
    known = UNKNOWN;
    const keep = (total: Total): void => {
      known = total;
    };
    const found = find();
    if (found instanceof Promise) found.then(keep, () => {});
    else keep(found);
    return known;
  };
}
