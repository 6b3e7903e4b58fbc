import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Person } from '#domain/claim.ts';
import type { FundChangeKind } from '#domain/fund-change.ts';

export const FundChangeRow = defineEntity({
  name: 'FundChangeRow',
  tableName: 'fund_changes',
  properties: {
    id: p.uuid().primary(),
    fundId: p.uuid(),
    kind: p.string().$type<FundChangeKind>(),
    amountFen: p.bigint('number'),
    documentNo: p.string(),
    /** 文件日期; of a correction the day on which it was asked for. */
    appropriatedOn: p.date(),
    reason: p.text().strictNullable(),
    /** The transfer that a correction takes back. */
    correctsId: p.uuid().strictNullable(),
    status: p.enum(['proposed', 'confirmed', 'rejected', 'withdrawn']),
    proposedOn: p.date(),
    proposedBy: p.json<Person>(),
    settledOn: p.date().strictNullable(),
    settledBy: p.json<Person>().strictNullable(),
  },
});
export type FundChangeRow = InferEntity<typeof FundChangeRow>;
