import type {
  Bureau,
  DelistingReason,
  District,
  PolicyRef,
  Proximity,
  ReviewLevel,
  UpscalePool,
  UpscalePoolsFact,
  UpscaleTier,
} from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';

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
  district: District;
  status: MemberStatus;
  pool: UpscalePool | null;
  tier: UpscaleTier | null;
  proximity: Proximity | null;
  ground: PolicyRef | null;
  admittedOn: string | null;
  reachedOn: string | null;
  filedOn: string | null;
  listedOn: string | null;
  /** The whole lineage was on the roster at some time: the award is for a first listing alone. */
  everListed: boolean;
  leftOn: string | null;
  leftBecause: string | null;
};

export type RefusalCode =
  | 'class-outside-pools'
  | 'household-not-allowed'
  | 'already-a-member'
  | 'firm-closed'
  | 'action-not-allowed'
  | 'window-closed'
  | 'listing-in-the-future'
  | 'not-a-firm';

/** What a decision rests on besides the member itself. */
export type Standing = {
  pool: UpscalePool;
  leadBureau: Bureau | null;
  proximity: Proximity | null;
  ground: PolicyRef;
};

export function unknownMember(businessId: string, district: District): Member {
  return {
    businessId,
    district,
    status: 'unknown',
    pool: null,
    tier: null,
    proximity: null,
    ground: null,
    admittedOn: null,
    reachedOn: null,
    filedOn: null,
    listedOn: null,
    everListed: false,
    leftOn: null,
    leftBecause: null,
  };
}

/** 线索: a firm that nobody has judged yet; seen before, nothing is said. */
export function suggest(
  member: Member,
  standing: Standing,
  reason: string,
  today: string,
): UpscalePoolsFact[] {
  if (member.status !== 'unknown') return [];
  const { pool, proximity, ground } = standing;
  const data = { ...ids(member), pool, suggestedOn: today, proximity, reason, ground };
  return [{ type: 'FirmSuggested', data }];
}

/** 举措24：将具备规模、符合政策、有发展前景的企业入库. @throws Refusal `already-a-member` */
export function admit(
  member: Member,
  standing: Standing,
  tier: UpscaleTier,
  today: string,
): UpscalePoolsFact[] {
  if (['admitted', 'at-threshold', 'filed', 'listed'].includes(member.status))
    throw refuse('already-a-member', '该主体已在培育库或名录中，请刷新后查看');
  const { pool, leadBureau, proximity, ground } = standing;
  const data = { ...ids(member), pool, admittedOn: today, tier, leadBureau, proximity, ground };
  return [{ type: 'FirmAdmitted', data }];
}

/** A new figure moves a member between tiers, or over the line; the line itself counts as reached. */
export function weigh(
  member: Member,
  standing: Standing,
  tier: UpscaleTier,
  nextWindowOpensOn: string | null,
  today: string,
): UpscalePoolsFact[] {
  const { pool, proximity, ground } = standing;
  if (member.status !== 'admitted' || !member.tier || !proximity) return [];
  if (proximity.percent >= 100)
    return [
      {
        type: 'ThresholdReached',
        data: { ...ids(member), pool, reachedOn: today, proximity, nextWindowOpensOn, ground },
      },
    ];
  if (tier === member.tier) return [];
  const data = { ...ids(member), pool, from: member.tier, to: tier, changedOn: today, proximity };
  return [{ type: 'TierChanged', data }];
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
 * (统计法 第28条); also for one that no pool has cultivated. @throws Refusal `listing-in-the-future`
 */
export function list(
  member: Member,
  pool: UpscalePool,
  listedOn: string,
  today: string,
): UpscalePoolsFact[] {
  if (listedOn > today)
    throw refuse('listing-in-the-future', '纳统日期不能晚于今天，请核对后重新提交', { today });
  if (member.status === 'listed') return [];
  const fromPool = ['admitted', 'at-threshold', 'filed'].includes(member.status);
  const data = { ...ids(member), pool, listedOn, first: !member.everListed, fromPool };
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
  switch (type) {
    case 'FirmSuggested':
      return {
        ...member,
        pool,
        status: 'suggested',
        proximity: data.proximity,
        ground: data.ground,
      };
    case 'FirmAdmitted': {
      const { tier, proximity, ground, admittedOn } = data;
      const anew = { reachedOn: null, filedOn: null, leftOn: null, leftBecause: null };
      return { ...member, ...anew, pool, status: 'admitted', tier, proximity, ground, admittedOn };
    }
    case 'TierChanged':
      return { ...member, tier: data.to, proximity: data.proximity };
    case 'ThresholdReached':
      return {
        ...member,
        status: 'at-threshold',
        reachedOn: data.reachedOn,
        proximity: data.proximity,
        ground: data.ground,
      };
    case 'FilingSubmitted':
      return { ...member, status: 'filed', filedOn: data.submittedOn };
    case 'FilingReturned':
      return { ...member, status: 'at-threshold', filedOn: null };
    case 'FirmListed':
      return {
        ...member,
        pool,
        status: 'listed',
        listedOn: data.listedOn,
        everListed: true,
        leftOn: null,
        leftBecause: null,
      };
    case 'FirmDelisted':
      return { ...member, status: 'delisted', leftOn: data.delistedOn, leftBecause: data.reason };
    case 'FirmReleased':
      return { ...member, status: 'released', leftOn: data.releasedOn, leftBecause: data.reason };
  }
}

const ids = ({ businessId, district }: Member) => ({ businessId, district });

function poolOf({ businessId, pool }: Member): UpscalePool {
  if (!pool) throw new Error(`member ${businessId} belongs to no pool`);
  return pool;
}
