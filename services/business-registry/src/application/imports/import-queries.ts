import { districtNames } from '@tisheng/contracts';
import { businessStatusNames } from '@tisheng/contracts/words';
import type { QueryContext } from '@tisheng/service-kit/http';
import { templateOf, writeTemplateOffLoop, writeXlsxOffLoop } from '@tisheng/service-kit/imports';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { countUses, pageOfUses } from '#persistence/imports/batch-uses.ts';
import {
  batchColumns,
  type ImportBatch,
  type ImportTemplate,
} from '#persistence/imports/batches.ts';
import { countRows, type RowState, type StagedRow } from '#persistence/imports/staging.ts';
import { describeUse } from './batch-uses.ts';
import { importActions } from './batches.ts';
import { registrarFile, registrarLabels } from './registrar-file.ts';
import { taxFile, taxLabels } from './tax-rows.ts';

const visible = `districts && $1::text[]`;

export async function listImports(
  { em, actor }: QueryContext,
  page: { limit: number; offset: number },
) {
  const [counted] = await run<{ total: string }>(
    em,
    `select count(*) as total from import_batches where ${visible}`,
    [actor.districts],
  );
  const items = await run<ImportBatch>(
    em,
    `select ${batchColumns} from import_batches where ${visible}
     order by uploaded_at desc, batch_id desc limit $2 offset $3`,
    [actor.districts, page.limit, page.offset],
  );
  return { items: items.map(toSummary), total: Number(counted?.total ?? 0) };
}

/** @throws Refusal `import-not-found` */
export async function readImport(context: QueryContext, batchId: string) {
  const batch = await findImport(context, batchId);
  const { counts, warned } = await countRows(context.em, batchId);
  const toDo = (counts.new ?? 0) + (counts.changed ?? 0);
  return {
    ...toSummary(batch),
    counts: {
      new: counts.new ?? 0,
      changed: counts.changed ?? 0,
      unchanged: counts.unchanged ?? 0,
      duplicate: counts.duplicate ?? 0,
      error: counts.error ?? 0,
      unmatched: counts.unmatched ?? 0,
      warned,
    },
    toProcess: toDo,
    leftOut: batch.leftOut,
  };
}

export async function listImportRows(
  context: QueryContext,
  batchId: string,
  page: {
    state?: Exclude<RowState, 'pending'> | 'warning' | undefined;
    limit: number;
    offset: number;
  },
) {
  const batch = await findImport(context, batchId);
  const { condition, values } = rowsWhere(batchId, page.state);
  const [counted] = await run<{ total: string }>(
    context.em,
    `select count(*) as total from import_rows where ${condition}`,
    values,
  );
  const rows = await run<ListedRow>(
    context.em,
    `select ${rowColumns} from import_rows where ${condition}
     order by row_number limit ${page.limit} offset ${page.offset}`,
    values,
  );
  const labels = labelsOf(batch);
  return {
    columns: Object.values(labels),
    items: rows.map((row) => ({
      rowNumber: row.row_number,
      state: row.state,
      businessId: row.businessId,
      problems: [...row.problems],
      cells: cellsOf(row, labels),
    })),
    total: Number(counted?.total ?? 0),
  };
}

/** 使用情况: who uses which business of the batch, whether it can still be taken back or has been. */
export async function listImportUses(
  context: QueryContext,
  batchId: string,
  page: { limit: number; offset: number },
) {
  await findImport(context, batchId);
  const { uses, businesses } = await countUses(context.em, batchId);
  const items = (await pageOfUses(context.em, batchId, page)).map(describeUse);
  return { items, total: uses, businesses };
}

/** 错误明细: the rows as they were, with what is wrong and what to do, ready to be put right. */
export async function exportErrors(context: QueryContext, batchId: string): Promise<Uint8Array> {
  const batch = await findImport(context, batchId);
  const labels = labelsOf(batch);
  const { condition, values } = rowsWhere(batchId, 'faulty');
  const rows = await run<ListedRow>(
    context.em,
    `select ${rowColumns} from import_rows where ${condition} order by row_number`,
    values,
  );
  const columns = [
    { header: '行号', key: '行号', width: 8 },
    { header: '问题与处理办法', key: '问题与处理办法', width: 60 },
    ...Object.values(labels).map((header) => ({ header, key: header, width: 22, text: true })),
  ];
  const exported = rows.map((row) => ({
    ...cellsOf(row, labels),
    行号: row.row_number,
    问题与处理办法: row.problems
      .map(({ column, message }) => (column ? `${column}：${message}` : message))
      .join('；'),
  }));
  return writeXlsxOffLoop({ sheets: [{ name: '错误明细', columns, rows: exported }] });
}

const templates = {
  'registrar-export': templateOf('登记数据', registrarFile, [
    '登记系统导出的文件可以直接上传，不必改成本模板；列的先后不限',
    '留空表示不改动；转企、并户、分户不能由导入办理',
  ]),
  'tax-list': templateOf('税务名单', taxFile, [
    '金额只填数字；单位写在表头，可写元或万元',
    '本市登记中没有的纳税人会逐行列出，不导入',
  ]),
};

/** 导入模板 of one kind of file, under the name it is saved by. */
export async function writeImportTemplate(template: ImportTemplate) {
  const bytes = await writeTemplateOffLoop(templates[template]);
  return { fileName: `${templates[template].name}导入模板.xlsx` as const, bytes };
}

type ListedRow = StagedRow & { businessId: string | null };

const rowColumns = `row_number, state, problems, cells, business_id as "businessId", credit_code,
  legacy_number, name, legal_form, founded_on::text, district, street, premises, industry_code,
  industry_name, business_scope, registered, ended_on::text, operator_masked`;

function rowsWhere(batchId: string, state?: RowState | 'warning' | 'faulty') {
  if (state === undefined) return { condition: 'batch_id = $1', values: [batchId] };
  if (state === 'warning')
    return {
      condition: `batch_id = $1 and problems @> '[{"level":"warning"}]'`,
      values: [batchId],
    };
  if (state === 'faulty')
    return { condition: `batch_id = $1 and state in ('error', 'unmatched')`, values: [batchId] };
  return { condition: 'batch_id = $1 and state = $2', values: [batchId, state] };
}

/** A row without problems was not kept as text; it is told from what was understood. */
function cellsOf(row: ListedRow, labels: Record<string, string>): Record<string, string> {
  const understood: Record<string, string | null | undefined> = row.cells ?? {
    creditCode: row.credit_code,
    legacyNumber: row.legacy_number,
    name: row.name,
    legalForm: row.legal_form,
    operator: row.operator_masked,
    foundedOn: row.founded_on,
    premises: row.premises,
    street: row.street,
    office: row.district ? districtNames[row.district] : null,
    industryCode: row.industry_code,
    industryName: row.industry_name,
    businessScope: row.business_scope,
    status: row.registered ? businessStatusNames[row.registered] : null,
    endedOn: row.ended_on,
  };
  const cells = Object.entries(labels).map(([key, label]) => [label, understood[key] ?? '']);
  return Object.fromEntries(cells);
}

function labelsOf({ template, headings }: ImportBatch): Record<string, string> {
  return { ...(template === 'tax-list' ? taxLabels : registrarLabels), ...headings };
}

async function findImport({ em, actor }: QueryContext, batchId: string): Promise<ImportBatch> {
  const sql = `select ${batchColumns} from import_batches where ${visible} and batch_id = $2`;
  const [batch] = await run<ImportBatch>(em, sql, [actor.districts, batchId]);
  if (batch) return batch;
  throw refuse('import-not-found', '没有找到这个导入批次，请刷新后重试', { batchId });
}

function toSummary(batch: ImportBatch) {
  const { batchId, template, fileName, status, message, total, processed } = batch;
  return {
    batchId,
    template,
    fileName,
    status,
    message,
    total,
    processed,
    uploadedBy: batch.uploadedBy.name,
    uploadedAt: new Date(batch.uploadedAt).toISOString(),
    confirmedBy: batch.confirmedBy?.name ?? null,
    confirmedAt: batch.confirmedAt && new Date(batch.confirmedAt).toISOString(),
    availableActions: importActions(batch),
  };
}
