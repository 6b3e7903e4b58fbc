import type { Day } from '@tisheng/contracts';
import { addWorkdays, type Calendar } from '@tisheng/workdays';
import { projectClocks } from './clock.ts';
import { dueDay } from './due-day.ts';
import { evolve } from './evolve.ts';
import { lawfulSuspension } from './suspension-kinds.ts';
import { aboutOf, type CaseFact, type TransferCase } from './transfer-case.ts';

const standing = { dueOn: null, provisional: false };

export type Suspend = { kind: string; noticeNo: string; expectedDays: number };

/**
 * 特别程序（行政许可法 第45条）: the expected days are working days, told to the applicant in writing.
 * @throws Refusal `suspension-not-lawful`
 */
export function suspend(
  transfer: TransferCase,
  { kind, noticeNo, expectedDays }: Suspend,
  calendar: Calendar,
  today: Day,
): CaseFact[] {
  const data = {
    ...aboutOf(transfer),
    kind: lawfulSuspension(kind),
    noticeNo,
    suspendedOn: today,
    expectedDays,
    expectedUntil: addWorkdays(calendar, today, expectedDays).day,
    promise: standing,
    statutory: standing,
  };
  const clocks = projectClocks(evolve(transfer, { type: 'ClockSuspended', data }), calendar);
  const { promise, statutory } = clocks;
  return [
    {
      type: 'ClockSuspended',
      data: { ...data, promise: dueDay(promise), statutory: dueDay(statutory) },
    },
  ];
}

/** The result of the special procedure is in: this day belongs to the department again. */
export function resume(transfer: TransferCase, calendar: Calendar, today: Day): CaseFact[] {
  const data = { ...aboutOf(transfer), resumedOn: today, promise: standing, statutory: standing };
  const { promise, statutory } = projectClocks(
    evolve(transfer, { type: 'ClockResumed', data }),
    calendar,
  );
  return [
    {
      type: 'ClockResumed',
      data: { ...data, promise: dueDay(promise), statutory: dueDay(statutory) },
    },
  ];
}
