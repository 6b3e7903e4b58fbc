import type { BusinessRegistryFact, CreditGrade, Day } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';

/** 不良信用记录. */
export type CreditRecord = {
  recordId: string;
  grade: CreditGrade;
  against: 'household' | 'enterprise' | 'operator';
  listedOn: Day;
  publicUntil: Day | null;
  authority: string;
  reason: string;
  repairedOn: Day | null;
};

/**
 * 信用修复管理办法（2026-04-01）：轻微不公示；一般、严重有公示期.
 * @throws Refusal `listed-in-future` | `public-period-impossible`
 */
export function list(
  businessId: string,
  record: Omit<CreditRecord, 'repairedOn'>,
  today: Day,
): BusinessRegistryFact[] {
  const { listedOn, publicUntil } = record;
  if (listedOn > today) throw refuse('listed-in-future', '列入日期晚于今天，请核对', { listedOn });
  if (publicUntil !== null && publicUntil < listedOn)
    throw refuse('public-period-impossible', '公示截止日早于列入日期，请核对', {
      listedOn,
      publicUntil,
    });
  return [{ type: 'CreditRecordListed', data: { businessId, ...record } }];
}

type Repairable = { recordId: string; listedOn: Day; repairedOn?: Day | null | undefined };

/**
 * 举措36: after repair the record is no longer public, shared or used. Repaired before = nothing happens.
 * @throws Refusal `repaired-before-listing` | `repaired-in-future`
 */
export function repair(
  businessId: string,
  { recordId, listedOn, repairedOn: before }: Repairable,
  repairedOn: Day,
  today: Day,
): BusinessRegistryFact[] {
  if (before) return [];
  if (repairedOn > today)
    throw refuse('repaired-in-future', '修复日期晚于今天，请核对', { repairedOn });
  if (repairedOn < listedOn)
    throw refuse('repaired-before-listing', '修复日期早于列入日期，请核对', {
      listedOn,
      repairedOn,
    });
  return [{ type: 'CreditRecordRepaired', data: { businessId, recordId, repairedOn } }];
}
