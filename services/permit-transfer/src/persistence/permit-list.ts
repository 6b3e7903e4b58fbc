import type { EntityManager } from '@mikro-orm/postgresql';
import type { Bureau, District } from '@tisheng/contracts';
import { foldedSql, listPage, type Page } from '@tisheng/service-kit/database';
import { run } from '@tisheng/service-kit/messaging';
import { namedHolders, wordOf } from './named-holders.ts';
import type { PermitRow } from './permit-row.ts';

/** A permit and where its business is; after a merger where the one is that goes on. */
export type SeenPermit = PermitRow & { district: District };

const district = `case when b.survivor_id is null then b.district else coalesce(
  (select root.district from registry_records root where root.business_id = registry_root(b.business_id)),
  b.district) end`;

const from = 'permits p join registry_records b using (business_id)';

const columns = `p.id, p.business_id as "businessId", ${district} as district, p.department,
  p.permit_type_id as "permitTypeId", p.permit_type_name as "permitTypeName", p.number,
  p.holder_name as "holderName", p.credit_code as "creditCode", p.fields,
  p.valid_from::text as "validFrom", p.valid_to::text as "validTo",
  p.replaced_on::text as "replacedOn", p.replaced_by as "replacedBy",
  p.taken_back_on::text as "takenBackOn"`;

export const findPermits = (em: EntityManager, ids: readonly string[]) =>
  run<SeenPermit>(
    em,
    `select ${columns} from ${from} where p.id = any($1) order by p.permit_type_name, p.id`,
    [ids],
  );

/** In force for an application: of all that goes on in one business. */
export const listInForce = (em: EntityManager, members: readonly string[]) =>
  run<SeenPermit>(
    em,
    `select ${columns} from ${from} where p.business_id = any($1) and p.replaced_on is null
       and p.taken_back_on is null order by p.permit_type_name, p.id`,
    [members],
  );

export const districtOfPermit = async (em: EntityManager, businessId: string) => {
  const [found] = await run<{ district: District }>(
    em,
    `select ${district} as district from registry_records b where b.business_id = $1`,
    [businessId],
  );
  return found?.district ?? null;
};

export type PermitScope = { districts: readonly string[]; department: string | null };

export type PermitConditions = {
  members?: readonly string[] | undefined;
  q?: string | undefined;
  permitTypeId?: string | undefined;
  department?: Bureau | undefined;
  district?: District | undefined;
  /** In force, and ending from one of these days to the other. */
  ends?: readonly [string, string] | undefined;
  inForceOn?: string | undefined;
  /** 已撤回的 instead of those on file. */
  takenBack?: boolean | undefined;
};

export function pageOfPermits(
  em: EntityManager,
  scope: PermitScope,
  given: PermitConditions,
  page: { limit: number; offset: number },
): Promise<Page<SeenPermit>> {
  const { conditions, values } = where(scope, given);
  const order = given.ends ? 'p.valid_to, p.id' : 'p.valid_from desc, p.id';
  const listed = { columns, from: `${from} where ${conditions.join(' and ')}`, order, values };
  return listPage<SeenPermit>(em, listed, page);
}

export type ExpiryCounts = { within30: number; within90: number; ended: number };

export async function countEnding(
  em: EntityManager,
  scope: PermitScope,
  { today, first, last }: { today: string; first: string; last: string },
): Promise<ExpiryCounts> {
  const { conditions, values } = where(scope, {});
  const [at, near, far] = [1, 2, 3].map((nth) => `$${values.length + nth}::date`);
  const [row] = await run<ExpiryCounts>(
    em,
    `select count(*) filter (where valid_to between ${at} and ${near})::int as within30,
       count(*) filter (where valid_to between ${at} and ${far})::int as within90,
       count(*) filter (where valid_to < ${at})::int as ended
     from ${from} where ${conditions.join(' and ')} and p.replaced_on is null
       and p.valid_to <= ${far}`,
    [...values, today, last, first],
  );
  return row ?? { within30: 0, within90: 0, ended: 0 };
}

function where({ districts, department }: PermitScope, given: PermitConditions) {
  const values: unknown[] = [];
  const conditions = [`p.taken_back_on is ${given.takenBack ? 'not null' : 'null'}`];
  const add = (value: unknown, condition: (place: string) => string) => {
    if (value === undefined || value === null) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  add(districts, (place) => `${district} = any(${place})`);
  add(department, (place) => `p.department = ${place}`);
  add(given.members, (place) => `p.business_id = any(${place})`);
  add(given.permitTypeId, (place) => `p.permit_type_id = ${place}`);
  add(given.department, (place) => `p.department = ${place}`);
  add(given.district, (place) => `${district} = ${place}`);
  add(
    given.ends,
    (place) => `p.replaced_on is null
      and p.valid_to between (${place}::date[])[1] and (${place}::date[])[2]`,
  );
  add(
    given.inForceOn,
    (place) => `p.replaced_on is null and (p.valid_to is null or p.valid_to >= ${place}::date)`,
  );
  add(
    given.q ? wordOf(given.q) : undefined,
    (
      place,
    ) => `(${foldedSql(`p.number || ' ' || p.holder_name || ' ' || coalesce(p.credit_code, '')`)}
      like (${place}::text[])[2] or p.business_id in (${namedHolders(place)}))`,
  );
  return { conditions, values };
}
