import type { EntityManager } from '@mikro-orm/postgresql';
import { type District, districtNames } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { loadReference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import { actionLabels, allowedActions } from '#domain/allowed-actions.ts';
import { screen } from '#domain/screening.ts';
import { loadCandidate } from '#persistence/candidates.ts';
import { getHousehold, toHousehold } from '#persistence/households.ts';
import {
  type CandidateFilter,
  listCandidateRows,
  totalsByStatus,
} from '#persistence/pool-lists.ts';
import { listVisits } from '#persistence/visits.ts';

export async function listCandidates({ em, actor }: QueryContext, filter: CandidateFilter) {
  const { rows, total } = await listCandidateRows(em, actor.districts, filter);
  const items = rows.map((row) => ({
    ...row,
    districtName: districtNames[row.district],
    availableActions: actions(row.status, actor.roles),
  }));
  return { items, total };
}

/** One candidate, or a household that could become one: with what the standard finds today. */
export async function getCandidate(context: QueryContext, businessId: string) {
  const { em, actor, today } = context;
  const household = await getHousehold(em, businessId);
  if (!actor.districts.includes(household.district))
    throw refuse('not-found', '没有找到这户培育对象，请核对后重试');
  const { candidate, version } = await loadCandidate(em, businessId, household.district);
  return {
    ...candidate,
    version,
    name: household.name,
    creditCode: household.creditCode ?? null,
    districtName: districtNames[household.district],
    screening: await screenToday(em, household, today),
    visitRecords: await listVisits(em, businessId),
    availableActions: actions(candidate.status, actor.roles),
  };
}

export function poolTotals({ em, actor }: QueryContext) {
  return totalsByStatus(em, actor.districts);
}

async function screenToday(
  em: EntityManager,
  row: Parameters<typeof toHousehold>[0] & { district: District },
  today: string,
) {
  const policy = (await loadReference(em)).findPolicy(
    'conversion-pool-criteria',
    today,
    row.district,
  );
  return policy ? screen(toHousehold(row), policy, today) : null;
}

function actions(
  status: Parameters<typeof allowedActions>[0],
  roles: Parameters<typeof allowedActions>[1],
) {
  return allowedActions(status, roles).map((action) => ({ action, label: actionLabels[action] }));
}
