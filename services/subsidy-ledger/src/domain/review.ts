import type { Finding } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import { addDays, type Day } from '@tisheng/workdays';
import { aboutClaim, type Claim, type Decision, type Person } from './claim.ts';
import { requireAction } from './claim-actions.ts';
import { failed } from './conditions.ts';
import { happenedOn } from './happened-on.ts';
import type { Publicity } from './publicity.ts';
import type { RefusalCode } from './refusal-code.ts';

export type Verification = {
  person: Person;
  findings: Finding[];
  creditCheckDaysMax: number | null;
};

/** 登记信用查询: by another person than the one who verifies. @throws Refusal `not-available` | `day-in-future` */
export function lookUpCredit(claim: Claim, queriedOn: Day, today: Day): Decision {
  requireAction(claim, 'look-up-credit');
  return { changes: { creditQueriedOn: happenedOn(queriedOn, today) }, facts: [] };
}

/**
 * 初审。
 * @throws Refusal `not-available` | `credit-query-too-old` | `conditions-not-met` (facts: findings)
 */
export function verify(claim: Claim, command: Verification, today: Day): Decision {
  requireAction(claim, 'verify');
  const { creditQueriedOn } = claim;
  const { person, findings, creditCheckDaysMax } = command;
  if (creditQueriedOn && creditCheckDaysMax !== null)
    requireFreshQuery(creditQueriedOn, creditCheckDaysMax, today);
  requireNoneFailed(findings);
  return {
    changes: { status: 'verified', verifiedOn: today, verifiedBy: person },
    facts: [{ type: 'ClaimVerified', data: { ...aboutClaim(claim), verifiedOn: today, findings } }],
  };
}

function requireFreshQuery(queriedOn: Day, daysMax: number, today: Day): void {
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

/** @throws Refusal `not-available` */
export function publicise(
  claim: Claim,
  command: { publicity: Publicity; ground: Claim['ground'] },
  today: Day,
): Decision {
  requireAction(claim, 'publicise');
  const { lastDay, provisional } = command.publicity;
  const data = { ...aboutClaim(claim), publicisedOn: today, lastDay, provisional };
  return {
    changes: {
      status: 'publicised',
      publicisedOn: today,
      publicityLastDay: lastDay,
      publicityProvisional: provisional,
    },
    facts: [{ type: 'ClaimPublicised', data: { ...data, ground: command.ground } }],
  };
}

/** 异议：stops the claim until it is answered. @throws Refusal `not-available` */
export function object(claim: Claim, ground: string, today: Day): Decision {
  requireAction(claim, 'object');
  return {
    changes: { status: 'objected', objection: ground },
    facts: [{ type: 'ObjectionRaised', data: { ...aboutClaim(claim), raisedOn: today, ground } }],
  };
}

/** An objection that holds ends the claim; one that does not lets the publicity go on. */
export function answerObjection(
  claim: Claim,
  command: { upheld: boolean; answer: string },
  today: Day,
): Decision {
  requireAction(claim, 'answer-objection');
  if (command.upheld) return turnDown(claim, `异议成立：${command.answer}`, today);
  return { changes: { status: 'publicised' }, facts: [] };
}

/** 不予补助，说明理由（行政许可法 第38条 的道理同样适用）. @throws Refusal `not-available` | `claim-in-batch` */
export function turnDown(claim: Claim, reason: string, today: Day): Decision {
  requireAction(claim, 'refuse');
  if (claim.batchId)
    throw refuse<RefusalCode>('claim-in-batch', '此件已编入拨付批次，请先取消该批次', {
      batchId: claim.batchId,
    });
  return {
    changes: { status: 'refused', refusedReason: reason },
    facts: [{ type: 'ClaimRefused', data: { ...aboutClaim(claim), refusedOn: today, reason } }],
  };
}
