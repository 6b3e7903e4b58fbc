import { actionsOf, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';

export const ImportTemplate = z.enum(
  ['registrar-export', 'tax-list'],
  '请选择数据种类：登记数据或税务名单',
);

const BatchStatus = z.enum([
  'checking',
  'checked',
  'confirming',
  'confirmed',
  'unchanged',
  'failed',
  'cancelled',
  'withdrawing',
  'withdrawn',
]);

const ImportSummary = z.object({
  batchId: z.uuid(),
  template: ImportTemplate,
  fileName: z.string(),
  status: BatchStatus,
  message: z.string().nullable(),
  total: z.int(),
  /** Of `toProcess`, while confirming. */
  processed: z.int(),
  uploadedBy: z.string(),
  uploadedAt: z.iso.datetime(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.iso.datetime().nullable(),
  availableActions: actionsOf(['confirm', 'cancel', 'withdraw']),
});

export const ImportList = listOf(ImportSummary);

export const ImportBatch = ImportSummary.extend({
  toProcess: z.int(),
  /** 文件中未导入的列与行，逐条说明. */
  leftOut: z.array(z.string()),
  counts: z.object({
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    duplicate: z.int(),
    error: z.int(),
    unmatched: z.int(),
    warned: z.int(),
  }),
});

export const RowState = z.enum(['new', 'changed', 'unchanged', 'duplicate', 'error', 'unmatched']);

export const ImportRows = listOf(
  z.object({
    rowNumber: z.int(),
    state: z.enum([...RowState.options, 'pending']),
    businessId: z.uuid().nullable(),
    /** By column label, as the file heads it. */
    cells: z.record(z.string(), z.string()),
    problems: z.array(
      z.object({ column: z.string(), level: z.enum(['error', 'warning']), message: z.string() }),
    ),
  }),
).extend({ columns: z.array(z.string()) });

export const ImportUses = listOf(
  z.object({
    businessId: z.uuid(),
    name: z.string().nullable(),
    service: z.string(),
    /** 使用单位. */
    usedBy: z.string(),
    what: z.string(),
    since: z.iso.date().nullable(),
  }),
).extend({ businesses: z.int() });
