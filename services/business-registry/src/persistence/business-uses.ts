import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day, District } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import type { BusinessUse } from '#domain/business-use.ts';

export async function openUse(tx: EntityManager, use: BusinessUse): Promise<void> {
  await run(
    tx,
    `insert into business_uses (service, thing, business_id, what, since) values ($1, $2, $3, $4, $5)
     on conflict (service, thing) do update set business_id = excluded.business_id,
       what = excluded.what, since = excluded.since, ended_on = null`,
    [use.service, use.thing, use.businessId, use.what, use.since],
  );
}

/** Answers the use that ended now; null when none was open. */
export async function closeUse(
  tx: EntityManager,
  { service, thing, endedOn }: { service: string; thing: string; endedOn: Day },
): Promise<{ businessId: string; what: string } | null> {
  const [ended] = await run<{ businessId: string; what: string }>(
    tx,
    `update business_uses set ended_on = $3 where service = $1 and thing = $2 and ended_on is null
     returning business_id as "businessId", what`,
    [service, thing, endedOn],
  );
  return ended ?? null;
}

export type TakenBack = {
  businessId: string;
  batchId: string;
  name: string;
  district: District;
  takenBackOn: Day;
};

export async function findTakenBack(
  em: EntityManager,
  businessId: string,
): Promise<TakenBack | null> {
  const [found] = await run<TakenBack>(
    em,
    `select business_id as "businessId", batch_id as "batchId", name, district,
       taken_back_on::text as "takenBackOn"
     from taken_back_businesses where business_id = $1`,
    [businessId],
  );
  return found ?? null;
}

/**
 * Waits for a withdrawal of this business that is under way, and makes one that begins wait: either it sees the use
 * that this transaction keeps, or the next statement here sees that the business is gone.
 */
export async function shareBusiness(tx: EntityManager, businessId: string): Promise<void> {
  await run(tx, 'select from businesses where business_id = $1 for key share', [businessId]);
}
