import type { EntityManager } from '@mikro-orm/postgresql';
import type { District, Proximity, UpscalePool, UpscaleTier } from '@tisheng/contracts';
import type { MemberStatus } from '#domain/member.ts';

export type MemberFilter = {
  limit: number;
  offset: number;
  pool?: UpscalePool | undefined;
  status?: MemberStatus | undefined;
  district?: District | undefined;
  tier?: UpscaleTier | undefined;
  q?: string | undefined;
};

export type MemberListItem = {
  businessId: string;
  version: number;
  name: string;
  creditCode: string | null;
  industryCode: string | null;
  district: District;
  status: MemberStatus;
  pool: UpscalePool;
  tier: UpscaleTier | null;
  proximity: Proximity | null;
  admittedOn: string | null;
  reachedOn: string | null;
  filedOn: string | null;
  listedOn: string | null;
  leftOn: string | null;
  leftBecause: string | null;
};

const columns = `m.business_id as "businessId", m.version, f.name, f.credit_code as "creditCode",
  f.industry_code as "industryCode", m.district, m.status, m.pool, m.tier, m.proximity,
  m.admitted_on::text as "admittedOn", m.reached_on::text as "reachedOn", m.filed_on::text as "filedOn",
  m.listed_on::text as "listedOn", m.left_on::text as "leftOn", m.left_because as "leftBecause"`;

export async function listMemberRows(
  em: EntityManager,
  districts: District[],
  filter: MemberFilter,
) {
  const { pool, status, district, tier, q } = filter;
  const conditions: [string, unknown][] = [
    ['m.district = any(?::text[])', `{${districts.join(',')}}`],
  ];
  if (pool) conditions.push(['m.pool = ?', pool]);
  if (status) conditions.push(['m.status = ?', status]);
  if (district) conditions.push(['m.district = ?', district]);
  if (tier) conditions.push(['m.tier = ?', tier]);
  if (q) conditions.push(['strpos(f.name || coalesce(f.credit_code, $$$$), ?) > 0', q]);
  const rows = await em.execute<(MemberListItem & { total: string })[]>(
    `select ${columns}, count(*) over () as total
     from members m join firms f using (business_id)
     where ${conditions.map(([sql]) => sql).join(' and ')}
     order by m.percent desc nulls last, m.business_id limit ? offset ?`,
    [...conditions.map(([, value]) => value), filter.limit, filter.offset],
  );
  const total = Number(rows[0]?.total ?? 0);
  return { rows: rows.map(({ total: _total, ...row }) => row), total };
}
