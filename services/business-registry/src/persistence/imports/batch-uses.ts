import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day, Envelope } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';

/** One use of one business of a batch; the register's own work on it is one as well. */
export type BatchUse = {
  businessId: string;
  name: string | null;
  service: string;
  what: string | null;
  since: Day | null;
  /** The last fact of the register, where it is that which stands in the way. */
  type: string | null;
  envelope: Envelope | null;
  /** The later import that changed the business. */
  laterFile: string | null;
};

/**
 * Who uses a business of the batch, be it still in the register or taken back. The register's own use is told by the
 * sequence of its facts: whatever came after those of the batch, unless it was itself undone.
 */
const usesSql = (rows: string) => `
  with held as (
    select distinct r.business_id, r.told_to from import_rows r
    where r.batch_id = $1 and r.done ${rows}
    union all
    select t.business_id, null from taken_back_businesses t where t.batch_id = $1
  ), used as (
    select h.business_id, u.service, u.what, u.since, null::bigint as position
    from held h join business_uses u using (business_id) where u.ended_on is null
    union all
    select h.business_id, 'business-registry', null, null, last.position
    from held h cross join lateral (
      select j.position, j.sequence from journal j
      where j.subject = 'business/' || h.business_id order by j.sequence desc limit 1
    ) last where last.sequence > h.told_to
    union all
    select h.business_id, 'business-registry',
      case a.status when 'proposed' then '并户申请待复核' else '已并户' end,
      (a.proposed_at at time zone 'Asia/Shanghai')::date, null
    from held h join absorptions a on h.business_id in (a.business_id, a.absorbed_business_id)
    where a.status <> 'declined'
    union all
    select h.business_id, 'business-registry',
      case s.status when 'proposed' then '分户申请待复核' else '已分户' end,
      (s.proposed_at at time zone 'Asia/Shanghai')::date, null
    from held h join split_offs s on s.business_id = h.business_id where s.status <> 'declined'
  )`;

/** How many uses there are, of how many businesses. */
export async function countUses(em: EntityManager, batchId: string) {
  const [row] = await run<{ uses: number; businesses: number }>(
    em,
    `${usesSql('')} select count(*)::int as uses, count(distinct business_id)::int as businesses from used`,
    [batchId],
  );
  return row ?? { uses: 0, businesses: 0 };
}

export function pageOfUses(
  em: EntityManager,
  batchId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<BatchUse[]> {
  // The envelope comes whole: not every one can be parsed by the database.
  return run<BatchUse>(
    em,
    `${usesSql('')}, page as (
       select u.*, coalesce(b.name, t.name) as name from used u
       left join businesses b using (business_id) left join taken_back_businesses t using (business_id)
       order by name, business_id, service, what limit $2 offset $3
     )
     select p.business_id as "businessId", p.name, p.service, p.what, p.since::text, j.type, j.envelope,
       (select b.file_name from import_rows e join import_batches b using (batch_id)
        where e.business_id = p.business_id and e.done and e.batch_id <> $1
          and e.told_to = j.sequence limit 1) as "laterFile"
     from page p left join journal j on j.position = p.position
     order by p.name, p.business_id, p.service, p.what`,
    [batchId, limit, offset],
  );
}

/** Which of these rows are of businesses that somebody has begun to use. */
export async function usedAmong(
  tx: EntityManager,
  batchId: string,
  numbers: readonly number[],
): Promise<Set<string>> {
  const rows = await run<{ id: string }>(
    tx,
    `${usesSql('and r.row_number = any($2)')} select distinct business_id as id from used`,
    [batchId, numbers],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Why a batch that nobody uses cannot be taken back whole: an end that it brought cannot be unsaid. */
export async function countClosed(tx: EntityManager, batchId: string): Promise<number> {
  const [row] = await run<{ closed: number }>(
    tx,
    `select count(*)::int as closed from import_rows r
     where r.batch_id = $1 and r.done and r.state = 'changed'
       and r.before->>'status' = 'in-business' and r.registered <> 'in-business'`,
    [batchId],
  );
  return row?.closed ?? 0;
}
