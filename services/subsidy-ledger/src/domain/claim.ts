import type { District, PolicyRef, Programme, SubsidyLedgerFact } from '@tisheng/contracts';
import type { Day } from '@tisheng/workdays';

export const claimStatuses = [
  'lodged',
  'verified',
  'publicised',
  'objected',
  'queued-for-funds',
  'approved',
  'instructed',
  'returned',
  'paid',
  'recovered',
  'refused',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export type Person = { id: string; name: string };
export type ReceiptWithdrawal = { by: Person; reason: string };
/** 已拨付待核实: asked once for a reason, and by whom it was answered. */
export type PaymentQuestion = { reason: string; answeredBy: Person | null };

/** 奖补申报：one business, one programme, from application to payment. */
export type Claim = {
  id: string;
  number: string;
  businessId: string;
  /** 申报时所在区: its fund pays, wherever the business moves afterwards. */
  district: District;
  programme: Programme;
  status: ClaimStatus;
  amountFen: number | null;
  fundId: string | null;
  ground: PolicyRef;
  lodgedOn: Day;
  /** 信用查询回执 of the last look-up, entered by another person than the one who verifies. */
  creditQueriedOn: Day | null;
  verifiedOn: Day | null;
  verifiedBy: Person | null;
  publicisedOn: Day | null;
  publicityLastDay: Day | null;
  publicityProvisional: boolean;
  objection: string | null;
  approvedOn: Day | null;
  approvedBy: Person | null;
  batchId: string | null;
  paymentNo: string | null;
  paymentAttempts: number;
  paidOn: Day | null;
  recoveredFen: number;
  /** 冻结原因: a failed check stops the payment without undoing the approval. */
  holdReason: string | null;
  /** 退票后须先更正账户. */
  accountStale: boolean;
  /** 账户更正: who proposes one, and who looked at it second; after an approval an approver settles it. */
  proposedBy: Person | null;
  proposalConfirmedBy: Person | null;
  /** 撤销回单登记 that waits for its second person; until then the claim stands still. */
  receiptWithdrawal: ReceiptWithdrawal | null;
  paymentQuestion: PaymentQuestion | null;
  refusedReason: string | null;
};

/** What a decision changes and tells. */
export type Decision = { changes: Partial<Claim>; facts: SubsidyLedgerFact[] };

export const aboutClaim = ({ id, number, businessId, district, programme }: Claim) => ({
  claimId: id,
  number,
  businessId,
  district,
  programme,
});
