import { LockMode } from '@mikro-orm/core';
import { permitTransfer } from '@tisheng/contracts';
import type { PersonContext, UploadedFile } from '@tisheng/service-kit/http';
import { announceMany } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { offLoop, type WorkerPlace } from '@tisheng/service-kit/workers';
import { v7 as newId } from 'uuid';
import type { RefusalCode } from '#domain/refusal-codes.ts';
import { filePermits, leaveOutStrangers, stageRows } from '#persistence/import-filing.ts';
import { ImportBatchRow, type RowProblem } from '#persistence/import-rows.ts';
import { permitFiled, permitSubject } from '../permits.ts';
import { checkRows } from './check.ts';
import type { ReadFile } from './read-rows.ts';

const reading: WorkerPlace = {
  pool: 'tables',
  module: new URL('./read-rows.ts', import.meta.url),
  name: 'readPermitFile',
};

/**
 * 上传并校验: the file itself is not kept, only its rows, with persons masked.
 * @throws Refusal `file-not-readable` | `too-many-rows` | `columns-missing`
 */
export async function uploadPermits(
  { tx, actor, cause, today }: PersonContext,
  { fileName, bytes, sha256 }: UploadedFile,
): Promise<ImportBatchRow> {
  const { problem, leftOut, rows: read } = await offLoop<ReadFile>(reading, bytes);
  if (problem !== null) throw refuse<RefusalCode>('columns-missing', problem);
  const rows = await checkRows(tx, actor, today, read);
  const hasWork = rows.some(({ state }) => state === 'new' || state === 'changed');
  const batch = tx.create(ImportBatchRow, {
    id: newId(),
    fileName,
    fileHash: sha256,
    leftOut,
    status: hasWork || rows.some(({ state }) => state === 'error') ? 'checked' : 'unchanged',
    uploadedBy: actor.name,
    uploadedById: actor.id,
    uploadedAt: cause.now,
  });
  tx.persist(batch);
  await tx.flush();
  await stageRows(tx, batch.id, rows);
  return batch;
}

const noLongerHere: RowProblem = {
  column: '统一社会信用代码',
  level: 'error',
  message: '校验后该主体已迁出、并入其他主体或撤回登记，未登记此证，请核对后重新导入',
};

/** 确认导入: rows with an error stay out, all others are filed and told. */
export async function confirmImport(
  context: PersonContext,
  batchId: string,
): Promise<ImportBatchRow> {
  const { tx, actor, cause } = context;
  const batch = await takeBatch(context, batchId);
  await leaveOutStrangers(tx, batchId, { districts: actor.districts, problem: noLongerHere });
  const permits = await filePermits(tx, batchId);
  batch.status = 'confirmed';
  batch.confirmedBy = actor.name;
  batch.confirmedAt = cause.now;
  await announceMany(
    context,
    permitTransfer,
    permits.map((permit) => ({
      ...permitSubject(permit),
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
