import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor, District } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';

export type ImportTemplate = 'registrar-export' | 'tax-list';
export type BatchStatus =
  | 'checking'
  | 'checked'
  | 'confirming'
  | 'confirmed'
  | 'unchanged'
  | 'failed'
  | 'cancelled'
  | 'withdrawing'
  | 'withdrawn';

/** 导入批次; instants as the database writes them. */
export type ImportBatch = {
  batchId: string;
  template: ImportTemplate;
  fileName: string;
  status: BatchStatus;
  message: string | null;
  headings: Record<string, string>;
  /** What of the file is not taken in, one line each. */
  leftOut: string[];
  total: number;
  processed: number;
  uploadedBy: Actor;
  uploadedAt: string;
  confirmedBy: Actor | null;
  confirmedAt: string | null;
  withdrawnBy: Actor | null;
  withdrawnAt: string | null;
  districts: District[];
};

export const batchColumns = `batch_id as "batchId", template, file_name as "fileName", status, message,
  headings, left_out as "leftOut", total, processed, uploaded_by as "uploadedBy", uploaded_at as "uploadedAt",
  confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", withdrawn_by as "withdrawnBy",
  withdrawn_at as "withdrawnAt", districts`;

export async function createBatch(
  tx: EntityManager,
  batch: {
    template: ImportTemplate;
    fileName: string;
    fileHash: string;
    uploadedBy: Actor;
    uploadedAt: Date;
  },
): Promise<string> {
  const [row] = await run<{ batchId: string }>(
    tx,
    `insert into import_batches (template, file_name, file_hash, uploaded_by, uploaded_at, districts)
     values ($1, $2, $3, $4, $5, $6) returning batch_id as "batchId"`,
    [
      batch.template,
      batch.fileName,
      batch.fileHash,
      JSON.stringify(batch.uploadedBy),
      batch.uploadedAt,
      batch.uploadedBy.districts,
    ],
  );
  if (!row) throw new Error('the batch was not created');
  return row.batchId;
}

/** The file waits for its check encrypted: it names operators. */
export async function keepFile(tx: EntityManager, batchId: string, sealed: Buffer): Promise<void> {
  await run(tx, 'update import_batches set file_sealed = $2 where batch_id = $1', [
    batchId,
    sealed,
  ]);
}

const bytesPerRead = 4 << 20;

/** In pieces: the driver unpacks a whole file in one go, and everybody else would wait for that. */
export async function readFile(
  tx: EntityManager,
  batchId: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  const sql = `select substring(file_sealed from $2 for ${bytesPerRead}) as piece
    from import_batches where batch_id = $1`;
  for (let from = 1; ; from += bytesPerRead) {
    const [row] = await run<{ piece: Buffer | null }>(tx, sql, [batchId, from]);
    if (!row?.piece) throw new Error(`batch ${batchId} has no file to check`);
    pieces.push(row.piece);
    if (row.piece.length < bytesPerRead) return new Uint8Array(Buffer.concat(pieces));
  }
}

/** The file is read; what it says stands in the rows. */
export async function dropFile(
  tx: EntityManager,
  batchId: string,
  { headings, leftOut }: Pick<ImportBatch, 'headings' | 'leftOut'>,
): Promise<void> {
  const sql = `update import_batches set file_sealed = null, headings = $2, left_out = $3
    where batch_id = $1`;
  await run(tx, sql, [batchId, JSON.stringify(headings), JSON.stringify(leftOut)]);
}

/** @throws Refusal `import-not-found` */
export async function getBatch(tx: EntityManager, batchId: string): Promise<ImportBatch> {
  const sql = `select ${batchColumns} from import_batches where batch_id = $1 for update`;
  const [batch] = await run<ImportBatch>(tx, sql, [batchId]);
  if (!batch) throw refuse('import-not-found', '没有找到这个导入批次，请刷新后重试', { batchId });
  return batch;
}

/** The oldest batch that has work left and has not failed; others wait their turn. */
export async function nextBatchAtWork(tx: EntityManager): Promise<ImportBatch | null> {
  const rows = await run<ImportBatch>(
    tx,
    `select ${batchColumns} from import_batches
     where status in ('checking', 'confirming', 'withdrawing')
     order by tries, batch_id limit 1 for update`,
  );
  return rows[0] ?? null;
}

export async function moveBatch(
  tx: EntityManager,
  batchId: string,
  status: BatchStatus,
  message: string | null = null,
): Promise<void> {
  await run(tx, 'update import_batches set status = $2, message = $3 where batch_id = $1', [
    batchId,
    status,
    message,
  ]);
}

/** How often this portion has failed by now. */
export async function countTry(tx: EntityManager, batchId: string): Promise<number> {
  const [row] = await run<{ tries: number }>(
    tx,
    'update import_batches set tries = tries + 1 where batch_id = $1 returning tries',
    [batchId],
  );
  return row?.tries ?? 0;
}

export async function addProcessed(tx: EntityManager, batchId: string, count: number) {
  const sql = `update import_batches set processed = processed + $2, tries = 0 where batch_id = $1`;
  await run(tx, sql, [batchId, count]);
}

/** Who asked for what now begins; the job acts in this person's name. */
export async function startWork(
  tx: EntityManager,
  batchId: string,
  work: 'confirming' | 'withdrawing',
  by: Actor,
  at: Date,
): Promise<void> {
  const [person, instant] =
    work === 'confirming' ? ['confirmed_by', 'confirmed_at'] : ['withdrawn_by', 'withdrawn_at'];
  await run(
    tx,
    `update import_batches set status = $2, processed = 0, tries = 0, message = null,
       ${person} = $3, ${instant} = $4 where batch_id = $1`,
    [batchId, work, JSON.stringify(by), at],
  );
}
