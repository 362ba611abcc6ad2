/**
 * Stands for node:child_process in the bundles: commander asks for it at start, but uses it only for subcommands that
 * are programs of their own, which isnad has none of; loading it costs 3 ms.
 * @throws Error always
 */
export function spawn(): never {
  throw new Error('isnad starts no other program');
}
