import {
  Bureau,
  BusinessId,
  Day,
  District,
  Finding,
  PolicyRef,
  SuspensionKind,
  TransferOutcome,
  TransferTrack,
} from '@tisheng/contracts';
import { z } from 'zod';
import { paperKinds } from '#application/papers/papers.ts';
import { type CaseAction, caseActions } from '#domain/case-actions.ts';
import { lampStates } from '#domain/lamp.ts';
import { caseStatuses, materialStates } from '#domain/transfer-case.ts';

export const Lamp = z.object({ state: z.enum(lampStates), text: z.string() });

const ClockView = z.object({
  dueOn: Day.nullable(),
  /** 暂估: the notice for that year is not published yet. */
  provisional: z.boolean(),
  lamp: Lamp,
  workdaysLeft: z.int().nullable(),
});

const clocks = z.object({
  acceptance: ClockView.nullable(),
  promise: ClockView.nullable(),
  statutory: ClockView.nullable(),
});

export const AvailableAction = z.object({
  action: z.enum(Object.keys(caseActions) as CaseAction[]),
  label: z.string(),
  commentRequired: z.boolean(),
});

export const CaseBrief = z.object({
  id: z.uuid(),
  number: z.string(),
  version: z.int(),
  status: z.enum(caseStatuses),
  track: TransferTrack,
  businessId: BusinessId,
  businessName: z.string(),
  creditCode: z.string().nullable(),
  permitId: z.uuid(),
  permitTypeId: z.string(),
  permitTypeName: z.string(),
  department: Bureau,
  departmentName: z.string(),
  district: District,
  receivedOn: Day,
  acceptedOn: Day.nullable(),
  deemedAccepted: z.boolean(),
  closedOn: Day.nullable(),
  dueOn: Day.nullable(),
  officer: z.object({ id: z.string(), name: z.string() }).nullable(),
  lamp: Lamp,
  clocks,
  availableActions: z.array(AvailableAction),
});

export const PermitView = z.object({
  id: z.uuid(),
  businessId: BusinessId,
  district: District,
  department: Bureau,
  departmentName: z.string(),
  permitTypeId: z.string(),
  permitTypeName: z.string(),
  number: z.string(),
  holderName: z.string(),
  creditCode: z.string().nullable(),
  fields: z.record(z.string(), z.string()),
  validFrom: Day,
  validTo: Day.nullable(),
  replacedOn: Day.nullable(),
  replacedBy: z.uuid().nullable(),
  /** 随误导入撤回之日: no longer on file since. */
  takenBackOn: Day.nullable(),
});

export const MaterialAsked = z.object({
  key: z.string(),
  name: z.string(),
  required: z.boolean(),
  mayFollow: z.boolean(),
});
const Material = MaterialAsked.extend({ state: z.enum(materialStates) });

export const ComparedField = z.object({
  field: z.string(),
  label: z.string(),
  old: z.string(),
  new: z.string(),
  same: z.boolean(),
  mayDiffer: z.boolean(),
});

const Suspension = z.object({
  kind: SuspensionKind,
  noticeNo: z.string(),
  suspendedOn: Day,
  expectedDays: z.int(),
  expectedUntil: Day,
  resumedOn: Day.nullable(),
});

const Correction = z.object({
  requestedOn: Day,
  noticeNo: z.string(),
  items: z.array(z.string()),
  suppliedOn: Day.nullable(),
});

const HistoryEntry = z.object({
  at: z.string(),
  occurredOn: Day,
  actorName: z.string(),
  bureauName: z.string(),
  title: z.string(),
  detail: z.string(),
  ground: z.string().nullable(),
});

export const CaseView = CaseBrief.omit({
  businessId: true,
  businessName: true,
  creditCode: true,
}).extend({
  applicationId: z.uuid(),
  business: z.object({
    businessId: BusinessId,
    name: z.string(),
    creditCode: z.string().nullable(),
  }),
  permit: PermitView,
  newPermitNumber: z.string().nullable(),
  comparison: z.array(ComparedField),
  findings: z.array(Finding),
  materials: z.array(Material),
  correction: Correction.nullable(),
  suspensions: z.array(Suspension),
  extension: z.object({ extendedOn: Day, workdays: z.int(), reason: z.string() }).nullable(),
  /** 部门用时、申请人用时、依法扣除. */
  timeSpent: z.object({
    departmentWorkdays: z.int(),
    applicantWorkdays: z.int(),
    deductedWorkdays: z.int(),
  }),
  renewalHint: z.string().nullable(),
  ground: PolicyRef,
  /** What can be printed now. */
  papers: z.array(z.object({ kind: z.enum(paperKinds), title: z.string() })),
  history: z.array(HistoryEntry),
  /** 后续环节与责任单位. */
  coming: z.array(
    z.object({
      title: z.string(),
      side: z.enum(['department', 'applicant']),
      expectedOn: Day.nullable(),
      provisional: z.boolean(),
    }),
  ),
});

const ClockProof = z.object({
  startsOn: Day,
  workdays: z.int(),
  dueOn: Day.nullable(),
  provisional: z.boolean(),
  endedOn: Day.nullable(),
  days: z.array(
    z.object({
      day: Day,
      counted: z.boolean(),
      ordinal: z.int().nullable(),
      reason: z.string(),
      label: z.string(),
      provisional: z.boolean(),
    }),
  ),
  law: z.string(),
});

export const ClockProofs = z.object({
  acceptance: ClockProof.nullable(),
  promise: ClockProof.nullable(),
  statutory: ClockProof.nullable(),
});

export const ApplicationView = z.object({
  id: z.uuid(),
  businessId: BusinessId,
  district: District,
  receivedOn: Day,
  status: z.enum(['awaiting-certificate', 'open', 'completed']),
  certificateNo: z.string().nullable(),
  completedOn: Day.nullable(),
  outcome: TransferOutcome.nullable(),
  /** 未经申请人撤回而终止的原因. */
  endedBecause: z.string().nullable(),
  dueOn: Day.nullable(),
  provisional: z.boolean(),
  permits: z.array(PermitView),
  /** 随营业执照由登记机关一并变更，不另立件. */
  handledByRegistrar: z.array(PermitView),
  findings: z.record(z.string(), z.array(Finding)),
  cases: z.array(CaseBrief),
});

export const CountsView = z.object({
  toAccept: z.int(),
  inHand: z.int(),
  nearing: z.int(),
  overdue: z.int(),
  closedThisMonth: z.int(),
  onTimeThisMonth: z.int(),
  onTimeRate: z.number().nullable(),
  groups: z.array(
    z.object({
      department: Bureau,
      departmentName: z.string(),
      permitTypeId: z.string(),
      permitTypeName: z.string(),
      toAccept: z.int(),
      inHand: z.int(),
      nearing: z.int(),
      overdue: z.int(),
    }),
  ),
});
