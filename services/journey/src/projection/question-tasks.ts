import type { Entry, Readers } from './entry.ts';
import { type Claim, opening } from './subsidy-tasks.ts';
import type { TaskBook } from './task.ts';

/** 已拨付待核实: there as long as the money is gone and nobody has answered. */
export function questionTasks(book: TaskBook): Readers<void> {
  const end = (entry: Entry & Claim) => book.close(entry, entry.data.claimId, ['payment-question']);
  return {
    PaymentQuestioned: (entry) => {
      const task = opening(entry, 'payment-question', '核实追回或保留', 'finance-reviewer');
      book.open(entry, entry.data.claimId, task);
    },
    PaymentUpheld: end,
    SubsidyRecovered: end,
    PaymentReturned: end,
    ClaimRefused: end,
  };
}
