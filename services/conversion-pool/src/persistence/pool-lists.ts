import type { EntityManager } from '@mikro-orm/postgresql';
import type { District, Finding, Willingness } from '@tisheng/contracts';
import type { CandidateStatus } from '#domain/candidate.ts';

export type CandidateFilter = {
  limit: number;
  offset: number;
  status?: CandidateStatus | undefined;
  district?: District | undefined;
  willingness?: Willingness | undefined;
  officerId?: string | undefined;
  q?: string | undefined;
  sort: 'name' | 'next-follow-up' | 'admitted';
};

export type CandidateListItem = {
  businessId: string;
  version: number;
  name: string;
  creditCode: string | null;
  district: District;
  status: CandidateStatus;
  priority: boolean;
  findings: Finding[];
  willingness: Willingness;
  officerName: string | null;
  visits: number;
  lastVisitedOn: string | null;
  nextFollowUpOn: string | null;
  suggestedOn: string | null;
  admittedOn: string | null;
  leftOn: string | null;
  leftBecause: string | null;
};

const orders: Record<CandidateFilter['sort'], string> = {
  name: 'h.name, c.business_id',
  'next-follow-up': 'c.next_follow_up_on nulls last, c.business_id',
  admitted: 'coalesce(c.admitted_on, c.suggested_on) desc nulls last, c.business_id',
};

export async function listCandidateRows(
  em: EntityManager,
  districts: District[],
  filter: CandidateFilter,
): Promise<{ rows: CandidateListItem[]; total: number }> {
  const { status, district, willingness, officerId, q } = filter;
  const conditions: [string, unknown][] = [['c.district = any(?::text[])', toArray(districts)]];
  if (district) conditions.push(['c.district = ?', district]);
  if (status) conditions.push(['c.status = ?', status]);
  if (willingness) conditions.push(['c.willingness = ?', willingness]);
  if (officerId) conditions.push(['c.officer_id = ?', officerId]);
  if (q)
    conditions.push([
      `(h.name || ' ' || coalesce(h.credit_code, '')) like ?`,
      `%${escapeLike(q)}%`,
    ]);
  const where = conditions.map(([sql]) => sql).join(' and ');
  const values = conditions.map(([, value]) => value);
  const rows = await em.execute<(CandidateListItem & { total: string })[]>(
    `select ${columns}, count(*) over () as total
     from candidates c join households h using (business_id)
     where ${where} order by ${orders[filter.sort]} limit ? offset ?`,
    [...values, filter.limit, filter.offset],
  );
  const total = Number(rows[0]?.total ?? 0);
  return { rows: rows.map(({ total: _total, ...row }) => row), total };
}

const columns = `c.business_id as "businessId", c.version, h.name, h.credit_code as "creditCode", c.district,
  c.status, c.priority, c.findings, c.willingness, c.officer_name as "officerName", c.visits,
  c.last_visited_on::text as "lastVisitedOn", c.next_follow_up_on::text as "nextFollowUpOn",
  c.suggested_on::text as "suggestedOn", c.admitted_on::text as "admittedOn", c.left_on::text as "leftOn",
  c.left_because as "leftBecause"`;

export async function totalsByStatus(em: EntityManager, districts: District[]) {
  const rows = await em.execute<{ district: District; status: CandidateStatus; count: string }[]>(
    `select district, status, count(*) as count from candidates
     where district = any(?::text[]) group by district, status order by district, status`,
    [toArray(districts)],
  );
  return { items: rows.map((row) => ({ ...row, count: Number(row.count) })) };
}

const toArray = (values: readonly string[]) => `{${values.join(',')}}`;
const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);
