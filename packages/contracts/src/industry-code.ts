import { z } from 'zod';
import { boundedAs } from './heard.ts';

/** GB/T 4754 门类字母加 2 至 4 位数字. */
export const IndustryCode = boundedAs(
  z
    .string('请填写行业代码')
    .regex(/^[A-T]\d{2,4}$/, '行业代码应为门类字母加 2 至 4 位数字，例如 H6210')
    .max(5, '行业代码应为门类字母加 2 至 4 位数字，例如 H6210'),
  z.string(),
);
