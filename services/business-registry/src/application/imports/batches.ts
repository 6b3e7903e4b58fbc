import type { PersonContext, UploadedFile } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { countClosed, countUses, pageOfUses } from '#persistence/imports/batch-uses.ts';
import {
  createBatch,
  getBatch,
  type ImportBatch,
  type ImportTemplate,
  keepFile,
  moveBatch,
  startWork,
} from '#persistence/imports/batches.ts';
import { forgetKept } from '#persistence/imports/withdrawal.ts';
import type { RegistryContext } from '../context.ts';
import { describeUse } from './batch-uses.ts';

export type ImportAction = 'confirm' | 'cancel' | 'withdraw';

const actionsOf = {
  checking: ['cancel'],
  checked: ['confirm', 'cancel'],
  confirming: [],
  confirmed: ['withdraw'],
  unchanged: [],
  failed: [],
  cancelled: [],
  withdrawing: [],
  withdrawn: [],
} as const satisfies Record<ImportBatch['status'], readonly ImportAction[]>;

const actionLabels: Record<ImportAction, string> = {
  confirm: '确认导入',
  cancel: '取消导入',
  withdraw: '整批撤回',
};

/** Figures cannot be unsaid to those who decided by them, so a tax list is corrected by the next one. */
export function importActions({ status, template }: Pick<ImportBatch, 'status' | 'template'>) {
  const offered: readonly ImportAction[] = actionsOf[status];
  return offered
    .filter((action) => action !== 'withdraw' || template !== 'tax-list')
    .map((action) => ({ action, label: actionLabels[action] }));
}

/** 上传：the file waits, sealed, for its check. */
export async function uploadFile(
  context: RegistryContext,
  { template, file }: { template: ImportTemplate; file: UploadedFile },
): Promise<{ batchId: string }> {
  const { tx, actor, cause, secrets } = context;
  const { fileName, bytes, sha256: fileHash } = file;
  if (bytes.length === 0) throw refuse('empty-file', '文件是空的，请重新选择文件');
  const uploaded = { uploadedBy: actor, uploadedAt: cause.now };
  const batchId = await createBatch(tx, { template, fileName, fileHash, ...uploaded });
  await keepFile(tx, batchId, secrets.sealBytes(bytes, batchId));
  return { batchId };
}

/** 确认：the job takes the rows in, portion by portion. */
export async function confirmImport(context: PersonContext, batchId: string): Promise<void> {
  const { tx, actor, cause } = context;
  await requireImport(context, batchId, 'confirm');
  await startWork(tx, batchId, 'confirming', actor, cause.now);
}

export async function cancelImport(context: PersonContext, batchId: string): Promise<void> {
  await requireImport(context, batchId, 'cancel');
  await moveBatch(context.tx, batchId, 'cancelled', '已取消，没有改动任何数据');
}

/**
 * 整批撤回：as long as nobody works on what the batch brought, in the register or in another service.
 * @throws Refusal `import-used` (facts: used, uses, first; or closed)
 */
export async function withdrawImport(context: PersonContext, batchId: string): Promise<void> {
  const { tx, actor, cause } = context;
  await requireImport(context, batchId, 'withdraw');
  const { uses, businesses: used } = await countUses(tx, batchId);
  if (used > 0) throw await importUsed(tx, batchId, { used, uses });
  const closed = await countClosed(tx, batchId);
  if (closed > 0)
    throw refuse(
      'import-used',
      `其中 ${closed} 户已按文件记为注销或吊销，不能整批撤回，请逐户更正`,
      { closed },
    );
  await forgetKept(tx, batchId);
  await startWork(tx, batchId, 'withdrawing', actor, cause.now);
}

/** How many are named in the answer; the whole list has a door of its own. */
const named = 5;

async function importUsed(
  tx: PersonContext['tx'],
  batchId: string,
  counted: { used: number; uses: number },
) {
  const first = (await pageOfUses(tx, batchId, { limit: named, offset: 0 })).map(describeUse);
  const { used, uses } = counted;
  const listed = first.map(({ name, usedBy: who, what }) => `${name ?? '该户'}（${who}：${what}）`);
  const more = uses > first.length ? ` 等 ${uses} 处` : '';
  const detail = `其中 ${used} 户已被使用，不能整批撤回：${listed.join('、')}${more}。请由使用单位先行了结后再撤回，或逐户更正`;
  return refuse('import-used', detail, { ...counted, first });
}

async function requireImport({ tx, actor }: PersonContext, batchId: string, action: ImportAction) {
  const batch = await getBatch(tx, batchId);
  const isOwn = batch.districts.every((district) => actor.districts.includes(district));
  if (!isOwn) throw refuse('outside-your-district', '该批次含有您不负责的区，请由上传人办理');
  if (importActions(batch).some((open) => open.action === action)) return;
  throw refuse('import-not-open', `该批次当前不能“${actionLabels[action]}”，请刷新查看进度`, {
    status: batch.status,
  });
}
