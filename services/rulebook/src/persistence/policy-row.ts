import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Citation, PolicyId, PolicyScope } from '@tisheng/contracts';
import { datedColumns } from './drafting-columns.ts';

export const PolicyRow = defineEntity({
  name: 'PolicyRow',
  tableName: 'policies',
  properties: {
    ...datedColumns,
    policyId: p.text().$type<PolicyId>(),
    scope: p.text().$type<PolicyScope>(),
    citation: p.json<Citation>(),
    parameters: p.json<Record<string, unknown>>(),
    demonstration: p.boolean(),
  },
});
export type PolicyRow = InferEntity<typeof PolicyRow>;
