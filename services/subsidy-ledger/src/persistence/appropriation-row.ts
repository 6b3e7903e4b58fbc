import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Person } from '#domain/claim.ts';

export const AppropriationRow = defineEntity({
  name: 'AppropriationRow',
  tableName: 'appropriations',
  properties: {
    id: p.uuid().primary(),
    fundId: p.uuid(),
    amountFen: p.bigint('number'),
    documentNo: p.string(),
    appropriatedOn: p.date(),
    status: p.enum(['proposed', 'confirmed', 'rejected']),
    proposedOn: p.date(),
    proposedBy: p.json<Person>(),
    settledOn: p.date().strictNullable(),
    settledBy: p.json<Person>().strictNullable(),
  },
});
export type AppropriationRow = InferEntity<typeof AppropriationRow>;
