import type { QueryContext } from '@tisheng/service-kit/http';
import { templateOf, writeTemplateOffLoop, writeXlsxOffLoop } from '@tisheng/service-kit/imports';
import { refuse } from '@tisheng/service-kit/refusal';
import { countRowStates } from '#persistence/import-counts.ts';
import {
  ImportBatchRow,
  ImportRow,
  type ImportRowState,
  importRowStates,
} from '#persistence/import-rows.ts';
import { columnLabels, permitFile } from './read-rows.ts';

export async function readImport({ em, actor }: QueryContext, id: string) {
  const batch = await em.findOne(ImportBatchRow, { id, uploadedById: actor.id });
  if (!batch) throw refuse('not-found', '没有这个导入批次，或不是您上传的');
  return viewImport(em, batch);
}

export async function viewImport(em: QueryContext['em'], batch: ImportBatchRow) {
  const counted = new Map(
    (await countRowStates(em, batch.id)).map(({ state, rows }) => [state, rows]),
  );
  const counts = Object.fromEntries(
    importRowStates.map((state) => [state, counted.get(state) ?? 0]),
  );
  const isOpen = batch.status === 'checked';
  return {
    batchId: batch.id,
    fileName: batch.fileName,
    status: batch.status,
    uploadedBy: batch.uploadedBy,
    uploadedAt: batch.uploadedAt.toISOString(),
    confirmedBy: batch.confirmedBy ?? null,
    confirmedAt: batch.confirmedAt?.toISOString() ?? null,
    total: [...counted.values()].reduce((sum, rows) => sum + rows, 0),
    counts: counts as Record<ImportRowState, number>,
    leftOut: batch.leftOut,
    availableActions: isOpen
      ? [
          { action: 'confirm' as const, label: '确认导入' },
          { action: 'cancel' as const, label: '取消导入' },
        ]
      : [],
  };
}

export async function listImportRows(
  context: QueryContext,
  batchId: string,
  { state, limit, offset }: { state?: ImportRowState | undefined; limit: number; offset: number },
) {
  await readImport(context, batchId);
  const [rows, total] = await context.em.findAndCount(
    ImportRow,
    { batchId, ...(state ? { state } : {}) },
    { orderBy: { rowNumber: 'asc' }, limit, offset },
  );
  const items = rows.map(({ rowNumber, state: found, cells, problems }) => ({
    rowNumber,
    state: found,
    cells,
    problems,
  }));
  return { items, total, columns: columnLabels };
}

/** 导入模板. */
export const writePermitTemplate = (): Promise<Uint8Array> =>
  writeTemplateOffLoop(
    templateOf('许可证台账', permitFile, [
      '一行一证；同一许可证再次导入，内容不同的作为变更，先列出再确认',
      '正在办理沿用的许可证不能由导入更改',
    ]),
  );

/** 错误明细: the faulty rows as they were, with what is wrong and what to do. */
export async function exportErrors(context: QueryContext, batchId: string): Promise<Uint8Array> {
  await readImport(context, batchId);
  const rows = await context.em.find(
    ImportRow,
    { batchId, state: 'error' },
    { orderBy: { rowNumber: 'asc' } },
  );
  const told = rows.map(({ rowNumber, cells, problems }) => ({
    ...cells,
    行号: rowNumber,
    问题: problems.map(({ column, message }) => `${column}：${message}`).join('；'),
  }));
  const headers = ['行号', '问题', ...columnLabels];
  const columns = headers.map((header) => ({ header, key: header, text: header !== '行号' }));
  return writeXlsxOffLoop({ sheets: [{ name: '错误明细', columns, rows: told }] });
}
