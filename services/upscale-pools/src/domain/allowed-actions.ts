import type { Role } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import type { MemberStatus } from './member.ts';

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

/** @throws Refusal `action-not-allowed` (facts: status) */
export function requireAction(status: MemberStatus, held: readonly Role[], action: Action): void {
  if (!allowedActions(status, held).includes(action))
    throw refuse('action-not-allowed', `当前状态不能办理“${actionLabels[action]}”，请刷新后查看`, {
      status,
    });
}

export const rolesFor = (action: Action): readonly Role[] => roles[action];
