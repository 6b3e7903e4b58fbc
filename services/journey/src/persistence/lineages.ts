import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { Schema } from './schemas.ts';

/** A survivor and all whose history counts for it. */
export type Lineage = { root: string; members: string[] };

/** Households merge once or twice; a longer chain is a loop. */
const mergesMax = 16;

const lineageSql = (schema: Schema) => `
  with recursive up (business_id, survivor_id, depth) as (
    select business_id, survivor_id, 0 from ${schema}.journeys where business_id = any($1::uuid[])
    union
    select j.business_id, j.survivor_id, up.depth + 1
    from up join ${schema}.journeys j on j.business_id = up.survivor_id where up.depth < ${mergesMax}
  ), down (root, member, depth) as (
    select distinct business_id, business_id, 0 from up where survivor_id is null
    union
    select d.root, j.business_id, d.depth + 1
    from down d join ${schema}.journeys j on j.survivor_id = d.member where d.depth < ${mergesMax}
  )
  select root, array_agg(distinct member) as members from down group by root order by root`;

export function lineagesOf(
  em: EntityManager,
  schema: Schema,
  businessIds: readonly string[],
): Promise<Lineage[]> {
  return run<Lineage>(em, lineageSql(schema), [businessIds]);
}

/**
 * Holds the lineages of these businesses until the transaction ends, so that facts of one business that come in by
 * different topics at once are folded one after the other. Each has its row already.
 */
export async function lockLineages(
  tx: EntityManager,
  schema: Schema,
  businessIds: readonly string[],
): Promise<Lineage[]> {
  await lockRows(tx, schema, businessIds);
  const lineages = await lineagesOf(tx, schema, businessIds);
  const known = new Set(businessIds);
  const others = lineages.flatMap(({ members }) => members).filter((id) => !known.has(id));
  if (others.length === 0) return lineages;
  await lockRows(tx, schema, others);
  return lineagesOf(tx, schema, [...businessIds, ...others]);
}

/** A rebuild comes to businesses whose rows nobody has made yet. */
export async function enterBusinesses(
  tx: EntityManager,
  schema: Schema,
  ids: readonly string[],
): Promise<void> {
  await run(
    tx,
    `insert into ${schema}.journeys (business_id)
     select id from unnest($1::uuid[]) id order by id on conflict do nothing`,
    [ids],
  );
}

async function lockRows(tx: EntityManager, schema: Schema, ids: readonly string[]): Promise<void> {
  await run(
    tx,
    `select from ${schema}.journeys where business_id = any($1::uuid[])
     order by business_id for update`,
    [ids],
  );
}

/** BusinessesMerged: the one absorbed leads to the one that took it in first, whichever merger arrived first. */
export async function markAbsorbed(
  tx: EntityManager,
  schema: Schema,
  absorbed: readonly string[],
): Promise<void> {
  await run(
    tx,
    `update ${schema}.journeys j set survivor_id = m.survivor
     from (
       select distinct on (absorbed) absorbed, e.business_id as survivor
       from ${schema}.entries e, lateral (select data ->> 'absorbedBusinessId' as absorbed) a
       where e.type = 'BusinessesMerged' and data ->> 'absorbedBusinessId' = any($1::text[])
         and absorbed <> e.business_id::text
       order by absorbed, e.recorded_at, e.id
     ) m
     where j.business_id = m.absorbed::uuid and j.survivor_id is distinct from m.survivor`,
    [absorbed],
  );
}
