import type { EntityManager } from '@mikro-orm/postgresql';
import type { CreditGrade, Figure } from '@tisheng/contracts';
import { run } from '../messaging/index.ts';

/** A figure, and whose it is: after a merger those of both stand side by side. */
export type KnownFigure = Figure & { businessId: string };

/** Of a lineage: the latest period first, and of one period the survivor's own first. */
export async function listFigures(
  em: EntityManager,
  { root, members }: { root: string; members: readonly string[] },
): Promise<KnownFigure[]> {
  const rows = await run<Omit<KnownFigure, 'value'> & { value: string }>(
    em,
    `select business_id as "businessId", metric, period, source, value,
       reported_on::text as "reportedOn" from registry_figures where business_id = any($1)
     order by period desc, metric, business_id <> $2, reported_on desc, source, business_id
     limit 500`,
    [members, root],
  );
  return rows.map((row) => ({ ...row, value: Number(row.value) }));
}

export type KnownCreditRecord = {
  businessId: string;
  recordId: string;
  grade: CreditGrade;
  against: 'household' | 'enterprise' | 'operator';
  listedOn: string;
  publicUntil: string | null;
  repairedOn: string | null;
  authority: string;
  reason: string | null;
};

export const listCreditRecords = (em: EntityManager, members: readonly string[]) =>
  run<KnownCreditRecord>(
    em,
    `select business_id as "businessId", record_id as "recordId", grade, against,
       listed_on::text as "listedOn", public_until::text as "publicUntil",
       repaired_on::text as "repairedOn", authority, reason
     from registry_credit_records left join registry_credit_repairs using (record_id)
     where business_id = any($1) order by listed_on, record_id`,
    [members],
  );

/** 已报送年报的年度 of a lineage. */
export async function listAnnualReportYears(
  em: EntityManager,
  members: readonly string[],
): Promise<number[]> {
  const rows = await run<{ year: number }>(
    em,
    'select distinct year from registry_annual_reports where business_id = any($1) order by year',
    [members],
  );
  return rows.map(({ year }) => year);
}
