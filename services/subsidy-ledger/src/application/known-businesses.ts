import type { businessRegistry, upscalePools } from '@tisheng/contracts';
import { type CommandContext, type ReceivedFact, run } from '@tisheng/service-kit/messaging';
import { findBusiness, keepBusiness } from '#persistence/businesses.ts';
import { keepEvidenceGiver } from '#persistence/claim-duties.ts';
import { mergeAwards } from '#persistence/lineage-awards.ts';
import { holdUnmetClaims } from './holds.ts';
import {
  loseWatches,
  moveWatches,
  openListingWatch,
  openWatch,
  reviewBusiness,
} from './watches.ts';

type Told<Type extends keyof (typeof businessRegistry)['events'] & string> = ReceivedFact<
  typeof businessRegistry,
  Type
>['data'];
type ToldOfPools<Type extends keyof (typeof upscalePools)['events'] & string> = ReceivedFact<
  typeof upscalePools,
  Type
>['data'];

export async function keepRegistered({ tx }: CommandContext, told: Told<'BusinessRegistered'>) {
  const { businessId, district, registration, operator, endedOn } = told;
  const { name, creditCode, kind } = registration;
  const operatorRef = operator?.operatorRef ?? null;
  await keepBusiness(tx, businessId, { district, name, creditCode, kind, operatorRef, endedOn });
}

export async function keepChange({ tx }: CommandContext, told: Told<'RegistrationChanged'>) {
  const { name, creditCode, district, operator } = told.changes;
  await keepBusiness(tx, told.businessId, {
    ...(name === undefined ? {} : { name }),
    ...(creditCode === undefined ? {} : { creditCode }),
    ...(district === undefined ? {} : { district }),
    ...(operator === undefined ? {} : { operatorRef: operator?.operatorRef ?? null }),
  });
  if (district) await moveWatches(tx, told.businessId, district);
}

/** 举措20、22：only the first conversion opens a watch, from inside a pool or not. */
export async function keepConversion(context: CommandContext, told: Told<'BusinessConverted'>) {
  const { businessId, district, convertedOn, to, legalRepresentative } = told;
  const known = await findBusiness(context.tx, businessId);
  await keepBusiness(context.tx, businessId, {
    district,
    name: to.name,
    creditCode: to.creditCode,
    kind: to.kind,
    firstConvertedOn: known?.firstConvertedOn ?? convertedOn,
    ...(legalRepresentative ? { operatorRef: legalRepresentative.operatorRef } : {}),
  });
  if (!known?.firstConvertedOn) await openWatch(context, { businessId, district, convertedOn });
}

export async function keepClosing(context: CommandContext, told: Told<'BusinessClosed'>) {
  const { businessId, closedOn, manner } = told;
  await keepBusiness(context.tx, businessId, { endedOn: closedOn });
  const word = manner === 'cancelled' ? '注销' : '吊销';
  await loseWatches(context, businessId, `${closedOn} ${word}`, closedOn);
  await holdUnmetClaims(context, [businessId]);
}

/** 并户：history and awards of the absorbed business count for the survivor. */
export async function keepMerger(context: CommandContext, told: Told<'BusinessesMerged'>) {
  const { tx } = context;
  const { businessId, absorbedBusinessId, mergedOn } = told;
  await keepBusiness(tx, businessId, {});
  await keepBusiness(tx, absorbedBusinessId, { mergedInto: businessId });
  await run(tx, 'update credit_records set business_id = $1 where business_id = $2', [
    businessId,
    absorbedBusinessId,
  ]);
  await mergeAwards(tx, businessId, absorbedBusinessId);
  await loseWatches(context, absorbedBusinessId, '已并入另一主体，由存续主体计算', mergedOn);
  await reviewBusiness(context, businessId);
  await holdUnmetClaims(context, [businessId, absorbedBusinessId]);
}

/** 误并的分开: a new lineage that points back; a person looks at what its origin has received. */
export async function keepSplit({ tx }: CommandContext, told: Told<'BusinessSplitOff'>) {
  await keepBusiness(tx, told.businessId, { splitFrom: told.fromBusinessId, mergedInto: null });
}

export async function keepCreditRecord(context: CommandContext, told: Told<'CreditRecordListed'>) {
  await keepEvidenceGiver(context, told.businessId, context.cause.actor);
  const { recordId, businessId, grade, against, listedOn, publicUntil, authority } = told;
  await run(
    context.tx,
    `insert into credit_records
       (record_id, business_id, grade, against, listed_on, public_until, authority)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [recordId, businessId, grade, against, listedOn, publicUntil, authority],
  );
  await reviewBusiness(context, businessId);
  await holdUnmetClaims(context, [businessId]);
}

export async function keepCreditRepair(
  context: CommandContext,
  told: Told<'CreditRecordRepaired'>,
) {
  await keepEvidenceGiver(context, told.businessId, context.cause.actor);
  await run(context.tx, 'update credit_records set repaired_on = $2 where record_id = $1', [
    told.recordId,
    told.repairedOn,
  ]);
  await reviewBusiness(context, told.businessId);
}

/** 年报: which years are there, and who reported; the figures themselves are of no interest here. */
export async function keepAnnualReports(context: CommandContext, told: Told<'FiguresReported'>) {
  await keepEvidenceGiver(context, told.businessId, context.cause.actor);
  const years = told.figures
    .filter(({ source, period }) => source === 'annual-report' && period.length === 4)
    .map(({ period }) => Number(period));
  if (years.length === 0) return;
  await run(
    context.tx,
    `insert into annual_reports (business_id, year) select $1::uuid, * from unnest($2::int[])
     on conflict do nothing`,
    [told.businessId, [...new Set(years)]],
  );
  await reviewBusiness(context, told.businessId);
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
  if (first) await openListingWatch(context, { businessId, district, listedOn });
}

export async function keepDelisting({ tx }: CommandContext, told: ToldOfPools<'FirmDelisted'>) {
  await run(
    tx,
    'update roster_listings set delisted_on = $3 where business_id = $1 and pool = $2',
    [told.businessId, told.pool, told.delistedOn],
  );
}
