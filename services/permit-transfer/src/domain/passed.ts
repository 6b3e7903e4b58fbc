import type { Day } from '@tisheng/contracts';
import type { Projections } from './clock.ts';
import { aboutOf, type CaseFact, type TransferCase } from './transfer-case.ts';

type Passed = Extract<CaseFact, { type: 'DueDayPassed' }>;

/** What ran out and was not said yet; a provisional day has not run out, it only may have. */
export function dueDaysPassed(
  transfer: TransferCase,
  clocks: Projections,
  raised: Record<'promise' | 'statutory', boolean>,
  today: Day,
): Passed[] {
  return (['promise', 'statutory'] as const).flatMap((clock): Passed[] => {
    const { dueOn, provisional } = clocks[clock];
    if (raised[clock] || dueOn === null || provisional || today <= dueOn) return [];
    return [
      { type: 'DueDayPassed', data: { ...aboutOf(transfer), clock, dueOn, noticedOn: today } },
    ];
  });
}
