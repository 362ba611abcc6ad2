/**
 * The first unbounded quantifier on a group that holds another one, as in (a+)+: such an expression may try
 * exponentially many ways to match (Davis et al., «The Impact of Regular Expression Denial of Service», FSE 2018).
 * Look-arounds are groups of their own, which are not repeated.
 * @returns the group with its quantifier, or null
 */
export function nestedQuantifier(pattern: string): string | null {
  const open: { start: number; repeats: boolean }[] = [{ start: 0, repeats: false }];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === '\\') at++;
    else if (char === '[') at = endOfClass(pattern, at);
    else if (char === '(') open.push({ start: at, repeats: false });
    else if (char === ')') {
      const group = open.pop();
      const quantifier = unboundedAt(pattern, at + 1);
      if (group?.repeats && quantifier !== '') return pattern.slice(group.start, at + 1) + quantifier;
      mark(open, group?.repeats === true);
    } else if (unboundedAt(pattern, at) !== '') mark(open, true);
  }
  return null;
}

function mark(open: { repeats: boolean }[], repeats: boolean): void {
  const holder = open.at(-1);
  if (holder && repeats) holder.repeats = true;
}

function endOfClass(pattern: string, from: number): number {
  let at = from + 1;
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1;
  return at;
}

/** «*», «+» or «{n,}» at a position, '' where none stands there. */
const unboundedAt = (pattern: string, at: number): string =>
  /^(?:[*+]|\{\d+,\})/u.exec(pattern.slice(at))?.[0] ?? '';
