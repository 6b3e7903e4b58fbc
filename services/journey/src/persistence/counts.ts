import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor, District } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import type { CounterKey } from '#projection/scoreboard.ts';
import { type Conditions, conditions } from './conditions.ts';
import type { Schema } from './schemas.ts';
import { seesWholeCity } from './scope.ts';

export type CountRow = {
  counter: CounterKey;
  district: District;
  year: number;
  count: number;
  amountFen: string | null;
};

/** By counter, district and year. */
export function countByDistrict(
  em: EntityManager,
  schema: Schema,
  actor: Actor,
): Promise<CountRow[]> {
  const some = within(actor);
  return run<CountRow>(
    em,
    `select c.counter, c.district, extract(year from c.counted_on)::int as year, count(*)::int as count,
       sum(c.amount_fen)::text as "amountFen"
     from ${schema}.counted c ${some.where()}
     group by c.counter, c.district, year order by c.counter, c.district, year`,
    some.values,
  );
}

export type CountedFilter = {
  district?: District | undefined;
  year?: number | undefined;
  limit: number;
  offset: number;
};
export type CountedRow = {
  id: string;
  businessId: string;
  businessName: string | null;
  district: District;
  countedOn: string;
  amountFen: string | null;
  subject: string | null;
};

/** The list behind a number. */
export async function listCounted(
  em: EntityManager,
  schema: Schema,
  actor: Actor,
  counter: CounterKey,
  { district, year, limit, offset }: CountedFilter,
): Promise<{ rows: CountedRow[]; total: number }> {
  const some = within(actor);
  some.and(`c.counter = ${some.bind(counter)}`);
  if (district) some.and(`c.district = ${some.bind(district)}`);
  if (year) some.and(`extract(year from c.counted_on) = ${some.bind(year)}`);
  const [counted] = await run<{ total: number }>(
    em,
    `select count(*)::int as total from ${schema}.counted c ${some.where()}`,
    [...some.values],
  );
  const rows = await run<CountedRow>(
    em,
    `select c.id, c.business_id as "businessId", j.name as "businessName", c.district,
       c.counted_on::text as "countedOn", c.amount_fen::text as "amountFen", c.subject
     from ${schema}.counted c left join ${schema}.journeys j using (business_id)
     ${some.where()} order by c.counted_on desc, c.id limit ${some.bind(limit)} offset ${some.bind(offset)}`,
    some.values,
  );
  return { rows, total: counted?.total ?? 0 };
}

function within(actor: Actor): Conditions {
  const some = conditions();
  if (!seesWholeCity(actor)) some.and(`c.district = any(${some.bind(actor.districts)}::text[])`);
  return some;
}
