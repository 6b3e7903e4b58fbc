import { refuse } from '@tisheng/service-kit/refusal';
import type { Day } from '@tisheng/workdays';
import { aboutClaim, type Claim, type Decision, type Person } from './claim.ts';
import { requireAction } from './claim-actions.ts';
import { requireSecond } from './duties.ts';
import type { RefusalCode } from './refusal-code.ts';

type Stage = 'proposed' | 'confirmed' | 'settled' | 'rejected';

/** 更正账户, first person. @throws Refusal `not-available` | `claim-in-batch` | `account-already-proposed` */
export function proposeCorrection(claim: Claim, person: Person, today: Day): Decision {
  requireAction(claim, 'correct-account');
  if (claim.batchId)
    throw refuse<RefusalCode>('claim-in-batch', '此件已编入拨付批次，账户不能更正');
  if (claim.proposedBy)
    throw refuse<RefusalCode>('account-already-proposed', '已有一项更正等待复核，请先复核');
  return moved(claim, 'proposed', { proposedBy: person }, today);
}

/**
 * 双人复核. Before an approval the second person settles it; afterwards the approver saw another account, so it goes
 * back to him: two who pay can send an approved claim to no account of their own choice.
 * @throws Refusal `not-available` | `no-proposed-account` | `same-person`
 */
export function confirmCorrection(
  claim: Claim,
  command: { person: Person; accepted: boolean },
  today: Day,
): Decision {
  requireAction(claim, 'confirm-account');
  if (!claim.proposedBy || claim.proposalConfirmedBy)
    throw refuse<RefusalCode>('no-proposed-account', '没有等待复核的账户更正');
  const message = '账户更正由您提出，请由另一名财政支付人或财政审核人复核';
  requireSecond(command.person, claim.proposedBy, message);
  if (command.accepted && claim.approvedBy)
    return moved(claim, 'confirmed', { proposalConfirmedBy: command.person }, today);
  return settled(claim, command.accepted, today);
}

/** 批准账户变更. @throws Refusal `not-available` | `no-proposed-account` */
export function approveCorrection(claim: Claim, accepted: boolean, today: Day): Decision {
  requireAction(claim, 'approve-account');
  if (!claim.proposalConfirmedBy)
    throw refuse<RefusalCode>('no-proposed-account', '没有等待批准的账户变更，请先由第二人复核');
  return settled(claim, accepted, today);
}

function settled(claim: Claim, accepted: boolean, today: Day): Decision {
  const changes = {
    proposedBy: null,
    proposalConfirmedBy: null,
    accountStale: claim.accountStale && !accepted,
  };
  return moved(claim, accepted ? 'settled' : 'rejected', changes, today);
}

function moved(claim: Claim, stage: Stage, changes: Partial<Claim>, today: Day): Decision {
  const data = { ...aboutClaim(claim), movedOn: today, stage };
  return { changes, facts: [{ type: 'AccountCorrectionMoved', data }] };
}

/** Which stage a decision reached; the account itself follows it. */
export const stageOf = ({ facts }: Decision): Stage | null => {
  const [fact] = facts;
  return fact?.type === 'AccountCorrectionMoved' ? fact.data.stage : null;
};
