import type {
  Bureau,
  PolicyParameters,
  PolicyRef,
  Proximity,
  UpscalePool,
  UpscalePoolsFact,
} from '@tisheng/contracts';
import { tierOf } from './classification.ts';
import { ids, type Member, poolOf } from './member.ts';

/** Where a firm stands by the figures and the thresholds in force; what a decision rests on besides the member. */
export type Standing = {
  pool: UpscalePool;
  leadBureau: Bureau | null;
  proximity: Proximity | null;
  ground: PolicyRef;
};

/**
 * 线索: a firm that nobody has judged yet, for as long as there is a reason. Figures of several businesses of one lineage
 * come in any order; a lead that rests on one of them goes when a later period says less.
 */
export function suggest(
  member: Member,
  standing: Standing | null,
  reason: string | null,
  today: string,
): UpscalePoolsFact[] {
  if (member.status !== 'unknown' && member.status !== 'suggested') return [];
  if (!standing || reason === null)
    return member.status === 'suggested' ? takeBack(member, today) : [];
  const { pool, proximity, ground } = standing;
  if (member.status === 'suggested' && member.pool === pool) return [];
  const data = { ...ids(member), pool, suggestedOn: today, proximity, reason, ground };
  return [{ type: 'FirmSuggested', data }];
}

function takeBack(member: Member, today: string): UpscalePoolsFact[] {
  const pool = poolOf(member);
  const reason = '按现有数据不再接近标准，线索撤回';
  const data = {
    ...ids(member),
    pool,
    releasedOn: today,
    reason,
    cause: 'no-longer-near' as const,
  };
  return [{ type: 'FirmReleased', data }];
}

/**
 * The figures move a member between tiers, over the line and back; the line itself counts as reached. Without a figure,
 * or outside of all pools, it stands where the officer put it. Who is filed waits for the reviewers' word.
 */
export function weigh(
  member: Member,
  standing: Standing | null,
  bands: PolicyParameters<'upscale-pool-bands'>,
  nextWindowOpensOn: string | null,
  today: string,
): UpscalePoolsFact[] {
  const { status, tier: from, chosenTier } = member;
  if (status !== 'admitted' && status !== 'at-threshold') return [];
  const proximity = standing?.proximity ?? null;
  const about = { ...ids(member), pool: poolOf(member) };
  if (standing && proximity && proximity.percent >= 100) {
    if (status === 'at-threshold') return [];
    const { ground } = standing;
    const data = { ...about, reachedOn: today, proximity, nextWindowOpensOn, ground };
    return [{ type: 'ThresholdReached', data }];
  }
  const to = tierOf(proximity, bands, chosenTier);
  if (status === 'at-threshold')
    return [{ type: 'ThresholdLost', data: { ...about, lostOn: today, tier: to, proximity } }];
  if (from === null || to === from) return [];
  return [{ type: 'TierChanged', data: { ...about, from, to, changedOn: today, proximity } }];
}
