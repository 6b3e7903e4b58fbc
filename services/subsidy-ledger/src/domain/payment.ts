import { refuse } from '@tisheng/service-kit/refusal';
import type { Day } from '@tisheng/workdays';
import { aboutClaim, type Claim, type Decision, type Person } from './claim.ts';
import { requireAction } from './claim-actions.ts';
import { answered } from './payment-question.ts';
import type { RefusalCode } from './refusal-code.ts';

type Batch = { id: string; number: string };

/**
 * 编入批次, after the duties of the payer were compared.
 * @throws Refusal `not-available` | `claim-in-batch` | `claim-on-hold` | `account-not-corrected`
 *   | `account-change-pending`
 */
export function prepare(claim: Claim, batch: Batch, today: Day): Decision {
  requireAction(claim, 'prepare-payment');
  const facts = { claimId: claim.id, number: claim.number };
  if (claim.batchId)
    throw refuse<RefusalCode>('claim-in-batch', `${claim.number} 已在另一批次中`, facts);
  if (claim.holdReason) {
    const message = `${claim.number} 已冻结：${claim.holdReason}，请先复核解除`;
    throw refuse<RefusalCode>('claim-on-hold', message, facts);
  }
  if (claim.proposedBy) {
    const message = `${claim.number} 的账户变更尚未由复核人复核、财政审核人批准，请办结后再付款`;
    throw refuse<RefusalCode>('account-change-pending', message, facts);
  }
  if (claim.accountStale) {
    const message = `${claim.number} 被退票，请先由两人更正并复核账户，再由财政审核人批准`;
    throw refuse<RefusalCode>('account-not-corrected', message, facts);
  }
  const paymentAttempts = claim.paymentAttempts + 1;
  const paymentNo = `${claim.number}-${paymentAttempts}`;
  const { id: batchId, number: batchNumber } = batch;
  const data = { ...aboutClaim(claim), preparedOn: today, batchId, batchNumber, paymentNo };
  return {
    changes: { batchId, paymentNo, paymentAttempts },
    facts: [{ type: 'PaymentPrepared', data }],
  };
}

/** 指令发出：from now on the bank may pay. */
export function instruct(claim: Claim, today: Day): Decision {
  const { batchId, paymentNo, amountFen } = inBatch(claim);
  const data = { ...aboutClaim(claim), instructedOn: today, batchId, paymentNo, amountFen };
  return { changes: { status: 'instructed' }, facts: [{ type: 'PaymentInstructed', data }] };
}

/** 退出批次: the batch was cancelled, or goes without this claim. */
export function setAside(claim: Claim, reason: string, today: Day): Decision {
  const { batchId, paymentNo } = inBatch(claim);
  const data = { ...aboutClaim(claim), setAsideOn: today, batchId, paymentNo, reason };
  return {
    changes: { batchId: null, paymentNo: null },
    facts: [{ type: 'PaymentSetAside', data }],
  };
}

/** A failed check at payment holds it; the award is not taken away (信用可以修复). */
export function hold(claim: Claim, reason: string, today: Day): Decision {
  const { changes, facts } = setAside(claim, reason, today);
  return { changes: { ...changes, holdReason: reason }, facts };
}

export function pay(claim: Claim, today: Day): Decision {
  const { paymentNo, amountFen, fundId } = inBatch(claim);
  const data = { ...aboutClaim(claim), paidOn: today, paymentNo, amountFen, fundId };
  return { changes: { status: 'paid', paidOn: today }, facts: [{ type: 'SubsidyPaid', data }] };
}

/** 退票：the money is reserved again, the account must be put right by two people. */
export function returnPayment(claim: Claim, reason: string, today: Day): Decision {
  const { paymentNo } = inBatch(claim);
  const data = { ...aboutClaim(claim), returnedOn: today, paymentNo, reason };
  return {
    changes: { status: 'returned', batchId: null, accountStale: true },
    facts: [{ type: 'PaymentReturned', data }],
  };
}

export type Recovery = { amountFen: number; decisionNo: string; reason: string };

/**
 * 追回：its own entry; the payment stays as it was and the lineage stays "already awarded".
 * @throws Refusal `not-available` | `recovery-exceeds-payment` (facts: leftFen)
 */
export function recover(claim: Claim, command: Recovery, by: Person, today: Day): Decision {
  requireAction(claim, 'recover');
  const leftFen = (claim.amountFen ?? 0) - claim.recoveredFen;
  if (command.amountFen > leftFen)
    throw refuse<RefusalCode>(
      'recovery-exceeds-payment',
      '追回金额超过尚未追回的拨付金额，请核对',
      {
        leftFen,
      },
    );
  const recoveredFen = claim.recoveredFen + command.amountFen;
  const status = recoveredFen === claim.amountFen ? 'recovered' : claim.status;
  const data = { ...aboutClaim(claim), recoveredOn: today, ...command };
  return {
    changes: { recoveredFen, status, holdReason: null, paymentQuestion: answered(claim, by) },
    facts: [{ type: 'SubsidyRecovered', data }],
  };
}

/** 冲正追回: agreed by two people; what was paid counts as paid again, and what was asked about it is open again. */
export function withdrawRecovery(claim: Claim, command: Recovery, today: Day): Decision {
  const recoveredFen = claim.recoveredFen - command.amountFen;
  if (recoveredFen < 0) throw new Error(`claim ${claim.id} has recovered less than that`);
  const data = { ...aboutClaim(claim), withdrawnOn: today, ...command };
  return {
    changes: { recoveredFen, status: 'paid', paymentQuestion: answered(claim, null) },
    facts: [{ type: 'RecoveryWithdrawn', data }],
  };
}

function inBatch(claim: Claim) {
  const { batchId, paymentNo, amountFen, fundId } = claim;
  if (!batchId || !paymentNo || amountFen === null || !fundId)
    throw new Error(`claim ${claim.id} is not in a payment batch`);
  return { batchId, paymentNo, amountFen, fundId };
}
