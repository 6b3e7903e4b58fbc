import type { BusinessRegistryFact, Day } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import type { Business } from './business.ts';

/** 并户申请: proposed by one person, confirmed by another. */
export type Absorption = {
  absorptionId: string;
  businessId: string;
  absorbedBusinessId: string;
  reason: string;
  proposedBy: string;
  status: 'proposed' | 'confirmed' | 'declined';
};

/** @throws Refusal `absorbs-itself` | `already-absorbed` */
export function requireAbsorbable(survivor: Business, absorbed: Business): void {
  if (survivor.businessId === absorbed.businessId)
    throw refuse('absorbs-itself', '不能把一户并入它自己，请另选被并入的一户');
  if (absorbed.status === 'absorbed' || survivor.status === 'absorbed')
    throw refuse('already-absorbed', '其中一户已并入他户，请在存续的一户上办理');
}

/**
 * 两户并为一户: history and awards of the absorbed one count for the survivor; two people decide.
 * @throws Refusal `second-person-required` | `absorption-decided` | those of `requireAbsorbable`
 */
export function confirmAbsorption(
  absorption: Absorption,
  survivor: Business,
  absorbed: Business,
  confirmedBy: string,
  today: Day,
): BusinessRegistryFact[] {
  if (absorption.status !== 'proposed')
    throw refuse('absorption-decided', '此并户申请已经办结，请刷新查看');
  if (absorption.proposedBy === confirmedBy)
    throw refuse('second-person-required', '并户须由另一人复核，请交其他登记员确认');
  requireAbsorbable(survivor, absorbed);
  const { businessId, absorbedBusinessId, reason } = absorption;
  return [
    { type: 'BusinessesMerged', data: { businessId, absorbedBusinessId, mergedOn: today, reason } },
  ];
}
