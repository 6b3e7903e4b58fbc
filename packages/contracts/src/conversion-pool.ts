import { z } from 'zod';
import { BusinessId } from './business-id.ts';
import { ConversionRoute, EndingCause } from './business-registry.ts';
import { Day } from './day.ts';
import { District } from './district.ts';
import type { EventStream, FactOf } from './event.ts';
import { Finding } from './finding.ts';
import { PolicyRef } from './policy-ref.ts';

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
        suggestedOn: Day,
        findings: z.array(Finding),
        priority: z.boolean(),
        ground: PolicyRef,
      }),
    },
    /** 个体工商户进入个转企培育库（举措20）。 */
    CandidateAdmitted: {
      version: 1,
      data: z.object({
        ...about,
        admittedOn: Day,
        findings: z.array(Finding),
        priority: z.boolean(),
        ground: PolicyRef,
      }),
    },
    /** 指派责任人。 */
    OfficerAssigned: {
      version: 1,
      data: z.object({
        ...about,
        officer: z.object({ id: z.string().min(1), name: z.string().min(1) }),
        nextFollowUpOn: Day.nullable(),
      }),
    },
    VisitRecorded: {
      version: 1,
      data: z.object({
        ...about,
        visitId: z.uuidv7(),
        visitedOn: Day,
        summary: z.string().min(1),
        needs: z.string().nullable(),
        nextFollowUpOn: Day.nullable(),
      }),
    },
    WillingnessRecorded: {
      version: 1,
      data: z.object({ ...about, willingness: Willingness, recordedOn: Day }),
    },
    /** 转企辅导安排。 */
    CoachingPlanned: {
      version: 1,
      data: z.object({ ...about, topic: z.string().min(1), plannedOn: Day }),
    },
    /** 出库，附原因。 */
    CandidateReleased: {
      version: 1,
      data: z.object({
        ...about,
        releasedOn: Day,
        reason: z.string().min(1),
        /** 登记机关的事实所致; absent where a person released it. */
        cause: EndingCause.optional(),
      }),
    },
    /** 转企成功出库；库外转企者一视同仁，fromPool 为假（举措20）。 */
    CandidateGraduated: {
      version: 1,
      data: z.object({
        ...about,
        convertedOn: Day,
        route: ConversionRoute,
        fromPool: z.boolean(),
      }),
    },
  },
} as const satisfies EventStream;

export type ConversionPoolFact = FactOf<typeof conversionPool>;
