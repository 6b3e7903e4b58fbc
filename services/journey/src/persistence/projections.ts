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
  'taken_back_on',
  'search_text',
  'stage',
  'milestones',
  'departments',
];

/** The other tables, each by the columns that tell its rows apart. */
const tables = [
  ['codes', ['code', 'business_id']],
  ['tasks', ['id']],
  ['cases', ['id']],
  ['counted', ['id']],
] as const;

/**
 * Writes whole lineages with two statements, or one where no row is new. Rows that stay the same are not touched; one
 * that facts no longer lead to goes.
 */
export async function writeProjections(
  tx: EntityManager,
  schema: Schema,
  projected: readonly Projected[],
): Promise<void> {
  const members = projected.flatMap((one) => one.members);
  const codes = projected.flatMap(({ root, journey }) =>
    journey.codes.map((code) => ({ code, businessId: root })),
  );
  const rows = [
    codes,
    projected.flatMap(({ tasks }) => tasks),
    projected.flatMap(({ cases }) => cases),
    projected.flatMap(({ counted }) => counted),
  ].map((given) => JSON.stringify(given.map((row) => toColumns({ ...row }))));
  const journeys = JSON.stringify(journeyRows(projected));
  const [found] = await run<{ missing: number }>(tx, clearSql(schema), [
    ...rows,
    journeys,
    members,
  ]);
  if (found && found.missing > 0) await run(tx, insertSql(schema), rows);
}

function journeyRows(projected: readonly Projected[]) {
  return projected.flatMap(({ root, members, journey }) =>
    members.map((businessId) => {
      const kept = businessId === root ? journey : nobody;
      return toColumns({ businessId, ...kept });
    }),
  );
}

const given = (schema: Schema, table: string, n: number) =>
  `json_populate_recordset(null::${schema}.${table}, $${n + 1})`;
const sameKey = (key: readonly string[]) =>
  key.map((column) => `n.${column} = t.${column}`).join(' and ');

/** Changes the journeys, takes away what is no longer so or differs, and tells how many rows are still to come. */
function clearSql(schema: Schema): string {
  const target = journeyColumns.map((column) => `j.${column}`).join(', ');
  const source = journeyColumns.map((column) => `n.${column}`).join(', ');
  const gone = tables.map(
    ([table, key], n) => `${table}_gone as (
      delete from ${schema}.${table} t where business_id = any($6::uuid[])
      and not exists (select from ${given(schema, table, n)} n
        where ${sameKey(key)} and n is not distinct from t))`,
  );
  const missing = tables.map(
    ([table, key], n) => `(select count(*) from ${given(schema, table, n)} n
      where not exists (select from ${schema}.${table} t
        where ${sameKey(key)} and n is not distinct from t))`,
  );
  return `with changed as (
      update ${schema}.journeys j set (${journeyColumns.join(', ')}) = row(${source})
      from json_populate_recordset(null::${schema}.journeys, $5) n
      where j.business_id = n.business_id and row(${target}) is distinct from row(${source})
    ), ${gone.join(', ')}
    select (${missing.join(' + ')})::int as missing`;
}

function insertSql(schema: Schema): string {
  const inserts = tables.map(
    ([table], n) => `${table}_new as (
      insert into ${schema}.${table} select * from ${given(schema, table, n)} on conflict do nothing)`,
  );
  return `with ${inserts.join(', ')} select`;
}
