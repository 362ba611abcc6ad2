/**
 * The colour level of an output: the flag decides, then NO_COLOR and FORCE_COLOR, then whether it is a terminal.
 * @param toTerminal whether results go to standard output rather than to a file
 */
export function colorLevel(flag: 'auto' | 'always' | 'never', toTerminal: boolean): 0 | 1 {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (flag !== 'auto') return flag === 'always' ? 1 : 0;
  if (NO_COLOR) return 0;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR === '0' ? 0 : 1;
  return toTerminal && process.stdout.isTTY && TERM !== 'dumb' ? 1 : 0;
}
