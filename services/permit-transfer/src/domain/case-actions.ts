import type { Actor, Role } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import type { RefusalCode } from './refusal-codes.ts';
import type { CaseStatus, TransferCase } from './transfer-case.ts';

type ActionSpec = {
  label: string;
  commentRequired: boolean;
  roles: readonly Role[];
  side: 'department' | 'applicant';
};

const officers = ['permit-officer', 'permit-head'] as const;
const applicants = [...officers, 'cultivation-officer', 'registrar'] as const;

/** What can be done with a case; the applicant's side is entered by whoever serves the applicant. */
export const caseActions = {
  accept: { label: '受理', commentRequired: false, roles: officers, side: 'department' },
  'request-correction': {
    label: '一次性补正告知',
    commentRequired: true,
    roles: officers,
    side: 'department',
  },
  'supply-corrections': {
    label: '登记补正材料',
    commentRequired: false,
    roles: applicants,
    side: 'applicant',
  },
  'record-material': {
    label: '登记材料',
    commentRequired: false,
    roles: officers,
    side: 'department',
  },
  suspend: { label: '特别程序', commentRequired: true, roles: officers, side: 'department' },
  resume: { label: '恢复计时', commentRequired: false, roles: officers, side: 'department' },
  extend: { label: '延长时限', commentRequired: true, roles: ['permit-head'], side: 'department' },
  reroute: { label: '转普通程序', commentRequired: true, roles: officers, side: 'department' },
  complete: { label: '换发办结', commentRequired: false, roles: officers, side: 'department' },
  refuse: { label: '不予变更', commentRequired: true, roles: officers, side: 'department' },
  withdraw: { label: '撤回申请', commentRequired: true, roles: applicants, side: 'applicant' },
  reassign: { label: '转办', commentRequired: false, roles: officers, side: 'department' },
  'add-file': { label: '上传扫描件', commentRequired: false, roles: applicants, side: 'applicant' },
} as const satisfies Record<string, ActionSpec>;
export type CaseAction = keyof typeof caseActions;

const byStatus = {
  received: [
    'accept',
    'request-correction',
    'record-material',
    'reroute',
    'withdraw',
    'reassign',
    'add-file',
  ],
  'correction-requested': ['supply-corrections', 'withdraw', 'reassign', 'add-file'],
  accepted: [
    'complete',
    'suspend',
    'refuse',
    'extend',
    'reroute',
    'record-material',
    'withdraw',
    'reassign',
    'add-file',
  ],
  suspended: ['resume', 'withdraw', 'reassign', 'add-file'],
  // The signed 送达回证 comes back after the decision.
  completed: ['add-file'],
  refused: ['add-file'],
  withdrawn: ['add-file'],
} as const satisfies Record<CaseStatus, readonly CaseAction[]>;

type Seen = Pick<
  TransferCase,
  'status' | 'track' | 'department' | 'district' | 'extension' | 'correction'
>;

/** One table for the buttons of the console and for the service itself. */
export function availableActions(transfer: Seen, actor: Actor): CaseAction[] {
  if (!actor.districts.includes(transfer.district)) return [];
  return inState(transfer).filter((action) => mayAct(transfer, actor, action));
}

function inState({ status, track, extension, correction }: Seen): CaseAction[] {
  const spent: CaseAction[] = [];
  if (extension) spent.push('extend');
  if (correction) spent.push('request-correction');
  if (track === 'ordinary') spent.push('reroute');
  return byStatus[status].filter((action) => !spent.includes(action));
}

function mayAct({ department }: Seen, { roles, bureau }: Actor, action: CaseAction): boolean {
  const { roles: needed, side }: ActionSpec = caseActions[action];
  const held = needed.filter((role) => roles.includes(role));
  const servesApplicant = side === 'applicant' && held.some((role) => !isOfficer(role));
  return servesApplicant || (bureau === department && held.length > 0);
}

const isOfficer = (role: Role) => role === 'permit-officer' || role === 'permit-head';

/** Asked before anything else is told of the case. @throws Refusal `not-your-department` */
export function requireCompetence(transfer: Seen, actor: Actor, action: CaseAction): void {
  if (!mayAct(transfer, actor, action)) throw notYours(transfer, actor, action);
}

/** @throws Refusal `not-your-department` | `action-not-available` (facts: `status`, `availableActions`) */
export function requireAction(transfer: Seen, actor: Actor, action: CaseAction): void {
  requireCompetence(transfer, actor, action);
  // A second notice or extension is told its own reason by the decision itself.
  const available: readonly CaseAction[] = byStatus[transfer.status];
  if (available.includes(action) && !(action === 'reroute' && transfer.track === 'ordinary'))
    return;
  const message = `此件当前状态下不能“${caseActions[action].label}”，请刷新后按可办事项办理`;
  throw refuse<RefusalCode>('action-not-available', message, {
    status: transfer.status,
    availableActions: availableActions(transfer, actor),
  });
}

function notYours({ department }: Seen, actor: Actor, action: CaseAction) {
  const sameBureau = actor.bureau === department;
  const message = sameBureau
    ? `“${caseActions[action].label}”须由许可负责人办理`
    : '此件由其他部门承办，请由承办部门的人员办理';
  return refuse<RefusalCode>('not-your-department', message, { department });
}
