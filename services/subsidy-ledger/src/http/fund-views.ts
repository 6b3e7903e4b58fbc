import { Day, District, Fen, Programme, textOrNone } from '@tisheng/contracts';
import { actionsOf } from '@tisheng/service-kit/http';
import { z } from 'zod';

export const accountNames = [
  'treasury',
  'appropriated',
  'reserved',
  'instructed',
  'paid',
  'recovered',
] as const;
const line = textOrNone.name('预算科目');
export const Budget = z.object({
  unitCode: line,
  unitName: line,
  projectCode: line,
  projectName: line,
  functionalCode: line,
  governmentEconomicCode: line,
  departmentEconomicCode: line,
  fundingNature: line,
});
export const FundView = z.object({
  id: z.uuid(),
  version: z.int(),
  district: District,
  year: z.int(),
  programme: Programme,
  budget: Budget,
  appropriatedFen: Fen,
  availableFen: Fen,
  reservedFen: Fen,
  instructedFen: Fen,
  paidFen: Fen,
  recoveredFen: Fen,
  publicisedFen: Fen,
  queuedFen: Fen,
  queuedClaims: z.int(),
  /** 待复核的下达、调减、冲正: not yet booked. */
  proposedChanges: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['appropriate', 'reduce', 'correct']),
      kindName: z.string(),
      amountFen: Fen,
      documentNo: z.string(),
      documentOn: Day,
      reason: z.string().nullable(),
      proposedBy: z.object({ id: z.string(), name: z.string() }),
      availableActions: actionsOf(['settle-change', 'withdraw-change']),
    }),
  ),
  availableActions: actionsOf(['appropriate', 'reduce', 'carry-over']),
});

export const EntryView = z.object({
  id: z.int(),
  transferId: z.uuid(),
  account: z.enum(accountNames),
  kind: z.string(),
  amountFen: z.int(),
  balanceFen: z.int(),
  claimId: z.uuid().nullable(),
  claimNumber: z.string().nullable(),
  documentNo: z.string().nullable(),
  reason: z.string(),
  reversesId: z.uuid().nullable(),
  occurredOn: Day,
  recordedAt: z.iso.datetime(),
  actorId: z.string(),
  availableActions: actionsOf(['correct']),
});

export const Reconciliation = z.object({
  ledgerPaidFen: Fen,
  receiptsPaidFen: Fen,
  differences: z.int(),
  items: z.array(
    z.object({
      paymentNo: z.string(),
      batchId: z.uuid(),
      batchNumber: z.string(),
      claimId: z.uuid(),
      claimNumber: z.string(),
      payee: z.string(),
      amountFen: Fen,
      status: z.enum(['instructed', 'paid', 'returned']),
      settledOn: Day.nullable(),
      agrees: z.boolean(),
      unmatchedReceipts: z.int(),
    }),
  ),
});
