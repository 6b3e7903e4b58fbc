import type { EntityManager } from '@mikro-orm/postgresql';
import type { District } from '@tisheng/contracts';
import { changeRow, findRow } from '@tisheng/service-kit/database';
import { run } from '@tisheng/service-kit/messaging';
import { type Candidate, unknownCandidate } from '#domain/candidate.ts';
import { CandidateRow } from './rows.ts';

export type StoredCandidate = { candidate: Candidate; version: number; lastActor: string | null };

export async function loadCandidate(
  em: EntityManager,
  businessId: string,
  district: District,
): Promise<StoredCandidate> {
  return storedCandidate(await findCandidateRow(em, businessId), businessId, district);
}

export const findCandidateRow = (em: EntityManager, businessId: string) =>
  findRow(em, CandidateRow, businessId);

/** Whose district it is, its business says. */
export function storedCandidate(
  row: CandidateRow | null,
  businessId: string,
  district: District,
): StoredCandidate {
  if (!row)
    return { candidate: unknownCandidate(businessId, district), version: 0, lastActor: null };
  return { candidate: toCandidate(row, district), version: row.version, lastActor: row.lastActor };
}

/** Which of these businesses are or were candidates. */
export async function knownCandidates(
  em: EntityManager,
  businessIds: readonly string[],
): Promise<Set<string>> {
  const rows = await run<{ id: string }>(
    em,
    'select business_id as id from candidates where business_id = any($1)',
    [businessIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** `version` is that of the loaded row, 0 where there was none: a new candidate costs no second look. */
export async function saveCandidate(
  em: EntityManager,
  candidate: Candidate,
  { version, lastActor }: { version: number; lastActor: string },
) {
  const { status, officer, district: _ofItsBusiness, ...rest } = candidate;
  if (status === 'unknown')
    throw new Error(`candidate ${candidate.businessId} has nothing to save`);
  const columns = {
    ...rest,
    status,
    officerId: officer?.id ?? null,
    officerName: officer?.name ?? null,
    lastActor,
  };
  if (version === 0) em.create(CandidateRow, { ...columns, version: 1 });
  else await changeRow(em, CandidateRow, { key: candidate.businessId, version }, columns);
}

function toCandidate(row: CandidateRow, district: District): Candidate {
  const { officerId, officerName } = row;
  return {
    businessId: row.businessId,
    district,
    status: row.status,
    priority: row.priority,
    findings: row.findings,
    ground: row.ground ?? null,
    suggestedOn: row.suggestedOn ?? null,
    admittedOn: row.admittedOn ?? null,
    officer: officerId && officerName ? { id: officerId, name: officerName } : null,
    willingness: row.willingness,
    lastVisitedOn: row.lastVisitedOn ?? null,
    visits: row.visits,
    nextFollowUpOn: row.nextFollowUpOn ?? null,
    leftOn: row.leftOn ?? null,
    leftBecause: row.leftBecause ?? null,
    leftCause: row.leftCause ?? null,
  };
}
