import { LockMode } from '@mikro-orm/core';
import type { District } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import type { Sweep } from '@tisheng/service-kit/service';
import { EntitlementRow } from '#persistence/entitlement-row.ts';
import { openListingWatch, openWatch, reviewRow } from './watches.ts';

const portion = 500;

/** Conversions and listings that were told before the first policy version arrived. */
export const openLateWatches: Sweep = {
  name: 'open-late-watches',
  run: async (context) => {
    const converted = await run<{ businessId: string; district: District; convertedOn: string }>(
      context.tx,
      `select business_id as "businessId", district, first_converted_on::text as "convertedOn"
       from businesses b where first_converted_on is not null and district is not null
         and merged_into is null and ended_on is null
         and exists (select from reference_policies p where p.policy_id = 'conversion-subsidy'
           and p.scope in ('city', b.district) and p.effective_from <= $2
           and (p.effective_to is null or p.effective_to >= $2)
           and (p.withdrawn_on is null or p.withdrawn_on > $2))
         and not exists (select from entitlements e
           where e.business_id = b.business_id and e.programme = 'conversion-subsidy')
       limit $1`,
      [portion, context.today],
    );
    for (const each of converted) await openWatch(context, each);
    const listed = await run<{ businessId: string; district: District; listedOn: string }>(
      context.tx,
      `select business_id as "businessId", l.district, min(listed_on)::text as "listedOn"
       from roster_listings l left join businesses b using (business_id)
       where first and b.merged_into is null
         and exists (select from reference_policies p where p.policy_id = 'first-listing-award'
           and p.scope in ('city', l.district) and p.effective_from <= $2
           and (p.effective_to is null or p.effective_to >= $2)
           and (p.withdrawn_on is null or p.withdrawn_on > $2))
         and not exists (select from entitlements e
           where e.business_id = l.business_id and e.programme = 'first-listing-award')
       group by business_id, l.district limit $1`,
      [portion, context.today],
    );
    for (const each of listed) await openListingWatch(context, each);
    return converted.length + listed.length;
  },
};

/** 到期成就: due watches and suspended ones, each looked at once a day until it matures or is lost. */
export const reviewDueWatches: Sweep = {
  name: 'review-due-watches',
  run: async (context) => {
    const { tx, today } = context;
    const unseen = { $or: [{ reviewedOn: null }, { reviewedOn: { $lt: today } }] };
    const due = { $or: [{ status: 'suspended' as const }, { maturesOn: { $lte: today } }] };
    const rows = await tx.find(
      EntitlementRow,
      { $and: [{ status: { $in: ['watching', 'suspended'] } }, unseen, due] },
      {
        lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
        orderBy: { maturesOn: 'asc', businessId: 'asc' },
        limit: portion,
      },
    );
    for (const row of rows) {
      await reviewRow(context, row);
      row.reviewedOn = today;
    }
    await tx.flush();
    return rows.length;
  },
};
