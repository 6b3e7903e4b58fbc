import type { EntityManager } from '@mikro-orm/postgresql';
import { fundEntriesOf, lockFundTasks, writeFundTasks } from '#persistence/fund-tasks.ts';
import type { Schema } from '#persistence/schemas.ts';
import { fundsIn, fundTasksOf } from '#projection/fund-tasks.ts';

/** Folds the tasks of these funds anew, of all where none is named, from all their facts: the same whatever came first. */
export async function refoldFunds(
  tx: EntityManager,
  schema: Schema,
  fundIds: readonly string[] | null,
): Promise<void> {
  if (fundIds?.length === 0) return;
  await lockFundTasks(tx);
  const entries = await fundEntriesOf(tx, schema, fundIds);
  await writeFundTasks(tx, schema, fundsIn(entries), fundTasksOf(entries));
}
