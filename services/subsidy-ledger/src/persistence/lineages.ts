import type { EntityManager } from '@mikro-orm/postgresql';
import type { Programme } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import {
  type KnownCreditRecord,
  type Lineage,
  lineageOf,
  listCreditRecords,
} from '@tisheng/service-kit/registry';
import { type AwardClaim, holderOf } from '#domain/award.ts';
import type { Circumstances, RosterListing } from '#domain/conditions.ts';
import type { Member } from '#domain/standing.ts';

export type { Member };

type Of<Row> = Row & { businessId: string };

/** What is known of a lineage. Each row says of which member it is; nothing was moved by a merger. */
export type KnownLineage = Lineage & {
  records: Member[];
  conversions: Of<{ convertedOn: string }>[];
  credit: KnownCreditRecord[];
  reports: Of<{ year: number }>[];
  listings: Of<RosterListing>[];
  /** Claims that were not refused. */
  claims: AwardClaim[];
  /** Claims in the name of the operator of the one that goes on. */
  ofOperator: AwardClaim[];
};

/** The lineages of many businesses, each once. */
export async function lineagesOf(
  em: EntityManager,
  businessIds: readonly string[],
): Promise<Lineage[]> {
  const rows = await run<{ root: string; member: string }>(
    em,
    `select distinct root, member from unnest($1::uuid[]) as business, registry_lineage(business)
     order by root, member`,
    [businessIds],
  );
  const byRoot = Map.groupBy(rows, ({ root }) => root);
  return [...byRoot].map(([root, members]) => ({
    root,
    members: members.map(({ member }) => member),
  }));
}

/** Some statements for one lineage or for hundreds. */
export async function loadLineages(
  em: EntityManager,
  lineages: readonly Lineage[],
): Promise<KnownLineage[]> {
  const members = lineages.flatMap((lineage) => lineage.members);
  const rootOf = new Map(lineages.flatMap(({ root, members: all }) => all.map((id) => [id, root])));
  const grouped = <Row extends { businessId: string }>(rows: Row[]) =>
    Map.groupBy(rows, ({ businessId }) => rootOf.get(businessId) ?? businessId);
  const records = grouped(await run<Member>(em, recordsSql, [members]));
  const conversions = grouped(
    await run<KnownLineage['conversions'][number]>(em, conversionsSql, [members]),
  );
  const credit = grouped(await listCreditRecords(em, members));
  const reports = grouped(await run<KnownLineage['reports'][number]>(em, reportsSql, [members]));
  const listings = grouped(await run<KnownLineage['listings'][number]>(em, listingsSql, [members]));
  const claims = grouped(await run<AwardClaim>(em, claimsSql, [members]));
  const ofOperators = await claimsOfOperators(em, [...records.values()].flat());
  return lineages.map(({ root, members: all }) => {
    const operatorRef = records.get(root)?.find((one) => one.businessId === root)?.operatorRef;
    return {
      root,
      members: all,
      records: records.get(root) ?? [],
      conversions: conversions.get(root) ?? [],
      credit: credit.get(root) ?? [],
      reports: reports.get(root) ?? [],
      listings: listings.get(root) ?? [],
      claims: claims.get(root) ?? [],
      ofOperator: operatorRef ? (ofOperators.get(operatorRef) ?? []) : [],
    };
  });
}

export async function loadLineage(em: EntityManager, lineage: Lineage): Promise<KnownLineage> {
  const [known] = await loadLineages(em, [lineage]);
  if (!known) throw new Error(`lineage ${lineage.root} was not loaded`);
  return known;
}

/** What is known of one lineage for one programme; `claimId` is the claim that asks, if any. */
export function circumstancesOf(
  known: KnownLineage,
  { programme, claimId }: { programme: Programme; claimId: string | null },
): Circumstances {
  const record = known.records.find(({ businessId }) => businessId === known.root);
  const ofProgramme = (claim: AwardClaim) => claim.programme === programme && claim.id !== claimId;
  const holder = holderOf(known, programme);
  return {
    kind: record?.kind ?? null,
    endedOn: record?.closedOn ?? null,
    firstConvertedOn: known.conversions[0]?.convertedOn ?? null,
    credit: known.credit,
    annualReportYears: [...new Set(known.reports.map(({ year }) => year))],
    listings: known.listings,
    awardedBy: holder && holder.id !== claimId ? holder.number : null,
    claimsOfOperator: known.ofOperator
      .filter((claim) => ofProgramme(claim) && !known.members.includes(claim.businessId))
      .map(({ number }) => number),
  };
}

export async function loadCircumstances(
  em: EntityManager,
  of: { businessId: string; programme: Programme; claimId: string | null },
): Promise<Circumstances> {
  return circumstancesOf(await loadLineage(em, await lineageOf(em, of.businessId)), of);
}

async function claimsOfOperators(em: EntityManager, records: readonly Member[]) {
  const refs = [...new Set(records.flatMap(({ operatorRef }) => operatorRef ?? []))];
  if (refs.length === 0) return new Map<string, AwardClaim[]>();
  const rows = await run<AwardClaim & { operatorRef: string }>(em, operatorClaimsSql, [refs]);
  return Map.groupBy(rows, ({ operatorRef }) => operatorRef);
}

const recordsSql = `select business_id as "businessId", district, kind, operator_ref as "operatorRef",
    closed_on::text as "closedOn", closed_manner as "closedManner", voided,
    merged_on::text as "mergedOn"
  from registry_records where business_id = any($1)`;

const conversionsSql = `select business_id as "businessId", converted_on::text as "convertedOn"
  from registry_conversions where business_id = any($1) and undone_on is null
  order by converted_on, business_id, sequence`;

const reportsSql = `select business_id as "businessId", year from registry_annual_reports
  where business_id = any($1) order by year, business_id`;

const listingsSql = `select business_id as "businessId", pool, listed_on::text as "listedOn", first,
    from_pool as "fromPool", delisted_on::text as "delistedOn"
  from roster_listings where business_id = any($1) order by listed_on, business_id, pool`;

const claimColumns = `id, number, business_id as "businessId", programme, status,
  lodged_on::text as "lodgedOn"`;

const claimsSql = `select ${claimColumns} from claims
  where business_id = any($1) and status <> 'refused' order by lodged_on, number`;

/** Of each operator the first few: enough to name another claim beside those of a whole lineage. */
const operatorClaimsSql = `select claims.* from unnest($1::text[]) as asked (operator_ref)
  cross join lateral (
    select ${claimColumns}, operator_ref as "operatorRef" from claims c
    where c.operator_ref = asked.operator_ref and status <> 'refused' order by number limit 100
  ) claims`;

/** Of these businesses, those of which a fact can matter to an award: of most of the register none ever does. */
export async function thatConcernAwards(
  em: EntityManager,
  businessIds: readonly string[],
): Promise<Set<string>> {
  const rows = await run<{ id: string }>(
    em,
    `select asked.id from unnest($1::uuid[]) as asked (id)
     where exists (select from entitlements where business_id = asked.id)
       or exists (select from registry_conversions where business_id = asked.id)
       or exists (select from roster_listings where business_id = asked.id)
       or exists (select from claims where business_id = asked.id)
       or exists (select from registry_records where business_id = asked.id
         and (absorbs or survivor_id is not null))`,
    [businessIds],
  );
  return new Set(rows.map(({ id }) => id));
}
