import { z } from 'zod';
import { Bureau } from './bureau.ts';
import { fewOf, membersOf, Version, whole } from './count.ts';
import { days } from './day.ts';
import { PolicyScope } from './district.ts';
import type { EventStream, FactOf } from './event.ts';
import { boundedAs } from './heard.ts';
import { Year } from './period.ts';
import { PolicyId } from './policies.ts';
import { text, textOrNone } from './text.ts';

/** 文号、条款: where a rule stands. */
export const Citation = z.object({
  document: text.title('依据文件'),
  number: textOrNone.documentNo().nullable(),
  item: text.citation('条款'),
});
export type Citation = z.infer<typeof Citation>;

/** A year has as many. */
const daysMax = 366;
const dayNames = membersOf(days.calendar(), text.category('节假日名称'), daysMax);

/** 国务院办公厅关于某年节假日安排的通知. */
export const CalendarYear = z.object({
  year: Year,
  notice: text.citation('放假通知'),
  noticeOn: days.document('通知日期'),
  offDays: dayNames,
  makeupWorkdays: fewOf(days.calendar(), daysMax),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** 地方性节假日: a regional overlay with its own source. */
export const CalendarOverlay = z.object({
  name: text.name(),
  notice: text.citation('放假通知'),
  offDays: dayNames,
  makeupWorkdays: fewOf(days.calendar(), daysMax),
});
export type CalendarOverlay = z.infer<typeof CalendarOverlay>;

/** 办理方式：变更、换发、重新申领、备案、无需办理. */
export const HandlingKind = z.enum(['change', 're-issue', 'new-application', 'filing', 'nothing']);
export type HandlingKind = z.infer<typeof HandlingKind>;

/** 许可事项的代号，如 food-business. */
export const PermitTypeId = boundedAs(
  z
    .string('请选择许可事项')
    .regex(/^[a-z][a-z0-9-]+$/, '许可事项代号应为小写字母、数字和短横')
    .max(100, '许可事项代号不超过 100 字'),
  z.string(),
);

/** 许可事项: one row of the permit-type catalogue. */
export const PermitType = z.object({
  permitTypeId: PermitTypeId,
  version: Version,
  name: text.name(),
  issuer: Bureau,
  /** 后置许可: needed after registration (举措21). */
  postRegistration: z.boolean(),
  /** 法定时限, working days; 0 = 当场办结. */
  statutoryWorkdays: whole(0, 120),
  /** 承诺时限, working days; null = that of the promise policy. */
  promiseWorkdays: whole(0, 120).nullable(),
  validity: text.citation('有效期'),
  handling: HandlingKind,
  /** 直接变更时随营业执照一并变更（市场监管系统的许可），不另立件. */
  movesWithDirectChange: z.boolean(),
  /** Fields compared between old and new permit, besides name and credit code. */
  keyFields: fewOf(z.object({ key: text.key(), label: text.category('字段名称') })),
  materials: fewOf(
    z.object({
      key: text.key(),
      name: text.title('材料名称'),
      required: z.boolean(),
      /** 可容缺. */
      mayFollow: z.boolean(),
    }),
  ),
  citation: Citation,
  effectiveFrom: days.effective(),
  effectiveTo: days.effective('失效日期').nullable(),
});
export type PermitType = z.infer<typeof PermitType>;

/** What a publication ends: the version in force on its first day, by the day before. */
const Ends = z.object({ version: Version, effectiveTo: days.effective('失效日期') });

export const rulebook = {
  topic: 'rulebook.events.v1',
  events: {
    /** 政策版本发布：由另一人签发。 */
    PolicyPublished: {
      version: 1,
      data: z.object({
        policyId: PolicyId,
        version: Version,
        scope: PolicyScope,
        effectiveFrom: days.effective(),
        effectiveTo: days.effective('失效日期').nullable(),
        citation: Citation,
        /** Checked by the schema of the policy id, `policyParameters`. */
        parameters: membersOf(text.key(), z.unknown(), 50),
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
        version: Version,
        scope: PolicyScope,
        withdrawnOn: days.handling('撤回日期'),
        reason: text.reason(),
        /**
         * 未及生效即撤回: the days go back to the version that they were taken from. Null = nothing takes its place;
         * absent as above.
         */
        givesBack: z
          .object({ version: Version, effectiveTo: days.effective('失效日期').nullable() })
          .nullable()
          .optional(),
      }),
    },
    /** 工作日历发布：每次都是完整的日历。 */
    CalendarPublished: {
      version: 1,
      data: z.object({
        calendarVersion: Version,
        years: fewOf(CalendarYear, 101),
        overlays: fewOf(CalendarOverlay, 101),
        coveredTo: days.calendar(),
        /** The notice that this version added. */
        notice: text.citation('放假通知'),
      }),
    },
    PermitTypePublished: {
      version: 1,
      data: PermitType.extend({ ends: Ends.nullable().optional() }),
    },
  },
} as const satisfies EventStream;

export type RulebookFact = FactOf<typeof rulebook>;
