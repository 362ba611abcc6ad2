import { readdirSync, readFileSync } from 'node:fs';
import { type Schema, Validator } from '@cfworker/json-schema';
import { expect, test } from '@jest/globals';
import { run } from '../support/command.ts';

const schemas = new Map<string, Schema>(
  readdirSync('schemas').map((file) => [
    file.replace('.schema.json', ''),
    JSON.parse(readFileSync(`schemas/${file}`, 'utf8')),
  ]),
);

/** What is wrong by a validator that shares no code with ours. */
function problems(name: string, value: unknown): string[] {
  const validator = new Validator(schemas.get(name) ?? false, '2020-12', false);
  for (const schema of schemas.values()) validator.addSchema(schema);
  return validator.validate(value).errors.map((error) => `${error.instanceLocation} ${error.error}`);
}

test('each line of ndjson, and json as a whole, is valid for another validator', async () => {
  const folders = ['seeds', 'fixtures/benchmark', 'fixtures/pages'];
  const [lines, whole] = await Promise.all([
    run(['-q', '-f', 'ndjson', ...folders]),
    run(['-q', ...folders]),
  ]);
  const documents = lines.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(documents.length).toBeGreaterThan(80);
  for (const document of documents) expect(problems('document', document)).toEqual([]);
  expect(problems('extraction', JSON.parse(whole.stdout))).toEqual([]);
}, 60_000);

test('it finds what is wrong', () => {
  const [line] = readFileSync('fixtures/golden/storm.json', 'utf8').split('\n\n');
  const document = JSON.parse(line ?? '');
  expect(
    problems('document', { ...document, quotes: [{ ...document.quotes[0], kind: 'loud' }] }),
  ).not.toEqual([]);
});
