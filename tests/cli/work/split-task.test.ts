import { expect, test } from '@jest/globals';
import { nameOf, splitTask } from '../../../src/cli/work/split-task.ts';

const rest = { size: 0, after: null };

test('files become a task each', () => {
  const tasks = splitTask({ kind: 'files', paths: ['a.txt', 'b.txt'], ...rest });
  expect(tasks.map(nameOf)).toEqual(['a.txt', 'b.txt']);
});

test('lines become a task each, and keep their numbers and bytes', () => {
  const bytes = Buffer.from('{"text":"أ"}\n\n{"text":"ب"}');
  const tasks = splitTask({ kind: 'lines', path: 'r.jsonl', first: 7, bytes, ...rest });
  expect(tasks.map(nameOf)).toEqual(['r.jsonl:7', 'r.jsonl:8', 'r.jsonl:9']);
  const parts = tasks.flatMap((task) => (task.kind === 'lines' ? [task.bytes] : []));
  expect(Buffer.concat(parts).equals(bytes)).toBe(true);
});

test('a text stays as it is', () => {
  const task = { kind: 'text', path: '-', bytes: Buffer.from('نص'), ...rest } as const;
  expect(splitTask(task)).toEqual([task]);
});
