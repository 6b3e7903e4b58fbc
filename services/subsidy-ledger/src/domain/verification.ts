import type { Finding } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import { addDays, type Day } from '@tisheng/workdays';
import { aboutClaim, type Claim, type Decision, type Person } from './claim.ts';
import { requireAction } from './claim-actions.ts';
import { failed } from './conditions.ts';
import { happenedOn } from './happened-on.ts';
import type { RefusalCode } from './refusal-code.ts';

export type Verification = {
  person: Person;
  findings: Finding[];
  /** How old a query may be (`daysMax` null: any age); null where the award asks nothing of credit. */
  creditQuery: { daysMax: number | null } | null;
};

/** 登记信用查询: by another person than the one who verifies. @throws Refusal `not-available` | `day-in-future` */
export function lookUpCredit(claim: Claim, queriedOn: Day, today: Day): Decision {
  requireAction(claim, 'look-up-credit');
  return { changes: { creditQueriedOn: happenedOn(queriedOn, today) }, facts: [] };
}

/**
 * 初审。
 * @throws Refusal `not-available` | `credit-query-missing` | `credit-query-too-old` | `conditions-not-met` (facts: findings)
 */
export function verify(claim: Claim, command: Verification, today: Day): Decision {
  requireAction(claim, 'verify');
  const { person, findings, creditQuery } = command;
  if (creditQuery) requireFreshQuery(claim.creditQueriedOn, creditQuery.daysMax, today);
  requireNoneFailed(findings);
  return {
    changes: { status: 'verified', verifiedOn: today, verifiedBy: person },
    facts: [{ type: 'ClaimVerified', data: { ...aboutClaim(claim), verifiedOn: today, findings } }],
  };
}

/** 举措22：无不良信用记录. That nobody has told of a bad record is no answer of those who keep the records. */
function requireFreshQuery(queriedOn: Day | null, daysMax: number | null, today: Day): void {
  if (queriedOn === null) {
    const message = '尚未登记信用查询，请由申报人或另一名培育专员查询，登记回执上的日期后再初审';
    throw refuse<RefusalCode>('credit-query-missing', message, { daysMax });
  }
  if (daysMax === null) return;
  if (queriedOn <= today && addDays(queriedOn, daysMax) >= today) return;
  const message = `信用查询回执须在 ${daysMax} 天以内，请由申报人或另一名培育专员重新查询登记后再初审`;
  throw refuse<RefusalCode>('credit-query-too-old', message, { queriedOn, daysMax });
}

/** @throws Refusal `conditions-not-met` (facts: findings, those that failed) */
export function requireNoneFailed(findings: readonly Finding[]): void {
  const [first, ...rest] = failed(findings);
  if (!first) return;
  const message = `条件不符：${first.detail}${rest.length > 0 ? ` 等 ${rest.length + 1} 项` : ''}`;
  throw refuse<RefusalCode>('conditions-not-met', message, { findings: [first, ...rest] });
}
