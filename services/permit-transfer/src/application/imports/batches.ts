import { createHash } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { permitTransfer } from '@tisheng/contracts';
import type { PersonContext } from '@tisheng/service-kit/http';
import { readTable } from '@tisheng/service-kit/imports';
import { announceMany } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { v7 as newId } from 'uuid';
import type { RefusalCode } from '#domain/refusal-codes.ts';
import { ImportBatchRow, ImportRow, type StagedPermit } from '#persistence/import-rows.ts';
import { PermitRow } from '#persistence/permit-row.ts';
import { permitFiled } from '../permits.ts';
import { checkRows } from './check.ts';
import { permitColumns, readRow, requiredColumns } from './read-rows.ts';

/** One department's file; larger ones are split, so that a check answers while one waits. */
const rowsMax = 20_000;

/**
 * 上传并校验: the file itself is not kept, only its rows, with persons masked.
 * @throws Refusal `file-not-readable` | `too-many-rows` | `columns-missing`
 */
export async function uploadPermits(
  { tx, actor, cause, today }: PersonContext,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<ImportBatchRow> {
  const table = await readTable(bytes, {
    columns: permitColumns,
    required: requiredColumns,
    maxRows: rowsMax,
  });
  if (table.headingRow === null || table.missingColumns.length > 0) {
    const missing = table.missingColumns.map((key) => String(permitColumns[key][0]));
    const message = `文件缺少列：${missing.join('、')}，请补上表头后重新上传`;
    throw refuse<RefusalCode>('columns-missing', message, { missing });
  }
  const rows = await checkRows(tx, actor, today, table.rows.map(readRow));
  const hasWork = rows.some(({ state }) => state === 'new' || state === 'changed');
  const batch = tx.create(ImportBatchRow, {
    id: newId(),
    fileName,
    fileHash: createHash('sha256').update(bytes).digest('hex'),
    status: hasWork || rows.some(({ state }) => state === 'error') ? 'checked' : 'unchanged',
    uploadedBy: actor.name,
    uploadedById: actor.id,
    uploadedAt: cause.now,
  });
  tx.persist(batch);
  await tx.flush();
  for (const row of rows) tx.persist(tx.create(ImportRow, { batchId: batch.id, ...row }));
  await tx.flush();
  return batch;
}

/** 确认导入: rows with an error stay out, all others are filed and told. */
export async function confirmImport(
  context: PersonContext,
  batchId: string,
): Promise<ImportBatchRow> {
  const { tx, actor, cause } = context;
  const batch = await takeBatch(context, batchId);
  const rows = await tx.find(ImportRow, { batchId, state: { $in: ['new', 'changed'] } });
  const permits: PermitRow[] = [];
  for (const { permit, state } of rows)
    if (permit) permits.push(await file(context, permit, state === 'changed'));
  batch.status = 'confirmed';
  batch.confirmedBy = actor.name;
  batch.confirmedAt = cause.now;
  await announceMany(
    context,
    permitTransfer,
    permits.map((permit) => ({
      subject: `permit/${permit.id}`,
      partitionkey: permit.businessId,
      facts: [permitFiled(permit)],
    })),
  );
  return batch;
}

export async function cancelImport(
  context: PersonContext,
  batchId: string,
): Promise<ImportBatchRow> {
  const batch = await takeBatch(context, batchId);
  batch.status = 'cancelled';
  return batch;
}

async function file(
  { tx }: PersonContext,
  permit: StagedPermit,
  isKnown: boolean,
): Promise<PermitRow> {
  const known = isKnown ? await tx.findOne(PermitRow, { id: permit.id }) : null;
  const row = known ? tx.assign(known, permit) : tx.create(PermitRow, permit);
  tx.persist(row);
  return row;
}

/** @throws Refusal `not-found` | `import-not-ready` */
async function takeBatch({ tx, actor }: PersonContext, id: string): Promise<ImportBatchRow> {
  const batch = await tx.findOne(
    ImportBatchRow,
    { id, uploadedById: actor.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!batch) throw refuse('not-found', '没有这个导入批次，或不是您上传的');
  if (batch.status === 'checked') return batch;
  throw refuse<RefusalCode>('import-not-ready', '该批次已处理，请刷新查看；需要再导入请重新上传', {
    status: batch.status,
  });
}
