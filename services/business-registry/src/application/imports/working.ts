import { businessRegistry, FactActor, heard } from '@tisheng/contracts';
import type { Logger } from '@tisheng/service-kit/logger';
import { announceMany, type CommandContext } from '@tisheng/service-kit/messaging';
import { allChanged } from '@tisheng/service-kit/service';
import {
  addProcessed,
  type ImportBatch,
  moveBatch,
  nextBatchAtWork,
} from '#persistence/imports/batches.ts';
import { writeChangedRows } from '#persistence/imports/register-rows.ts';
import {
  compareRegistrarRows,
  compareTaxRows,
  finishRows,
  noteBefore,
  takePortion,
} from '#persistence/imports/staging.ts';
import {
  countKept,
  type DoneRow,
  forgetNames,
  loadRestored,
  removeBusinesses,
  takeUnused,
  unmarkDone,
} from '#persistence/imports/withdrawal.ts';
import type { OperatorSecrets } from '#persistence/operator-secrets.ts';
import { checkBatch } from './checking.ts';
import { orSetAside } from './setting-aside.ts';
import { announceChanges, takeInChangedRows, takeInNewRows } from './taking-in.ts';
import { takeInTaxRows } from './tax-figures.ts';

const rowsPerPortion = 2_000;

/**
 * One portion of the oldest batch that has work left, in one transaction: after a crash the next portion goes on
 * where the last one ended. It finds none when nothing is left to do.
 */
export const workOnImports =
  (secrets: OperatorSecrets, logger: Logger) => async (sweep: CommandContext) => {
    const batch = await nextBatchAtWork(sweep.tx);
    if (!batch) return allChanged(0);
    await orSetAside({ tx: sweep.tx, batch, logger }, async (tx) => {
      const context = inTheNameOf({ ...sweep, tx }, batch);
      if (batch.status === 'checking') await checkBatch({ context, batch, secrets });
      else if (batch.status === 'confirming') await confirmPortion(context, batch, secrets);
      else await withdrawPortion(context, batch);
    });
    return allChanged(1);
  };

/** Facts of an import name the person who confirmed it, and all of one batch belong together. */
function inTheNameOf(sweep: CommandContext, batch: ImportBatch): CommandContext {
  const person = batch.status === 'withdrawing' ? batch.withdrawnBy : batch.confirmedBy;
  const actor = heard(FactActor).parse(person ?? batch.uploadedBy);
  return { ...sweep, cause: { ...sweep.cause, actor, correlationId: batch.batchId } };
}

async function confirmPortion(
  context: CommandContext,
  { batchId, template }: ImportBatch,
  secrets: OperatorSecrets,
): Promise<void> {
  const { tx } = context;
  const numbers = await takePortion(tx, batchId, rowsPerPortion);
  if (numbers.length === 0) return moveBatch(tx, batchId, 'confirmed');
  if (template === 'tax-list') {
    await compareTaxRows(tx, batchId, 'portion');
    await noteBefore(tx, batchId, numbers);
    await takeInTaxRows(context, batchId, numbers);
  } else {
    await compareRegistrarRows(tx, batchId, 'portion');
    await noteBefore(tx, batchId, numbers);
    const portion = { context, batchId, numbers, secrets };
    await takeInNewRows(portion);
    await takeInChangedRows(portion);
  }
  await finishRows(tx, batchId, numbers);
  await addProcessed(tx, batchId, numbers.length);
}

/** What somebody has begun to use since the withdrawal was asked for is left alone; the rest is undone. */
async function withdrawPortion(context: CommandContext, { batchId }: ImportBatch): Promise<void> {
  const { tx } = context;
  const { taken, rows } = await takeUnused(tx, batchId, rowsPerPortion);
  if (taken === 0) return endWithdrawal(tx, batchId);
  await restoreRows(context, batchId, numbersOf(rows));
  const added = rows.filter(({ state }) => state === 'new').map(({ businessId }) => businessId);
  await takeBack(context, batchId, added);
  await unmarkDone(tx, batchId, numbersOf(rows));
  await addProcessed(tx, batchId, taken);
}

const numbersOf = (rows: readonly DoneRow[]) => rows.map(({ rowNumber }) => rowNumber);

/** A batch of which something was left stays open to another withdrawal. */
async function endWithdrawal(tx: CommandContext['tx'], batchId: string): Promise<void> {
  const kept = await countKept(tx, batchId);
  if (kept === 0) return moveBatch(tx, batchId, 'withdrawn');
  const message = `已撤回其余各户；${kept} 户在撤回期间已被使用，予以保留，请见“使用情况”`;
  return moveBatch(tx, batchId, 'confirmed', message);
}

async function restoreRows(context: CommandContext, batchId: string, numbers: readonly number[]) {
  const { tx, today } = context;
  const restored = await loadRestored(tx, batchId, numbers);
  await writeChangedRows(tx, restored, today);
  await forgetNames(tx, restored);
  await announceChanges(context, restored, today);
}

/** What only this batch knew leaves the register, and everybody is told that it was never valid. */
async function takeBack(context: CommandContext, batchId: string, ids: readonly string[]) {
  const { tx, today } = context;
  await removeBusinesses(tx, batchId, ids, today);
  const closed = { closedOn: today, manner: 'cancelled' as const, voided: true as const };
  await announceMany(
    context,
    businessRegistry,
    ids.map((businessId) => ({
      subject: `business/${businessId}`,
      partitionkey: businessId,
      facts: [{ type: 'BusinessClosed' as const, data: { businessId, ...closed } }],
    })),
  );
}
