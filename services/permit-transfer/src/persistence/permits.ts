import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import { PermitRow } from './permit-row.ts';

/** Locks the permits in id order, so that two applications for one permit follow each other. */
export async function lockPermits(
  tx: EntityManager,
  ids: readonly string[],
): Promise<Map<string, PermitRow>> {
  const rows = await tx.find(
    PermitRow,
    { id: { $in: [...ids] } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Permits for which a case is open, or an application still waits for its certificate. */
export function openWork(
  tx: EntityManager,
  permitIds: readonly string[],
): Promise<{ id: string; number: string }[]> {
  return run<{ id: string; number: string }>(
    tx,
    `select p.id, p.number from permits p where p.id = any($1::uuid[]) and (
       exists (select from transfer_cases c where c.permit_id = p.id and c.closed_on is null)
       or exists (select from applications a
         where a.business_id = p.business_id and a.status = 'awaiting-certificate'
           and p.id = any(a.permit_ids)))`,
    [permitIds],
  );
}
