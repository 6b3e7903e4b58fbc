import type {
  District,
  Finding,
  PolicyRef,
  Programme,
  SubsidyLedgerFact,
} from '@tisheng/contracts';
import type { Day } from '@tisheng/workdays';
import { allPass } from './conditions.ts';
import type { Gone } from './standing.ts';

export const entitlementStatuses = ['watching', 'suspended', 'matured', 'lost'] as const;
export type EntitlementStatus = (typeof entitlementStatuses)[number];

/** 补助资格：a lineage on its way to one award, watched from the day that opened it. */
export type Entitlement = {
  businessId: string;
  programme: Programme;
  district: District;
  status: EntitlementStatus;
  openedOn: Day;
  maturesOn: Day;
  maturedOn: Day | null;
  /** Why it is suspended or lost. */
  reason: string | null;
  findings: Finding[];
  ground: PolicyRef;
};

export type EntitlementDecision = {
  changes: Partial<Entitlement>;
  facts: SubsidyLedgerFact[];
};

/** What is known of a watched business today. */
export type Seen = {
  openedOn: Day;
  maturesOn: Day;
  gone: Gone | null;
  findings: Finding[];
  ground: PolicyRef;
};

const about = ({ businessId, district, programme }: Entitlement) => ({
  businessId,
  district,
  programme,
});

/** A watch begins; what it comes to is said by `review` in the same breath. */
export function open(
  { businessId, programme, district }: Pick<Entitlement, 'businessId' | 'programme' | 'district'>,
  { openedOn, maturesOn, ground }: Seen,
): { watch: Entitlement; facts: SubsidyLedgerFact[] } {
  const watch: Entitlement = {
    businessId,
    programme,
    district,
    status: 'watching',
    openedOn,
    maturesOn,
    maturedOn: null,
    reason: null,
    findings: [],
    ground,
  };
  return { watch, facts: [opened(watch)] };
}

const opened = (watch: Entitlement): SubsidyLedgerFact => {
  const { openedOn, maturesOn, ground } = watch;
  return { type: 'EntitlementOpened', data: { ...about(watch), openedOn, maturesOn, ground } };
};

/**
 * Looks at a watch by what is known today, and by that alone: a merger, a credit record and a conversion come to the
 * same in whatever order they are told. Its days are told again when they move, such as by the earlier conversion of an
 * absorbed business.
 */
export function review(watch: Entitlement, seen: Seen, today: Day): EntitlementDecision {
  if (seen.gone) return lose(watch, seen);
  const { openedOn, maturesOn, ground } = seen;
  const moves = watch.openedOn !== openedOn || watch.maturesOn !== maturesOn;
  // Matured before its present day it has not matured: that is found again.
  const isEarly = watch.maturedOn !== null && watch.maturedOn < maturesOn;
  const dated = {
    ...watch,
    openedOn,
    maturesOn,
    maturedOn: isEarly ? null : watch.maturedOn,
    ground: moves ? ground : watch.ground,
  };
  const { changes, facts } = judge(dated, seen, today);
  return {
    changes: { openedOn, maturesOn, maturedOn: dated.maturedOn, ground: dated.ground, ...changes },
    facts: [...(moves ? [opened(dated)] : []), ...facts],
  };
}

/** Time is waited for, data is waited for; a condition that fails stops the watch until it holds again. */
function judge(watch: Entitlement, { findings, ground }: Seen, today: Day): EntitlementDecision {
  const [obstacle] = findings.filter(({ check, passed }) => passed === false && check !== 'steady');
  if (obstacle) {
    const { detail: reason } = obstacle;
    const facts = watch.status === 'suspended' ? [] : [suspended(watch, reason, today)];
    return { changes: { status: 'suspended', findings, reason }, facts };
  }
  if (today >= watch.maturesOn && allPass(findings)) return mature(watch, findings, ground, today);
  const [unmet] = findings.filter(({ passed }) => passed !== true);
  const stops = watch.status === 'matured' && unmet ? [suspended(watch, unmet.detail, today)] : [];
  return {
    changes: { status: 'watching', findings, reason: null },
    facts: [...resumption(watch, today), ...stops],
  };
}

function mature(
  watch: Entitlement,
  findings: Finding[],
  ground: PolicyRef,
  today: Day,
): EntitlementDecision {
  const resumes = resumption(watch, today);
  if (watch.maturedOn !== null)
    return { changes: { status: 'matured', findings, reason: null }, facts: resumes };
  const data = { ...about(watch), maturedOn: today, findings, ground };
  return {
    changes: { status: 'matured', maturedOn: today, ground, findings, reason: null },
    facts: [...resumes, { type: 'EntitlementMatured', data }],
  };
}

const suspended = (watch: Entitlement, reason: string, today: Day): SubsidyLedgerFact => ({
  type: 'EntitlementSuspended',
  data: { ...about(watch), suspendedOn: today, reason },
});

function resumption(watch: Entitlement, today: Day): SubsidyLedgerFact[] {
  if (watch.status !== 'suspended' && watch.status !== 'lost') return [];
  const reason = '暂停的原因已消除，条件恢复';
  return [{ type: 'EntitlementResumed', data: { ...about(watch), resumedOn: today, reason } }];
}

function lose(watch: Entitlement, { gone, openedOn, maturesOn }: Seen): EntitlementDecision {
  if (!gone) return { changes: {}, facts: [] };
  const { reason, on: lostOn } = gone;
  const data = { ...about(watch), lostOn, reason };
  return {
    changes: { status: 'lost', openedOn, maturesOn, maturedOn: null, findings: [], reason },
    facts: watch.status === 'lost' ? [] : [{ type: 'EntitlementLost', data }],
  };
}
