import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseSync } from '@swc/core';
import { nestedQuantifier } from './support/regular-expressions.ts';

/** Every regular expression literal of a source file. */
function literalsOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && node.type === 'RegExpLiteral' && 'pattern' in node)
      found.push(String(node.pattern));
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript', target: 'es2022' }));
  return found;
}

/** Sources that read what users give them: not the generated ones, nor those that read the project's own files. */
describe('no regular expression takes exponential time', () => {
  test.each(['(a+)+', '(?:a*b?)*', '(?<n>x{2,})+', '((a|b+)c?)*d', '(?:[^)]+)*', '(a+){2,}'])(
    'the check finds %s',
    (pattern) => {
      expect(nestedQuantifier(pattern)).not.toBeNull();
    },
  );
  test.each(['a+b*', '(?:ab)+', '(a+)?', '[(a+)+]+', '\\(a+\\)+', '(?:a{2})+', '(?:a+){0,1}', '(?=a+)b+'])(
    'the check passes %s',
    (pattern) => {
      expect(nestedQuantifier(pattern)).toBeNull();
    },
  );

  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/^(?:generated|evaluate|build)\b/u.test(file))
    .map((file) => `src/${file}`);
  test('the sources are read', () => {
    expect(files.flatMap(literalsOf).length).toBeGreaterThan(100);
  });
  test.each(files)('%s', (file) => {
    expect(literalsOf(file).filter((pattern) => nestedQuantifier(pattern) !== null)).toEqual([]);
  });
});
