import { z } from 'zod';
import { fewOf } from './count.ts';
import { text } from './text.ts';

/** What one named check found; `passed` is null when the data for it are missing, which is not a failure. */
export const Finding = z.object({
  check: text.key(),
  /** Chinese, for people: 注册登记满 14 个月，要求满 12 个月. */
  detail: text.summary('说明'),
  passed: z.boolean().nullable(),
});
export type Finding = z.infer<typeof Finding>;

/** All that one decision looked at. */
export const Findings = fewOf(Finding, 200);
