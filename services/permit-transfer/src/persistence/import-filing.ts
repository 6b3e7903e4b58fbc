import type { EntityManager } from '@mikro-orm/postgresql';
import type { District } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import type { ImportRow, RowProblem } from './import-rows.ts';
import type { PermitContent } from './permit-row.ts';

const rowsPerStatement = 1_000;

export async function stageRows(
  tx: EntityManager,
  batchId: string,
  rows: readonly Omit<ImportRow, 'batchId'>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerStatement)
    await run(
      tx,
      `insert into import_rows (batch_id, row_number, state, cells, problems, permit)
       select $1, "rowNumber", state, cells, problems, nullif(permit, 'null'::jsonb)
       from json_to_recordset($2::json)
         as r ("rowNumber" int, state text, cells jsonb, problems jsonb, permit jsonb)`,
      [batchId, JSON.stringify(rows.slice(from, from + rowsPerStatement))],
    );
}

const columns = `id, business_id, department, permit_type_id, permit_type_name, number,
  holder_name, credit_code, fields, valid_from, valid_to`;

/** What is filed, and where its business is. */
export type FiledPermit = PermitContent & { district: District };

/**
 * Rows whose business has moved away, was absorbed or taken back since the check stay out, and say so. The businesses
 * are held, so that what the register tells of them meanwhile finds the permits filed.
 */
export async function leaveOutStrangers(
  tx: EntityManager,
  batchId: string,
  { districts, problem }: { districts: readonly string[]; problem: RowProblem },
): Promise<void> {
  await run(
    tx,
    `select from registry_records where business_id in (
       select (permit ->> 'businessId')::uuid from import_rows
       where batch_id = $1 and state in ('new', 'changed'))
     order by business_id for share`,
    [batchId],
  );
  await run(
    tx,
    `update import_rows i set state = 'error', problems = problems || $3::jsonb
     where batch_id = $1 and state in ('new', 'changed') and not exists (
       select from registry_businesses b where b.business_id = (i.permit ->> 'businessId')::uuid
         and b.survivor_id is null and b.district = any($2))`,
    [batchId, districts, JSON.stringify([problem])],
  );
}

/**
 * Files what a batch brings and answers it. A number that came on file after the batch was checked stays as it is there:
 * the same file confirmed twice files nothing twice.
 */
export async function filePermits(tx: EntityManager, batchId: string): Promise<FiledPermit[]> {
  const filed = await run<{ permit: PermitContent; district: District }>(
    tx,
    `with given as (
       select i.row_number, i.state, i.permit, p.* from import_rows i
       cross join jsonb_to_record(i.permit) as p (id uuid, "businessId" uuid, department text,
         "permitTypeId" text, "permitTypeName" text, number text,
         "holderName" text, "creditCode" text, fields jsonb, "validFrom" date, "validTo" date)
       where i.batch_id = $1 and i.state in ('new', 'changed')
     ), fresh as (
       insert into permits (${columns})
       select id, "businessId", department, "permitTypeId", "permitTypeName", number,
         "holderName", "creditCode", fields, "validFrom", "validTo"
       from given where state = 'new' order by row_number
       on conflict do nothing returning id
     ), changed as (
       update permits p set (${columns}) = (g.id, g."businessId", g.department,
         g."permitTypeId", g."permitTypeName", g.number, g."holderName", g."creditCode", g.fields,
         g."validFrom", g."validTo")
       from given g where g.state = 'changed' and p.id = g.id returning p.id
     )
     select g.permit, b.district from given g
     join registry_businesses b on b.business_id = g."businessId"
     where g.id in (select id from fresh union all select id from changed) order by g.row_number`,
    [batchId],
  );
  return filed.map(({ permit, district }) => ({ ...permit, district }));
}
