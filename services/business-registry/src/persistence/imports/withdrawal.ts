import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import { loadNames, writeNames } from '../search-texts.ts';
import { usedAmong } from './batch-uses.ts';
import type { After, Before } from './register-rows.ts';

export type DoneRow = { rowNumber: number; businessId: string; state: string };

/**
 * A portion of rows that the batch took in and that still stand, and how many were looked at. Their businesses are held:
 * whoever begins to use one of them from now on waits, and finds it gone. What somebody has begun to use since the
 * withdrawal was asked for is left as it is.
 */
export async function takeUnused(
  tx: EntityManager,
  batchId: string,
  limit: number,
): Promise<{ taken: number; rows: DoneRow[] }> {
  const taken = await run<DoneRow>(
    tx,
    `select row_number as "rowNumber", business_id as "businessId", state from import_rows
     where batch_id = $1 and done and not kept order by row_number limit $2 for update`,
    [batchId, limit],
  );
  await run(
    tx,
    'select from businesses where business_id = any($1) order by business_id for update',
    [taken.map(({ businessId }) => businessId)],
  );
  const numbers = taken.map(({ rowNumber }) => rowNumber);
  const used = await usedAmong(tx, batchId, numbers);
  const kept = taken.filter(({ businessId }) => used.has(businessId));
  const keep = 'update import_rows set kept = true where batch_id = $1 and row_number = any($2)';
  if (kept.length > 0) await run(tx, keep, [batchId, kept.map(({ rowNumber }) => rowNumber)]);
  return { taken: taken.length, rows: taken.filter(({ businessId }) => !used.has(businessId)) };
}

export async function countKept(tx: EntityManager, batchId: string): Promise<number> {
  const sql = 'select count(*)::int as kept from import_rows where batch_id = $1 and kept';
  const [row] = await run<{ kept: number }>(tx, sql, [batchId]);
  return row?.kept ?? 0;
}

/** A new withdrawal looks again at what an earlier one left. */
export async function forgetKept(tx: EntityManager, batchId: string): Promise<void> {
  await run(tx, 'update import_rows set kept = false where batch_id = $1 and kept', [batchId]);
}

/** Businesses that only this batch knew leave the register; it is remembered that they were never valid. */
export async function removeBusinesses(
  tx: EntityManager,
  batchId: string,
  ids: readonly string[],
  today: string,
): Promise<void> {
  await run(
    tx,
    `insert into taken_back_businesses
     select business_id, $2, name, credit_code, legacy_number, district, $3
     from businesses where business_id = any($1)`,
    [ids, batchId, today],
  );
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
    endedOn: null,
    addedText: '',
    formerName: null,
  }));
}

/** The name that a row gave is none that the business ever had: it goes from its former names and its search text. */
export async function forgetNames(
  tx: EntityManager,
  rows: readonly { businessId: string; name: string; before: Before | null }[],
): Promise<void> {
  const renamed = rows.filter(({ name, before }) => before !== null && before.name !== name);
  if (renamed.length === 0) return;
  const found = await loadNames(
    tx,
    renamed.map(({ businessId }) => businessId),
  );
  const rewritten = found.map((named) => {
    const formerNames = named.formerNames.toSpliced(named.formerNames.lastIndexOf(named.name), 1);
    return { ...named, formerNames };
  });
  await writeNames(tx, rewritten);
}

/**
 * The rows are undone. To an earlier batch that they had followed it is as if they had never been: its own place moves
 * behind the facts of both the change and its undoing.
 */
export async function unmarkDone(tx: EntityManager, batchId: string, numbers: readonly number[]) {
  await run(
    tx,
    `update import_rows e set told_to = (
       select max(j.sequence) from journal j where j.subject = 'business/' || e.business_id)
     from import_rows w
     where w.batch_id = $1 and w.row_number = any($2) and w.state = 'changed'
       and e.business_id = w.business_id and e.batch_id <> $1 and e.done and e.told_to = w.told_from`,
    [batchId, numbers],
  );
  await run(
    tx,
    'update import_rows set done = false where batch_id = $1 and row_number = any($2)',
    [batchId, numbers],
  );
}
