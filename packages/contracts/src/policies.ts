import { z } from 'zod';
import { Bureau } from './bureau.ts';
import { ConversionProof, CreditGrade, FigureMetric } from './business-record.ts';
import { fewOf, whole } from './count.ts';
import { days } from './day.ts';
import { PostingFen, TurnoverFen } from './fen.ts';
import { Year } from './period.ts';
import { text } from './text.ts';
import { UpscalePool } from './upscale-pool.ts';

const words = text.title('此项');
const prefixes = fewOf(text.key('行业代码'), 100);
const choice = { error: '请选择' };

const percent = whole(0, 100);
const workdays = whole(1, 120);

/** One schema per policy id: what an officer fills in, and what a decision reads. */
export const policyParameters = {
  /** 举措20：各区科学确定入库培育标准. A null or false criterion is not asked; priorities only mark. */
  'conversion-pool-criteria': z.object({
    registeredMonthsMin: whole(0, 240).nullable(),
    generalTaxpayerRequired: z.boolean(),
    turnoverFenMin: TurnoverFen.nullable(),
    priorityRegisteredMonths: whole(0, 240),
    /** 商贸流通: GB/T 4754 code prefixes that mark a priority. */
    priorityIndustries: prefixes,
    followUpDays: whole(1, 365),
  }),
  /** 举措21：7个工作日内办理许可证变更手续. */
  'permit-transfer-promise': z.object({
    promiseWorkdays: workdays,
    startsAt: z.enum(['receipt', 'acceptance'], choice),
    /** 行政许可法 第32条：五日内一次告知，逾期不告知的自收到之日起即为受理. */
    acceptanceWorkdays: workdays,
    suspensionStopsPromise: z.boolean(),
    acceptedProofs: fewOf(ConversionProof, 10).min(1, '请至少选择一项'),
    renewalMarginDays: whole(0, 365),
    /** 行政许可法 第42条：经负责人批准可延长十日. */
    extensionWorkdaysMax: workdays,
  }),
  /** 举措22：首次个转企、稳定经营2年以上、无不良信用记录，一次性补助. */
  'conversion-subsidy': z.object({
    amountFen: PostingFen.nullable(),
    steadyMonths: whole(1, 120),
    /** Conversions after this day are recorded, but their award is not approved. */
    convertedUntil: days.effective('截止日期').nullable(),
    secondClaimOfOperator: z.enum(['warn', 'refuse'], choice),
    creditCheckDaysMax: whole(1, 365),
    annualReportsMin: whole(0, 10),
  }),
  /** 举措25：首次小升规奖励; the plan sets no amount. */
  'first-listing-award': z.object({ amountFen: PostingFen.nullable(), poolRequired: z.boolean() }),
  /** 举措23：限上商贸奖励; the plan sets no amount. */
  'quota-trade-award': z.object({ amountFen: PostingFen.nullable(), pools: fewOf(text.key(), 20) }),
  /** 四上 thresholds by GB/T 4754-2017 code; the longest matching prefix decides. */
  'upscale-thresholds': z.object({
    year: Year,
    classes: fewOf(
      z.object({
        codePrefixes: prefixes.min(1, '请至少填写一个'),
        name: words,
        pool: UpscalePool.nullable(),
        measure: FigureMetric.nullable(),
        thresholdFen: TurnoverFen.nullable(),
        householdsMayEnter: z.boolean(),
        leadBureau: Bureau.nullable(),
      }),
    ),
  }),
  'upscale-pool-bands': z.object({ reservePercent: percent, keyPercent: percent }),
  /** 申报窗口: per year, region and track. */
  'filing-windows': z.object({
    windows: fewOf(
      z.object({
        track: z.enum(['monthly', 'yearly'], choice),
        opensOn: days.planned('开始日期'),
        closesOn: days.planned('截止日期'),
      }),
    ),
  }),
  'publicity-period': z.object({
    length: whole(1, 60),
    unit: z.enum(['workday', 'calendar-day'], choice),
  }),
  /** 不良信用记录: which records count. */
  'credit-evaluation': z.object({
    countedGrades: fewOf(CreditGrade, 10),
    repairedCounts: z.boolean(),
  }),
  /** 红黄绿灯: yellow from this many working days left. */
  'lamp-bands': z.object({ nearingWorkdays: whole(0, 30) }),
  /** 成长目标（方案第三部分）. */
  targets: z.object({
    targets: fewOf(
      z.object({
        key: words,
        name: words,
        value: whole(0, 1_000_000_000),
        by: days.planned('完成日期'),
        definition: text.summary('定义'),
      }),
    ),
  }),
} as const;

export const PolicyId = z.enum(
  Object.keys(policyParameters) as [keyof typeof policyParameters, ...never[]],
);
export type PolicyId = keyof typeof policyParameters;

export type PolicyParameters<Id extends PolicyId> = z.infer<(typeof policyParameters)[Id]>;
