import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * On Ctrl-C, termination or hang-up: cleans up and ends with 128 and the number of the signal, as shells do.
 */
export function onInterrupt(cleanUp: () => Promise<void>): void {
  const handle = (signal: NodeJS.Signals): void => {
    cleanUp()
      .catch(() => {})
      .finally(() => process.exit(128 + constants.signals[signal]));
  };
  for (const signal of SIGNALS) process.once(signal, handle);
}
