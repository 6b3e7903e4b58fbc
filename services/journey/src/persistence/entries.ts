import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { Entry } from '#projection/entry.ts';
import { type Schema, toColumns } from './schemas.ts';

export const entryColumns = `id, business_id as "businessId", service, type, occurred_on::text as "occurredOn",
  to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt", actor, data`;

/** Keeps facts, and a row for each of their businesses, in one statement; the same fact may be told again. */
export async function insertEntries(
  tx: EntityManager,
  schema: Schema,
  entries: readonly Entry[],
  businessIds: readonly string[],
): Promise<void> {
  if (entries.length === 0) return;
  await run(
    tx,
    `with known as (
       insert into ${schema}.journeys (business_id)
       select id from unnest($2::uuid[]) id order by id on conflict do nothing
     )
     insert into ${schema}.entries select * from json_populate_recordset(null::${schema}.entries, $1)
     on conflict (id) do nothing`,
    [JSON.stringify(entries.map(toColumns)), businessIds],
  );
}

export function entriesOf(
  em: EntityManager,
  schema: Schema,
  businessIds: readonly string[],
): Promise<Entry[]> {
  return run<Entry>(
    em,
    `select ${entryColumns} from ${schema}.entries where business_id = any($1::uuid[])
     order by recorded_at, id`,
    [businessIds],
  );
}

/** What happened last in the city, businesses or not, but no credit record that is no longer public; who came to work in an office is no news of the city. */
export function latestEntries(
  em: EntityManager,
  schema: Schema,
  today: string,
  limit: number,
): Promise<Entry[]> {
  return run<Entry>(
    em,
    `select ${entryColumns} from ${schema}.entries e where service <> 'portal'
       and not (type in ('CreditRecordListed', 'CreditRecordRepaired') and (
         type = 'CreditRecordRepaired' or (data ->> 'publicUntil')::date < $2 or exists (
           select from ${schema}.entries r where r.business_id = e.business_id
             and r.type = 'CreditRecordRepaired' and r.data ->> 'recordId' = e.data ->> 'recordId')))
     order by recorded_at desc, id desc limit $1`,
    [limit, today],
  );
}

/** 并户 of these businesses, in the order in which they became known. */
export function mergersOf(
  em: EntityManager,
  schema: Schema,
  businessIds: readonly string[],
): Promise<{ businessId: string; absorbedBusinessId: string }[]> {
  return run(
    em,
    `select business_id as "businessId", data ->> 'absorbedBusinessId' as "absorbedBusinessId"
     from ${schema}.entries where type = 'BusinessesMerged' and business_id = any($1::uuid[])
     order by recorded_at, id`,
    [businessIds],
  );
}
