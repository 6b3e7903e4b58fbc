import { z } from 'zod';
import { Bureau } from './bureau.ts';
import { Day } from './day.ts';
import { PolicyScope } from './district.ts';
import type { EventStream, FactOf } from './event.ts';
import { PolicyId } from './policies.ts';

/** 文号、条款: where a rule stands. */
export const Citation = z.object({
  document: z.string('请填写依据文件').min(1, '请填写依据文件'),
  number: z.string('请填写文号').nullable(),
  item: z.string('请填写条款').min(1, '请填写条款'),
});
export type Citation = z.infer<typeof Citation>;

const dayNames = z.record(Day, z.string().min(1));

/** 国务院办公厅关于某年节假日安排的通知. */
export const CalendarYear = z.object({
  year: z.int().min(2000).max(2100),
  notice: z.string().min(1),
  noticeOn: Day,
  offDays: dayNames,
  makeupWorkdays: z.array(Day),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** 地方性节假日: a regional overlay with its own source. */
export const CalendarOverlay = z.object({
  name: z.string().min(1),
  notice: z.string().min(1),
  offDays: dayNames,
  makeupWorkdays: z.array(Day),
});
export type CalendarOverlay = z.infer<typeof CalendarOverlay>;

/** 办理方式：变更、换发、重新申领、备案、无需办理. */
export const HandlingKind = z.enum(['change', 're-issue', 'new-application', 'filing', 'nothing']);
export type HandlingKind = z.infer<typeof HandlingKind>;

/** 许可事项: one row of the permit-type catalogue. */
export const PermitType = z.object({
  permitTypeId: z.string().regex(/^[a-z][a-z0-9-]+$/),
  version: z.int().positive(),
  name: z.string().min(1),
  issuer: Bureau,
  /** 后置许可: needed after registration (举措21). */
  postRegistration: z.boolean(),
  /** 法定时限, working days; 0 = 当场办结. */
  statutoryWorkdays: z.int().min(0).max(120),
  /** 承诺时限, working days; null = that of the promise policy. */
  promiseWorkdays: z.int().min(0).max(120).nullable(),
  validity: z.string().min(1),
  handling: HandlingKind,
  /** 直接变更时随营业执照一并变更（市场监管系统的许可），不另立件. */
  movesWithDirectChange: z.boolean(),
  /** Fields compared between old and new permit, besides name and credit code. */
  keyFields: z.array(z.object({ key: z.string().min(1), label: z.string().min(1) })),
  materials: z.array(
    z.object({
      key: z.string().min(1),
      name: z.string().min(1),
      required: z.boolean(),
      /** 可容缺. */
      mayFollow: z.boolean(),
    }),
  ),
  citation: Citation,
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
});
export type PermitType = z.infer<typeof PermitType>;

/** What a publication ends: the version in force on its first day, by the day before. */
const Ends = z.object({ version: z.int().positive(), effectiveTo: Day });

export const rulebook = {
  topic: 'rulebook.events.v1',
  events: {
    /** 政策版本发布：由另一人签发。 */
    PolicyPublished: {
      version: 1,
      data: z.object({
        policyId: PolicyId,
        version: z.int().positive(),
        scope: PolicyScope,
        effectiveFrom: Day,
        effectiveTo: Day.nullable(),
        citation: Citation,
        /** Checked by the schema of the policy id, `policyParameters`. */
        parameters: z.record(z.string(), z.unknown()),
        /** 演示: no real text behind it. */
        demonstration: z.boolean(),
        /** Null = it ends none; absent in facts of before 2026-11-30, whose readers find it themselves. */
        ends: Ends.nullable().optional(),
      }),
    },
    PolicyWithdrawn: {
      version: 1,
      data: z.object({
        policyId: PolicyId,
        version: z.int().positive(),
        scope: PolicyScope,
        withdrawnOn: Day,
        reason: z.string().min(1),
        /**
         * 未及生效即撤回: the days go back to the version that they were taken from. Null = nothing takes its place;
         * absent as above.
         */
        givesBack: z
          .object({ version: z.int().positive(), effectiveTo: Day.nullable() })
          .nullable()
          .optional(),
      }),
    },
    /** 工作日历发布：每次都是完整的日历。 */
    CalendarPublished: {
      version: 1,
      data: z.object({
        calendarVersion: z.int().positive(),
        years: z.array(CalendarYear),
        overlays: z.array(CalendarOverlay),
        coveredTo: Day,
        /** The notice that this version added. */
        notice: z.string().min(1),
      }),
    },
    PermitTypePublished: {
      version: 1,
      data: PermitType.extend({ ends: Ends.nullable().optional() }),
    },
  },
} as const satisfies EventStream;

export type RulebookFact = FactOf<typeof rulebook>;
