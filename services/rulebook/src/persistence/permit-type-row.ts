import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PermitType } from '@tisheng/contracts';
import { datedColumns } from './drafting-columns.ts';

/** What a catalogue row says; its dates and its number stand in columns of their own. */
export type PermitTypeContent = Omit<
  PermitType,
  'permitTypeId' | 'version' | 'effectiveFrom' | 'effectiveTo'
>;

export const PermitTypeRow = defineEntity({
  name: 'PermitTypeRow',
  tableName: 'permit_types',
  properties: {
    ...datedColumns,
    permitTypeId: p.text(),
    content: p.json<PermitTypeContent>(),
  },
});
export type PermitTypeRow = InferEntity<typeof PermitTypeRow>;
