import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { District, Finding, PolicyRef, Programme } from '@tisheng/contracts';
import {
  claimStatuses,
  type PaymentQuestion,
  type Person,
  type ReceiptWithdrawal,
} from '#domain/claim.ts';

/** 收款账户: the number is sealed; what anybody may see stands beside it. */
export type KeptAccount = {
  holder: string;
  sealedNumber: string;
  maskedNumber: string;
  bankName: string;
  /** 联行号. */
  bankCode: string;
};

export const ClaimRow = defineEntity({
  name: 'ClaimRow',
  tableName: 'claims',
  properties: {
    id: p.uuid().primary(),
    version: p.integer().version(),
    number: p.string(),
    businessId: p.uuid(),
    businessName: p.string(),
    creditCode: p.string().strictNullable(),
    operatorRef: p.string().strictNullable(),
    district: p.string().$type<District>(),
    programme: p.string().$type<Programme>(),
    status: p.enum(claimStatuses),
    amountFen: p.bigint('number').strictNullable(),
    fundId: p.uuid().strictNullable(),
    ground: p.json<PolicyRef>(),
    findings: p.json<Finding[]>(),
    warnings: p.json<string[]>(),
    lodgedOn: p.date(),
    creditQueriedOn: p.date().strictNullable(),
    verifiedOn: p.date().strictNullable(),
    verifiedBy: p.json<Person>().strictNullable(),
    publicisedOn: p.date().strictNullable(),
    publicityLastDay: p.date().strictNullable(),
    publicityProvisional: p.boolean(),
    publicityLength: p.integer().strictNullable(),
    publicityUnit: p.string().$type<'workday' | 'calendar-day'>().strictNullable(),
    publicityEndedOn: p.date().strictNullable(),
    objection: p.text().strictNullable(),
    approvedOn: p.date().strictNullable(),
    approvedBy: p.json<Person>().strictNullable(),
    batchId: p.uuid().strictNullable(),
    paymentNo: p.string().strictNullable(),
    paymentAttempts: p.integer(),
    paidOn: p.date().strictNullable(),
    recoveredFen: p.bigint('number'),
    holdReason: p.text().strictNullable(),
    account: p.json<KeptAccount>(),
    accountStale: p.boolean(),
    proposedAccount: p.json<KeptAccount>().strictNullable(),
    proposedBy: p.json<Person>().strictNullable(),
    proposalConfirmedBy: p.json<Person>().strictNullable(),
    proposedReason: p.text().strictNullable(),
    receiptWithdrawal: p.json<ReceiptWithdrawal>().strictNullable(),
    paymentQuestion: p.json<PaymentQuestion>().strictNullable(),
    refusedReason: p.text().strictNullable(),
    lastActor: p.string(),
  },
});
export type ClaimRow = InferEntity<typeof ClaimRow>;
