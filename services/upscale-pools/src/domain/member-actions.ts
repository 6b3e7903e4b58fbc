import type { Actor, Bureau, Role } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import type { MemberStatus, RefusalCode } from './member.ts';

export type Action = 'admission' | 'filing' | 'filing-return' | 'listing' | 'delisting' | 'release';

const byStatus = {
  unknown: ['admission', 'listing'],
  suggested: ['admission', 'release', 'listing'],
  admitted: ['release', 'listing'],
  'at-threshold': ['filing', 'release', 'listing'],
  filed: ['filing-return', 'listing'],
  listed: ['delisting'],
  delisted: ['admission', 'listing'],
  released: ['admission', 'listing'],
} satisfies Record<MemberStatus, Action[]>;

const cultivators: Role[] = ['cultivation-officer', 'sector-officer'];

const roles = {
  admission: cultivators,
  release: cultivators,
  filing: cultivators,
  'filing-return': ['statistics-clerk'],
  listing: ['statistics-clerk'],
  delisting: ['statistics-clerk'],
} satisfies Record<Action, Role[]>;

export const actionLabels: Record<Action, string> = {
  admission: '入库',
  release: '退出培育',
  filing: '提交申报',
  'filing-return': '退回申报',
  listing: '登记纳统',
  delisting: '登记退库',
};

export const actionNames = Object.keys(actionLabels) as Action[];

/** The one table that draws the buttons and that every command asks. */
export function allowedActions(status: MemberStatus, held: readonly Role[]): Action[] {
  const actions: Action[] = byStatus[status];
  return actions.filter((action) => {
    const able: readonly Role[] = roles[action];
    return able.some((role) => held.includes(role));
  });
}

/**
 * 举措24：分行业由牵头部门培育 — a sector officer acts for the pools that his own bureau leads, and in others reads only.
 * Where the thresholds name no lead, each may.
 */
export const rolesToward = (
  { roles: held, bureau }: Pick<Actor, 'roles' | 'bureau'>,
  lead: Bureau | null,
): Role[] => held.filter((role) => role !== 'sector-officer' || lead === null || lead === bureau);

/** @throws Refusal `not-your-department` (facts: department) */
export function requireLead(actor: Actor, lead: Bureau | null, action: Action): void {
  const serving = rolesToward(actor, lead);
  if (lead === null || rolesFor(action).some((role) => serving.includes(role))) return;
  const message = '此行业由其他部门牵头培育，请由牵头部门或所在区的培育专员办理';
  throw refuse<RefusalCode>('not-your-department', message, { department: lead });
}

/** @throws Refusal `action-not-allowed` (facts: status) */
export function requireAction(status: MemberStatus, held: readonly Role[], action: Action): void {
  if (!allowedActions(status, held).includes(action))
    throw refuse('action-not-allowed', `当前状态不能办理“${actionLabels[action]}”，请刷新后查看`, {
      status,
    });
}

export const rolesFor = (action: Action): readonly Role[] => roles[action];
