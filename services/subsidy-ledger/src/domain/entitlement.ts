import type {
  District,
  Finding,
  PolicyRef,
  Programme,
  SubsidyLedgerFact,
} from '@tisheng/contracts';
import type { Day } from '@tisheng/workdays';
import { allPass } from './conditions.ts';

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

const about = ({ businessId, district, programme }: Entitlement) => ({
  businessId,
  district,
  programme,
});

/**
 * Looks at a watch by what is known today: bad credit suspends it, its repair resumes it, and it matures when the day
 * is reached and every check passes. What does not pass stays on it as the answer to "why not".
 */
export function review(
  entitlement: Entitlement,
  findings: Finding[],
  ground: PolicyRef,
  today: Day,
): EntitlementDecision {
  const credit = findings.find(({ check }) => check === 'credit');
  if (entitlement.status === 'lost') return { changes: {}, facts: [] };
  if (credit?.passed === false) return suspend(entitlement, findings, credit.detail, today);
  const resumed = entitlement.status === 'suspended' ? resume(entitlement, today) : null;
  const matures =
    entitlement.maturedOn === null && today >= entitlement.maturesOn && allPass(findings);
  const maturity: SubsidyLedgerFact[] = matures
    ? [
        {
          type: 'EntitlementMatured',
          data: { ...about(entitlement), maturedOn: today, findings, ground },
        },
      ]
    : [];
  return {
    changes: {
      ...resumed?.changes,
      ...(matures ? { status: 'matured', maturedOn: today, ground } : {}),
      findings,
    },
    facts: [...(resumed?.facts ?? []), ...maturity],
  };
}

function suspend(
  entitlement: Entitlement,
  findings: Finding[],
  reason: string,
  today: Day,
): EntitlementDecision {
  if (entitlement.status === 'suspended') return { changes: { findings, reason }, facts: [] };
  const data = { ...about(entitlement), suspendedOn: today, reason };
  return {
    changes: { status: 'suspended', findings, reason },
    facts: [{ type: 'EntitlementSuspended', data }],
  };
}

function resume(entitlement: Entitlement, today: Day): EntitlementDecision {
  const reason = '不良信用记录已修复或到期';
  const data = { ...about(entitlement), resumedOn: today, reason };
  return {
    changes: { status: entitlement.maturedOn ? 'matured' : 'watching', reason: null },
    facts: [{ type: 'EntitlementResumed', data }],
  };
}

export function lose(entitlement: Entitlement, reason: string, lostOn: Day): EntitlementDecision {
  if (entitlement.status === 'lost') return { changes: {}, facts: [] };
  return {
    changes: { status: 'lost', reason },
    facts: [{ type: 'EntitlementLost', data: { ...about(entitlement), lostOn, reason } }],
  };
}
