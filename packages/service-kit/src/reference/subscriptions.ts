import type { EntityManager } from '@mikro-orm/postgresql';
import type { rulebook } from '@tisheng/contracts';
import type { SubscriptionsTo } from '../messaging/index.ts';
import { raiseVersion } from './copying.ts';
import { settlePermitType, settlePolicy } from './settling.ts';

/** Copies what the rulebook says; every service that decides by policies or days listens with these. */
export const referenceSubscriptions = {
  PolicyPublished: async ({ tx }, { data }) => {
    await tx.execute(
      `insert into reference_policies
         (policy_id, scope, version, effective_from, stated_to, effective_to, citation, parameters)
       values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb) on conflict do nothing`,
      [
        data.policyId,
        data.scope,
        data.version,
        data.effectiveFrom,
        data.effectiveTo,
        data.effectiveTo,
        JSON.stringify(data.citation),
        JSON.stringify(data.parameters),
      ],
    );
    if (data.ends === undefined) await settlePolicy(tx, data);
    else if (data.ends) await endPolicy(tx, data, data.ends);
    await raiseVersion(tx);
  },
  PolicyWithdrawn: async ({ tx }, { data }) => {
    await tx.execute(
      `update reference_policies set withdrawn_on = ? where policy_id = ? and scope = ? and version = ?`,
      [data.withdrawnOn, data.policyId, data.scope, data.version],
    );
    if (data.givesBack === undefined) await settlePolicy(tx, data);
    else if (data.givesBack) await endPolicy(tx, data, data.givesBack);
    await raiseVersion(tx);
  },
  CalendarPublished: async ({ tx }, { data }) => {
    await tx.execute(
      `insert into reference_calendars (calendar_version, calendar, notice)
       values (?, ?::jsonb, ?) on conflict do nothing`,
      [data.calendarVersion, JSON.stringify(data), data.notice],
    );
    await raiseVersion(tx);
  },
  PermitTypePublished: async ({ tx }, { data: { ends, ...data } }) => {
    await tx.execute(
      `insert into reference_permit_types (permit_type_id, version, permit_type, effective_to)
       values (?, ?, ?::jsonb, ?) on conflict do nothing`,
      [data.permitTypeId, data.version, JSON.stringify(data), data.effectiveTo],
    );
    if (ends === undefined) await settlePermitType(tx, data);
    else if (ends)
      await tx.execute(
        'update reference_permit_types set effective_to = ? where permit_type_id = ? and version = ?',
        [ends.effectiveTo, data.permitTypeId, ends.version],
      );
    await raiseVersion(tx);
  },
} satisfies SubscriptionsTo<typeof rulebook>;

async function endPolicy(
  tx: EntityManager,
  of: { policyId: string; scope: string },
  { version, effectiveTo }: { version: number; effectiveTo: string | null },
): Promise<void> {
  await tx.execute(
    'update reference_policies set effective_to = ? where policy_id = ? and scope = ? and version = ?',
    [effectiveTo, of.policyId, of.scope, version],
  );
}
