import type { EntityManager } from '@mikro-orm/postgresql';
import type { Programme } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';

/** Takes the one award of a lineage for a claim; false when another claim has it, even one just being made. */
export async function takeAward(
  tx: EntityManager,
  award: { businessId: string; programme: Programme; claimId: string },
): Promise<boolean> {
  const taken = await run<{ claim_id: string }>(
    tx,
    `insert into lineage_awards (business_id, programme, claim_id) values ($1, $2, $3)
     on conflict do nothing returning claim_id`,
    [award.businessId, award.programme, award.claimId],
  );
  return taken.length === 1;
}

/** A refused claim gives the award free again, for the lineage and its predecessors. */
export async function freeAward(tx: EntityManager, claimId: string): Promise<void> {
  await run(tx, 'delete from lineage_awards where claim_id = $1', [claimId]);
}

/**
 * 并户：the awards of the absorbed count for the survivor. Where both have one, that which is nearer to money stays,
 * and the other claim no longer passes the check of one award per lineage.
 */
export async function mergeAwards(
  tx: EntityManager,
  survivorId: string,
  absorbedId: string,
): Promise<void> {
  await run(
    tx,
    `insert into lineage_awards as held (business_id, programme, claim_id)
     select $1::uuid, a.programme, a.claim_id from lineage_awards a where a.business_id = $2
     on conflict (business_id, programme) do update set claim_id = excluded.claim_id
     where (select c.status from claims c where c.id = excluded.claim_id)
         in ('instructed', 'paid', 'recovered')
       and (select c.status from claims c where c.id = held.claim_id)
         not in ('instructed', 'paid', 'recovered')`,
    [survivorId, absorbedId],
  );
}
