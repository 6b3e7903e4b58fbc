import type { Role } from '@tisheng/contracts';
import { claimStatusNames } from '@tisheng/contracts/words';
import { refuse } from '@tisheng/service-kit/refusal';
import type { Day } from '@tisheng/workdays';
import type { Claim, ClaimStatus, Person } from './claim.ts';
import { type Duty, type DutyDone, heldBy } from './duties.ts';
import { publicityEnded } from './publicity.ts';
import type { RefusalCode } from './refusal-code.ts';

export type ClaimAction =
  | 'look-up-credit'
  | 'verify'
  | 'publicise'
  | 'object'
  | 'answer-objection'
  | 'approve'
  | 'refuse'
  | 'correct-account'
  | 'confirm-account'
  | 'approve-account'
  | 'release-hold'
  | 'uphold-payment'
  | 'prepare-payment'
  | 'withdraw-receipt'
  | 'confirm-receipt-withdrawal'
  | 'recover';

const claimActionLabels: Record<ClaimAction, string> = {
  'look-up-credit': '登记信用查询',
  verify: '初审通过',
  publicise: '开始公示',
  object: '登记异议',
  'answer-objection': '答复异议',
  approve: '批准',
  refuse: '不予补助',
  'correct-account': '更正账户',
  'confirm-account': '复核账户更正',
  'approve-account': '批准账户变更',
  'release-hold': '解除冻结',
  'uphold-payment': '核实保留',
  'prepare-payment': '编入拨付批次',
  'withdraw-receipt': '撤销回单登记',
  'confirm-receipt-withdrawal': '复核撤销回单登记',
  recover: '追回',
};

export const claimActionNames = Object.keys(claimActionLabels) as ClaimAction[];

/** The duty that an action does; the others decide nothing that another must have looked at. */
export const dutyOf: Partial<Record<ClaimAction, Duty>> = {
  'look-up-credit': 'look-up-credit',
  verify: 'verify',
  'answer-objection': 'answer-objection',
  approve: 'approve',
  'correct-account': 'propose-account',
  'confirm-account': 'confirm-account',
  'approve-account': 'approve-account',
  'release-hold': 'release-hold',
  'uphold-payment': 'release-hold',
  'prepare-payment': 'prepare-payment',
  'withdraw-receipt': 'withdraw-receipt',
  'confirm-receipt-withdrawal': 'withdraw-receipt',
};

const accountActions = ['correct-account', 'confirm-account'] as const;
const approvedAccountActions = [...accountActions, 'approve-account'] as const;
const receiptActions = ['withdraw-receipt', 'confirm-receipt-withdrawal'] as const;

/** What may be done with a claim in each state; the screens and the doors ask the same table. */
const actionsOf = {
  lodged: ['look-up-credit', 'verify', 'refuse', ...accountActions],
  verified: ['publicise', 'refuse', ...accountActions],
  publicised: ['object', 'approve', 'refuse', ...accountActions],
  objected: ['answer-objection', 'refuse'],
  'queued-for-funds': ['approve', 'refuse', ...approvedAccountActions],
  approved: ['prepare-payment', 'release-hold', 'refuse', ...approvedAccountActions],
  instructed: [],
  returned: [
    'prepare-payment',
    'release-hold',
    'refuse',
    ...approvedAccountActions,
    ...receiptActions,
  ],
  paid: ['recover', 'uphold-payment', ...receiptActions],
  recovered: [],
  refused: [],
} as const satisfies Record<ClaimStatus, readonly ClaimAction[]>;

/** Who may: 区培育专员初审，财政审核人批准，财政支付人付款. */
export const rolesOf = {
  'look-up-credit': ['cultivation-officer'],
  verify: ['cultivation-officer'],
  publicise: ['cultivation-officer', 'finance-reviewer'],
  object: ['cultivation-officer', 'finance-reviewer', 'leading-office'],
  'answer-objection': ['cultivation-officer', 'finance-reviewer'],
  approve: ['finance-reviewer'],
  refuse: ['cultivation-officer', 'finance-reviewer'],
  'correct-account': ['cultivation-officer', 'finance-reviewer', 'finance-payer'],
  'confirm-account': ['finance-reviewer', 'finance-payer'],
  'approve-account': ['finance-reviewer'],
  'release-hold': ['finance-reviewer'],
  'uphold-payment': ['finance-reviewer'],
  'prepare-payment': ['finance-payer'],
  'withdraw-receipt': ['finance-payer'],
  'confirm-receipt-withdrawal': ['finance-payer', 'finance-reviewer'],
  recover: ['finance-reviewer'],
} as const satisfies Record<ClaimAction, readonly Role[]>;

/** What finance has approved only finance refuses. */
export function mayRefuse({ status }: Claim, roles: readonly Role[]): boolean {
  const isApproved = ['queued-for-funds', 'approved', 'returned'].includes(status);
  return !isApproved || roles.includes('finance-reviewer');
}

type Officer = Person & { roles: readonly Role[] };

/** The buttons of one person on one claim today, after all that he and others did for it. */
export function availableClaimActions(
  claim: Claim,
  actor: Officer,
  done: readonly DutyDone[],
  today: Day,
): { action: ClaimAction; label: string }[] {
  const may = (action: ClaimAction): boolean =>
    rolesOf[action].some((role) => actor.roles.includes(role)) &&
    isFree(actor, action, done) &&
    fits(claim, action, actor, today);
  return actionsOf[claim.status].filter(may).map((action) => ({
    action,
    label: claimActionLabels[action],
  }));
}

function isFree(actor: Officer, action: ClaimAction, done: readonly DutyDone[]): boolean {
  const duty = dutyOf[action];
  return !duty || heldBy(actor, duty, done) === null;
}

function fits(claim: Claim, action: ClaimAction, actor: Officer, today: Day): boolean {
  const { proposedBy, proposalConfirmedBy, receiptWithdrawal, holdReason } = claim;
  const inBatch = claim.batchId !== null;
  if (receiptWithdrawal)
    return action === 'confirm-receipt-withdrawal' && receiptWithdrawal.by.id !== actor.id;
  switch (action) {
    case 'approve':
      return publicityEnded(claim.publicityLastDay, today);
    case 'confirm-account':
      return proposedBy !== null && proposalConfirmedBy === null && proposedBy.id !== actor.id;
    case 'approve-account':
      return proposalConfirmedBy !== null;
    case 'correct-account':
      return proposedBy === null && !inBatch;
    case 'release-hold':
      return holdReason !== null;
    case 'uphold-payment':
      return holdReason !== null && claim.approvedBy?.id !== actor.id;
    case 'prepare-payment':
      return holdReason === null && !claim.accountStale && !inBatch && proposedBy === null;
    case 'refuse':
      return !inBatch && mayRefuse(claim, actor.roles);
    case 'withdraw-receipt':
      return receiptStands(claim);
    case 'confirm-receipt-withdrawal':
      return false;
    case 'look-up-credit':
    case 'verify':
    case 'publicise':
    case 'object':
    case 'answer-objection':
    case 'recover':
      return true;
  }
}

/** 下一步之前: nothing was recovered, no account corrected, no new batch made. */
export function receiptStands(claim: Claim): boolean {
  const { status, recoveredFen, accountStale, proposedBy, batchId } = claim;
  if (status === 'paid') return recoveredFen === 0;
  return status === 'returned' && accountStale && proposedBy === null && batchId === null;
}

/** @throws Refusal `not-available` (facts: status, available) | `receipt-in-doubt` */
export function requireAction(claim: Claim, action: ClaimAction): void {
  if (claim.receiptWithdrawal && action !== 'confirm-receipt-withdrawal') {
    const message = '此件的回单登记正在撤销，请先由另一人复核撤销，再继续办理';
    throw refuse<RefusalCode>('receipt-in-doubt', message);
  }
  const available: readonly ClaimAction[] = actionsOf[claim.status];
  if (available.includes(action)) return;
  const now = `此件现为“${claimStatusNames[claim.status]}”，不能${claimActionLabels[action]}`;
  const message = `${now}，${adviceOn(claim, action)}`;
  throw refuse<RefusalCode>('not-available', message, { status: claim.status, available });
}

/** 一次性补助 has no later instalment to stop or to let go: what is open about it is answered in its own way. */
function adviceOn({ status }: Claim, action: ClaimAction): string {
  if (action !== 'release-hold') return '请刷新后按现状办理';
  if (status === 'instructed') return '支付指令已发出，请先按银行回单登记到账或退票';
  if (status === 'paid' || status === 'recovered')
    return '款项已付出；经核实不应享受的请“追回”，应当保留的请由另一名财政审核人“核实保留”';
  return '请刷新后按现状办理';
}
