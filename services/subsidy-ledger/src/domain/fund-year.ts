import { refuse } from '@tisheng/service-kit/refusal';
import type { Day } from '@tisheng/workdays';
import type { RefusalCode } from './refusal-code.ts';

/**
 * 预算法 第18条：预算年度自公历一月一日起，至十二月三十一日止。第38条 and 实施条例 第48条 let transfer payments be told in the
 * year before (提前下达下一年度), and name no month: the whole year before is taken, 待市里确认. A later document belongs
 * to another year's budget.
 * @throws Refusal `document-of-another-year` (facts: year, from, to)
 */
export function requireYearOfAppropriation(year: number, documentOn: Day): void {
  requireWithin(year, documentOn, yearEnd(year));
}

/**
 * 预算法 第42条：what is left over is taken back when its year has ended, so a reduction has no last day but today's.
 * @throws Refusal `document-of-another-year` (facts: year, from, to)
 */
export function requireYearOfReduction(year: number, documentOn: Day, today: Day): void {
  requireWithin(year, documentOn, today > yearEnd(year) ? today : yearEnd(year));
}

const yearEnd = (year: number): Day => `${year}-12-31`;

function requireWithin(year: number, documentOn: Day, to: Day): void {
  const from = `${year - 1}-01-01`;
  if (from <= documentOn && documentOn <= to) return;
  const span = `应在 ${from} 至 ${to} 之间（含上一年提前下达）`;
  const message = `文件日期 ${documentOn} 与 ${year} 年度资金不符，${span}；请核对日期，或登记到相应年度的资金`;
  throw refuse<RefusalCode>('document-of-another-year', message, { year, from, to });
}
