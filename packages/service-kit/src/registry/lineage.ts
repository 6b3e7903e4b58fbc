import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '../messaging/index.ts';

/** 同一主体的延续: the business that goes on, and all whose history counts for it, itself among them. */
export type Lineage = { root: string; members: string[] };

/** Resolved whenever it is asked for; a business that nobody has heard of is a lineage of its own. */
export async function lineageOf(em: EntityManager, businessId: string): Promise<Lineage> {
  const rows = await run<{ root: string; member: string }>(
    em,
    'select root, member from registry_lineage($1) order by member <> root, member',
    [businessId],
  );
  return { root: rows[0]?.root ?? businessId, members: rows.map(({ member }) => member) };
}

/** The same by its ids alone, as the service's own doors ask for it. */
export const lineageMembers = async (em: EntityManager, businessId: string) =>
  (await lineageOf(em, businessId)).members;

/** Whoever goes on for these businesses, one merger after the other, and they themselves. */
export async function survivorsOf(em: EntityManager, businessIds: readonly string[]) {
  const rows = await run<{ id: string }>(
    em,
    `with recursive up (id) as (
       select unnest($1::uuid[])
       union
       select r.survivor_id from up join registry_records r on r.business_id = up.id
       where r.survivor_id is not null
     ) select id from up order by id`,
    [businessIds],
  );
  return rows.map(({ id }) => id);
}

/** Of these, who has absorbed or was absorbed; all are held until the transaction ends, in the order of every writer. */
export async function holdRelated(
  tx: EntityManager,
  businessIds: readonly string[],
): Promise<string[]> {
  const rows = await run<{ id: string; related: boolean }>(
    tx,
    `select business_id as id, survivor_id is not null or absorbs as related
     from registry_records where business_id = any($1) order by business_id for no key update`,
    [businessIds],
  );
  return rows.flatMap(({ id, related }) => (related ? [id] : []));
}

/** Households merge once or twice; who has not found an end by then has met a stream of mergers. */
const triesMax = 16;

/**
 * The same, held until the transaction ends: what is read afterwards of any member is final, and who works on another
 * member waits. A decision that rests on the register, or a reaction to it, begins here.
 */
export async function lockLineage(tx: EntityManager, businessId: string): Promise<Lineage> {
  const [own] = await run<{ alone: boolean }>(
    tx,
    `select survivor_id is null and not absorbs as alone from registry_records
     where business_id = $1 for no key update`,
    [businessId],
  );
  if (own?.alone) return { root: businessId, members: [businessId] };
  let lineage = await lineageOf(tx, businessId);
  for (let tries = 0; tries < triesMax; tries += 1) {
    await run(
      tx,
      `select from registry_records where business_id = any($1) order by business_id
       for no key update`,
      [lineage.members],
    );
    const found = await lineageOf(tx, businessId);
    if (found.members.join() === lineage.members.join()) return found;
    lineage = found;
  }
  throw new Error(`the lineage of ${businessId} did not come to rest`);
}
