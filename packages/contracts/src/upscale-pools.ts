import { z } from 'zod';
import { Bureau } from './bureau.ts';
import { BusinessId } from './business-id.ts';
import { EndingCause, FigureMetric, FigureSource } from './business-registry.ts';
import { Day } from './day.ts';
import { District } from './district.ts';
import type { EventStream, FactOf } from './event.ts';
import { Fen } from './fen.ts';
import { PolicyRef } from './policy-ref.ts';
import { UpscalePool } from './upscale-pool.ts';

/** 培育分级：储备、重点、临界. */
export const UpscaleTier = z.enum(['reserve', 'key', 'critical']);
export type UpscaleTier = z.infer<typeof UpscaleTier>;

/** 审核层级：县、市、自治区、国家. */
export const ReviewLevel = z.enum(['county', 'city', 'region', 'nation']);
export type ReviewLevel = z.infer<typeof ReviewLevel>;

/** 退库原因. */
export const DelistingReason = z.enum([
  'below-threshold',
  'cancelled',
  'revoked',
  'closed',
  'industry-changed',
  'moved-away',
  'duplicate',
]);
export type DelistingReason = z.infer<typeof DelistingReason>;

/** 退出原因，非人工办理的：主体终止，或线索按现有数据不再接近标准. */
export const ReleaseCause = z.enum([...EndingCause.options, 'no-longer-near']);
export type ReleaseCause = z.infer<typeof ReleaseCause>;

/** How near a firm is to the line: a figure with its source, over a threshold with its text. */
export const Proximity = z.object({
  metric: FigureMetric,
  period: z.string(),
  figureFen: Fen,
  source: FigureSource,
  thresholdFen: Fen,
  /** Whole percent, rounded down. */
  percent: z.int().nonnegative(),
});
export type Proximity = z.infer<typeof Proximity>;

const about = { businessId: BusinessId, district: District, pool: UpscalePool };

/** Subject of every fact: `member/<businessId>`. */
export const upscalePools = {
  topic: 'upscale-pools.events.v1',
  events: {
    /** 拟入库线索。 */
    FirmSuggested: {
      version: 1,
      data: z.object({
        ...about,
        suggestedOn: Day,
        proximity: Proximity.nullable(),
        reason: z.string().min(1),
        ground: PolicyRef,
      }),
    },
    FirmAdmitted: {
      version: 1,
      data: z.object({
        ...about,
        admittedOn: Day,
        tier: UpscaleTier,
        /** 专员选定的分级; the figure may lift the tier above it. */
        chosenTier: UpscaleTier.optional(),
        leadBureau: Bureau.nullable(),
        proximity: Proximity.nullable(),
        ground: PolicyRef,
      }),
    },
    TierChanged: {
      version: 1,
      data: z.object({
        ...about,
        from: UpscaleTier,
        to: UpscaleTier,
        changedOn: Day,
        proximity: Proximity.nullable(),
      }),
    },
    /** 已达规待申报。 */
    ThresholdReached: {
      version: 1,
      data: z.object({
        ...about,
        reachedOn: Day,
        proximity: Proximity,
        /** 下一个申报窗口; null while none is published. */
        nextWindowOpensOn: Day.nullable(),
        ground: PolicyRef,
      }),
    },
    /** 按新数据回落至标准线下，退回在库培育。 */
    ThresholdLost: {
      version: 1,
      data: z.object({
        ...about,
        lostOn: Day,
        tier: UpscaleTier,
        /** Null where there is no figure any more that the class is measured by. */
        proximity: Proximity.nullable(),
      }),
    },
    FilingSubmitted: {
      version: 1,
      data: z.object({
        ...about,
        submittedOn: Day,
        track: z.enum(['monthly', 'yearly']),
        windowClosesOn: Day,
      }),
    },
    FilingReturned: {
      version: 1,
      data: z.object({ ...about, returnedOn: Day, level: ReviewLevel, reason: z.string().min(1) }),
    },
    /** 纳统：统计部门只告知名录事实（在库、专业、日期）。 */
    FirmListed: {
      version: 1,
      data: z.object({
        ...about,
        listedOn: Day,
        /** The whole lineage was never listed before. */
        first: z.boolean(),
        fromPool: z.boolean(),
      }),
    },
    FirmDelisted: {
      version: 1,
      data: z.object({ ...about, delistedOn: Day, reason: DelistingReason }),
    },
    FirmReleased: {
      version: 1,
      data: z.object({
        ...about,
        releasedOn: Day,
        reason: z.string().min(1),
        /** Absent where a person released it. */
        cause: ReleaseCause.optional(),
      }),
    },
  },
} as const satisfies EventStream;

export type UpscalePoolsFact = FactOf<typeof upscalePools>;
