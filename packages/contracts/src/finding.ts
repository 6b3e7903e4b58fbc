import { z } from 'zod';

/** What one named check found; `passed` is null when the data for it are missing, which is not a failure. */
export const Finding = z.object({
  check: z.string().min(1),
  /** Chinese, for people: 注册登记满 14 个月，要求满 12 个月. */
  detail: z.string().min(1),
  passed: z.boolean().nullable(),
});
export type Finding = z.infer<typeof Finding>;
