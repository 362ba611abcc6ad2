import type { Document } from '../document.ts';
import { document, extraction, gold, people, type Validator } from '../generated/validators.js';

export type SchemaName = 'document' | 'extraction' | 'gold' | 'people';

const VALIDATORS: Readonly<Record<SchemaName, Validator>> = { document, extraction, gold, people };

/** What is wrong with a value by a schema, with its place as a JSON pointer; null if nothing is. */
export function validationError(schema: SchemaName, value: unknown): string | null {
  const validate = VALIDATORS[schema];
  if (validate(value)) return null;
  const error = validate.errors?.[0];
  const allowed = error?.params.allowedValues;
  const values = Array.isArray(allowed) ? ` (${allowed.join(', ')})` : '';
  return `${error?.instancePath || '/'} ${error?.message ?? 'is not valid'}${values}`;
}

/** @throws Error where a document is not as its schema says, or a span is not as its text: a bug in isnad */
export function assertValid(value: Document): void {
  const problem = validationError('document', value);
  if (problem) throw new Error(`${value.document.id}: ${problem}; this is a bug in isnad, please report it`);
}
