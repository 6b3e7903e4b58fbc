import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Bureau } from '@tisheng/contracts';

export const PermitRow = defineEntity({
  name: 'PermitRow',
  tableName: 'permits',
  properties: {
    id: p.uuid().primary(),
    businessId: p.uuid(),
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
    /** 随误导入撤回. */
    takenBackOn: p.date().nullable(),
  },
});
export type PermitRow = InferEntity<typeof PermitRow>;

/** What is filed, before anything has become of it. */
export type PermitContent = Omit<PermitRow, 'replacedOn' | 'replacedBy' | 'takenBackOn'>;
