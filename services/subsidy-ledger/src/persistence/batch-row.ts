import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { District } from '@tisheng/contracts';
import type { Person } from '#domain/claim.ts';
import type { KeptAccount } from './claim-row.ts';

export const BatchRow = defineEntity({
  name: 'BatchRow',
  tableName: 'payment_batches',
  properties: {
    id: p.uuid().primary(),
    version: p.integer().version(),
    number: p.string(),
    district: p.string().$type<District>(),
    status: p.enum(['prepared', 'confirmed', 'cancelled']),
    preparedOn: p.date(),
    preparedBy: p.json<Person>(),
    confirmedOn: p.date().strictNullable(),
    confirmedBy: p.json<Person>().strictNullable(),
    lastActor: p.string(),
  },
});
export type BatchRow = InferEntity<typeof BatchRow>;

export const PaymentLineRow = defineEntity({
  name: 'PaymentLineRow',
  tableName: 'payment_lines',
  properties: {
    paymentNo: p.string().primary(),
    batchId: p.uuid(),
    claimId: p.uuid(),
    position: p.integer(),
    amountFen: p.bigint('number'),
    payee: p.string(),
    creditCode: p.string().strictNullable(),
    account: p.json<KeptAccount>(),
    status: p.enum(['prepared', 'held', 'instructed', 'paid', 'returned']),
    settledOn: p.date().strictNullable(),
    reason: p.text().strictNullable(),
  },
});
export type PaymentLineRow = InferEntity<typeof PaymentLineRow>;
