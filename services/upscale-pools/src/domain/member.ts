import type {
  DelistingReason,
  District,
  PolicyRef,
  ReleaseCause,
  ReviewLevel,
  UpscalePool,
  UpscalePoolsFact,
  UpscaleTier,
} from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import type { Standing } from './weighing.ts';

export type MemberStatus =
  | 'unknown'
  | 'suggested'
  | 'admitted'
  | 'at-threshold'
  | 'filed'
  | 'listed'
  | 'delisted'
  | 'released';

/** 四上培育对象: a firm, or a trading household, on its way to the roster. */
export type Member = {
  businessId: string;
  /** Where its business is now, by the register; a member has no place of its own. */
  district: District;
  status: MemberStatus;
  pool: UpscalePool | null;
  tier: UpscaleTier | null;
  /** What the officer chose; the figure may lift the tier above it, and lets it fall back to it. */
  chosenTier: UpscaleTier | null;
  ground: PolicyRef | null;
  admittedOn: string | null;
  reachedOn: string | null;
  filedOn: string | null;
  listedOn: string | null;
  /** This business itself was on the roster at some time. */
  everListed: boolean;
  leftOn: string | null;
  leftBecause: string | null;
  /** Null where a person released it, or the statisticians took it off. */
  leftCause: ReleaseCause | null;
};

export type RefusalCode =
  | 'class-outside-pools'
  | 'household-not-allowed'
  | 'already-a-member'
  | 'firm-closed'
  | 'absorbed'
  | 'action-not-allowed'
  | 'window-closed'
  | 'listing-in-the-future'
  | 'not-a-firm'
  | 'not-your-department';

export function unknownMember(businessId: string, district: District): Member {
  return {
    businessId,
    district,
    status: 'unknown',
    pool: null,
    tier: null,
    chosenTier: null,
    ground: null,
    admittedOn: null,
    reachedOn: null,
    filedOn: null,
    listedOn: null,
    everListed: false,
    leftOn: null,
    leftBecause: null,
    leftCause: null,
  };
}

/** 举措24：将具备规模、符合政策、有发展前景的企业入库. @throws Refusal `already-a-member` */
export function admit(
  member: Member,
  standing: Standing,
  { tier, chosenTier }: { tier: UpscaleTier; chosenTier: UpscaleTier | null },
  today: string,
): UpscalePoolsFact[] {
  if (['admitted', 'at-threshold', 'filed', 'listed'].includes(member.status))
    throw refuse('already-a-member', '该主体已在培育库或名录中，请刷新后查看');
  const { pool, leadBureau, proximity, ground } = standing;
  const data = { ...ids(member), pool, admittedOn: today, tier, leadBureau, proximity, ground };
  return [{ type: 'FirmAdmitted', data: { ...data, ...(chosenTier ? { chosenTier } : {}) } }];
}

export type OpenWindow = { track: 'monthly' | 'yearly'; closesOn: string };

/** @throws Refusal `window-closed` (facts: nextWindowOpensOn) */
export function file(
  member: Member,
  window: OpenWindow | null,
  nextWindowOpensOn: string | null,
  today: string,
): UpscalePoolsFact[] {
  if (!window) {
    const when = nextWindowOpensOn ? `下一窗口 ${nextWindowOpensOn} 开放` : '尚未公布下一窗口';
    throw refuse('window-closed', `今天不在申报窗口内，${when}`, { nextWindowOpensOn });
  }
  const { track, closesOn: windowClosesOn } = window;
  const data = { ...ids(member), pool: poolOf(member), submittedOn: today, track, windowClosesOn };
  return [{ type: 'FilingSubmitted', data }];
}

/** A level of review sends the filing back: the firm waits at the threshold again, with the reason. */
export function returnFiling(
  member: Member,
  level: ReviewLevel,
  reason: string,
  today: string,
): UpscalePoolsFact[] {
  const data = { ...ids(member), pool: poolOf(member), returnedOn: today, level, reason };
  return [{ type: 'FilingReturned', data }];
}

/**
 * 纳统: from the statisticians comes only that a firm is on the roster, in which class, since which day
 * (统计法 第28条); also for one that no pool has cultivated. The award is for a first listing alone, and first is first
 * of the lineage. @throws Refusal `listing-in-the-future`
 */
export function list(
  member: Member,
  { pool, listedOn }: { pool: UpscalePool; listedOn: string },
  lineageWasListed: boolean,
  today: string,
): UpscalePoolsFact[] {
  if (listedOn > today)
    throw refuse('listing-in-the-future', '纳统日期不能晚于今天，请核对后重新提交', { today });
  if (member.status === 'listed') return [];
  const fromPool = ['admitted', 'at-threshold', 'filed'].includes(member.status);
  const data = { ...ids(member), pool, listedOn, first: !lineageWasListed, fromPool };
  return [{ type: 'FirmListed', data }];
}

export function delist(
  member: Member,
  reason: DelistingReason,
  delistedOn: string,
): UpscalePoolsFact[] {
  return [
    { type: 'FirmDelisted', data: { ...ids(member), pool: poolOf(member), delistedOn, reason } },
  ];
}

/** 退出培育: nothing is deleted, a reason stays. */
export function release(member: Member, reason: string, releasedOn: string): UpscalePoolsFact[] {
  return [
    { type: 'FirmReleased', data: { ...ids(member), pool: poolOf(member), releasedOn, reason } },
  ];
}

export function evolve(member: Member, { type, data }: UpscalePoolsFact): Member {
  const { pool } = data;
  const here = { leftOn: null, leftBecause: null, leftCause: null };
  switch (type) {
    case 'FirmSuggested':
      return { ...member, pool, status: 'suggested', ground: data.ground };
    case 'FirmAdmitted': {
      const { tier, chosenTier = null, ground, admittedOn } = data;
      const anew = { ...here, reachedOn: null, filedOn: null };
      return { ...member, ...anew, pool, status: 'admitted', tier, chosenTier, ground, admittedOn };
    }
    case 'TierChanged':
      return { ...member, tier: data.to };
    case 'ThresholdReached': {
      const { reachedOn, ground } = data;
      return { ...member, status: 'at-threshold', tier: 'critical', reachedOn, ground };
    }
    case 'ThresholdLost':
      return { ...member, status: 'admitted', tier: data.tier, reachedOn: null };
    case 'FilingSubmitted':
      return { ...member, status: 'filed', filedOn: data.submittedOn };
    case 'FilingReturned':
      return { ...member, status: 'at-threshold', filedOn: null };
    case 'FirmListed':
      return {
        ...member,
        ...here,
        pool,
        status: 'listed',
        listedOn: data.listedOn,
        everListed: true,
      };
    case 'FirmDelisted':
      return { ...member, status: 'delisted', leftOn: data.delistedOn, leftBecause: data.reason };
    case 'FirmReleased':
      return released(member, data);
  }
}

/** A lead that nobody has judged leaves no trace but its facts; who was cultivated keeps a reason and no standing. */
function released(
  member: Member,
  {
    releasedOn,
    reason,
    cause = null,
  }: { releasedOn: string; reason: string; cause?: ReleaseCause | undefined | null },
): Member {
  const { businessId, district, status } = member;
  if (status === 'suggested' && cause) return unknownMember(businessId, district);
  const standing = { tier: null, reachedOn: null };
  const left = { leftOn: releasedOn, leftBecause: reason, leftCause: cause };
  return { ...member, ...standing, ...left, status: 'released' };
}

export const ids = ({ businessId, district }: Member) => ({ businessId, district });

export function poolOf({ businessId, pool }: Member): UpscalePool {
  if (!pool) throw new Error(`member ${businessId} belongs to no pool`);
  return pool;
}
