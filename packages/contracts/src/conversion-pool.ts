import { z } from 'zod';
import { PersonRef } from './actor.ts';
import { BusinessId } from './business-id.ts';
import { ConversionRoute, EndingCause } from './business-record.ts';
import { days } from './day.ts';
import { District } from './district.ts';
import type { EventStream, FactOf } from './event.ts';
import { Findings } from './finding.ts';
import { PolicyRef } from './policy-ref.ts';
import { text, textOrNone } from './text.ts';

/** 转企意愿：未了解、不愿意、考虑中、愿意. */
export const Willingness = z.enum(['unknown', 'unwilling', 'considering', 'willing']);
export type Willingness = z.infer<typeof Willingness>;

const about = { businessId: BusinessId, district: District };

/** Subject of every fact: `candidate/<businessId>`. */
export const conversionPool = {
  topic: 'conversion-pool.events.v1',
  events: {
    /** 筛查发现，待研判。 */
    CandidateSuggested: {
      version: 1,
      data: z.object({
        ...about,
        suggestedOn: days.handling(),
        findings: Findings,
        priority: z.boolean(),
        ground: PolicyRef,
      }),
    },
    /** 个体工商户进入个转企培育库（举措20）。 */
    CandidateAdmitted: {
      version: 1,
      data: z.object({
        ...about,
        admittedOn: days.handling(),
        findings: Findings,
        priority: z.boolean(),
        ground: PolicyRef,
      }),
    },
    /** 指派责任人。 */
    OfficerAssigned: {
      version: 1,
      data: z.object({
        ...about,
        officer: PersonRef,
        nextFollowUpOn: days.planned('下次跟进日期').nullable(),
      }),
    },
    VisitRecorded: {
      version: 1,
      data: z.object({
        ...about,
        visitId: z.uuidv7(),
        visitedOn: days.visit(),
        summary: text.summary('走访情况'),
        needs: textOrNone.summary('诉求').nullable(),
        nextFollowUpOn: days.planned('下次跟进日期').nullable(),
      }),
    },
    WillingnessRecorded: {
      version: 1,
      data: z.object({ ...about, willingness: Willingness, recordedOn: days.handling() }),
    },
    /** 转企辅导安排。 */
    CoachingPlanned: {
      version: 1,
      data: z.object({
        ...about,
        topic: text.title('辅导内容'),
        plannedOn: days.planned('辅导日期'),
      }),
    },
    /** 出库，附原因。 */
    CandidateReleased: {
      version: 1,
      data: z.object({
        ...about,
        releasedOn: days.handling(),
        reason: text.reason(),
        /** 登记机关的事实所致; absent where a person released it. */
        cause: EndingCause.optional(),
      }),
    },
    /** 转企成功出库；库外转企者一视同仁，fromPool 为假（举措20）。 */
    CandidateGraduated: {
      version: 1,
      data: z.object({
        ...about,
        convertedOn: days.handling(),
        route: ConversionRoute,
        fromPool: z.boolean(),
      }),
    },
  },
} as const satisfies EventStream;

export type ConversionPoolFact = FactOf<typeof conversionPool>;
