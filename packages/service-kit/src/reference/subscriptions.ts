import type { EntityManager } from '@mikro-orm/postgresql';
import type { rulebook } from '@tisheng/contracts';
import type { SubscriptionsTo } from '../messaging/index.ts';

/** Copies what the rulebook says; every service that decides by policies or days listens with these. */
export const referenceSubscriptions = {
  PolicyPublished: async ({ tx }, { data }) => {
    await tx.execute(
      `insert into reference_policies
         (policy_id, scope, version, effective_from, effective_to, citation, parameters)
       values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb) on conflict do nothing`,
      [
        data.policyId,
        data.scope,
        data.version,
        data.effectiveFrom,
        data.effectiveTo,
        JSON.stringify(data.citation),
        JSON.stringify(data.parameters),
      ],
    );
    await raiseVersion(tx);
  },
  PolicyWithdrawn: async ({ tx }, { data }) => {
    await tx.execute(
      `update reference_policies set withdrawn_on = ? where policy_id = ? and scope = ? and version = ?`,
      [data.withdrawnOn, data.policyId, data.scope, data.version],
    );
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
  PermitTypePublished: async ({ tx }, { data }) => {
    await tx.execute(
      `insert into reference_permit_types (permit_type_id, version, permit_type)
       values (?, ?, ?::jsonb) on conflict do nothing`,
      [data.permitTypeId, data.version, JSON.stringify(data)],
    );
    await raiseVersion(tx);
  },
} satisfies SubscriptionsTo<typeof rulebook>;

async function raiseVersion(tx: EntityManager): Promise<void> {
  await tx.execute('update reference_state set version = version + 1');
}
