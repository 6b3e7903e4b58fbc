import { type CommandContext, run } from '@tisheng/service-kit/messaging';
import { portionsOffLoop } from '@tisheng/service-kit/workers';
import { dropFile, type ImportBatch, moveBatch, readFile } from '#persistence/imports/batches.ts';
import {
  compareRegistrarRows,
  compareTaxRows,
  countRows,
  stageRows,
} from '#persistence/imports/staging.ts';
import type { OperatorSecrets } from '#persistence/operator-secrets.ts';
import type { ReadPart, Upload } from './reading.ts';

type Work = { context: CommandContext; batch: ImportBatch; secrets: OperatorSecrets };

/** Has the file read, stages every row with what is wrong in it, and compares with the register. */
export async function checkBatch(work: Work): Promise<void> {
  const { context, batch } = work;
  const { tx } = context;
  const complaint = await stageUpload(work);
  if (complaint !== null) return moveBatch(tx, batch.batchId, 'failed', complaint);
  if (batch.template === 'tax-list') await compareTaxRows(tx, batch.batchId, 'file');
  else await compareRegistrarRows(tx, batch.batchId, 'file');
  await conclude(work);
}

/** Answers why the file cannot be used at all, or null. */
async function stageUpload({ context, batch, secrets }: Work): Promise<string | null> {
  const { tx, today } = context;
  const { batchId, template, districts } = batch;
  const sealed = await readFile(tx, batchId);
  const upload: Upload = { batchId, template, districts, sealed, keys: secrets.keys, today };
  const place = {
    pool: 'tables',
    module: new URL('./reading.ts', import.meta.url),
    name: 'readUpload',
  } as const;
  let complaint: string | null = null;
  for await (const part of portionsOffLoop<ReadPart>(place, upload, [sealed.buffer])) {
    if ('rows' in part) await stageRows(tx, batchId, part.rows);
    else {
      complaint = part.message;
      await dropFile(tx, batchId, part);
    }
  }
  return complaint;
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
