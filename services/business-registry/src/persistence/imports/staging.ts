import type { EntityManager } from '@mikro-orm/postgresql';
import type { BusinessKind, Day, District } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import type { RegisterStatus } from '#domain/register-words.ts';

export type RowState =
  | 'pending'
  | 'new'
  | 'changed'
  | 'unchanged'
  | 'duplicate'
  | 'error'
  | 'unmatched';

/** A row as it goes into the staging table; the names are those of its columns. */
export type StagedRow = {
  row_number: number;
  state: RowState;
  problems: readonly { column: string; level: 'error' | 'warning'; message: string }[];
  cells: Record<string, string> | null;
  credit_code: string | null;
  legacy_number?: string | null;
  name: string | null;
  kind?: BusinessKind | null;
  legal_form?: string | null;
  founded_on?: Day | null;
  district?: District | null;
  street?: string | null;
  premises?: string | null;
  industry_code?: string | null;
  industry_name?: string | null;
  business_scope?: string | null;
  registered?: RegisterStatus | null;
  ended_on?: Day | null;
  operator_ref?: string | null;
  operator_masked?: string | null;
  name_ref?: string | null;
  name_sealed?: string | null;
  figures?: readonly { metric: string; period: string; value: number }[];
  general_taxpayer?: boolean | null;
};

/** Rows of one statement, as a JSON array. */
export async function stageRows(tx: EntityManager, batchId: string, rows: string): Promise<void> {
  await run(tx, stageSql, [batchId, rows]);
}

const stageSql = `
  insert into import_rows (batch_id, row_number, state, problems, cells, credit_code, legacy_number,
    name, kind, legal_form, founded_on, district, street, premises, industry_code, industry_name,
    business_scope, registered, ended_on, operator_ref, operator_masked, name_ref, name_sealed,
    figures, general_taxpayer)
  select $1, row_number, state, problems, cells, credit_code, legacy_number,
    name, kind, legal_form, founded_on, district, street, premises, industry_code, industry_name,
    business_scope, registered, ended_on, operator_ref, operator_masked, name_ref, name_sealed,
    figures, general_taxpayer
  from json_populate_recordset(null::import_rows, $2::json)`;

/** A whole file, or one portion of it that is about to be taken in. */
export type Extent = 'file' | 'portion';

/**
 * The tables grew a moment ago and their statistics lag behind: over a whole file the planner may take thousands of
 * rows for one and loop for minutes, so hash joins are asked for. A portion is small and finds its way by index.
 */
async function compare(tx: EntityManager, sql: string, batchId: string, extent: Extent) {
  if (extent === 'file') {
    await run(tx, 'set local enable_nestloop = off');
    await run(tx, `set local work_mem = '64MB'`);
  }
  await run(tx, sql, [batchId]);
  if (extent === 'file') await run(tx, 'set local enable_nestloop = on');
}

const note = (column: string, level: 'error' | 'warning', message: string) =>
  `jsonb_build_object('column', '${column}', 'level', '${level}', 'message', ${message})`;

/**
 * Compares rows with the register as it is now. A blank cell says nothing; the kind of a business, its founding day
 * and its end are the registrar's decisions and never follow from a file that disagrees with them.
 */
export function compareRegistrarRows(
  tx: EntityManager,
  batchId: string,
  extent: Extent,
): Promise<void> {
  return compare(tx, compareRegistrarSql, batchId, extent);
}

const compareRegistrarSql = `
  with found as materialized (
    select r.row_number, r.credit_code as r_credit_code, r.legacy_number as r_legacy_number,
      r.name as r_name, r.kind as r_kind, r.legal_form as r_legal_form, r.founded_on as r_founded_on,
      r.district as r_district, r.street as r_street, r.premises as r_premises,
      r.industry_code as r_industry_code, r.industry_name as r_industry_name,
      r.business_scope as r_business_scope, r.registered, r.ended_on as r_ended_on, r.name_ref,
      kc.business_id as by_code, kn.business_id as by_number, g.valid_from, b.*, o.name_ref as known_name_ref,
      coalesce(hc.merged_into, hc.business_id) <> coalesce(hn.merged_into, hn.business_id) as two_holders
    from import_rows r
    left join business_codes kc on kc.code = r.credit_code
    left join business_codes kn on kn.code = r.legacy_number
    left join businesses hc on hc.business_id = kc.business_id
    left join businesses hn on hn.business_id = kn.business_id
    left join businesses b on b.business_id =
      coalesce(hc.merged_into, hc.business_id, hn.merged_into, hn.business_id)
    left join operators o on o.business_id = b.business_id
    left join registrations g on g.registration_id = b.registration_id
    where r.batch_id = $1 and r.state = 'pending'
  ), judged as materialized (
    select f.row_number, f.business_id,
      case
        when f.two_holders then 'error'
        when f.business_id is null then 'new'
        when f.by_code is not null and f.credit_code <> f.r_credit_code then 'unchanged'
        when f.kind <> f.r_kind then 'error'
        when f.status <> 'in-business' and f.registered = 'in-business' then 'unchanged'
        when f.status = 'in-business' and f.r_ended_on < f.valid_from then 'error'
        when (f.name, f.legal_form, f.district, f.premises) is distinct from
             (f.r_name, f.r_legal_form, f.r_district, f.r_premises)
          or (f.by_code is null and f.r_credit_code is distinct from f.credit_code
              and f.r_credit_code is not null)
          or (f.r_legacy_number is not null and f.legacy_number is null)
          or (f.r_street is not null and f.street is distinct from f.r_street)
          or (f.r_industry_code is not null and f.industry_code is distinct from f.r_industry_code)
          or (f.r_industry_name is not null and f.industry_name is distinct from f.r_industry_name)
          or (f.r_business_scope is not null and f.business_scope is distinct from f.r_business_scope)
          or (f.name_ref is not null and f.known_name_ref is distinct from f.name_ref)
          or (f.registered <> 'in-business' and f.status = 'in-business') then 'changed'
        else 'unchanged'
      end as state,
      to_jsonb(array_remove(array[
        case when f.two_holders then ${note('统一社会信用代码', 'error', `'代码与注册号分属两户，请核对；确为同一户的先办理并户'`)} end,
        case when f.by_code is not null and f.credit_code <> f.r_credit_code
          then ${note('统一社会信用代码', 'warning', `'这是此户以前的代码，现代码为 ' || f.credit_code || '，未改动'`)}
          when f.kind <> f.r_kind
          then ${note('类型', 'error', `'与本系统登记的主体类型不同；转企请由登记员办理个转企登记，不能由导入改变'`)}
          when f.status <> 'in-business' and f.registered = 'in-business'
          then ${note('登记状态', 'warning', `'本系统已记为注销、吊销或并户，未改动，请核对'`)}
          when f.status = 'in-business' and f.r_ended_on < f.valid_from
          then ${note('注销（吊销）日期', 'error', `'早于现登记的生效日 ' || f.valid_from || '，请核对'`)} end,
        case when f.by_code is null and f.r_credit_code <> f.credit_code
          then ${note('统一社会信用代码', 'warning', `'将由 ' || f.credit_code || ' 改为 ' || f.r_credit_code || '，请按营业执照核对'`)} end,
        case when f.by_number is null and f.r_legacy_number <> f.legacy_number
          then ${note('注册号', 'warning', `'本系统为 ' || f.legacy_number || '，未改动，请核对'`)} end,
        case when f.founded_on <> f.r_founded_on
          then ${note('成立日期', 'warning', `'本系统为 ' || f.founded_on || '，未改动，请核对'`)} end
      ], null)) as notes
    from found f
  )
  update import_rows r set state = j.state, business_id = j.business_id, problems = r.problems || j.notes
  from judged j where r.batch_id = $1 and r.row_number = j.row_number`;

/**
 * The tax list names taxpayers by code. A name alone finds nobody: one of the same name under another code may be another
 * business, so it is shown for a person to judge and not taken in.
 */
export function compareTaxRows(tx: EntityManager, batchId: string, extent: Extent): Promise<void> {
  return compare(tx, compareTaxSql, batchId, extent);
}

const compareTaxSql = `
  with named as (
    select name, string_agg(coalesce(credit_code, legacy_number), '、' order by business_id) as codes
    from businesses where status <> 'absorbed'
      and name in (select name from import_rows where batch_id = $1 and state = 'pending')
    group by name
  ), judged as materialized (
    select r.row_number, b.business_id, b.district, n.codes,
      case
        when b.business_id is null then 'unmatched'
        when not b.district = any(i.districts) then 'error'
        when exists (
          select from jsonb_to_recordset(r.figures) as g(metric text, period text, value bigint)
          where not exists (select from figures k where k.business_id = b.business_id
            and k.metric = g.metric and k.period = g.period and k.source = 'tax' and k.value = g.value)
        ) or (r.general_taxpayer is not null and r.general_taxpayer is distinct from b.general_taxpayer)
        then 'changed' else 'unchanged'
      end as state
    from import_rows r
    join import_batches i using (batch_id)
    left join business_codes k on k.code = r.credit_code
    left join businesses h on h.business_id = k.business_id
    left join businesses b on b.business_id = coalesce(h.merged_into, h.business_id)
    left join named n on n.name = r.name and b.business_id is null
    where r.batch_id = $1 and r.state = 'pending'
  )
  update import_rows r set state = j.state, business_id = j.business_id, district = j.district,
    problems = r.problems || case j.state
      when 'unmatched' then jsonb_build_array(case
        when j.codes is null then ${note('纳税人识别号', 'warning', `'本市登记中没有此纳税人，未导入'`)}
        else ${note('纳税人识别号', 'warning', `'本市登记中没有此代码，未导入；同名主体的代码为 ' || left(j.codes, 200) || '，请核对是否同一户，是的请改正代码后重新上传'`)} end)
      when 'error' then jsonb_build_array(${note('纳税人识别号', 'error', `'此户不在您负责的区，请由该区人员导入'`)})
      else '[]'::jsonb end
  from judged j where r.batch_id = $1 and r.row_number = j.row_number`;

/** Takes a portion of rows that are still to do, and compares them once more: the register may have moved. */
export async function takePortion(
  tx: EntityManager,
  batchId: string,
  limit: number,
): Promise<number[]> {
  const rows = await run<{ n: number }>(
    tx,
    `select row_number as n from import_rows
     where batch_id = $1 and not done and state in ('new', 'changed')
     order by row_number limit $2 for update`,
    [batchId, limit],
  );
  const numbers = rows.map(({ n }) => n);
  const again = `update import_rows set state = 'pending' where batch_id = $1 and row_number = any($2)`;
  await run(tx, again, [batchId, numbers]);
  return numbers;
}

/** How far the facts of the businesses had come before the batch adds its own. */
export async function noteBefore(tx: EntityManager, batchId: string, numbers: readonly number[]) {
  await run(
    tx,
    `update import_rows r set told_from = ${toldSql}
     where batch_id = $1 and row_number = any($2) and state in ('new', 'changed')`,
    [batchId, numbers],
  );
}

/** The rows are taken in; any later fact of their businesses is somebody else's. */
export async function finishRows(tx: EntityManager, batchId: string, numbers: readonly number[]) {
  await run(
    tx,
    `update import_rows r set done = true, told_to = ${toldSql}
     where batch_id = $1 and row_number = any($2) and state in ('new', 'changed')`,
    [batchId, numbers],
  );
}

const toldSql = `coalesce((
  select max(j.sequence) from journal j where j.subject = 'business/' || r.business_id), 0)`;

export async function countRows(tx: EntityManager, batchId: string) {
  const rows = await run<{ state: RowState; count: string; warned: string }>(
    tx,
    `select state, count(*) as count,
       count(*) filter (where problems @> '[{"level":"warning"}]') as warned
     from import_rows where batch_id = $1 group by state`,
    [batchId],
  );
  const counts: Partial<Record<RowState, number>> = {};
  for (const { state, count } of rows) counts[state] = Number(count);
  const total = rows.reduce((sum, { count }) => sum + Number(count), 0);
  return { counts, total, warned: rows.reduce((sum, { warned }) => sum + Number(warned), 0) };
}
