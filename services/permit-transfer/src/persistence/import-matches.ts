import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import { BusinessRow } from './business-row.ts';
import { PermitRow } from './permit-row.ts';

/** By the present code, and by the one before the conversion, which old permits still show. */
export async function holdersByCode(
  tx: EntityManager,
  codes: string[],
): Promise<Map<string, BusinessRow>> {
  const found = await run<{ code: string; businessId: string }>(
    tx,
    `select conversion ->> 'creditCodeBefore' as code, business_id as "businessId"
       from businesses where conversion ->> 'creditCodeBefore' = any($1::text[])
     union all
     select credit_code, business_id from businesses
       where credit_code = any($1::text[]) and merged_into is null`,
    [codes],
  );
  const ids = [...new Set(found.map(({ businessId }) => businessId))];
  const rows = await tx.find(BusinessRow, { businessId: { $in: ids } });
  const byId = new Map(rows.map((row) => [row.businessId, row]));
  return new Map(
    found.flatMap(({ code, businessId }) => {
      const row = byId.get(businessId);
      return row ? [[code, row] as const] : [];
    }),
  );
}

/** Permits in force by `<type>/<number>`. */
export async function permitsByNumber(
  tx: EntityManager,
  numbers: string[],
): Promise<Map<string, PermitRow>> {
  const rows = await tx.find(PermitRow, { number: { $in: numbers }, replacedOn: null });
  return new Map(rows.map((row) => [`${row.permitTypeId}/${row.number}`, row]));
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
