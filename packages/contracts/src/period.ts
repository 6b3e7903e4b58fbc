import { z } from 'zod';
import { boundedAs } from './heard.ts';
import { outOfBounds } from './out-of-bounds.ts';

const shape = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:\.\.\d{4}-(?:0[1-9]|1[0-2]))?)?$/;
const yearMin = 1990;
const yearMax = 2100;
const misshapen = '期间应为 2026、2026-09 或 2026-01..2026-09';

const isWithin = (period: string) =>
  [period.slice(0, 4), period.slice(9, 13) || period.slice(0, 4)].every(
    (year) => Number(year) >= yearMin && Number(year) <= yearMax,
  );

/** Year to date: one year, and its first month comes first. Any other text has nothing to compare. */
const isInOrder = (period: string) => {
  const [from = '', to = from] = period.split('..');
  return from.slice(0, 4) === to.slice(0, 4) && from <= to;
};

/** `2026`, `2026-09` (that month) or `2026-01..2026-09` (these months of one year). */
export const Period = boundedAs(
  z
    .string(misshapen)
    .regex(shape, { error: misshapen, abort: true })
    .refine(isWithin, { error: `年份应在 ${yearMin} 至 ${yearMax} 之间`, params: outOfBounds })
    .refine(isInOrder, '期间的起止月份应在同一年内，且起月不晚于止月')
    .meta({ maxLength: 16 }),
  z.string(),
);
export type Period = z.infer<typeof Period>;

/** A calendar year that something belongs to: 年度. */
export const Year = boundedAs(
  z
    .int('请填写年度')
    .min(2000, `年度应在 2000 至 ${yearMax} 之间`)
    .max(yearMax, `年度应在 2000 至 ${yearMax} 之间`),
  z.int(),
);
