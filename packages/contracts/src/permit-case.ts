import { z } from 'zod';
import { Bureau } from './bureau.ts';
import { BusinessId } from './business-id.ts';
import { EndingCause } from './business-record.ts';
import { DayCount, fewOf, Version } from './count.ts';
import { days } from './day.ts';
import { District } from './district.ts';
import type { EventStream } from './event.ts';
import { Findings } from './finding.ts';
import { ClockKind, DueDay, SuspensionKind, TransferTrack } from './permit-clock.ts';
import { PolicyRef } from './policy-ref.ts';
import { text, textOrNone } from './text.ts';

const about = {
  caseId: z.uuidv7(),
  /** 许转-150302-2026-0001. */
  number: text.documentNo('办件编号'),
  applicationId: z.uuidv7(),
  businessId: BusinessId,
  district: District,
  department: Bureau,
  permitTypeId: text.key(),
};

const acceptance = {
  ...about,
  receivedOn: days.handling(),
  acceptedOn: days.handling(),
  track: TransferTrack,
  promise: DueDay,
  statutory: DueDay,
  calendarVersion: Version,
  ground: PolicyRef,
};

/** 一次告知全部需补正的内容. */
export const correctionsMax = 50;

/** 许可沿用办件的事实: one case per permit and department, from receipt to its end. */
export const permitCaseEvents = {
  /** 一证一件，送达许可部门。 */
  TransferReceived: {
    version: 1,
    data: z.object({
      ...about,
      permitTypeName: text.name(),
      permitId: z.uuidv7(),
      receivedOn: days.handling(),
      acceptanceDue: DueDay,
      findings: Findings,
    }),
  },
  /** 一次性告知补正（行政许可法 第32条）。 */
  CorrectionRequested: {
    version: 1,
    data: z.object({
      ...about,
      requestedOn: days.handling(),
      noticeNo: text.documentNo('通知书文号'),
      items: fewOf(text.reason('需补正的内容'), correctionsMax).min(1),
    }),
  },
  CorrectionSupplied: {
    version: 1,
    data: z.object({ ...about, suppliedOn: days.handling(), acceptanceDue: DueDay }),
  },
  TransferAccepted: { version: 1, data: z.object(acceptance) },
  /** 逾期不告知，自收到材料之日起即为受理（行政许可法 第32条）。 */
  TransferDeemedAccepted: {
    version: 1,
    data: z.object({ ...acceptance, deemedOn: days.handling() }),
  },
  /** 特别程序所需时间不计入（行政许可法 第45条），已书面告知。 */
  ClockSuspended: {
    version: 1,
    data: z.object({
      ...about,
      kind: SuspensionKind,
      noticeNo: text.documentNo('通知书文号'),
      suspendedOn: days.handling(),
      expectedDays: DayCount.min(1),
      expectedUntil: days.planned('预计完成日期'),
      promise: DueDay,
      statutory: DueDay,
    }),
  },
  ClockResumed: {
    version: 1,
    data: z.object({ ...about, resumedOn: days.handling(), promise: DueDay, statutory: DueDay }),
  },
  /** 告知的特别程序时间已过而未恢复。 */
  SuspensionOverran: {
    version: 1,
    data: z.object({
      ...about,
      expectedUntil: days.planned('预计完成日期'),
      noticedOn: days.handling(),
    }),
  },
  /** 经负责人批准延长（行政许可法 第42条），只延长法定时限。 */
  LimitExtended: {
    version: 1,
    data: z.object({
      ...about,
      extendedOn: days.handling(),
      workdays: DayCount.min(1),
      reason: text.summary('理由'),
      statutory: DueDay,
    }),
  },
  /** 放假安排公布后重新推算。 */
  DueDayMoved: {
    version: 1,
    data: z.object({
      ...about,
      clock: ClockKind,
      from: DueDay,
      to: DueDay,
      calendarVersion: Version,
      notice: text.citation('放假安排'),
    }),
  },
  /** 转办：本部门内改由另一承办人办理。 */
  TransferReassigned: {
    version: 1,
    data: z.object({
      ...about,
      reassignedOn: days.handling(),
      officerId: text.key(),
      officerName: text.personName(),
    }),
  },
  /** 材料登记：缺、已交、已核、容缺。 */
  MaterialRecorded: {
    version: 1,
    data: z.object({
      ...about,
      recordedOn: days.handling(),
      key: text.key(),
      name: text.name('材料名称'),
      state: z.enum(['missing', 'supplied', 'accepted', 'deferred']),
    }),
  },
  /** 扫描件入件：内容以哈希为准。 */
  ScanAdded: {
    version: 1,
    data: z.object({
      ...about,
      fileId: z.uuidv7(),
      addedOn: days.handling(),
      kind: text.key(),
      contentHash: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .max(64),
    }),
  },
  DueDayNearing: {
    version: 1,
    data: z.object({
      ...about,
      clock: ClockKind,
      dueOn: days.handling(),
      noticedOn: days.handling(),
    }),
  },
  DueDayPassed: {
    version: 1,
    data: z.object({
      ...about,
      clock: ClockKind,
      dueOn: days.handling(),
      noticedOn: days.handling(),
    }),
  },
  /** 关键信息有变化，转普通变更程序，已交材料全部保留。 */
  TransferRerouted: {
    version: 1,
    data: z.object({
      ...about,
      reroutedOn: days.handling(),
      differences: fewOf(
        z.object({
          field: text.key(),
          label: text.category(),
          old: textOrNone.fieldValue(),
          new: textOrNone.fieldValue(),
        }),
        50,
      ).min(1),
      promise: DueDay,
      statutory: DueDay,
    }),
  },
  /** 换发办结：证号可新，有效期止原样沿用，不延长。 */
  TransferCompleted: {
    version: 1,
    data: z.object({
      ...about,
      permitId: z.uuidv7(),
      completedOn: days.handling(),
      newPermitNumber: text.documentNo('新证编号'),
      validTo: days.validity('有效期止').nullable(),
      /** 新证扫描件；较早的事实没有这一项. */
      scanFileId: z.uuidv7().optional(),
      onTime: z.boolean(),
      departmentWorkdays: DayCount,
      applicantWorkdays: DayCount,
      deductedWorkdays: DayCount,
    }),
  },
  TransferRefused: {
    version: 1,
    data: z.object({
      ...about,
      refusedOn: days.handling(),
      reason: text.summary('理由'),
      legalBasis: text.citation('法律依据'),
    }),
  },
  TransferWithdrawn: {
    version: 1,
    data: z.object({
      ...about,
      withdrawnOn: days.handling(),
      reason: text.summary('理由'),
      /** 因主体终止而撤回; absent = 申请人撤回. */
      cause: EndingCause.optional(),
    }),
  },
} as const satisfies EventStream['events'];
