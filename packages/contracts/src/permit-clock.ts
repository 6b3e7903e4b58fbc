import { z } from 'zod';
import { days } from './day.ts';

/** 三个时钟：受理时限、承诺时限、法定时限. */
export const ClockKind = z.enum(['acceptance', 'promise', 'statutory']);
export type ClockKind = z.infer<typeof ClockKind>;

/** 特别程序，行政许可法 第45条: a closed list; nothing else stops the statutory clock. */
export const SuspensionKind = z.enum([
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
]);
export type SuspensionKind = z.infer<typeof SuspensionKind>;

/** A due day of one clock; null while the clock stands still or has not started. */
export const DueDay = z.object({
  dueOn: days.planned('到期日').nullable(),
  /** 暂估: needs a day beyond the published calendar. */
  provisional: z.boolean(),
});
export type DueDay = z.infer<typeof DueDay>;

/** 办理通道：沿用变更（承诺 7 个工作日）或普通变更程序. */
export const TransferTrack = z.enum(['transfer', 'ordinary']);
export type TransferTrack = z.infer<typeof TransferTrack>;
