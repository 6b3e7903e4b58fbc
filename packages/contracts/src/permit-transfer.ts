import { z } from 'zod';
import { Bureau } from './bureau.ts';
import { BusinessId } from './business-id.ts';
import { Day } from './day.ts';
import { District } from './district.ts';
import type { EventStream, FactOf } from './event.ts';
import { Finding } from './finding.ts';
import { ClockKind, DueDay, SuspensionKind, TransferTrack } from './permit-clock.ts';
import { PolicyRef } from './policy-ref.ts';

const about = {
  caseId: z.uuidv7(),
  /** 许转-150302-2026-0001. */
  number: z.string().min(1),
  applicationId: z.uuidv7(),
  businessId: BusinessId,
  district: District,
  department: Bureau,
  permitTypeId: z.string().min(1),
};

const acceptance = {
  ...about,
  receivedOn: Day,
  acceptedOn: Day,
  track: TransferTrack,
  promise: DueDay,
  statutory: DueDay,
  calendarVersion: z.int().positive(),
  ground: PolicyRef,
};

/** Subjects: `permit/<id>`, `application/<id>`, `case/<id>`. */
export const permitTransfer = {
  topic: 'permit-transfer.events.v1',
  events: {
    /** 许可证登记在册。 */
    PermitFiled: {
      version: 1,
      data: z.object({
        permitId: z.uuidv7(),
        businessId: BusinessId,
        district: District,
        permitTypeId: z.string().min(1),
        permitTypeName: z.string().min(1),
        permitNumber: z.string().min(1),
        department: Bureau,
        validFrom: Day,
        validTo: Day.nullable(),
      }),
    },
    /** 一次申请，按许可分件办理（举措21）。 */
    ApplicationReceived: {
      version: 1,
      data: z.object({
        applicationId: z.uuidv7(),
        businessId: BusinessId,
        district: District,
        receivedOn: Day,
        permitIds: z.array(z.uuidv7()).min(1),
        /** 转企证明未到，等待登记机关的事实. */
        awaitingCertificate: z.boolean(),
      }),
    },
    /** 一证一件，送达许可部门。 */
    TransferReceived: {
      version: 1,
      data: z.object({
        ...about,
        permitTypeName: z.string().min(1),
        permitId: z.uuidv7(),
        receivedOn: Day,
        acceptanceDue: DueDay,
        findings: z.array(Finding),
      }),
    },
    /** 一次性告知补正（行政许可法 第32条）。 */
    CorrectionRequested: {
      version: 1,
      data: z.object({
        ...about,
        requestedOn: Day,
        noticeNo: z.string().min(1),
        items: z.array(z.string().min(1)).min(1),
      }),
    },
    CorrectionSupplied: {
      version: 1,
      data: z.object({ ...about, suppliedOn: Day, acceptanceDue: DueDay }),
    },
    TransferAccepted: { version: 1, data: z.object(acceptance) },
    /** 逾期不告知，自收到材料之日起即为受理（行政许可法 第32条）。 */
    TransferDeemedAccepted: {
      version: 1,
      data: z.object({ ...acceptance, deemedOn: Day }),
    },
    /** 特别程序所需时间不计入（行政许可法 第45条），已书面告知。 */
    ClockSuspended: {
      version: 1,
      data: z.object({
        ...about,
        kind: SuspensionKind,
        noticeNo: z.string().min(1),
        suspendedOn: Day,
        expectedDays: z.int().positive(),
        expectedUntil: Day,
        promise: DueDay,
        statutory: DueDay,
      }),
    },
    ClockResumed: {
      version: 1,
      data: z.object({ ...about, resumedOn: Day, promise: DueDay, statutory: DueDay }),
    },
    /** 告知的特别程序时间已过而未恢复。 */
    SuspensionOverran: {
      version: 1,
      data: z.object({ ...about, expectedUntil: Day, noticedOn: Day }),
    },
    /** 经负责人批准延长（行政许可法 第42条），只延长法定时限。 */
    LimitExtended: {
      version: 1,
      data: z.object({
        ...about,
        extendedOn: Day,
        workdays: z.int().positive(),
        reason: z.string().min(1),
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
        calendarVersion: z.int().positive(),
        notice: z.string().min(1),
      }),
    },
    /** 转办：本部门内改由另一承办人办理。 */
    TransferReassigned: {
      version: 1,
      data: z.object({
        ...about,
        reassignedOn: Day,
        officerId: z.string().min(1),
        officerName: z.string().min(1),
      }),
    },
    /** 材料登记：缺、已交、已核、容缺。 */
    MaterialRecorded: {
      version: 1,
      data: z.object({
        ...about,
        recordedOn: Day,
        key: z.string().min(1),
        name: z.string().min(1),
        state: z.enum(['missing', 'supplied', 'accepted', 'deferred']),
      }),
    },
    /** 扫描件入件：内容以哈希为准。 */
    ScanAdded: {
      version: 1,
      data: z.object({
        ...about,
        fileId: z.uuidv7(),
        addedOn: Day,
        kind: z.string().min(1),
        contentHash: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    },
    DueDayNearing: {
      version: 1,
      data: z.object({ ...about, clock: ClockKind, dueOn: Day, noticedOn: Day }),
    },
    DueDayPassed: {
      version: 1,
      data: z.object({ ...about, clock: ClockKind, dueOn: Day, noticedOn: Day }),
    },
    /** 关键信息有变化，转普通变更程序，已交材料全部保留。 */
    TransferRerouted: {
      version: 1,
      data: z.object({
        ...about,
        reroutedOn: Day,
        differences: z
          .array(
            z.object({
              field: z.string().min(1),
              label: z.string().min(1),
              old: z.string(),
              new: z.string(),
            }),
          )
          .min(1),
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
        completedOn: Day,
        newPermitNumber: z.string().min(1),
        validTo: Day.nullable(),
        /** 新证扫描件；较早的事实没有这一项. */
        scanFileId: z.uuidv7().optional(),
        onTime: z.boolean(),
        departmentWorkdays: z.int().nonnegative(),
        applicantWorkdays: z.int().nonnegative(),
        deductedWorkdays: z.int().nonnegative(),
      }),
    },
    TransferRefused: {
      version: 1,
      data: z.object({
        ...about,
        refusedOn: Day,
        reason: z.string().min(1),
        legalBasis: z.string().min(1),
      }),
    },
    TransferWithdrawn: {
      version: 1,
      data: z.object({ ...about, withdrawnOn: Day, reason: z.string().min(1) }),
    },
    /** 同一申请的各件全部办结。 */
    ApplicationCompleted: {
      version: 1,
      data: z.object({
        applicationId: z.uuidv7(),
        businessId: BusinessId,
        district: District,
        completedOn: Day,
        cases: z.array(
          z.object({
            caseId: z.uuidv7(),
            outcome: z.enum(['completed', 'refused', 'withdrawn']),
          }),
        ),
      }),
    },
  },
} as const satisfies EventStream;

export type PermitTransferFact = FactOf<typeof permitTransfer>;
