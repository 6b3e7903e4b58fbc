import type { Logger } from '@tisheng/service-kit/logger';
import { type CommandContext, isTransient, kindOf } from '@tisheng/service-kit/messaging';
import { countTry, getBatch, type ImportBatch, moveBatch } from '#persistence/imports/batches.ts';

/** The second may meet what the first did by bad luck; what fails three times has a reason of its own. */
const triesMax = 3;

type Tx = CommandContext['tx'];
type Portion = { tx: Tx; batch: ImportBatch; logger: Logger };

/**
 * Does a portion of a batch, or rolls it back and counts the try. A batch that fails for a reason of its own is set aside
 * with it after three, and keeps nobody behind it waiting meanwhile; while the database is away nothing is counted.
 */
export async function orSetAside(
  { tx, batch, logger }: Portion,
  work: (tx: Tx) => Promise<void>,
): Promise<void> {
  try {
    await tx.transactional(work);
  } catch (error) {
    if (isTransient(error)) throw error;
    const { batchId } = batch;
    const tries = await countTry(tx, batchId);
    logger.error(
      { err: error, batchId, status: batch.status, tries },
      'a portion of an import failed',
    );
    if (tries < triesMax) return;
    const { status, message } = asideAs(await getBatch(tx, batchId), error);
    await moveBatch(tx, batchId, status, message);
  }
}

/** Where a person finds it, with what was done, what was not, and what he can do about it. */
function asideAs({ status, processed, template }: ImportBatch, error: unknown) {
  const { error: name, code } = kindOf(error);
  const cause = `程序出错（${code ?? name}），连试 ${triesMax} 次未成，已搁置，不影响其他批次。请告知系统管理员`;
  if (status === 'checking')
    return { status: 'failed', message: `校验时${cause}；排除后请重新上传` } as const;
  if (status === 'withdrawing') {
    const done = `已撤回 ${processed} 户，其余保留`;
    return { status: 'confirmed', message: `撤回时${cause}。${done}；排除后可再次撤回` } as const;
  }
  if (processed === 0) {
    const choice = '尚未改动任何数据；排除后可再次确认，也可取消';
    return { status: 'checked', message: `导入时${cause}。${choice}` } as const;
  }
  const choice = template === 'tax-list' ? '' : '，或整批撤回';
  const done = `已导入 ${processed} 行，其余未导入；排除后重新上传同一文件即可续上${choice}`;
  return { status: 'confirmed', message: `导入时${cause}。${done}` } as const;
}
