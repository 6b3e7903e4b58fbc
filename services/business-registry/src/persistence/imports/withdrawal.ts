import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { After, Before } from './taking-in.ts';

/** Why a batch cannot be taken back any more, by how many businesses. */
export async function countUsed(tx: EntityManager, batchId: string) {
  const [row] = await run<{ used: string; closed: string }>(
    tx,
    `select count(*) filter (where last.correlation <> $1::text or exists (
         select from absorptions a where r.business_id in (a.business_id, a.absorbed_business_id))
       ) as used,
       count(*) filter (where r.state = 'changed' and r.before->>'status' = 'in-business'
         and r.registered <> 'in-business') as closed
     from import_rows r cross join lateral (
       select j.envelope->>'correlationId' as correlation from journal j
       where j.subject = 'business/' || r.business_id order by j.sequence desc limit 1
     ) last
     where r.batch_id = $1::uuid and r.done`,
    [batchId],
  );
  return { used: Number(row?.used ?? 0), closed: Number(row?.closed ?? 0) };
}

/** A portion of rows that the batch took in and that still stand. */
export async function takeDone(tx: EntityManager, batchId: string, limit: number) {
  return run<{ rowNumber: number; businessId: string; state: string }>(
    tx,
    `select row_number as "rowNumber", business_id as "businessId", state from import_rows
     where batch_id = $1 and done order by row_number limit $2 for update`,
    [batchId, limit],
  );
}

/** Businesses that only this batch knew leave the register; the journal keeps that they were here. */
export async function removeBusinesses(tx: EntityManager, ids: readonly string[]): Promise<void> {
  for (const table of ['operators', 'business_codes', 'registrations', 'businesses'])
    await run(tx, `delete from ${table} where business_id = any($1)`, [ids]);
}

/** What changed rows go back to. */
export async function loadRestored(
  tx: EntityManager,
  batchId: string,
  numbers: readonly number[],
): Promise<After[]> {
  const rows = await run<{
    now: Before;
    then: Before;
    rowNumber: number;
    businessId: string;
    registrationId: string;
  }>(
    tx,
    `select r.row_number as "rowNumber", b.business_id as "businessId",
       b.registration_id as "registrationId", r.before as then, json_build_object(
       'status', b.status, 'name', b.name, 'creditCode', b.credit_code,
       'legacyNumber', b.legacy_number, 'legalForm', b.legal_form, 'district', b.district,
       'street', b.street, 'premises', b.premises, 'industryCode', b.industry_code,
       'industryName', b.industry_name, 'businessScope', b.business_scope,
       'operatorRef', b.operator_ref, 'operatorMasked', b.operator_masked,
       'nameRef', null, 'nameSealed', null) as now
     from import_rows r join businesses b using (business_id)
     where r.batch_id = $1 and r.row_number = any($2) and r.state = 'changed'
     order by b.business_id for update of b`,
    [batchId, numbers],
  );
  return rows.map(({ now, then, ...about }) => ({
    ...about,
    ...then,
    // A number or code once told stays: other services cannot forget it.
    creditCode: then.creditCode ?? now.creditCode,
    legacyNumber: then.legacyNumber ?? now.legacyNumber,
    before: now,
    addedText: '',
    formerName: null,
  }));
}

export async function unmarkDone(tx: EntityManager, batchId: string, numbers: readonly number[]) {
  await run(
    tx,
    'update import_rows set done = false where batch_id = $1 and row_number = any($2)',
    [batchId, numbers],
  );
}
