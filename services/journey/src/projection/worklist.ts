import { type Entry, inOrder, read } from './entry.ts';
import { moves } from './moves.ts';
import { permitTasks } from './permit-tasks.ts';
import { poolTasks } from './pool-tasks.ts';
import { questionTasks } from './question-tasks.ts';
import { subsidyTasks } from './subsidy-tasks.ts';
import { takenBackTasks } from './taken-back-tasks.ts';
import { type Task, type TaskBook, taskBook } from './task.ts';
import { upscaleTasks } from './upscale-tasks.ts';

/** 待办与已办 of one lineage: every task its facts opened, closed by the fact that ended it. */
export function tasksOf(businessId: string, entries: readonly Entry[]): Task[] {
  const book = taskBook(businessId);
  const readers = taskReaders(book);
  for (const entry of inOrder(entries)) for (const table of readers) read(table, entry);
  return book.tasks;
}

export const taskReaders = (book: TaskBook) => [
  moves(book),
  poolTasks(book),
  permitTasks(book),
  subsidyTasks(book),
  questionTasks(book),
  upscaleTasks(book),
  takenBackTasks(book),
];
