import type { EntityManager } from '@mikro-orm/postgresql';
import type { District, Finding, Willingness } from '@tisheng/contracts';
import { listPage, searchPatterns } from '@tisheng/service-kit/database';
import { run } from '@tisheng/service-kit/messaging';
import { isNamed } from '@tisheng/service-kit/registry';
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
  /** 已并入其他主体. */
  isAbsorbed: boolean;
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
  name: 'b.name, c.business_id',
  'next-follow-up': 'c.next_follow_up_on nulls last, c.business_id',
  admitted: 'coalesce(c.admitted_on, c.suggested_on) desc nulls last, c.business_id',
};

const columns = `c.business_id as "businessId", c.version, b.name, b.credit_code as "creditCode", b.district,
  b.survivor_id is not null as "isAbsorbed", c.status, c.priority, c.findings, c.willingness,
  c.officer_name as "officerName", c.visits, c.last_visited_on::text as "lastVisitedOn",
  c.next_follow_up_on::text as "nextFollowUpOn", c.suggested_on::text as "suggestedOn",
  c.admitted_on::text as "admittedOn", c.left_on::text as "leftOn", c.left_because as "leftBecause"`;

/** Within the districts of the person, by where each business is now; found by present and former names. */
export function listCandidateRows(
  em: EntityManager,
  districts: District[],
  { limit, offset, sort, ...filter }: CandidateFilter,
): Promise<{ rows: CandidateListItem[]; total: number }> {
  const values: unknown[] = [];
  const place = (value: unknown) => `$${values.push(value)}`;
  const conditions = [`b.district = any(${place(districts)})`];
  if (filter.district) conditions.push(`b.district = ${place(filter.district)}`);
  if (filter.status) conditions.push(`c.status = ${place(filter.status)}`);
  if (filter.willingness) conditions.push(`c.willingness = ${place(filter.willingness)}`);
  if (filter.officerId) conditions.push(`c.officer_id = ${place(filter.officerId)}`);
  const patterns = searchPatterns(filter.q);
  if (patterns.length > 0) conditions.push(isNamed('b', place(patterns)));
  const from = `candidates c join registry_businesses b using (business_id)
    where ${conditions.join(' and ')}`;
  return listPage(em, { columns, from, order: orders[sort], values }, { limit, offset });
}

export async function totalsByStatus(em: EntityManager, districts: District[]) {
  const rows = await run<{ district: District; status: CandidateStatus; count: string }>(
    em,
    `select b.district, c.status, count(*) as count
     from candidates c join registry_businesses b using (business_id)
     where b.district = any($1) group by b.district, c.status order by b.district, c.status`,
    [districts],
  );
  return { items: rows.map((row) => ({ ...row, count: Number(row.count) })) };
}
