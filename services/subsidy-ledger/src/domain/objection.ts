import { refuse } from '@tisheng/service-kit/refusal';
import type { Day } from '@tisheng/workdays';
import { aboutClaim, type Claim, type Decision } from './claim.ts';
import { requireAction } from './claim-actions.ts';
import type { RefusalCode } from './refusal-code.ts';

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
