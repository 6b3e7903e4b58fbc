import type { BusinessKind, District } from '@tisheng/contracts';
import type { Day } from '@tisheng/workdays';

/** A business of a lineage as the register has told it last. */
export type Member = {
  businessId: string;
  /** Null until it is registered: a merger or a listing may be told before. */
  district: District | null;
  kind: BusinessKind | null;
  operatorRef: string | null;
  closedOn: Day | null;
  closedManner: 'cancelled' | 'revoked' | null;
  voided: boolean;
  mergedOn: Day | null;
};

/** Why a business has no award to wait for, and since when; null while it goes on by itself. */
export type Gone = { reason: string; on: Day };

export const voidedReason = '登记机关已撤回该主体的登记（误登记）';

/** 撤回、并入、注销或吊销: in this order, so that it is the same in whatever order they are told. */
export function goneOf(member: Member, root: string, today: Day): Gone | null {
  const { businessId, voided, closedOn, closedManner, mergedOn } = member;
  if (voided) return { reason: voidedReason, on: closedOn ?? today };
  if (businessId !== root)
    return { reason: '已并入另一主体，由存续主体计算', on: mergedOn ?? today };
  if (!closedOn) return null;
  return { reason: `${closedOn} ${closedManner === 'revoked' ? '吊销' : '注销'}`, on: closedOn };
}
