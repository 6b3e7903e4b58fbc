import type { Role } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import type { Day } from '@tisheng/workdays';
import { type Claim, type ClaimStatus, claimStatusNames, type Person } from './claim.ts';
import { publicityEnded } from './publicity.ts';
import type { RefusalCode } from './refusal-code.ts';

export type ClaimAction =
  | 'verify'
  | 'publicise'
  | 'object'
  | 'answer-objection'
  | 'approve'
  | 'refuse'
  | 'correct-account'
  | 'confirm-account'
  | 'release-hold'
  | 'prepare-payment'
  | 'recover';

const claimActionLabels: Record<ClaimAction, string> = {
  verify: '初审通过',
  publicise: '开始公示',
  object: '登记异议',
  'answer-objection': '答复异议',
  approve: '批准',
  refuse: '不予补助',
  'correct-account': '更正账户',
  'confirm-account': '复核账户更正',
  'release-hold': '解除冻结',
  'prepare-payment': '编入拨付批次',
  recover: '追回',
};

const accountActions = ['correct-account', 'confirm-account'] as const;

/** What may be done with a claim in each state; the screens and the doors ask the same table. */
const actionsOf = {
  lodged: ['verify', 'refuse', ...accountActions],
  verified: ['publicise', 'refuse', ...accountActions],
  publicised: ['object', 'approve', 'refuse', ...accountActions],
  objected: ['answer-objection', 'refuse'],
  'queued-for-funds': ['approve', 'refuse', ...accountActions],
  approved: ['prepare-payment', 'release-hold', 'refuse', ...accountActions],
  instructed: [],
  returned: ['prepare-payment', 'release-hold', 'refuse', ...accountActions],
  paid: ['recover'],
  recovered: [],
  refused: [],
} as const satisfies Record<ClaimStatus, readonly ClaimAction[]>;

/** Who may: 区培育专员初审，财政审核人批准，财政支付人付款. */
export const rolesOf = {
  verify: ['cultivation-officer'],
  publicise: ['cultivation-officer', 'finance-reviewer'],
  object: ['cultivation-officer', 'finance-reviewer', 'leading-office'],
  'answer-objection': ['cultivation-officer', 'finance-reviewer'],
  approve: ['finance-reviewer'],
  refuse: ['cultivation-officer', 'finance-reviewer'],
  'correct-account': ['cultivation-officer', 'finance-reviewer', 'finance-payer'],
  'confirm-account': ['finance-reviewer', 'finance-payer'],
  'release-hold': ['finance-reviewer'],
  'prepare-payment': ['finance-payer'],
  recover: ['finance-reviewer'],
} as const satisfies Record<ClaimAction, readonly Role[]>;

/** What finance has approved only finance refuses. */
export function mayRefuse({ status }: Claim, roles: readonly Role[]): boolean {
  const isApproved = ['queued-for-funds', 'approved', 'returned'].includes(status);
  return !isApproved || roles.includes('finance-reviewer');
}

type Case = Claim & { proposedBy: Person | null };
type Officer = Person & { roles: readonly Role[] };

/** The buttons of one person on one claim today. */
export function availableClaimActions(
  claim: Case,
  actor: Officer,
  today: Day,
): { action: ClaimAction; label: string }[] {
  const may = (action: ClaimAction): boolean =>
    rolesOf[action].some((role) => actor.roles.includes(role)) && fits(claim, action, actor, today);
  return actionsOf[claim.status].filter(may).map((action) => ({
    action,
    label: claimActionLabels[action],
  }));
}

function fits(claim: Case, action: ClaimAction, actor: Officer, today: Day): boolean {
  const inBatch = claim.batchId !== null;
  switch (action) {
    case 'approve':
      return publicityEnded(claim.publicityLastDay, today) && claim.verifiedBy?.id !== actor.id;
    case 'confirm-account':
      return claim.proposedBy !== null && claim.proposedBy.id !== actor.id;
    case 'correct-account':
      return claim.proposedBy === null && !inBatch;
    case 'release-hold':
      return claim.holdReason !== null;
    case 'prepare-payment':
      return claim.holdReason === null && !claim.accountStale && !inBatch;
    case 'refuse':
      return !inBatch && mayRefuse(claim, actor.roles);
    case 'verify':
    case 'publicise':
    case 'object':
    case 'answer-objection':
    case 'recover':
      return true;
  }
}

/** @throws Refusal `not-available` (facts: status, available) */
export function requireAction(claim: Claim, action: ClaimAction): void {
  const available: readonly ClaimAction[] = actionsOf[claim.status];
  if (available.includes(action)) return;
  const message = `此件现为“${claimStatusNames[claim.status]}”，不能${claimActionLabels[action]}，请刷新后按现状办理`;
  throw refuse<RefusalCode>('not-available', message, { status: claim.status, available });
}
