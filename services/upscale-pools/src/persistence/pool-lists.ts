import type { EntityManager } from '@mikro-orm/postgresql';
import type { District, Proximity, UpscalePool, UpscaleTier } from '@tisheng/contracts';
import { listPage, searchPatterns } from '@tisheng/service-kit/database';
import { isNamed } from '@tisheng/service-kit/registry';
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
  /** 已并入其他主体. */
  isAbsorbed: boolean;
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

const columns = `m.business_id as "businessId", m.version, b.name, b.credit_code as "creditCode",
  b.industry_code as "industryCode", b.district, b.survivor_id is not null as "isAbsorbed", m.status,
  m.pool, m.tier, m.proximity, m.admitted_on::text as "admittedOn", m.reached_on::text as "reachedOn",
  m.filed_on::text as "filedOn", m.listed_on::text as "listedOn", m.left_on::text as "leftOn",
  m.left_because as "leftBecause"`;

/** Within the districts of the person, by where each business is now; found by present and former names. */
export function listMemberRows(
  em: EntityManager,
  districts: District[],
  { limit, offset, ...filter }: MemberFilter,
): Promise<{ rows: MemberListItem[]; total: number }> {
  const values: unknown[] = [];
  const place = (value: unknown) => `$${values.push(value)}`;
  const conditions = [`b.district = any(${place(districts)})`];
  if (filter.pool) conditions.push(`m.pool = ${place(filter.pool)}`);
  if (filter.status) conditions.push(`m.status = ${place(filter.status)}`);
  if (filter.district) conditions.push(`b.district = ${place(filter.district)}`);
  if (filter.tier) conditions.push(`m.tier = ${place(filter.tier)}`);
  const patterns = searchPatterns(filter.q);
  if (patterns.length > 0) conditions.push(isNamed('b', place(patterns)));
  const from = `members m join registry_businesses b using (business_id)
    where ${conditions.join(' and ')}`;
  const order = 'm.percent desc nulls last, m.business_id';
  return listPage(em, { columns, from, order, values }, { limit, offset });
}
