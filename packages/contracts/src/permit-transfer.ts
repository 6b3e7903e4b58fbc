import { z } from 'zod';
import { Bureau } from './bureau.ts';
import { BusinessId } from './business-id.ts';
import { fewOf } from './count.ts';
import { days } from './day.ts';
import { District } from './district.ts';
import type { EventStream, FactOf } from './event.ts';
import { permitCaseEvents } from './permit-case.ts';
import { text } from './text.ts';

/** As many permits as one business may bring into one application. */
export const permitsMax = 50;

/** 一件、一次申请怎样结束. */
export const TransferOutcome = z.enum(['completed', 'refused', 'withdrawn']);
export type TransferOutcome = z.infer<typeof TransferOutcome>;

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
        permitTypeId: text.key(),
        permitTypeName: text.name(),
        permitNumber: text.documentNo('许可证编号'),
        department: Bureau,
        validFrom: days.validity('有效期起'),
        validTo: days.validity('有效期止').nullable(),
      }),
    },
    /** 在册许可证随误导入撤回：主体从未存在，许可证不再在册，原样备查。 */
    PermitTakenBack: {
      version: 1,
      data: z.object({
        permitId: z.uuidv7(),
        businessId: BusinessId,
        district: District,
        department: Bureau,
        permitTypeName: text.name(),
        permitNumber: text.documentNo('许可证编号'),
        takenBackOn: days.handling(),
        reason: text.summary('理由'),
      }),
    },
    /** 一次申请，按许可分件办理（举措21）。 */
    ApplicationReceived: {
      version: 1,
      data: z.object({
        applicationId: z.uuidv7(),
        businessId: BusinessId,
        district: District,
        receivedOn: days.handling(),
        permitIds: fewOf(z.uuidv7(), permitsMax).min(1),
        /** 转企证明未到，等待登记机关的事实. */
        awaitingCertificate: z.boolean(),
      }),
    },
    ...permitCaseEvents,
    /** 同一申请的各件全部办结。 */
    ApplicationCompleted: {
      version: 1,
      data: z.object({
        applicationId: z.uuidv7(),
        businessId: BusinessId,
        district: District,
        completedOn: days.handling(),
        cases: fewOf(
          z.object({
            caseId: z.uuidv7(),
            outcome: TransferOutcome,
          }),
          permitsMax,
        ),
        /** 整批结果: 全部随营业执照变更的没有分件，也是办结. 较早的事实没有这一项. */
        outcome: TransferOutcome.optional(),
      }),
    },
  },
} as const satisfies EventStream;

export type PermitTransferFact = FactOf<typeof permitTransfer>;
