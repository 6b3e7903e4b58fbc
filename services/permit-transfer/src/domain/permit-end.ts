import type { Day } from '@tisheng/contracts';
import { daysBetween } from '@tisheng/workdays';
import type { Lamp } from './lamp.ts';

/** 到期提醒: told from so many days before the end, early enough for 行政许可法 第50条. */
export const watchDays = { first: 90, last: 30 };

type Ending = { validTo: Day | null; replacedOn: Day | null };

/** Calendar days until the end; null without an end, or once it was replaced. */
export function daysLeft({ validTo, replacedOn }: Ending, today: Day): number | null {
  return validTo !== null && replacedOn === null ? daysBetween(today, validTo) : null;
}

/** What the end of a permit means on a day; null for one that was replaced. */
export function endLamp(permit: Ending, today: Day): Lamp | null {
  const { validTo, replacedOn } = permit;
  if (replacedOn !== null) return null;
  const left = daysLeft(permit, today);
  if (left === null) return { state: 'normal', text: '长期有效' };
  if (left < 0) return { state: 'overdue', text: `已过期（${validTo}）` };
  if (left <= watchDays.first) return { state: 'nearing', text: `${left} 天后到期（${validTo}）` };
  return { state: 'normal', text: `有效期至 ${validTo}` };
}
