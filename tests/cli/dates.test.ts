import { expect, test } from '@jest/globals';
import { run } from '../support/command.ts';

const SAID = 'قال الرئيس الفرنسي إن المحادثات ستستمر.';

async function speakersOf(args: readonly string[], input: string): Promise<string[]> {
  const { stdout } = await run(['-f', 'ndjson', ...args], { input });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).speakers[0].id);
}

test('--date settles who held an office', async () => {
  expect(await speakersOf([], SAID)).toEqual(['s1']);
  expect(await speakersOf(['--date', '2010'], SAID)).toEqual(['sarkozy']);
  expect(await speakersOf(['--date', '2020-03-14'], SAID)).toEqual(['macron']);
}, 60_000);

test('the date of a record comes before --date, and the date line of an article serves where there is neither', async () => {
  const records = [
    { text: SAID, date: '2010-05-01T09:00:00Z' },
    { text: SAID, published: '01/05/2014', date: '2010' },
    { text: `محادثات في باريس هذا المساء\nباريس، 4 آذار/مارس 2020\n${SAID}` },
  ];
  const input = records.map((record) => JSON.stringify(record)).join('\n');
  expect(await speakersOf(['-i', 'jsonl'], input)).toEqual(['sarkozy', 'sarkozy', 'macron']);
  expect(await speakersOf(['-i', 'jsonl', '--date-field', 'published'], input)).toEqual([
    's1',
    'hollande',
    'macron',
  ]);
}, 60_000);
