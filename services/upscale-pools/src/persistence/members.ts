import type { EntityManager } from '@mikro-orm/postgresql';
import type { District, Proximity } from '@tisheng/contracts';
import { changeRow, findRow } from '@tisheng/service-kit/database';
import { run } from '@tisheng/service-kit/messaging';
import { type Member, unknownMember } from '#domain/member.ts';
import { MemberRow } from './rows.ts';

export type StoredMember = {
  member: Member;
  version: number;
  lastActor: string | null;
  /** As the figures have it; not a part of what was decided. */
  proximity: Proximity | null;
};

export async function loadMember(
  em: EntityManager,
  businessId: string,
  district: District,
): Promise<StoredMember> {
  const row = await findRow(em, MemberRow, businessId);
  if (!row) {
    const member = unknownMember(businessId, district);
    return { member, version: 0, lastActor: null, proximity: null };
  }
  const { version, lastActor, proximity = null } = row;
  return { member: toMember(row, district), version, lastActor, proximity };
}

/** Which of these businesses are or were members, leads among them. */
export async function knownMembers(
  em: EntityManager,
  businessIds: readonly string[],
): Promise<Set<string>> {
  const rows = await run<{ id: string }>(
    em,
    'select business_id as id from members where business_id = any($1)',
    [businessIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * A lead that was taken back leaves no row; its facts stay in the journal. `version` is that of the loaded row, 0 where
 * there was none.
 */
export async function saveMember(
  em: EntityManager,
  member: Member,
  { version, lastActor }: { version: number; lastActor: string },
): Promise<void> {
  const { businessId, district: _ofItsBusiness, ...state } = member;
  if (member.status === 'unknown') {
    await run(em, 'delete from members where business_id = $1', [businessId]);
  } else if (version > 0) {
    await changeRow(em, MemberRow, { key: businessId, version }, { ...state, lastActor });
  } else {
    em.create(MemberRow, { businessId, ...state, lastActor, version: 1 });
  }
}

/** The figures of the lineage, beside the decisions: they change more often, and no decision is changed by them alone. */
export async function keepStanding(
  tx: EntityManager,
  businessId: string,
  proximity: Proximity | null,
): Promise<void> {
  await tx.flush();
  await run(
    tx,
    `update members set proximity = $2::jsonb, percent = $3
     where business_id = $1 and proximity is distinct from $2::jsonb`,
    [businessId, proximity && JSON.stringify(proximity), proximity?.percent ?? null],
  );
}

/** Whether any business of a lineage was ever on the roster: the award is for the first time alone. */
export async function wasListed(em: EntityManager, members: readonly string[]): Promise<boolean> {
  const found = await run(
    em,
    'select from members where business_id = any($1) and ever_listed limit 1',
    [members],
  );
  return found.length > 0;
}

function toMember(row: MemberRow, district: District): Member {
  return {
    businessId: row.businessId,
    district,
    status: row.status,
    pool: row.pool ?? null,
    tier: row.tier ?? null,
    chosenTier: row.chosenTier ?? null,
    ground: row.ground ?? null,
    admittedOn: row.admittedOn ?? null,
    reachedOn: row.reachedOn ?? null,
    filedOn: row.filedOn ?? null,
    listedOn: row.listedOn ?? null,
    everListed: row.everListed,
    leftOn: row.leftOn ?? null,
    leftBecause: row.leftBecause ?? null,
    leftCause: row.leftCause ?? null,
  };
}
