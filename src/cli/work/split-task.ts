import type { Task } from '../tasks.ts';

const NEWLINE = 0x0a;

/** A task of several inputs as tasks of one input each, in order; a task of one input as itself. */
export function splitTask(task: Task): Task[] {
  if (task.kind === 'files') return task.paths.map((path) => ({ ...task, paths: [path] }));
  if (task.kind === 'lines') return linesOf(task);
  return [task];
}

function linesOf(task: Extract<Task, { kind: 'lines' }>): Task[] {
  const tasks: Task[] = [];
  let start = 0;
  while (start < task.bytes.length) {
    const newline = task.bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? task.bytes.length : newline + 1;
    tasks.push({ ...task, first: task.first + tasks.length, bytes: task.bytes.slice(start, end) });
    start = end;
  }
  return tasks;
}

/** What a task of one input is called in messages. */
export function nameOf(task: Task): string {
  if (task.kind === 'files') return task.paths[0] ?? '-';
  if (task.kind === 'lines') return `${task.path}:${task.first}`;
  return task.kind === 'text' ? task.path : task.input;
}
