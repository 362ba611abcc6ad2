import type { Validator } from '../generated/validators/validator.ts';

/** What is wrong with a value by a schema, with its place as a JSON pointer; null if nothing is. */
export function problemBy(validate: Validator, value: unknown): string | null {
  if (validate(value)) return null;
  const error = validate.errors?.[0];
  const allowed = error?.params.allowedValues;
  const values = Array.isArray(allowed) ? ` (${allowed.join(', ')})` : '';
  return `${error?.instancePath || '/'} ${error?.message ?? 'is not valid'}${values}`;
}
