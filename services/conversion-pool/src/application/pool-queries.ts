import type { EntityManager } from '@mikro-orm/postgresql';
import { districtNames } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { loadReference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import { lineageOf, listFormerNames } from '@tisheng/service-kit/registry';
import { actionLabels, allowedActions } from '#domain/candidate-actions.ts';
import { screen } from '#domain/screening.ts';
import { loadCandidate } from '#persistence/candidates.ts';
import { findHousehold, type KnownHousehold, requireHousehold } from '#persistence/households.ts';
import {
  type CandidateFilter,
  listCandidateRows,
  totalsByStatus,
} from '#persistence/pool-lists.ts';
import { listPredecessors } from '#persistence/predecessors.ts';
import { listVisits } from '#persistence/visits.ts';

export async function listCandidates({ em, actor }: QueryContext, filter: CandidateFilter) {
  const { rows, total } = await listCandidateRows(em, actor.districts, filter);
  const items = rows.map(({ isAbsorbed, ...row }) => ({
    ...row,
    districtName: districtNames[row.district],
    availableActions: isAbsorbed ? [] : actions(row.status, actor.roles),
  }));
  return { items, total };
}

/**
 * One candidate, or a household that could become one: with what the standard finds today, and the history of all who
 * were absorbed into it.
 */
export async function getCandidate(context: QueryContext, businessId: string) {
  const { em, actor, today } = context;
  const household = requireHousehold(await findHousehold(em, businessId));
  if (!actor.districts.includes(household.district))
    throw refuse('not-found', '没有找到这户培育对象，请核对后重试');
  const { candidate, version } = await loadCandidate(em, businessId, household.district);
  // Of one taken back with its import there is nothing to see but a history that somebody began.
  if (household.voided && version === 0) requireHousehold(null);
  const { members } = await lineageOf(em, businessId);
  const ends = household.survivor !== null || household.voided;
  return {
    ...candidate,
    version,
    name: household.name,
    creditCode: household.creditCode,
    districtName: districtNames[household.district],
    formerNames: await listFormerNames(em, businessId),
    survivor: household.survivor,
    predecessors: await listPredecessors(em, businessId, members),
    screening: ends ? null : await screenToday(em, household, today),
    visitRecords: await listVisits(em, household.survivor ? [businessId] : members),
    availableActions: ends ? [] : actions(candidate.status, actor.roles),
  };
}

export function poolTotals({ em, actor }: QueryContext) {
  return totalsByStatus(em, actor.districts);
}

async function screenToday(em: EntityManager, household: KnownHousehold, today: string) {
  const reference = await loadReference(em);
  const policy = reference.findPolicy('conversion-pool-criteria', today, household.district);
  return policy ? screen(household, policy, today) : null;
}

function actions(
  status: Parameters<typeof allowedActions>[0],
  roles: Parameters<typeof allowedActions>[1],
) {
  return allowedActions(status, roles).map((action) => ({ action, label: actionLabels[action] }));
}
