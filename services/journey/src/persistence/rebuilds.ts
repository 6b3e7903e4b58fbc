import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { Schema } from './schemas.ts';

export type RebuildState = 'replaying' | 'folding' | 'swapped' | 'abandoned';
export type Rebuild = {
  number: number;
  state: RebuildState;
  requestedBy: string;
  requestedAt: string;
  replayed: number;
  replayedTo: string | null;
  folded: number;
  foldedTo: string | null;
  differences: number | null;
  finishedAt: string | null;
};

const iso = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const columns = `number, state, requested_by as "requestedBy", ${iso('requested_at')} as "requestedAt",
  replayed::int, replayed_to as "replayedTo", folded::int, folded_to as "foldedTo",
  differences::int, ${iso('finished_at')} as "finishedAt"`;

export async function latestRebuild(em: EntityManager): Promise<Rebuild | null> {
  const sql = `select ${columns} from rebuilds order by number desc limit 1`;
  const [rebuild] = await run<Rebuild>(em, sql);
  return rebuild ?? null;
}

/** The one that is under way. */
export async function openRebuild(tx: EntityManager): Promise<Rebuild | null> {
  const sql = `select ${columns} from rebuilds where state in ('replaying', 'folding') for update`;
  const [rebuild] = await run<Rebuild>(tx, sql);
  return rebuild ?? null;
}

/** Holds all who project until the transaction ends; answers whether a rebuild is already under way. */
export async function lockForRebuild(tx: EntityManager): Promise<boolean> {
  const [state] = await run<{ rebuild: number | null }>(
    tx,
    'select rebuild from projection_state for update',
  );
  return state?.rebuild != null;
}

/** Empties the shadow; from here on every new fact is told to it as well. */
export async function beginRebuild(tx: EntityManager, by: string, at: Date): Promise<void> {
  await run(tx, 'select empty_shadow()');
  await run(
    tx,
    `with begun as (
       insert into rebuilds (state, requested_by, requested_at) values ('replaying', $1, $2)
       returning number
     ) update projection_state set rebuild = (select number from begun)`,
    [by, at],
  );
}

/** Copies the next facts in order of their ids; answers how many they were. */
export async function replayEntries(
  tx: EntityManager,
  { number, replayedTo }: Rebuild,
  from: Schema,
  to: Schema,
  limit: number,
): Promise<number> {
  const [done] = await run<{ count: number }>(
    tx,
    `with portion as (
       select * from ${from}.entries where $2::uuid is null or id > $2 order by id limit $3
     ), copied as (
       insert into ${to}.entries select * from portion on conflict (id) do nothing
     ), counted as (
       select count(*)::int as count, (select id from portion order by id desc limit 1) as last
       from portion
     ), noted as (
       update rebuilds r set replayed = replayed + count, replayed_to = coalesce(last, replayed_to)
       from counted where r.number = $1
     ) select count from counted`,
    [number, replayedTo, limit],
  );
  return done?.count ?? 0;
}

export async function nextBusinesses(
  tx: EntityManager,
  schema: Schema,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await run<{ id: string }>(
    tx,
    `select distinct business_id as id from ${schema}.entries
     where business_id is not null and ($1::uuid is null or business_id > $1)
     order by business_id limit $2`,
    [after, limit],
  );
  return rows.map(({ id }) => id);
}

export async function noteFolded(
  tx: EntityManager,
  { number }: Rebuild,
  businessIds: readonly string[],
): Promise<void> {
  await run(
    tx,
    'update rebuilds set folded = folded + $2, folded_to = coalesce($3, folded_to) where number = $1',
    [number, businessIds.length, businessIds.at(-1) ?? null],
  );
}

export async function enterState(
  tx: EntityManager,
  { number }: Rebuild,
  state: 'folding' | 'swapped' | 'abandoned',
  found: { differences: number; at: Date } | null = null,
): Promise<void> {
  await run(
    tx,
    'update rebuilds set state = $2, differences = $3, finished_at = $4 where number = $1',
    [number, state, found?.differences ?? null, found?.at ?? null],
  );
}

const projected = ['journeys', 'codes', 'tasks', 'cases', 'counted'];

/** One statement, so one moment: facts that come in meanwhile are told to both sets or to neither. */
export async function compareSets(
  tx: EntityManager,
  live: Schema,
  shadow: Schema,
): Promise<{ lost: number; differences: number }> {
  const differing = projected.map(
    (table) => `(select count(*) from (
      (table ${live}.${table} except all table ${shadow}.${table}) union all
      (table ${shadow}.${table} except all table ${live}.${table})) d)`,
  );
  const [found] = await run<{ lost: number; differences: number }>(
    tx,
    `select (select count(*)::int from ${live}.entries e
         where not exists (select from ${shadow}.entries s where s.id = e.id)) as lost,
       (${differing.join(' + ')})::int as differences`,
  );
  return found ?? { lost: 0, differences: 0 };
}

/** Waits for whoever is projecting; from its commit on, the other set is read and written. */
export async function endRebuild(tx: EntityManager, live: Schema): Promise<void> {
  await run(tx, 'update projection_state set live = $1, rebuild = null', [live]);
}

/** How much there is to replay and to fold. */
export async function sizeOf(
  em: EntityManager,
  schema: Schema,
): Promise<{ entries: number; businesses: number }> {
  const [size] = await run<{ entries: number; businesses: number }>(
    em,
    `select (select count(*)::int from ${schema}.entries) as entries,
       (select count(*)::int from ${schema}.journeys) as businesses`,
  );
  return size ?? { entries: 0, businesses: 0 };
}
