import { districtNames, type Role, upscalePoolNames } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { findRecord, lineageOf, listFigures, listFormerNames } from '@tisheng/service-kit/registry';
import type { MemberStatus } from '#domain/member.ts';
import { actionLabels, allowedActions, rolesToward } from '#domain/member-actions.ts';
import { loadMember, wasListed } from '#persistence/members.ts';
import { listMemberRows, type MemberFilter } from '#persistence/pool-lists.ts';
import { requireFirm } from './members.ts';
import { leadsOf } from './standing.ts';

export async function listMembers({ em, actor, today }: QueryContext, filter: MemberFilter) {
  const { rows, total } = await listMemberRows(em, actor.districts, filter);
  const leadOf = await leadsOf(em, today);
  const items = rows.map(({ isAbsorbed, ...row }) => ({
    ...row,
    districtName: districtNames[row.district],
    poolName: upscalePoolNames[row.pool],
    availableActions: isAbsorbed
      ? []
      : actions(row.status, rolesToward(actor, leadOf(row.industryCode))),
  }));
  return { items, total };
}

/** One member, or a firm that could become one, with the figures of its lineage, each with whose it is. */
export async function getMember({ em, actor, today }: QueryContext, businessId: string) {
  const firm = requireFirm(await findRecord(em, businessId));
  if (!actor.districts.includes(firm.district))
    throw refuse('not-found', '没有找到这家培育对象，请核对后重试');
  const { member, version, proximity } = await loadMember(em, businessId, firm.district);
  // Of one taken back with its import there is nothing to see but a history that somebody began.
  if (firm.voided && version === 0) requireFirm(null);
  const lineage = await lineageOf(em, businessId);
  const roles = rolesToward(actor, (await leadsOf(em, today))(firm.industryCode));
  const ends = firm.survivor !== null || firm.voided;
  return {
    ...member,
    version,
    proximity,
    name: firm.name,
    creditCode: firm.creditCode,
    industryCode: firm.industryCode,
    districtName: districtNames[firm.district],
    poolName: member.pool ? upscalePoolNames[member.pool] : null,
    everListed: await wasListed(em, lineage.members),
    formerNames: await listFormerNames(em, businessId),
    survivor: firm.survivor,
    figures: await listFigures(em, ends ? { root: businessId, members: [businessId] } : lineage),
    availableActions: ends ? [] : actions(member.status, roles),
  };
}

function actions(status: MemberStatus, roles: readonly Role[]) {
  return allowedActions(status, roles).map((action) => ({ action, label: actionLabels[action] }));
}
