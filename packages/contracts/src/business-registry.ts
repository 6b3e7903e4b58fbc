import { z } from 'zod';
import { BusinessId } from './business-id.ts';
import { RegisteredCreditCode } from './credit-code.ts';
import { Day } from './day.ts';
import { District } from './district.ts';
import type { EventStream, FactOf } from './event.ts';
import { PolicyRef } from './policy-ref.ts';

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
  legacyNumber: z.string().nullable(),
  kind: BusinessKind,
  legalForm: z.string().min(1),
  name: z.string().min(1),
  /** 成立日期 as printed; after a direct change it is still the household's. */
  foundedOn: Day,
  validFrom: Day,
  validTo: Day.nullable(),
});
export type Registration = z.infer<typeof Registration>;

/** 经营者 / 法定代表人: a keyed hash that is equal for the same person, and a masked name. */
export const OperatorIdentity = z.object({
  operatorRef: z.string().min(1),
  maskedName: z.string().min(1),
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
  period: z.string().regex(/^\d{4}(-\d{2}(\.\.\d{4}-\d{2})?)?$/),
  /** Money in 分; `employees` in persons. */
  value: z.int().nonnegative(),
  source: FigureSource,
  reportedOn: Day,
});
export type Figure = z.infer<typeof Figure>;

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
const use = { service: z.string().min(1), thing: z.string().min(1), what: z.string().min(1) };

export const businessRegistry = {
  topic: 'business-registry.events.v1',
  events: {
    /** 新登记，或由登记机关数据导入。 */
    BusinessRegistered: {
      version: 1,
      data: z.object({
        ...about,
        district: District,
        street: z.string().nullable(),
        premises: z.string(),
        industryCode: z.string().nullable(),
        industryName: z.string().nullable(),
        businessScope: z.string().nullable(),
        operator: OperatorIdentity.nullable(),
        registration: Registration,
        /** `in-business` or already ended when first heard of. */
        endedOn: Day.nullable(),
      }),
    },
    /** 登记事项变更：名称、住所、行业、经营范围、经营者等；只写变了的。 */
    RegistrationChanged: {
      version: 1,
      data: z.object({
        ...about,
        changedOn: Day,
        registrationId: z.uuidv7(),
        changes: z.object({
          name: z.string().optional(),
          creditCode: RegisteredCreditCode.optional(),
          legacyNumber: z.string().optional(),
          legalForm: z.string().optional(),
          district: District.optional(),
          street: z.string().nullable().optional(),
          premises: z.string().optional(),
          industryCode: z.string().nullable().optional(),
          industryName: z.string().nullable().optional(),
          businessScope: z.string().nullable().optional(),
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
        certificateNo: z.string().min(1),
        convertedOn: Day,
        from: Registration,
        to: Registration,
        premises: z.string(),
        businessScope: z.string().nullable(),
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
        closedOn: Day,
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
        mergedOn: Day,
        reason: z.string(),
      }),
    },
    /** 误并的分开：新主体指回原主体。 */
    BusinessSplitOff: {
      version: 1,
      data: z.object({ ...about, fromBusinessId: BusinessId, splitOn: Day, reason: z.string() }),
    },
    FiguresReported: {
      version: 1,
      data: z.object({
        ...about,
        figures: z.array(Figure),
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
        listedOn: Day,
        publicUntil: Day.nullable(),
        authority: z.string().min(1),
        reason: z.string().min(1),
      }),
    },
    /** 信用修复：修复后不再公示、共享和使用（举措36）。 */
    CreditRecordRepaired: {
      version: 1,
      data: z.object({ ...about, recordId: z.uuidv7(), repairedOn: Day }),
    },
    BusinessClassified: {
      version: 1,
      data: z.object({ ...about, segment: Segment, classifiedOn: Day, ground: PolicyRef }),
    },
    /** 四新、科技型中小企业、高新技术企业、专精特新等认定。 */
    RecognitionGranted: {
      version: 1,
      data: z.object({
        ...about,
        recognitionId: z.uuidv7(),
        programme: z.string().min(1),
        grantedOn: Day,
        validTo: Day.nullable(),
        rule: z.string().min(1),
      }),
    },
    RecognitionEnded: {
      version: 1,
      data: z.object({ ...about, recognitionId: z.uuidv7(), endedOn: Day, reason: z.string() }),
    },
    /** 导入已撤回的主体仍被使用：撤回时尚未得知，须由人处理。 */
    TakenBackBusinessUsed: {
      version: 1,
      data: z.object({ ...about, ...use, district: District, name: z.string(), since: Day }),
    },
    /** 使用已经结束，不必再处理。 */
    TakenBackUseEnded: {
      version: 1,
      data: z.object({ ...about, ...use, endedOn: Day }),
    },
  },
} as const satisfies EventStream;

export type BusinessRegistryFact = FactOf<typeof businessRegistry>;
