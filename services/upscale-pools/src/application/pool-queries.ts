import { districtNames, type Role, upscalePoolNames } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { actionLabels, allowedActions } from '#domain/allowed-actions.ts';
import type { MemberStatus } from '#domain/member.ts';
import { getFirm, listFigures } from '#persistence/firms.ts';
import { loadMember } from '#persistence/members.ts';
import { listMemberRows, type MemberFilter } from '#persistence/pool-lists.ts';

export async function listMembers({ em, actor }: QueryContext, filter: MemberFilter) {
  const { rows, total } = await listMemberRows(em, actor.districts, filter);
  const items = rows.map((row) => ({
    ...row,
    districtName: districtNames[row.district],
    poolName: upscalePoolNames[row.pool],
    availableActions: actions(row.status, actor.roles),
  }));
  return { items, total };
}

/** One member, or a firm that could become one, with the figures that its proximity rests on. */
export async function getMember({ em, actor }: QueryContext, businessId: string) {
  const firm = await getFirm(em, businessId);
  if (!actor.districts.includes(firm.district))
    throw refuse('not-found', '没有找到这家培育对象，请核对后重试');
  const { member, version } = await loadMember(em, businessId, firm.district);
  return {
    ...member,
    version,
    name: firm.name,
    creditCode: firm.creditCode ?? null,
    industryCode: firm.industryCode ?? null,
    districtName: districtNames[firm.district],
    poolName: member.pool ? upscalePoolNames[member.pool] : null,
    figures: await listFigures(em, businessId),
    availableActions: actions(member.status, actor.roles),
  };
}

function actions(status: MemberStatus, roles: readonly Role[]) {
  return allowedActions(status, roles).map((action) => ({ action, label: actionLabels[action] }));
}
