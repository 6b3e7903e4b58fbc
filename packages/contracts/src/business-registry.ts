import { z } from 'zod';
import { BusinessId } from './business-id.ts';
import {
  ConversionProof,
  ConversionRoute,
  CreditGrade,
  Figure,
  figuresMax,
  OperatorIdentity,
  Registration,
  Segment,
} from './business-record.ts';
import { fewOf } from './count.ts';
import { LegacyNumber, RegisteredCreditCode } from './credit-code.ts';
import { days } from './day.ts';
import { District } from './district.ts';
import type { EventStream, FactOf } from './event.ts';
import { PolicyRef } from './policy-ref.ts';
import { text, textOrNone } from './text.ts';

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
