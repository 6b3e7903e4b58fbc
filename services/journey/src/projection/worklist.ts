import { type Entry, inOrder, read } from './entry.ts';
import { permitTasks } from './permit-tasks.ts';
import { poolTasks } from './pool-tasks.ts';
import { subsidyTasks } from './subsidy-tasks.ts';
import { type Task, taskBook } from './task.ts';
import { withDistricts } from './task-districts.ts';
import { upscaleTasks } from './upscale-tasks.ts';

/** 待办与已办 of one lineage: every task its facts opened, closed by the fact that ended it. */
export function tasksOf(businessId: string, entries: readonly Entry[]): Task[] {
  const book = taskBook(businessId);
  const readers = [poolTasks(book), permitTasks(book), subsidyTasks(book), upscaleTasks(book)];
  for (const entry of inOrder(entries)) for (const table of readers) read(table, entry);
  return withDistricts(book.tasks, entries);
}
