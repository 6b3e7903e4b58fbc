import { z } from 'zod';
import { Bureau } from './bureau.ts';
import { BusinessId } from './business-id.ts';
import { EndingCause, FigureMetric, FigureSource } from './business-record.ts';
import { whole } from './count.ts';
import { days } from './day.ts';
import { District } from './district.ts';
import type { EventStream, FactOf } from './event.ts';
import { TurnoverFen } from './fen.ts';
import { Period } from './period.ts';
import { PolicyRef } from './policy-ref.ts';
import { text } from './text.ts';
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

/** Ten thousand times the line; further on nobody asks how far. */
export const percentMax = 1_000_000;

/** How near a firm is to the line: a figure with its source, over a threshold with its text. */
export const Proximity = z.object({
  metric: FigureMetric,
  period: Period,
  figureFen: TurnoverFen,
  source: FigureSource,
  thresholdFen: TurnoverFen,
  /** Whole percent, rounded down. */
  percent: whole(0, percentMax),
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
        suggestedOn: days.handling(),
        proximity: Proximity.nullable(),
        reason: text.reason(),
        ground: PolicyRef,
      }),
    },
    FirmAdmitted: {
      version: 1,
      data: z.object({
        ...about,
        admittedOn: days.handling(),
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
        changedOn: days.handling(),
        proximity: Proximity.nullable(),
      }),
    },
    /** 已达规待申报。 */
    ThresholdReached: {
      version: 1,
      data: z.object({
        ...about,
        reachedOn: days.handling(),
        proximity: Proximity,
        /** 下一个申报窗口; null while none is published. */
        nextWindowOpensOn: days.planned().nullable(),
        ground: PolicyRef,
      }),
    },
    /** 按新数据回落至标准线下，退回在库培育。 */
    ThresholdLost: {
      version: 1,
      data: z.object({
        ...about,
        lostOn: days.handling(),
        tier: UpscaleTier,
        /** Null where there is no figure any more that the class is measured by. */
        proximity: Proximity.nullable(),
      }),
    },
    FilingSubmitted: {
      version: 1,
      data: z.object({
        ...about,
        submittedOn: days.handling(),
        track: z.enum(['monthly', 'yearly']),
        windowClosesOn: days.planned(),
      }),
    },
    FilingReturned: {
      version: 1,
      data: z.object({
        ...about,
        returnedOn: days.handling(),
        level: ReviewLevel,
        reason: text.reason(),
      }),
    },
    /** 纳统：统计部门只告知名录事实（在库、专业、日期）。 */
    FirmListed: {
      version: 1,
      data: z.object({
        ...about,
        listedOn: days.register(),
        /** The whole lineage was never listed before. */
        first: z.boolean(),
        fromPool: z.boolean(),
      }),
    },
    FirmDelisted: {
      version: 1,
      data: z.object({ ...about, delistedOn: days.handling(), reason: DelistingReason }),
    },
    FirmReleased: {
      version: 1,
      data: z.object({
        ...about,
        releasedOn: days.handling(),
        reason: text.reason(),
        /** Absent where a person released it. */
        cause: ReleaseCause.optional(),
      }),
    },
  },
} as const satisfies EventStream;

export type UpscalePoolsFact = FactOf<typeof upscalePools>;
