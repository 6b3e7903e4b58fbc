import { z } from 'zod';

/** A civil day in Asia/Shanghai, `YYYY-MM-DD`; never an instant. */
export const Day = z.iso.date('请填写有效日期，格式为 YYYY-MM-DD');
export type Day = z.infer<typeof Day>;
