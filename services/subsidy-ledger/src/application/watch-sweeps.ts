import { LockMode } from '@mikro-orm/core';
import type { District, Programme } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { allChanged, type Sweep } from '@tisheng/service-kit/service';
import { EntitlementRow } from '#persistence/entitlement-row.ts';
import { openListingWatch, openWatch, reviewRow } from './watches.ts';

const portion = 500;

/** Conversions and listings that were told before the first policy version arrived. */
export const openLateWatches: Sweep = {
  name: 'open-late-watches',
  run: async (context) => {
    const reference = await loadReference(context.tx);
    const underPolicy = (programme: Programme) =>
      reference.districtsUnder(programme, context.today);
    const converted = await run<{ businessId: string; district: District; convertedOn: string }>(
      context.tx,
      `select business_id as "businessId", district, first_converted_on::text as "convertedOn"
       from businesses b where first_converted_on is not null and district = any($2)
         and merged_into is null and ended_on is null
         and not exists (select from entitlements e
           where e.business_id = b.business_id and e.programme = 'conversion-subsidy')
       limit $1`,
      [portion, underPolicy('conversion-subsidy')],
    );
    const listed = await run<{ businessId: string; district: District; listedOn: string }>(
      context.tx,
      `select business_id as "businessId", l.district, min(listed_on)::text as "listedOn"
       from roster_listings l left join businesses b using (business_id)
       where first and b.merged_into is null and l.district = any($2)
         and not exists (select from entitlements e
           where e.business_id = l.business_id and e.programme = 'first-listing-award')
       group by business_id, l.district limit $1`,
      [portion, underPolicy('first-listing-award')],
    );
    let changed = 0;
    for (const each of converted) if (await openWatch(context, each)) changed += 1;
    for (const each of listed) if (await openListingWatch(context, each)) changed += 1;
    return { found: converted.length + listed.length, changed };
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
    return allChanged(rows.length);
  },
};
