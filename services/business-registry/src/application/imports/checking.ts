import { readTable } from '@tisheng/service-kit/imports';
import { type CommandContext, run } from '@tisheng/service-kit/messaging';
import { Refusal } from '@tisheng/service-kit/refusal';
import { type ImportBatch, moveBatch, readFile } from '#persistence/imports/batches.ts';
import {
  compareRegistrarRows,
  compareTaxRows,
  countRows,
  type StagedRow,
  stageRows,
} from '#persistence/imports/staging.ts';
import type { OperatorSecrets } from '#persistence/operator-secrets.ts';
import {
  readRegistrarRow,
  registrarColumns,
  registrarLabels,
  registrarRequired,
} from './registrar-rows.ts';
import { readTaxRow, taxColumns, taxLabels, taxRequired } from './tax-rows.ts';

type Work = { context: CommandContext; batch: ImportBatch; secrets: OperatorSecrets };
type Read = { rows: StagedRow[]; headings: Record<string, string>; message: string | null };

/** Reads the file, stages every row with what is wrong in it, and compares with the register. */
export async function checkBatch(work: Work): Promise<void> {
  const { context, batch, secrets } = work;
  const { tx } = context;
  const sealed = await readFile(tx, batch.batchId);
  const bytes = secrets.openBytes(sealed, batch.batchId);
  const read = await readFileOf(batch, bytes, work);
  await run(tx, 'update import_batches set file_sealed = null, headings = $2 where batch_id = $1', [
    batch.batchId,
    JSON.stringify(read.headings),
  ]);
  if (read.message !== null) return moveBatch(tx, batch.batchId, 'failed', read.message);
  await stageRows(tx, batch.batchId, markDuplicates(read.rows));
  if (batch.template === 'tax-list') await compareTaxRows(tx, batch.batchId, 'file');
  else await compareRegistrarRows(tx, batch.batchId, 'file');
  await conclude(work);
}

async function conclude({ context: { tx }, batch: { batchId } }: Work): Promise<void> {
  const { counts, total } = await countRows(tx, batchId);
  await run(tx, 'update import_batches set total = $2 where batch_id = $1', [batchId, total]);
  const toDo = (counts.new ?? 0) + (counts.changed ?? 0);
  if (toDo > 0) return moveBatch(tx, batchId, 'checked');
  const faulty = counts.error ?? 0;
  const message = faulty
    ? `没有可导入的行，${faulty} 行有误，请下载错误明细，修改后重新上传`
    : '文件与现有数据一致，没有需要导入的内容';
  return moveBatch(tx, batchId, 'unchanged', message);
}

async function readFileOf(batch: ImportBatch, bytes: Buffer, work: Work): Promise<Read> {
  try {
    return batch.template === 'tax-list'
      ? await readTaxList(bytes)
      : await readRegistrarExport(bytes, work);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { rows: [], headings: {}, message: error.message };
  }
}

async function readRegistrarExport(
  bytes: Buffer,
  { context, batch, secrets }: Work,
): Promise<Read> {
  const table = await readTable(bytes, { columns: registrarColumns, required: registrarRequired });
  const by = { batchId: batch.batchId, districts: batch.districts, today: context.today, secrets };
  const rows = table.rows.map((row) => readRegistrarRow(row, by));
  const missing = table.missingColumns.map((key) => registrarLabels[key]);
  return { rows, headings: table.headings, message: complaintOf(missing, rows) };
}

async function readTaxList(bytes: Buffer): Promise<Read> {
  const table = await readTable(bytes, { columns: taxColumns, required: taxRequired });
  const rows = table.rows.map((row) => readTaxRow(row, table.headings));
  const missing = table.missingColumns.map((key) => taxLabels[key]);
  return { rows, headings: table.headings, message: complaintOf(missing, rows) };
}

function complaintOf(missing: readonly string[], rows: readonly StagedRow[]): string | null {
  if (missing.length > 0)
    return `文件缺少必需的列：${missing.join('、')}，请使用原始导出文件，或下载模板后重新上传`;
  return rows.length === 0 ? '文件中没有数据行，请核对后重新上传' : null;
}

/** The first row of a business counts: the same again is a duplicate, another with its number an error. */
export function markDuplicates(rows: readonly StagedRow[]): StagedRow[] {
  const firstOf = new Map<string, StagedRow>();
  return rows.map((row) => {
    if (row.state === 'error') return row;
    const numbers = [row.credit_code, row.legacy_number].filter(
      (number) => typeof number === 'string',
    );
    const first = numbers.map((number) => firstOf.get(number)).find((known) => known !== undefined);
    if (first)
      return isSameContent(first, row) ? duplicateOf(first, row) : contradicting(first, row);
    for (const number of numbers) firstOf.set(number, row);
    return row;
  });
}

function duplicateOf(first: StagedRow, row: StagedRow): StagedRow {
  const message = `与第 ${first.row_number} 行相同，已按第 ${first.row_number} 行处理`;
  const problem = { column: '', level: 'warning' as const, message };
  return { ...row, state: 'duplicate', problems: [...row.problems, problem] };
}

function contradicting(first: StagedRow, row: StagedRow): StagedRow {
  const message = `与第 ${first.row_number} 行的代码或注册号相同而内容不同，请核对后只留一行`;
  const problem = { column: '', level: 'error' as const, message };
  return { ...row, state: 'error', problems: [...row.problems, problem] };
}

function isSameContent(a: StagedRow, b: StagedRow): boolean {
  const content = (row: StagedRow) =>
    JSON.stringify({ ...row, row_number: 0, problems: [], name_sealed: null, cells: null });
  return content(a) === content(b);
}
