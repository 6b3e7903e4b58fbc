import {
  BusinessId,
  BusinessKind,
  ConversionProof,
  ConversionRoute,
  CreditGrade,
  Day,
  FigureMetric,
  FigureSource,
  PolicyRef,
  Segment,
} from '@tisheng/contracts';
import { z } from 'zod';

const text = (what: string, lengthMax = 500) =>
  z
    .string(`请填写${what}`)
    .trim()
    .min(1, `请填写${what}`)
    .max(lengthMax, `${what}不超过 ${lengthMax} 字`);
const id = (what: string) => z.uuidv7(`${what}无效，请刷新页面后重试`);
const oneOf = '请从列表中选择';

export const Person = z.object({
  name: text('姓名', 50),
  idNumber: z
    .string()
    .regex(/^\d{17}[\dX]$/, '身份证件号码应为 18 位，末位可为大写 X')
    .nullable()
    .default(null),
});

export const BusinessParams = z.object({ businessId: BusinessId });
export const CreditRecordParams = BusinessParams.extend({ recordId: id('记录标识') });
export const RecognitionParams = BusinessParams.extend({ recognitionId: id('称号标识') });
export const AbsorptionParams = BusinessParams.extend({ absorptionId: id('并户申请标识') });
export const SplitOffParams = BusinessParams.extend({ splitOffId: id('分户申请标识') });

const Industry = z
  .string()
  .regex(/^[A-T]\d{2,4}$/, '行业代码应为门类字母加 2 至 4 位数字，例如 H6210');

export const RegisterBody = z.object({
  registrationId: id('登记标识'),
  name: text('名称', 200),
  kind: z.enum(BusinessKind.options, oneOf),
  legalForm: text('类型', 100),
  creditCode: z.string().nullable().default(null),
  legacyNumber: z.string().nullable().default(null),
  foundedOn: Day,
  district: z.string('请选择区'),
  street: text('街道（镇）', 100).nullable().default(null),
  premises: text('住所（经营场所）'),
  industryCode: Industry.nullable().default(null),
  industryName: text('行业名称', 100).nullable().default(null),
  businessScope: text('经营范围', 5_000).nullable().default(null),
  operator: Person.nullable().default(null),
});

export const ChangeBody = z.object({
  changedOn: Day,
  name: text('名称', 200).optional(),
  creditCode: z.string().optional(),
  legacyNumber: z.string().optional(),
  legalForm: text('类型', 100).optional(),
  district: z.string().optional(),
  street: text('街道（镇）', 100).nullable().optional(),
  premises: text('住所（经营场所）').optional(),
  industryCode: Industry.nullable().optional(),
  industryName: text('行业名称', 100).nullable().optional(),
  businessScope: text('经营范围', 5_000).nullable().optional(),
  operator: Person.optional(),
});

export const ClosureBody = z.object({
  closedOn: Day,
  manner: z.enum(['cancelled', 'revoked'], oneOf),
});

export const ConversionBody = z.object({
  route: z.enum(ConversionRoute.options, oneOf),
  proof: z.enum(ConversionProof.options, oneOf),
  certificateNo: text('证明文号', 100),
  convertedOn: Day,
  to: z.object({
    registrationId: id('登记标识'),
    /** Left out for a direct change, which keeps the code. */
    creditCode: z.string().nullable().default(null),
    name: text('企业名称', 200),
    legalForm: text('企业类型', 100),
  }),
  legalRepresentative: Person,
  premises: text('住所（经营场所）').optional(),
  businessScope: text('经营范围', 5_000).nullable().optional(),
});

const period = /^\d{4}(-\d{2}(\.\.\d{4}-\d{2})?)?$/;

export const FiguresBody = z.object({
  figures: z
    .array(
      z.object({
        metric: z.enum(FigureMetric.options, oneOf),
        period: z.string().regex(period, '期间应为 2026、2026-09 或 2026-01..2026-09'),
        value: z.int('请填写整数：金额以分计，人数以人计').nonnegative('不能为负'),
        /** Follows from who reports; to be named only by one who holds two offices. */
        source: z.enum(FigureSource.options, '请选择数据来源').optional(),
        reportedOn: Day.optional(),
      }),
    )
    .max(500)
    .default([]),
  generalTaxpayer: z.boolean().nullable().default(null),
});

export const CreditRecordBody = z.object({
  recordId: id('记录标识'),
  grade: z.enum(CreditGrade.options, oneOf),
  against: z.enum(['household', 'enterprise', 'operator'], oneOf),
  listedOn: Day,
  publicUntil: Day.nullable().default(null),
  authority: text('列入机关', 200),
  reason: text('列入事由', 1_000),
});

export const RepairBody = z.object({ repairedOn: Day });

export const ClassificationBody = z.object({
  segment: z.enum(Segment.options, '请选择分型'),
  ground: PolicyRef.extend({
    policyId: text('依据的规则名称', 200),
    version: z.int('请填写规则版本').positive('规则版本从 1 起'),
    citation: text('依据的文件与条款', 500),
  }),
  /** Today unless told. */
  classifiedOn: Day.optional(),
});

export const RecognitionBody = z.object({
  recognitionId: id('称号标识'),
  programme: text('称号名称', 100),
  grantedOn: Day,
  validTo: Day.nullable().default(null),
  rule: text('认定办法及版本', 300),
});

export const RecognitionEndBody = z.object({ endedOn: Day, reason: text('终止原因', 500) });

export const AbsorptionBody = z.object({
  absorptionId: id('并户申请标识'),
  absorbedBusinessId: BusinessId,
  reason: text('并户原因', 500),
});

export const SplitOffBody = z.object({
  splitOffId: id('分户申请标识'),
  newBusinessId: BusinessId,
  registrationIds: z.array(id('登记标识')).min(1, '请选择分出的登记').max(20),
  reason: text('分户原因', 500),
});

export const OperatorViewBody = z.object({ reason: text('查看原因', 200) });
