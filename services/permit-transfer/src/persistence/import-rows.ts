import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PermitContent } from './permit-row.ts';

export const importStatuses = ['checked', 'confirmed', 'cancelled', 'unchanged'] as const;
export type ImportStatus = (typeof importStatuses)[number];
export const importRowStates = ['new', 'changed', 'unchanged', 'duplicate', 'error'] as const;
export type ImportRowState = (typeof importRowStates)[number];
export type RowProblem = { column: string; level: 'error' | 'warning'; message: string };

export const ImportBatchRow = defineEntity({
  name: 'ImportBatchRow',
  tableName: 'import_batches',
  properties: {
    id: p.uuid().primary(),
    fileName: p.string(),
    fileHash: p.string(),
    status: p.string().$type<ImportStatus>(),
    /** What of the file is not taken in, one line each. */
    leftOut: p.json<string[]>(),
    uploadedBy: p.string(),
    uploadedById: p.string(),
    uploadedAt: p.datetime(),
    confirmedBy: p.string().nullable(),
    confirmedAt: p.datetime().nullable(),
  },
});
export type ImportBatchRow = InferEntity<typeof ImportBatchRow>;

export const ImportRow = defineEntity({
  name: 'ImportRow',
  tableName: 'import_rows',
  primaryKeys: ['batchId', 'rowNumber'],
  properties: {
    batchId: p.uuid().primary(),
    rowNumber: p.integer().primary(),
    state: p.string().$type<ImportRowState>(),
    cells: p.json<Record<string, string>>(),
    problems: p.json<RowProblem[]>(),
    /** As it will be filed. */
    permit: p.json<PermitContent>().nullable(),
  },
});
export type ImportRow = InferEntity<typeof ImportRow>;
