import { serviceName } from '@tisheng/contracts';
import type { Readers } from './entry.ts';
import type { TaskBook } from './task.ts';

/** 导入撤回: nothing is to be done for a business that never was, except where somebody uses it all the same. */
export function takenBackTasks(book: TaskBook): Readers<void> {
  return {
    BusinessClosed: (entry) => {
      if (entry.data.voided && entry.data.businessId === book.businessId) book.end(entry);
    },
    TakenBackBusinessUsed: (entry) => {
      const { businessId, district, service, thing, what } = entry.data;
      const who = serviceName(service);
      book.open(entry, thing, {
        kind: 'taken-back-use',
        title: `导入已撤回，${who}仍在使用（${what}）：请通知其撤回，或重新登记后改办`,
        subject: `business/${businessId}`,
        bureau: 'market-regulation',
        role: 'registrar',
        district,
        link: `/entities/${businessId}`,
      });
    },
    TakenBackUseEnded: (entry) => book.close(entry, entry.data.thing, ['taken-back-use']),
  };
}
