import type { EntityManager } from '@mikro-orm/postgresql';
import type { ConversionRoute, District } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import type { Household } from '#domain/screening.ts';

/** A household as the register has it: what screening asks, and what became of it. */
export type KnownHousehold = Household & {
  businessId: string;
  name: string;
  creditCode: string | null;
  district: District;
  closedManner: 'cancelled' | 'revoked' | null;
  voided: boolean;
  mergedOn: string | null;
  survivor: { businessId: string; name: string | null } | null;
  /** The first conversion that stands, of this business itself. */
  conversion: { convertedOn: string; route: ConversionRoute } | null;
};

/** Whose history counts for a business. */
const members = `case when b.absorbs then array(select member from registry_lineage(b.business_id))
  else array[b.business_id] end`;

/** The turnover of the latest whole year; of one year the household's own goes before that of one absorbed. */
const turnover = `(
  select value from (
    select f.value, f.period, f.business_id, 0 as carried, f.metric, f.reported_on
    from registry_figures f where f.business_id = any(${members})
      and f.metric in ('turnover', 'main-revenue') and f.period ~ '^[0-9]{4}$'
    union all
    select t.value, t.year::text, t.business_id, 1, 'turnover', null
    from carried_turnovers t where t.business_id = any(${members})
  ) told
  order by period desc, business_id <> b.business_id, carried, metric desc, reported_on desc, business_id
  limit 1)`;

const columns = `b.business_id as "businessId", b.name, b.credit_code as "creditCode", b.district,
  b.kind, b.founded_on::text as "registeredOn", b.industry_code as "industryCode",
  b.general_taxpayer as "generalTaxpayer", ${turnover} as "turnoverFen",
  b.closed_on::text as "closedOn", b.closed_manner as "closedManner", b.voided,
  b.merged_on::text as "mergedOn", case when b.survivor_id is not null then (
    select json_build_object('businessId', root, 'name', (
      select name from registry_records s where s.business_id = root))
    from registry_root(b.business_id) as root) end as survivor,
  (select json_build_object('convertedOn', c.converted_on, 'route', c.route)
    from registry_conversions c where c.business_id = b.business_id and c.undone_on is null
    order by c.converted_on, c.sequence limit 1) as conversion`;

type Told = Omit<KnownHousehold, 'turnoverFen'> & { turnoverFen: string | null };

const toHousehold = ({ turnoverFen, ...told }: Told): KnownHousehold => ({
  ...told,
  turnoverFen: turnoverFen === null ? null : Number(turnoverFen),
});

const householdSql = `select ${columns} from registry_records b
  where b.business_id = $1 and b.name is not null`;

/** Null when the registry has told nothing of this business yet. */
export async function findHousehold(
  em: EntityManager,
  businessId: string,
): Promise<KnownHousehold | null> {
  const [found] = await run<Told>(em, householdSql, [businessId]);
  return found ? toHousehold(found) : null;
}

/** Held until the transaction ends: a merger or closing that is told meanwhile comes after, and sees what was done. */
export async function holdHousehold(
  tx: EntityManager,
  businessId: string,
): Promise<KnownHousehold | null> {
  const [found] = await run<Told>(tx, `${householdSql} for no key update of b`, [businessId]);
  // Who waited for a merger reads once more, so that its survivor is known.
  if (found?.survivor) return findHousehold(tx, businessId);
  return found ? toHousehold(found) : null;
}

/** @throws Refusal `not-a-household` */
export function requireHousehold(household: KnownHousehold | null): KnownHousehold {
  if (!household) throw refuse('not-a-household', '没有找到这户主体，请核对后从主体档案进入办理');
  return household;
}

/** Households of a district that no candidate row exists for, a page at a time in the order of their ids. */
export async function listUnseen(
  em: EntityManager,
  district: District,
  after: string,
  limit: number,
): Promise<KnownHousehold[]> {
  const rows = await run<Told>(
    em,
    `select ${columns} from registry_businesses b
     where b.district = $1 and b.kind = 'sole-proprietor' and b.closed_on is null
       and b.survivor_id is null and b.business_id > $2
       and not exists (select from candidates c where c.business_id = b.business_id)
     order by b.business_id limit $3`,
    [district, after, limit],
  );
  return rows.map(toHousehold);
}

/** Of these, who still goes on by itself; held, so that none ends or is absorbed unseen. */
export async function holdPresent(
  tx: EntityManager,
  businessIds: readonly string[],
): Promise<Set<string>> {
  const rows = await run<{ id: string }>(
    tx,
    `select business_id as id from registry_records
     where business_id = any($1) and survivor_id is null and closed_on is null
     order by business_id for no key update`,
    [businessIds],
  );
  return new Set(rows.map(({ id }) => id));
}
