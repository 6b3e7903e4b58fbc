import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { ImportRow, StagedPermit } from './import-rows.ts';

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

const columns = `id, business_id, district, department, permit_type_id, permit_type_name, number,
  holder_name, credit_code, fields, valid_from, valid_to`;

/**
 * Files what a batch brings and answers it. A number that came on file after the batch was checked stays as it is there:
 * the same file confirmed twice files nothing twice.
 */
export async function filePermits(tx: EntityManager, batchId: string): Promise<StagedPermit[]> {
  const filed = await run<{ permit: StagedPermit }>(
    tx,
    `with given as (
       select i.row_number, i.state, i.permit, p.* from import_rows i
       cross join jsonb_to_record(i.permit) as p (id uuid, "businessId" uuid, district text,
         department text, "permitTypeId" text, "permitTypeName" text, number text,
         "holderName" text, "creditCode" text, fields jsonb, "validFrom" date, "validTo" date)
       where i.batch_id = $1 and i.state in ('new', 'changed')
     ), fresh as (
       insert into permits (${columns})
       select id, "businessId", district, department, "permitTypeId", "permitTypeName", number,
         "holderName", "creditCode", fields, "validFrom", "validTo"
       from given where state = 'new' order by row_number
       on conflict do nothing returning id
     ), changed as (
       update permits p set (${columns}) = (g.id, g."businessId", g.district, g.department,
         g."permitTypeId", g."permitTypeName", g.number, g."holderName", g."creditCode", g.fields,
         g."validFrom", g."validTo")
       from given g where g.state = 'changed' and p.id = g.id returning p.id
     )
     select g.permit from given g
     where g.id in (select id from fresh union all select id from changed) order by g.row_number`,
    [batchId],
  );
  return filed.map(({ permit }) => permit);
}
