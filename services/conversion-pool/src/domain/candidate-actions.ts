import type { Role } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import type { CandidateStatus } from './candidate.ts';

export type Action = 'admission' | 'release' | 'assignment' | 'visits' | 'willingness' | 'coaching';

const whileInPool: Action[] = ['visits', 'willingness', 'coaching', 'assignment', 'release'];

const byStatus = {
  unknown: ['admission'],
  suggested: ['admission', 'release'],
  dismissed: ['admission'],
  admitted: whileInPool,
  released: ['admission'],
  graduated: [],
} satisfies Record<CandidateStatus, Action[]>;

export const actionLabels: Record<Action, string> = {
  admission: '入库',
  release: '出库',
  assignment: '指派责任人',
  visits: '记录走访',
  willingness: '登记意愿',
  coaching: '安排辅导',
};

export const actionNames = Object.keys(actionLabels) as Action[];

/** The one table that draws the buttons and that every command asks. */
export function allowedActions(status: CandidateStatus, roles: readonly Role[]): Action[] {
  return roles.includes('cultivation-officer') ? byStatus[status] : [];
}

/** @throws Refusal `action-not-allowed` */
export function requireAction(
  status: CandidateStatus,
  roles: readonly Role[],
  action: Action,
): void {
  if (!allowedActions(status, roles).includes(action))
    throw refuse('action-not-allowed', `当前状态不能办理“${actionLabels[action]}”，请刷新后查看`, {
      status,
    });
}
