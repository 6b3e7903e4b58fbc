import { districtNames, fundChangeNames, programmeNames } from '@tisheng/contracts';
import { type Entry, inOrder, type Readers, read } from './entry.ts';
import { type Task, type TaskBook, taskBook } from './task.ts';

/** 下达、调减、冲正 wait for a second person; whoever registered it is always a reviewer, so a payer is asked. */
export function fundTasks(book: TaskBook): Readers<void> {
  return {
    FundChangeProposed: (entry) => {
      const { fundId, district, year, programme, changeId, kind, documentNo } = entry.data;
      const fund = `${districtNames[district]} ${year} 年${programmeNames[programme]}`;
      book.open(entry, changeId, {
        kind: 'fund-change',
        title: `${fund}：复核${fundChangeNames[kind]} ${documentNo}（登记人以外的人）`,
        subject: fundSubject(fundId),
        bureau: 'finance',
        role: 'finance-payer',
        district,
        link: `/subsidies/ledger?fund=${fundId}`,
      });
    },
    FundChangeSettled: (entry) => book.close(entry, entry.data.changeId, ['fund-change']),
  };
}

export const fundSubject = (fundId: string) => `fund/${fundId}`;

/** The funds whose tasks these entries change, each once, in one order for all writers. */
export function fundsIn(entries: readonly Entry[]): string[] {
  const ids = entries.flatMap((entry) =>
    entry.type === 'FundChangeProposed' || entry.type === 'FundChangeSettled'
      ? [entry.data.fundId]
      : [],
  );
  return [...new Set(ids)].toSorted();
}

/** Every task that the facts of some funds opened, closed by the fact that ended it. */
export function fundTasksOf(entries: readonly Entry[]): Task[] {
  const book = taskBook(null);
  const readers = fundTasks(book);
  for (const entry of inOrder(entries)) read(readers, entry);
  return book.tasks;
}
