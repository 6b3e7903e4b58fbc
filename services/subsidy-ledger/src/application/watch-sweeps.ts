import { type CommandContext, run } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { allChanged, type Sweep } from '@tisheng/service-kit/service';
import { lineagesOf } from '#persistence/lineages.ts';
import { reviewLineages } from './watches.ts';

const portion = 500;

/** Who converted, or was listed, in a district with a policy, goes on, and is not watched yet. */
const unwatchedSql = `
  with first_steps (business_id, programme) as (
    select business_id, 'conversion-subsidy' from registry_conversions where undone_on is null
    union select business_id, 'first-listing-award' from roster_listings where first
  ), of_those_who_go_on (business_id, programme) as (
    select case when r.survivor_id is null then r.business_id else registry_root(r.business_id) end,
      programme from first_steps join registry_records r using (business_id)
  )
  select distinct b.business_id as "businessId" from of_those_who_go_on
    join registry_businesses b using (business_id)
  where b.closed_on is null
    and (programme = 'conversion-subsidy' and b.district = any($2)
      or programme = 'first-listing-award' and b.district = any($3))
    and not exists (select from entitlements e
      where e.business_id = b.business_id and e.programme = of_those_who_go_on.programme)
  order by 1 limit $1`;

/** Conversions and listings that were told before the first policy version arrived. */
export const openLateWatches: Sweep = {
  name: 'open-late-watches',
  run: async (context) => {
    const { tx, today } = context;
    const reference = await loadReference(tx);
    const found = await run<{ businessId: string }>(tx, unwatchedSql, [
      portion,
      reference.districtsUnder('conversion-subsidy', today),
      reference.districtsUnder('first-listing-award', today),
    ]);
    const taken = await takeRecords(
      context,
      found.map(({ businessId }) => businessId),
    );
    const changed = await reviewLineages(context, await lineagesOf(tx, taken));
    return { found: taken.length, changed };
  },
};

/** In one order, and without those that somebody works on just now: they are seen again in the next round. */
async function takeRecords({ tx }: CommandContext, businessIds: string[]): Promise<string[]> {
  const rows = await run<{ businessId: string }>(
    tx,
    `select business_id as "businessId" from registry_records where business_id = any($1)
     order by business_id for no key update skip locked`,
    [businessIds],
  );
  return rows.map(({ businessId }) => businessId);
}

const dueSql = `
  select e.business_id as "businessId", e.programme
  from entitlements e join registry_records r using (business_id)
  where e.status in ('watching', 'suspended') and (e.reviewed_on is null or e.reviewed_on < $2)
    and (e.status = 'suspended' or e.matures_on <= $2)
  order by e.matures_on, e.business_id, e.programme limit $1
  for no key update of r skip locked`;

/** 到期成就: due watches and suspended ones, each looked at once a day until it matures or is lost. */
export const reviewDueWatches: Sweep = {
  name: 'review-due-watches',
  run: async (context) => {
    const { tx, today } = context;
    const due = await run<{ businessId: string; programme: string }>(tx, dueSql, [portion, today]);
    const businessIds = due.map(({ businessId }) => businessId);
    await reviewLineages(context, await lineagesOf(tx, businessIds));
    // Also those that no policy lets anybody judge today: tomorrow is another day.
    await run(
      tx,
      `update entitlements e set reviewed_on = $3
       from unnest($1::uuid[], $2::text[]) as due (business_id, programme)
       where e.business_id = due.business_id and e.programme = due.programme`,
      [businessIds, due.map(({ programme }) => programme), today],
    );
    return allChanged(due.length);
  },
};
