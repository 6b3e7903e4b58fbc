import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { Case } from '#projection/cases.ts';
import { type Journey, nobody } from '#projection/journey.ts';
import type { Counted } from '#projection/scoreboard.ts';
import type { Task } from '#projection/task.ts';
import { type Schema, toColumns } from './schemas.ts';

/** All that is known of one lineage after folding its facts. */
export type Projected = {
  root: string;
  members: readonly string[];
  journey: Journey;
  tasks: Task[];
  cases: Case[];
  counted: Counted[];
};

const journeyColumns = [
  'name',
  'credit_code',
  'kind',
  'district',
  'closed_on',
  'stage',
  'milestones',
  'departments',
];

/** Writes whole lineages with a fixed number of statements; rows that stay the same are not touched. */
export async function writeProjections(
  tx: EntityManager,
  schema: Schema,
  projected: readonly Projected[],
): Promise<void> {
  const members = projected.flatMap((one) => one.members);
  await writeJourneys(tx, schema, projected);
  const codes = projected.flatMap(({ root, journey }) =>
    journey.codes.map((code) => ({ code, businessId: root })),
  );
  const write = replacer(tx, schema, members);
  await write('codes', ['code', 'business_id'], codes);
  await write(
    'tasks',
    ['id'],
    projected.flatMap(({ tasks }) => tasks),
  );
  await write(
    'cases',
    ['id'],
    projected.flatMap(({ cases }) => cases),
  );
  await write(
    'counted',
    ['id'],
    projected.flatMap(({ counted }) => counted),
  );
}

async function writeJourneys(
  tx: EntityManager,
  schema: Schema,
  projected: readonly Projected[],
): Promise<void> {
  const rows = projected.flatMap(({ root, members, journey }) =>
    members.map((businessId) => {
      const { codes: _, ...kept } = businessId === root ? journey : nobody;
      return toColumns({ businessId, ...kept });
    }),
  );
  const target = journeyColumns.map((column) => `j.${column}`).join(', ');
  const source = journeyColumns.map((column) => `n.${column}`).join(', ');
  await run(
    tx,
    `update ${schema}.journeys j set (${journeyColumns.join(', ')}) = row(${source})
     from json_populate_recordset(null::${schema}.journeys, $1) n
     where j.business_id = n.business_id and row(${target}) is distinct from row(${source})`,
    [JSON.stringify(rows)],
  );
}

/** A row that facts no longer lead to goes; it can only be one that a fact overtaken by others made. */
function replacer(tx: EntityManager, schema: Schema, members: readonly string[]) {
  return async (table: string, key: readonly string[], rows: readonly object[]): Promise<void> => {
    const json = JSON.stringify(rows.map((row) => toColumns({ ...row })));
    const same = key.map((column) => `n.${column} = t.${column}`).join(' and ');
    const given = `json_populate_recordset(null::${schema}.${table}, $1)`;
    await run(
      tx,
      `delete from ${schema}.${table} t where business_id = any($2::uuid[])
       and not exists (select from ${given} n where ${same} and n is not distinct from t)`,
      [json, members],
    );
    if (rows.length === 0) return;
    await run(tx, `insert into ${schema}.${table} select * from ${given} on conflict do nothing`, [
      json,
    ]);
  };
}
