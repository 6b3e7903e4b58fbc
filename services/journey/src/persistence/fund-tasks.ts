import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { Entry } from '#projection/entry.ts';
import { fundSubject } from '#projection/fund-tasks.ts';
import type { Task } from '#projection/task.ts';
import { entryColumns } from './entries.ts';
import { type Schema, toColumns } from './schemas.ts';

/** Funds have no row to hold, and their facts are few: one writer at a time for all of them. */
export async function lockFundTasks(tx: EntityManager): Promise<void> {
  await run(tx, `select pg_advisory_xact_lock(hashtext('journey fund tasks'))`);
}

/** The facts of these funds; of all where none is named. */
export function fundEntriesOf(
  em: EntityManager,
  schema: Schema,
  fundIds: readonly string[] | null,
): Promise<Entry[]> {
  return run<Entry>(
    em,
    `select ${entryColumns} from ${schema}.entries
     where type in ('FundChangeProposed', 'FundChangeSettled') and business_id is null
       and ($1::text[] is null or data ->> 'fundId' = any($1))
     order by recorded_at, id`,
    [fundIds],
  );
}

/** Writes all tasks of some funds; rows that stay the same are not touched. */
export async function writeFundTasks(
  tx: EntityManager,
  schema: Schema,
  fundIds: readonly string[],
  tasks: readonly Task[],
): Promise<void> {
  const given = `json_populate_recordset(null::${schema}.tasks, $1)`;
  const rows = JSON.stringify(tasks.map((task) => toColumns({ ...task })));
  await run(
    tx,
    `delete from ${schema}.tasks t where business_id is null and subject = any($2::text[])
     and not exists (select from ${given} n where n.id = t.id and n is not distinct from t)`,
    [rows, fundIds.map(fundSubject)],
  );
  await run(tx, `insert into ${schema}.tasks select * from ${given} on conflict (id) do nothing`, [
    rows,
  ]);
}
