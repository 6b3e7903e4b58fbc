import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { ImportRowState } from './import-rows.ts';

export function countRowStates(em: EntityManager, batchId: string) {
  return run<{ state: ImportRowState; rows: number }>(
    em,
    'select state, count(*)::int as rows from import_rows where batch_id = $1 group by state',
    [batchId],
  );
}
