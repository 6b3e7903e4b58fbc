import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';

export type TaxRow = {
  businessId: string;
  /** Only what the register does not hold yet. */
  figures: { metric: 'turnover'; period: string; value: number }[];
  generalTaxpayer: boolean | null;
};

/** What a portion of the tax list tells that is new, one row a business. */
export function loadTaxRows(
  tx: EntityManager,
  batchId: string,
  numbers: readonly number[],
): Promise<TaxRow[]> {
  return run<TaxRow>(
    tx,
    `select b.business_id as "businessId", coalesce(jsonb_agg(to_jsonb(g) order by g.period)
         filter (where g.period is not null), '[]') as figures,
       bool_or(r.general_taxpayer) filter (where r.general_taxpayer is distinct from b.general_taxpayer)
         as "generalTaxpayer"
     from import_rows r join businesses b using (business_id)
     left join lateral (
       select g.* from jsonb_to_recordset(r.figures) as g(metric text, period text, value bigint)
       where not exists (select from figures k where k.business_id = b.business_id
         and k.metric = g.metric and k.period = g.period and k.source = 'tax' and k.value = g.value)
     ) g on true
     where r.batch_id = $1 and r.row_number = any($2) and r.state = 'changed'
     group by b.business_id order by b.business_id`,
    [batchId, numbers],
  );
}

/** Keeps what stood before with each row, then writes the figures and who is a general taxpayer. */
export async function writeTaxRows(
  tx: EntityManager,
  batchId: string,
  numbers: readonly number[],
  told: { today: string; by: { id: string; name: string } },
): Promise<void> {
  const given = [batchId, numbers];
  await run(tx, rememberSql, given);
  await run(tx, figuresSql, [...given, told.today, told.by.id, told.by.name]);
  await run(tx, taxpayerSql, given);
}

const portion = `r.batch_id = $1 and r.row_number = any($2) and r.state = 'changed'`;

const rememberSql = `
  update import_rows r set before = json_build_object('generalTaxpayer', b.general_taxpayer)
  from businesses b where b.business_id = r.business_id and ${portion}`;

const figuresSql = `
  insert into figures as known
    (business_id, metric, period, source, value, reported_on, reported_by, reported_by_name)
  select distinct on (r.business_id, g.metric, g.period)
    r.business_id, g.metric, g.period, 'tax', g.value, $3::date, $4, $5
  from import_rows r, jsonb_to_recordset(r.figures) as g(metric text, period text, value bigint)
  where ${portion} order by r.business_id, g.metric, g.period, r.row_number desc
  on conflict (business_id, metric, period, source) do update
    set value = excluded.value, reported_on = excluded.reported_on,
      reported_by = excluded.reported_by, reported_by_name = excluded.reported_by_name
    where known.value <> excluded.value`;

const taxpayerSql = `
  update businesses b set general_taxpayer = r.general_taxpayer, version = b.version + 1
  from import_rows r
  where b.business_id = r.business_id and ${portion} and r.general_taxpayer is not null
    and b.general_taxpayer is distinct from r.general_taxpayer`;
