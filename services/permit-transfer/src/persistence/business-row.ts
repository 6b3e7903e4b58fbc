import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { District, OperatorIdentity } from '@tisheng/contracts';
import type { Conversion } from '#domain/comparison.ts';

/** What the register said about the conversion, and how the holder was called before. */
export type StoredConversion = Conversion & {
  nameBefore: string;
  creditCodeBefore: string | null;
  premisesBefore: string;
};

export const BusinessRow = defineEntity({
  name: 'BusinessRow',
  tableName: 'businesses',
  properties: {
    businessId: p.uuid().primary(),
    district: p.string().$type<District>(),
    name: p.string(),
    creditCode: p.string().nullable(),
    premises: p.string(),
    scope: p.string().nullable(),
    operator: p.json<OperatorIdentity>().nullable(),
    closedOn: p.date().nullable(),
    mergedInto: p.uuid().nullable(),
    conversion: p.json<StoredConversion>().nullable(),
  },
});
export type BusinessRow = InferEntity<typeof BusinessRow>;
