import { refuse } from '@tisheng/service-kit/refusal';
import type { Day } from '@tisheng/workdays';
import type { RefusalCode } from './refusal-code.ts';

/** The day a thing happened as its paper says, today when the paper is silent. @throws Refusal `day-in-future` */
export function happenedOn(told: Day | null, today: Day): Day {
  if (told === null || told <= today) return told ?? today;
  throw refuse<RefusalCode>('day-in-future', '日期不能晚于今天，请核对', { told, today });
}
