import type { Finding, PolicyRef } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import type { Day } from '@tisheng/workdays';
import { aboutClaim, type Claim, type Decision, type Person } from './claim.ts';
import { requireAction } from './claim-actions.ts';
import { allPass, missing, type Rules } from './conditions.ts';
import { publicityEnded } from './publicity.ts';
import type { RefusalCode } from './refusal-code.ts';
import { requireNoneFailed } from './verification.ts';

export type Approval = {
  person: Person;
  rules: Rules;
  findings: Finding[];
  /** The district's fund of the present year; null when none was opened. */
  fund: { id: string; availableFen: number } | null;
  /** Number of a claim that applied earlier and still waits for the same fund. */
  queuedBefore: string | null;
};

/**
 * 第二人批准，公示期满以后；reserves at once, or queues when the district has too little: no borrowing.
 * @throws Refusal `not-available` | `publicity-not-ended` | `amount-not-set`
 *   | `conditions-not-met` | `data-missing`
 */
export function approve(claim: Claim, command: Approval, today: Day): Decision {
  requireAction(claim, 'approve');
  requirePublicityEnded(claim, today);
  const { amountFen, ground } = requireAmount(claim, command.rules);
  requireNoneFailed(command.findings);
  requireNothingMissing(command.findings);
  const { fund, queuedBefore, findings, person } = command;
  const told: Sum = { amountFen, ground };
  if (!fund || queuedBefore || fund.availableFen < amountFen)
    return queue(claim, { ...told, person, availableFen: fund?.availableFen ?? 0 }, today);
  return grant(claim, { ...told, person, findings, fundId: fund.id }, today);
}

/**
 * Money has arrived for a claim that a second person approved into the queue. Null when its conditions no longer hold:
 * then it waits for a person.
 */
export function approveFromQueue(
  claim: Claim,
  command: { rules: Rules; findings: Finding[]; fundId: string },
  today: Day,
): Decision | null {
  const { amountFen, ground, approvedBy } = claim;
  const { findings, fundId } = command;
  if (amountFen === null || approvedBy === null || !allPass(findings)) return null;
  return grant(claim, { amountFen, ground, person: approvedBy, findings, fundId }, today);
}

type Sum = { amountFen: number; ground: PolicyRef };

function grant(
  claim: Claim,
  granted: Sum & { person: Person; findings: Finding[]; fundId: string },
  today: Day,
): Decision {
  const { person, findings, ...sum } = granted;
  return {
    changes: { ...sum, status: 'approved', approvedOn: today, approvedBy: person },
    facts: [
      {
        type: 'ClaimApproved',
        data: { ...aboutClaim(claim), ...sum, approvedOn: today, findings },
      },
    ],
  };
}

/** Said once: a claim that waits already is not told again that it waits. */
function queue(
  claim: Claim,
  waiting: Sum & { person: Person; availableFen: number },
  today: Day,
): Decision {
  if (claim.status === 'queued-for-funds') return { changes: {}, facts: [] };
  const { amountFen, ground, person, availableFen } = waiting;
  const data = { ...aboutClaim(claim), queuedOn: today, amountFen, availableFen };
  return {
    changes: { status: 'queued-for-funds', amountFen, ground, approvedBy: person },
    facts: [{ type: 'ClaimQueued', data }],
  };
}

function requirePublicityEnded({ publicityLastDay }: Claim, today: Day): void {
  if (publicityEnded(publicityLastDay, today)) return;
  const message = `公示至 ${publicityLastDay} 结束，请在次日以后批准`;
  throw refuse<RefusalCode>('publicity-not-ended', message, { lastDay: publicityLastDay });
}

/** The version at application sets the amount; if it set none, the one in force today may. */
function requireAmount(claim: Claim, rules: Rules): { amountFen: number; ground: PolicyRef } {
  if (claim.amountFen !== null) return { amountFen: claim.amountFen, ground: claim.ground };
  const { amountFen } = rules.award;
  if (amountFen !== null) return { amountFen, ground: rules.ground };
  const message = `${rules.ground.citation}未规定金额，须待市级明确并发布政策版本后方可批准`;
  throw refuse<RefusalCode>('amount-not-set', message, { ground: rules.ground });
}

function requireNothingMissing(findings: readonly Finding[]): void {
  const [first] = missing(findings);
  if (!first) return;
  const message = `数据不全：${first.detail}，请补齐后再批准`;
  throw refuse<RefusalCode>('data-missing', message, { findings: missing(findings) });
}
