import { BusinessId, Day, District, Fen, Finding, PolicyRef, Programme } from '@tisheng/contracts';
import { actionsOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { claimActionNames } from '#domain/claim-actions.ts';

/** The words of the domain, as the screens' generated client sees them. */
export const ClaimStatus = z.enum([
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
]);

export const Person = z.object({ id: z.string(), name: z.string() });

export const ClaimBrief = z.object({
  id: z.uuid(),
  number: z.string(),
  status: ClaimStatus,
  version: z.int(),
});

export const ClaimSummary = ClaimBrief.extend({
  businessId: BusinessId,
  businessName: z.string(),
  district: District,
  programme: Programme,
  statusName: z.string(),
  amountFen: Fen.nullable(),
  lodgedOn: Day,
  publicityLastDay: Day.nullable(),
  paidOn: Day.nullable(),
  holdReason: z.string().nullable(),
  availableActions: actionsOf(claimActionNames),
});

const MaskedAccount = z.object({
  holder: z.string(),
  maskedNumber: z.string(),
  bankName: z.string(),
  bankCode: z.string(),
});

const PublicityView = z.object({
  publicisedOn: Day,
  lastDay: Day,
  provisional: z.boolean(),
  endedOn: Day.nullable(),
  days: z.array(
    z.object({
      day: Day,
      counted: z.boolean(),
      ordinal: z.int().nullable(),
      reason: z.string(),
      label: z.string(),
      provisional: z.boolean(),
    }),
  ),
});

const HistoryStep = z.object({
  kind: z.string(),
  label: z.string(),
  detail: z.string().nullable(),
  occurredOn: Day,
  recordedAt: z.string(),
  actorName: z.string(),
});

export const ClaimView = ClaimSummary.extend({
  creditCode: z.string().nullable(),
  amountYuan: z.string().nullable(),
  amountUppercase: z.string().nullable(),
  recoveredFen: Fen,
  fundId: z.uuid().nullable(),
  ground: PolicyRef,
  findings: z.array(Finding),
  warnings: z.array(z.string()),
  objection: z.string().nullable(),
  refusedReason: z.string().nullable(),
  creditQueriedOn: Day.nullable(),
  verifiedOn: Day.nullable(),
  verifiedBy: Person.nullable(),
  approvedOn: Day.nullable(),
  approvedBy: Person.nullable(),
  batchId: z.uuid().nullable(),
  paymentNo: z.string().nullable(),
  account: MaskedAccount,
  accountStale: z.boolean(),
  proposedAccount: MaskedAccount.extend({
    proposedBy: Person.nullable(),
    confirmedBy: Person.nullable(),
    reason: z.string(),
  }).nullable(),
  receiptWithdrawal: z.object({ by: Person, reason: z.string() }).nullable(),
  /** 经办分工: who did what, by which the doors keep duties apart. */
  duties: z.array(Person.extend({ duty: z.string() })),
  publicity: PublicityView.nullable(),
  history: z.array(HistoryStep),
});

export const ClaimTotals = z.array(
  z.object({ status: ClaimStatus, statusName: z.string(), claims: z.int(), amountFen: Fen }),
);
