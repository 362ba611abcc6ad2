/** A message for people on standard error. */
export function complain(message: string): void {
  process.stderr.write(`extract: ${message}\n`);
}
