import type { Day, DueDay } from '@tisheng/contracts';
import { addWorkdays, type Calendar } from '@tisheng/workdays';
import type { Projections } from './clock.ts';
import type { TransferCase } from './transfer-case.ts';

/** 后续环节: what is still to come, who is to do it, and by when where a clock says so. */
export type ComingStep = {
  title: string;
  side: 'department' | 'applicant';
  expectedOn: Day | null;
  provisional: boolean;
};

/** 行政许可法 第44条: 自作出准予决定之日起十日内. A refusal has no such day in the law. */
const deliveryWorkdays = 10;

export function comingSteps(
  transfer: TransferCase,
  clocks: Projections,
  calendar: Calendar,
): ComingStep[] {
  const { status, track, closedOn } = transfer;
  const acceptance = step('受理', clocks.acceptance);
  const decision = step(
    '作出决定、换发新证',
    track === 'transfer' ? clocks.promise : clocks.statutory,
  );
  switch (status) {
    case 'received':
      return [acceptance, decision, delivery];
    case 'correction-requested':
      return [correction, acceptance, decision, delivery];
    case 'accepted':
      return [decision, delivery];
    case 'suspended':
      return [resumption(transfer), decision, delivery];
    case 'completed':
      return closedOn === null ? [] : [deliveryAfter(closedOn, calendar)];
    case 'refused':
      return [delivery];
    case 'withdrawn':
      return [];
  }
}

const step = (title: string, { dueOn, provisional }: DueDay): ComingStep => ({
  title,
  side: 'department',
  expectedOn: dueOn,
  provisional,
});
const unknown: DueDay = { dueOn: null, provisional: false };
const correction: ComingStep = { ...step('补齐材料', unknown), side: 'applicant' };
const delivery = step('送达', unknown);

function resumption({ suspensions }: TransferCase): ComingStep {
  const open = suspensions.find(({ resumedOn }) => resumedOn === null);
  const dueOn = open?.expectedUntil ?? null;
  return step('特别程序结束，恢复计时', { dueOn, provisional: false });
}

function deliveryAfter(closedOn: Day, calendar: Calendar): ComingStep {
  const { day, provisional } = addWorkdays(calendar, closedOn, deliveryWorkdays);
  return step('送达', { dueOn: day, provisional });
}
