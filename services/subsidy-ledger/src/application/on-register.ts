import type { upscalePools } from '@tisheng/contracts';
import {
  type CommandContext,
  type Heard,
  oneByOne,
  type ReceivedFact,
  run,
} from '@tisheng/service-kit/messaging';
import { lockLineage } from '@tisheng/service-kit/registry';
import { keepEvidenceGivers } from '#persistence/claim-duties.ts';
import { thatConcernAwards } from '#persistence/lineages.ts';
import { holdUnmetClaims } from './holds.ts';
import { takeBackClaims } from './taking-back.ts';
import { reviewLineages } from './watches.ts';

type ToldOfPools<Type extends keyof (typeof upscalePools)['events'] & string> = ReceivedFact<
  typeof upscalePools,
  Type
>['data'];

/** A fact about one business, whatever else it tells. */
type ToldOf = Heard<{ data: { businessId: string } }>;

/**
 * Something was told of some businesses: the lineage of each is looked at as it stands now, whichever fact led here, so
 * that any order of facts comes to the same. Who works on a claim of the lineage waits meanwhile.
 */
export async function lookAgain(told: readonly ToldOf[]): Promise<void> {
  const [first] = told;
  if (!first) return;
  const ids = told.map(({ fact }) => fact.data.businessId);
  const concerning = await thatConcernAwards(first.context.tx, ids);
  const some = told.filter(({ fact }) => concerning.has(fact.data.businessId));
  await oneByOne(some, (context, { data }) => lookAtLineage(context, data.businessId));
}

async function lookAtLineage(context: CommandContext, businessId: string): Promise<void> {
  const lineage = await lockLineage(context.tx, businessId);
  await takeBackClaims(context, lineage);
  await reviewLineages(context, [lineage]);
  await holdUnmetClaims(context, lineage);
}

/** Credit and figures: who entered them has given evidence, and does not verify on it. */
export async function hearEvidence(told: readonly ToldOf[]): Promise<void> {
  await keepEvidenceGivers(told);
  await lookAgain(told);
}

/** 举措25：the first listing of a lineage opens and matures its award at once. */
export async function keepListing(context: CommandContext, told: ToldOfPools<'FirmListed'>) {
  const { businessId, pool, district, listedOn, first, fromPool } = told;
  await run(
    context.tx,
    `insert into roster_listings (business_id, pool, district, listed_on, first, from_pool)
     values ($1, $2, $3, $4, $5, $6) on conflict (business_id, pool) do update
     set listed_on = excluded.listed_on, delisted_on = null,
       first = roster_listings.first or excluded.first`,
    [businessId, pool, district, listedOn, first, fromPool],
  );
  await lookAgain([{ context, fact: { data: told } }]);
}

export async function keepDelisting(context: CommandContext, told: ToldOfPools<'FirmDelisted'>) {
  const { businessId, pool, delistedOn } = told;
  await run(
    context.tx,
    'update roster_listings set delisted_on = $3 where business_id = $1 and pool = $2',
    [businessId, pool, delistedOn],
  );
  await lookAgain([{ context, fact: { data: told } }]);
}
