import { z } from 'zod';
import { BusinessId } from './business-id.ts';
import { fewOf } from './count.ts';
import { LegacyNumber, RegisteredCreditCode } from './credit-code.ts';
import { days } from './day.ts';
import { District } from './district.ts';
import type { EventStream, FactOf } from './event.ts';
import { TurnoverFen } from './fen.ts';
import { Period } from './period.ts';
import { PolicyRef } from './policy-ref.ts';
import { text, textOrNone } from './text.ts';

/** 市场主体类型: a stored fact, never read out of a 91/92 prefix. */
export const BusinessKind = z.enum(['sole-proprietor', 'enterprise', 'cooperative', 'farm']);
export type BusinessKind = z.infer<typeof BusinessKind>;

export const businessKindNames: Record<BusinessKind, string> = {
  'sole-proprietor': '个体工商户',
  enterprise: '企业',
  cooperative: '农民专业合作社',
  farm: '家庭农场',
};

/** 转企路径：直接变更登记（代码与成立日期不变，2025-07-15 起）或注销后重新设立（新代码）。 */
export const ConversionRoute = z.enum(['direct-change', 're-registration']);
export type ConversionRoute = z.infer<typeof ConversionRoute>;

/** 转企证明的种类: which paper proves the conversion. */
export const ConversionProof = z.enum([
  'conversion-certificate',
  'change-approval-notice',
  'change-registration-certificate',
]);
export type ConversionProof = z.infer<typeof ConversionProof>;

export const Registration = z.object({
  registrationId: z.uuidv7(),
  creditCode: RegisteredCreditCode.nullable(),
  /** 15 位注册号, of households registered before the unified code. */
  legacyNumber: LegacyNumber.nullable(),
  kind: BusinessKind,
  legalForm: text.category('类型'),
  name: text.name(),
  /** 成立日期 as printed; after a direct change it is still the household's. */
  foundedOn: days.founding(),
  validFrom: days.founding('登记日期'),
  validTo: days.register().nullable(),
});
export type Registration = z.infer<typeof Registration>;

/** 经营者 / 法定代表人: a keyed hash that is equal for the same person, and a masked name. */
export const OperatorIdentity = z.object({
  operatorRef: text.key(),
  maskedName: text.personName(),
});
export type OperatorIdentity = z.infer<typeof OperatorIdentity>;

export const FigureMetric = z.enum(['turnover', 'main-revenue', 'operating-revenue', 'employees']);
export type FigureMetric = z.infer<typeof FigureMetric>;

/** 数据来源: every number says where it comes from; never from a statistical return (统计法 第28条). */
export const FigureSource = z.enum(['tax', 'annual-report', 'social-security', 'voluntary']);
export type FigureSource = z.infer<typeof FigureSource>;

export const Figure = z.object({
  metric: FigureMetric,
  /** `2026`, `2026-09` (that month) or `2026-01..2026-09` (year to date). */
  period: Period,
  /** Money in 分; `employees` in persons. */
  value: TurnoverFen,
  source: FigureSource,
  reportedOn: days.register('报送日期'),
});
export type Figure = z.infer<typeof Figure>;

/** As many as one report of a business ever holds. */
export const figuresMax = 500;

/** 信用修复管理办法（2026-04-01）：轻微、一般、严重. */
export const CreditGrade = z.enum(['minor', 'general', 'serious']);
export type CreditGrade = z.infer<typeof CreditGrade>;

/** 分型：生存型、成长型、发展型. */
export const Segment = z.enum(['survival', 'growth', 'development']);
export type Segment = z.infer<typeof Segment>;

/** 终止原因：注销、吊销、并入其他主体、误导入撤回. */
export const EndingCause = z.enum(['cancelled', 'revoked', 'absorbed', 'voided']);
export type EndingCause = z.infer<typeof EndingCause>;

export const endingCauseNames: Record<EndingCause, string> = {
  cancelled: '已注销',
  revoked: '已吊销',
  absorbed: '已并入其他主体',
  voided: '误导入，已随导入撤回',
};

const about = { businessId: BusinessId };

/** 哪个单位在用、用作什么: `thing` is what the using service calls it, `candidate/<id>`, `permit/<id>` …. */
const use = { service: text.key(), thing: text.title(), what: text.summary() };

export const businessRegistry = {
  topic: 'business-registry.events.v1',
  events: {
    /** 新登记，或由登记机关数据导入。 */
    BusinessRegistered: {
      version: 1,
      data: z.object({
        ...about,
        district: District,
        street: text.category('街道（镇）').nullable(),
        premises: textOrNone.premises(),
        industryCode: text.key('行业代码').nullable(),
        industryName: text.category('行业名称').nullable(),
        businessScope: textOrNone.scope().nullable(),
        operator: OperatorIdentity.nullable(),
        registration: Registration,
        /** `in-business` or already ended when first heard of. */
        endedOn: days.register('终止日期').nullable(),
      }),
    },
    /** 登记事项变更：名称、住所、行业、经营范围、经营者等；只写变了的。 */
    RegistrationChanged: {
      version: 1,
      data: z.object({
        ...about,
        changedOn: days.register('变更日期'),
        registrationId: z.uuidv7(),
        changes: z.object({
          name: text.name().optional(),
          creditCode: RegisteredCreditCode.optional(),
          legacyNumber: LegacyNumber.optional(),
          legalForm: text.category('类型').optional(),
          district: District.optional(),
          street: text.category('街道（镇）').nullable().optional(),
          premises: textOrNone.premises().optional(),
          industryCode: text.key('行业代码').nullable().optional(),
          industryName: text.category('行业名称').nullable().optional(),
          businessScope: textOrNone.scope().nullable().optional(),
          operator: OperatorIdentity.nullable().optional(),
        }),
      }),
    },
    /** 个转企登记完成：登记机关是唯一来源（举措20、21）。 */
    BusinessConverted: {
      version: 1,
      data: z.object({
        ...about,
        district: District,
        route: ConversionRoute,
        proof: ConversionProof,
        certificateNo: text.documentNo('证明文号'),
        convertedOn: days.register('转企日期'),
        from: Registration,
        to: Registration,
        premises: textOrNone.premises(),
        businessScope: textOrNone.scope().nullable(),
        /** 企业的法定代表人. */
        legalRepresentative: OperatorIdentity.nullable(),
        /** 法定代表人即原经营者. */
        sameOperator: z.boolean(),
      }),
    },
    /** 注销或吊销，未转企。 */
    BusinessClosed: {
      version: 1,
      data: z.object({
        ...about,
        closedOn: days.register('注销日期'),
        manner: z.enum(['cancelled', 'revoked']),
        /** 整批撤回导入：此户系误导入，从未有效；各服务按注销处理. */
        voided: z.literal(true).optional(),
      }),
    },
    /** 两户并为一户：absorbed 的历史与奖补计入存续主体。 */
    BusinessesMerged: {
      version: 1,
      data: z.object({
        ...about,
        absorbedBusinessId: BusinessId,
        mergedOn: days.register('并户日期'),
        reason: textOrNone.reason(),
      }),
    },
    /** 误并的分开：新主体指回原主体。 */
    BusinessSplitOff: {
      version: 1,
      data: z.object({
        ...about,
        fromBusinessId: BusinessId,
        splitOn: days.register('分户日期'),
        reason: textOrNone.reason(),
      }),
    },
    FiguresReported: {
      version: 1,
      data: z.object({
        ...about,
        figures: fewOf(Figure, figuresMax),
        /** 一般纳税人 or not, where the report says so. */
        generalTaxpayer: z.boolean().nullable(),
      }),
    },
    /** 不良信用记录列入。 */
    CreditRecordListed: {
      version: 1,
      data: z.object({
        ...about,
        recordId: z.uuidv7(),
        grade: CreditGrade,
        /** 标记或名单针对户、企业还是经营者本人. */
        against: z.enum(['household', 'enterprise', 'operator']),
        listedOn: days.register('列入日期'),
        publicUntil: days.validity('公示期止').nullable(),
        authority: text.name('列入机关'),
        reason: text.reason(),
      }),
    },
    /** 信用修复：修复后不再公示、共享和使用（举措36）。 */
    CreditRecordRepaired: {
      version: 1,
      data: z.object({ ...about, recordId: z.uuidv7(), repairedOn: days.register('修复日期') }),
    },
    BusinessClassified: {
      version: 1,
      data: z.object({
        ...about,
        segment: Segment,
        classifiedOn: days.register('分型日期'),
        ground: PolicyRef,
      }),
    },
    /** 四新、科技型中小企业、高新技术企业、专精特新等认定。 */
    RecognitionGranted: {
      version: 1,
      data: z.object({
        ...about,
        recognitionId: z.uuidv7(),
        programme: text.category('称号名称'),
        grantedOn: days.register('认定日期'),
        validTo: days.validity('有效期止').nullable(),
        rule: text.title('认定办法及版本'),
      }),
    },
    RecognitionEnded: {
      version: 1,
      data: z.object({
        ...about,
        recognitionId: z.uuidv7(),
        endedOn: days.register('终止日期'),
        reason: textOrNone.reason(),
      }),
    },
    /** 导入已撤回的主体仍被使用：撤回时尚未得知，须由人处理。 */
    TakenBackBusinessUsed: {
      version: 1,
      data: z.object({
        ...about,
        ...use,
        district: District,
        name: text.name(),
        since: days.handling(),
      }),
    },
    /** 使用已经结束，不必再处理。 */
    TakenBackUseEnded: {
      version: 1,
      data: z.object({ ...about, ...use, endedOn: days.handling() }),
    },
  },
} as const satisfies EventStream;

export type BusinessRegistryFact = FactOf<typeof businessRegistry>;
