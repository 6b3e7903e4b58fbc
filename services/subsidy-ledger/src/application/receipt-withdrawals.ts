import type { PersonContext } from '@tisheng/service-kit/http';
import type { Decision } from '#domain/claim.ts';
import { confirmReceiptWithdrawal, withdrawReceipt } from '#domain/receipt-withdrawal.ts';
import { PaymentLineRow } from '#persistence/batch-row.ts';
import type { ClaimRow } from '#persistence/claim-row.ts';
import { noteClaim } from '#persistence/claims.ts';
import { type Order, postTransfers } from '#persistence/ledger.ts';
import { personOf } from './claim-decisions.ts';
import { decideOnClaim, type Target } from './deciding.ts';

export function askReceiptWithdrawal(context: PersonContext, command: Target & { reason: string }) {
  return decideOnClaim(
    context,
    command,
    'withdraw-receipt',
    (claim) => withdrawReceipt(claim, personOf(context), command.reason),
    (claim) => noteClaim(context, claim.id, 'receipt-withdrawal-asked', command.reason),
  );
}

/** The money goes back to where it was before the receipt; receipt and postings stay, others are added. */
export function settleReceiptWithdrawal(
  context: PersonContext,
  command: Target & { accepted: boolean },
) {
  return decideOnClaim(context, command, 'confirm-receipt-withdrawal', async (claim) => {
    const line = await lineOf(context, claim);
    const given = { person: personOf(context), accepted: command.accepted, batchId: line.batchId };
    const before = claim.status;
    const decision = confirmReceiptWithdrawal(claim, given, context.today);
    if (!told(decision)) {
      await noteClaim(context, claim.id, 'receipt-withdrawal-refused', line.paymentNo);
      return decision;
    }
    Object.assign(line, { status: 'instructed', settledOn: null, reason: null });
    await postTransfers(context, [orderOf(claim, line, before)]);
    return decision;
  });
}

const told = ({ facts }: Decision) => facts.length > 0;

async function lineOf({ tx }: PersonContext, { id, paymentNo }: ClaimRow): Promise<PaymentLineRow> {
  return tx.findOneOrFail(PaymentLineRow, { claimId: id, paymentNo: paymentNo ?? '' });
}

/** A payment goes back to 支付中; a return is instructed anew, so that a second return has what it takes back. */
function orderOf(claim: ClaimRow, line: PaymentLineRow, before: ClaimRow['status']): Order {
  const { id: claimId, fundId, number } = claim;
  if (!fundId) throw new Error(`claim ${claimId} has no fund`);
  const about = { fundId, claimId, amountFen: line.amountFen, documentNo: line.paymentNo };
  return before === 'paid'
    ? { ...about, kind: 'withdraw-payment', reason: `${number} 撤销到账登记` }
    : { ...about, kind: 'instruct', reason: `${number} 撤销退票登记，支付指令仍有效` };
}
