import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Bureau, District } from '@tisheng/contracts';

export const PermitRow = defineEntity({
  name: 'PermitRow',
  tableName: 'permits',
  properties: {
    id: p.uuid().primary(),
    businessId: p.uuid(),
    district: p.string().$type<District>(),
    department: p.string().$type<Bureau>(),
    permitTypeId: p.string(),
    permitTypeName: p.string(),
    number: p.string(),
    holderName: p.string(),
    creditCode: p.string().nullable(),
    fields: p.json<Record<string, string>>(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    replacedOn: p.date().nullable(),
    replacedBy: p.uuid().nullable(),
  },
});
export type PermitRow = InferEntity<typeof PermitRow>;
