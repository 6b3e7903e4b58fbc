import { refuse } from '@tisheng/service-kit/refusal';
import type { Day } from '@tisheng/workdays';
import { aboutClaim, type Claim, type Decision, type Person } from './claim.ts';
import { receiptStands, requireAction } from './claim-actions.ts';
import { requireSecond } from './duties.ts';
import type { RefusalCode } from './refusal-code.ts';

/**
 * 撤销回单登记, first person: a wrong 到账 or 退票, before the next step was taken on it.
 * @throws Refusal `not-available` | `receipt-in-doubt` | `receipt-settled`
 */
export function withdrawReceipt(claim: Claim, by: Person, reason: string): Decision {
  requireAction(claim, 'withdraw-receipt');
  if (receiptStands(claim)) return { changes: { receiptWithdrawal: { by, reason } }, facts: [] };
  const message = '回单登记之后已有追回、账户更正或新批次，不能再撤销，请按追回或重新支付办理';
  throw refuse<RefusalCode>('receipt-settled', message);
}

/**
 * Second person: the payment is under way again, as it was before the receipt; what was written of it stays written.
 * @throws Refusal `not-available` | `receipt-not-withdrawn` | `same-person`
 */
export function confirmReceiptWithdrawal(
  claim: Claim,
  command: { person: Person; accepted: boolean; batchId: string },
  today: Day,
): Decision {
  requireAction(claim, 'confirm-receipt-withdrawal');
  const { receiptWithdrawal: withdrawal, status, paymentNo } = claim;
  if (!withdrawal || !paymentNo)
    throw refuse<RefusalCode>('receipt-not-withdrawn', '没有等待复核的撤销，请刷新后按现状办理');
  const message = '撤销由您提出，请由另一名财政支付人或未审核此件的财政审核人复核';
  requireSecond(command.person, withdrawal.by, message);
  if (!command.accepted) return { changes: { receiptWithdrawal: null }, facts: [] };
  const changes = {
    status: 'instructed' as const,
    batchId: command.batchId,
    paidOn: null,
    accountStale: false,
    receiptWithdrawal: null,
  };
  const result = status === 'paid' ? ('paid' as const) : ('returned' as const);
  const { reason } = withdrawal;
  const data = { ...aboutClaim(claim), withdrawnOn: today, paymentNo, result, reason };
  return { changes, facts: [{ type: 'ReceiptWithdrawn', data }] };
}
