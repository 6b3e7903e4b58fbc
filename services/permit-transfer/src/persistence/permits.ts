import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { District } from '@tisheng/contracts';
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

type TakenOff = Pick<PermitRow, 'id' | 'businessId' | 'department' | 'permitTypeName'> & {
  district: District;
  permitNumber: string;
};

/** 撤回在册: of these businesses all that is still on file. */
export const takePermitsOffFile = (
  tx: EntityManager,
  businessIds: readonly string[],
  today: string,
) =>
  run<TakenOff>(
    tx,
    `with taken as (
       update permits p set taken_back_on = $2 from registry_records b
       where b.business_id = p.business_id and p.business_id = any($1)
         and p.taken_back_on is null
       returning p.id, p.business_id as "businessId", b.district, p.department,
         p.permit_type_name as "permitTypeName", p.number as "permitNumber"
     ) select * from taken order by id`,
    [businessIds, today],
  );

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
