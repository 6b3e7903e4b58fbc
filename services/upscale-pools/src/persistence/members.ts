import type { EntityManager } from '@mikro-orm/postgresql';
import type { District } from '@tisheng/contracts';
import { type Member, unknownMember } from '#domain/member.ts';
import { MemberRow } from './rows.ts';

export type StoredMember = { member: Member; version: number; lastActor: string | null };

export async function loadMember(
  em: EntityManager,
  businessId: string,
  district: District,
): Promise<StoredMember> {
  const row = await em.findOne(MemberRow, { businessId });
  if (!row) return { member: unknownMember(businessId, district), version: 0, lastActor: null };
  return { member: toMember(row), version: row.version, lastActor: row.lastActor };
}

export async function saveMember(em: EntityManager, member: Member, lastActor: string) {
  const columns = { ...member, percent: member.proximity?.percent ?? null, lastActor };
  const row = await em.findOne(MemberRow, { businessId: member.businessId });
  if (row) em.assign(row, columns);
  else em.create(MemberRow, { ...columns, version: 1 });
}

function toMember(row: MemberRow): Member {
  return {
    businessId: row.businessId,
    district: row.district,
    status: row.status,
    pool: row.pool ?? null,
    tier: row.tier ?? null,
    proximity: row.proximity ?? null,
    ground: row.ground ?? null,
    admittedOn: row.admittedOn ?? null,
    reachedOn: row.reachedOn ?? null,
    filedOn: row.filedOn ?? null,
    listedOn: row.listedOn ?? null,
    everListed: row.everListed,
    leftOn: row.leftOn ?? null,
    leftBecause: row.leftBecause ?? null,
  };
}
