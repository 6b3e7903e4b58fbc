import type { portal } from '@tisheng/contracts';
import { run, type SubscriptionsTo } from '../messaging/index.ts';

/** Copies the directory; every service that gives work to people listens with these. */
export const directorySubscriptions = {
  OfficerListed: async ({ tx }, { data }) => {
    await run(
      tx,
      `insert into directory_officers (officer_id, name, bureau, districts, roles)
       values ($1, $2, $3, $4, $5)
       on conflict (officer_id) do update set name = excluded.name, bureau = excluded.bureau,
         districts = excluded.districts, roles = excluded.roles, left_on = null`,
      [data.officerId, data.name, data.bureau, data.districts, data.roles],
    );
  },
  OfficerLeft: async ({ tx }, { data }) => {
    await run(tx, 'update directory_officers set left_on = $2 where officer_id = $1', [
      data.officerId,
      data.leftOn,
    ]);
  },
} satisfies SubscriptionsTo<typeof portal>;
