import document from '../generated/validators/document.js';
import extraction from '../generated/validators/extraction.js';
import gold from '../generated/validators/gold.js';
import people from '../generated/validators/people.js';
import type { Validator } from '../generated/validators/validator.ts';
import { problemBy } from './problem.ts';

export type SchemaName = 'document' | 'extraction' | 'gold' | 'people';

const VALIDATORS: Readonly<Record<SchemaName, Validator>> = { document, extraction, gold, people };

/** What is wrong with a value by a schema, with its place as a JSON pointer; null if nothing is. */
export const validationError = (schema: SchemaName, value: unknown): string | null =>
  problemBy(VALIDATORS[schema], value);
