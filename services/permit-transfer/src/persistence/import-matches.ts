import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import { findHolders, type Holder } from './holders.ts';
import { PermitRow } from './permit-row.ts';

/** By the present code, and by the one before the conversion, which old permits still show: whoever goes on. */
export async function holdersByCode(
  tx: EntityManager,
  codes: string[],
): Promise<Map<string, Holder>> {
  const found = await run<{ code: string; businessId: string }>(
    tx,
    `select code, case when r.survivor_id is null then r.business_id
       else registry_root(r.business_id) end as "businessId"
     from (
       select from_registration ->> 'creditCode' as code, business_id from registry_conversions
       where from_registration ->> 'creditCode' = any($1::text[]) and undone_on is null
       union all
       select credit_code, business_id from registry_records
       where credit_code = any($1::text[]) and not voided
     ) told join registry_records r using (business_id) order by r.survivor_id nulls last`,
    [codes],
  );
  const holders = await findHolders(tx, [...new Set(found.map(({ businessId }) => businessId))]);
  const byId = new Map(holders.map((holder) => [holder.businessId, holder]));
  // The last of a code counts: who goes on by himself before one that was absorbed.
  return new Map(
    found.toReversed().flatMap(({ code, businessId }) => {
      const holder = byId.get(businessId);
      return holder ? [[code, holder] as const] : [];
    }),
  );
}

/** A permit on file, and the business that goes on for the one it was filed on. */
export type FiledOn = PermitRow & { heldBy: string };

/** Permits in force by `<type>/<number>`. */
export async function permitsByNumber(
  tx: EntityManager,
  numbers: string[],
): Promise<Map<string, FiledOn>> {
  const rows = await tx.find(PermitRow, {
    number: { $in: numbers },
    replacedOn: null,
    takenBackOn: null,
  });
  const absorbed = await run<{ id: string; root: string }>(
    tx,
    `select business_id as id, registry_root(business_id) as root from registry_records
     where survivor_id is not null and business_id = any($1)`,
    [[...new Set(rows.map(({ businessId }) => businessId))]],
  );
  const roots = new Map(absorbed.map(({ id, root }) => [id, root]));
  return new Map(
    rows.map((row) => [
      `${row.permitTypeId}/${row.number}`,
      { ...row, heldBy: roots.get(row.businessId) ?? row.businessId },
    ]),
  );
}

export async function underWay(tx: EntityManager, permitIds: string[]): Promise<Set<string>> {
  const rows = await run<{ permitId: string }>(
    tx,
    `select permit_id as "permitId" from transfer_cases
     where closed_on is null and permit_id = any($1::uuid[])`,
    [permitIds],
  );
  return new Set(rows.map(({ permitId }) => permitId));
}
