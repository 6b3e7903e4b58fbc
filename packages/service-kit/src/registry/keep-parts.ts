import type { EntityManager } from '@mikro-orm/postgresql';
import { given, type Told, write } from './told.ts';

const figuresSql = `
  with ${given('figures jsonb, "generalTaxpayer" boolean')},
  taxpayers as (
    update registry_records known
    set general_taxpayer = "generalTaxpayer", sequence = given.sequence
    from given where known.business_id = "businessId" and known.sequence < given.sequence
      and "generalTaxpayer" is not null
  )
  insert into registry_figures as known (business_id, metric, period, source, value, reported_on, sequence)
  select distinct on ("businessId", metric, period, source)
    "businessId", metric, period, source, value, "reportedOn", sequence
  from given cross join lateral rows from (jsonb_to_recordset(figures)
    as (metric text, period text, source text, value bigint, "reportedOn" date)) with ordinality
    as figure (metric, period, source, value, "reportedOn", nth)
  order by "businessId", metric, period, source, "reportedOn" desc, sequence desc, nth desc
  on conflict (business_id, metric, period, source) do update
  set value = excluded.value, reported_on = excluded.reported_on, sequence = excluded.sequence
  where (known.reported_on, known.sequence) < (excluded.reported_on, excluded.sequence)`;

/** A later report of the same period and source replaces the earlier one of the same business. */
export const keepFigures = (tx: EntityManager, facts: readonly Told<'FiguresReported'>[]) =>
  write(tx, figuresSql, facts);

const annualReportsSql = `
  with ${given('figures jsonb')}
  insert into registry_annual_reports (business_id, year)
  select distinct "businessId", period::int
  from given cross join lateral jsonb_to_recordset(figures) as figure (period text, source text)
  where source = 'annual-report' and period ~ '^[0-9]{4}$' on conflict do nothing`;

/** 年报: which years are there; for who has no interest in the figures. */
export async function keepAnnualReports(
  tx: EntityManager,
  facts: readonly Told<'FiguresReported'>[],
) {
  const some = facts.filter(({ data }) => data.figures.some(isOfAnnualReport));
  if (some.length > 0) await write(tx, annualReportsSql, some);
}

const isOfAnnualReport = ({ source }: { source: string }) => source === 'annual-report';

const creditRecordsSql = `
  with ${given(`"recordId" uuid, grade text, against text, "listedOn" date, "publicUntil" date,
    authority text, reason text`)}
  insert into registry_credit_records
    (record_id, business_id, grade, against, listed_on, public_until, authority, reason)
  select "recordId", "businessId", grade, against, "listedOn", "publicUntil", authority, reason
  from given on conflict do nothing`;

export const keepCreditRecords = (
  tx: EntityManager,
  facts: readonly Told<'CreditRecordListed'>[],
) => write(tx, creditRecordsSql, facts);

const creditRepairsSql = `
  with ${given('"recordId" uuid, "repairedOn" date')}
  insert into registry_credit_repairs (record_id, repaired_on)
  select "recordId", "repairedOn" from given on conflict do nothing`;

export const keepCreditRepairs = (
  tx: EntityManager,
  facts: readonly Told<'CreditRecordRepaired'>[],
) => write(tx, creditRepairsSql, facts);
