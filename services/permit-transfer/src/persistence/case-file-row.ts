import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const CaseFileRow = defineEntity({
  name: 'CaseFileRow',
  tableName: 'case_files',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    contentHash: p.string(),
    name: p.string(),
    mediaType: p.string(),
    bytes: p.integer(),
    /** 材料的键，或 `scan`. */
    kind: p.string(),
    addedBy: p.string(),
    addedAt: p.datetime(),
  },
});
export type CaseFileRow = InferEntity<typeof CaseFileRow>;
