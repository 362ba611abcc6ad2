import type { Document } from '../document.ts';
import validate from '../generated/validators/document.js';
import { problemBy } from './problem.ts';

/** @throws Error where a document is not as its schema says, or a span is not as its text: a bug in isnad */
export function assertValid(value: Document): void {
  const problem = problemBy(validate, value);
  if (problem) throw new Error(`${value.document.id}: ${problem}; this is a bug in isnad, please report it`);
}
