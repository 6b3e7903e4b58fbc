import type { EntityManager } from '@mikro-orm/postgresql';
import type { BusinessKind, District, Programme } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import type { Circumstances, CreditRecord, RosterListing } from '#domain/conditions.ts';

/** 主体副本: the few fields by which an award is decided. */
export type KnownBusiness = {
  businessId: string;
  district: District | null;
  name: string | null;
  creditCode: string | null;
  kind: BusinessKind | null;
  operatorRef: string | null;
  firstConvertedOn: string | null;
  endedOn: string | null;
  mergedInto: string | null;
  splitFrom: string | null;
};

const columns: Record<Exclude<keyof KnownBusiness, 'businessId'>, string> = {
  district: 'district',
  name: 'name',
  creditCode: 'credit_code',
  kind: 'kind',
  operatorRef: 'operator_ref',
  firstConvertedOn: 'first_converted_on',
  endedOn: 'ended_on',
  mergedInto: 'merged_into',
  splitFrom: 'split_from',
};

/** Writes what a fact says and leaves the rest as it was; a business first heard of appears. */
export async function keepBusiness(
  tx: EntityManager,
  businessId: string,
  told: Partial<KnownBusiness>,
): Promise<void> {
  const given = Object.entries(columns).filter(
    ([key]) => told[key as keyof KnownBusiness] !== undefined,
  );
  const names = given.map(([, column]) => column);
  const values = given.map(([key]) => told[key as keyof KnownBusiness]);
  const places = values.map((_, index) => `$${index + 2}`);
  await run(
    tx,
    `insert into businesses (${['business_id', ...names].join(', ')})
     values (${['$1', ...places].join(', ')}) on conflict (business_id) do
     ${names.length === 0 ? 'nothing' : `update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`}`,
    [businessId, ...values],
  );
}

const selection = `select business_id as "businessId", district, name, credit_code as "creditCode",
  kind, operator_ref as "operatorRef", first_converted_on::text as "firstConvertedOn",
  ended_on::text as "endedOn", merged_into as "mergedInto", split_from as "splitFrom"
  from businesses`;

export async function findBusiness(
  tx: EntityManager,
  businessId: string,
): Promise<KnownBusiness | null> {
  const [found] = await run<KnownBusiness>(tx, `${selection} where business_id = $1`, [businessId]);
  return found ?? null;
}

/** The survivor at the end of a chain of mergers; itself when it was never merged. */
export async function lineageOf(tx: EntityManager, businessId: string): Promise<string> {
  const [root] = await run<{ id: string }>(
    tx,
    `with recursive chain (id, depth) as (
       select $1::uuid, 0
       union all
       select b.merged_into, chain.depth + 1 from chain join businesses b on b.business_id = chain.id
       where b.merged_into is not null and chain.depth < 100
     ) select id from chain order by depth desc limit 1`,
    [businessId],
  );
  return root?.id ?? businessId;
}

/** What is known of one lineage for one programme; `claimId` is the claim that asks, if any. */
export async function loadCircumstances(
  tx: EntityManager,
  of: { businessId: string; programme: Programme; claimId: string | null },
): Promise<Circumstances> {
  const lineage = await lineageOf(tx, of.businessId);
  const business = await findBusiness(tx, lineage);
  const credit = await run<CreditRecord>(
    tx,
    `select grade, against, listed_on::text as "listedOn", public_until::text as "publicUntil",
       repaired_on::text as "repairedOn", authority
     from credit_records where business_id = $1 order by listed_on`,
    [lineage],
  );
  const years = await run<{ year: number }>(
    tx,
    'select year from annual_reports where business_id = $1 order by year',
    [lineage],
  );
  const listings = await run<RosterListing>(
    tx,
    `select pool, listed_on::text as "listedOn", first, from_pool as "fromPool",
       delisted_on::text as "delistedOn"
     from roster_listings where business_id = $1 order by listed_on`,
    [lineage],
  );
  return {
    kind: business?.kind ?? null,
    endedOn: business?.endedOn ?? null,
    firstConvertedOn: business?.firstConvertedOn ?? null,
    credit,
    annualReportYears: years.map(({ year }) => year),
    listings,
    awardedBy: await awardedBy(tx, lineage, of),
    claimsOfOperator: await claimsOfOperator(tx, lineage, business?.operatorRef ?? null, of),
  };
}

async function awardedBy(
  tx: EntityManager,
  lineage: string,
  of: { programme: Programme; claimId: string | null },
): Promise<string | null> {
  const [holder] = await run<{ number: string }>(
    tx,
    `select c.number from lineage_awards a join claims c on c.id = a.claim_id
     where a.business_id = $1 and a.programme = $2 and a.claim_id is distinct from $3::uuid`,
    [lineage, of.programme, of.claimId],
  );
  return holder?.number ?? null;
}

async function claimsOfOperator(
  tx: EntityManager,
  lineage: string,
  operatorRef: string | null,
  of: { programme: Programme; claimId: string | null },
): Promise<string[]> {
  if (operatorRef === null) return [];
  const rows = await run<{ number: string }>(
    tx,
    `select number from claims where operator_ref = $1 and programme = $2 and status <> 'refused'
       and business_id <> $3 and id is distinct from $4::uuid order by number limit 10`,
    [operatorRef, of.programme, lineage, of.claimId],
  );
  return rows.map(({ number }) => number);
}
