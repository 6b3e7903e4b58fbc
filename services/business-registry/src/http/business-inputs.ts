import {
  BusinessId,
  BusinessKind,
  ConversionProof,
  ConversionRoute,
  CreditGrade,
  days,
  FigureMetric,
  FigureSource,
  IndustryCode,
  Period,
  PolicyRef,
  Segment,
  TurnoverFen,
  text,
  textOrNone,
  Version,
} from '@tisheng/contracts';
import { z } from 'zod';

const id = (what: string) => z.uuidv7(`${what}无效，请刷新页面后重试`);
const oneOf = '请从列表中选择';

export const Person = z.object({
  name: text.personName(),
  idNumber: z
    .string()
    .regex(/^\d{17}[\dX]$/, '身份证件号码应为 18 位，末位可为大写 X')
    .max(18)
    .nullable()
    .default(null),
});

export const BusinessParams = z.object({ businessId: BusinessId });
export const CreditRecordParams = BusinessParams.extend({ recordId: id('记录标识') });
export const RecognitionParams = BusinessParams.extend({ recognitionId: id('称号标识') });
export const AbsorptionParams = BusinessParams.extend({ absorptionId: id('并户申请标识') });
export const SplitOffParams = BusinessParams.extend({ splitOffId: id('分户申请标识') });

export const RegisterBody = z.object({
  registrationId: id('登记标识'),
  name: text.name(),
  kind: z.enum(BusinessKind.options, oneOf),
  legalForm: text.category('类型'),
  creditCode: textOrNone.key('统一社会信用代码').nullable().default(null),
  legacyNumber: textOrNone.key('注册号').nullable().default(null),
  foundedOn: days.founding(),
  district: text.key('区'),
  street: text.category('街道（镇）').nullable().default(null),
  premises: text.premises(),
  industryCode: IndustryCode.nullable().default(null),
  industryName: text.category('行业名称').nullable().default(null),
  businessScope: text.scope().nullable().default(null),
  operator: Person.nullable().default(null),
});

export const ChangeBody = z.object({
  changedOn: days.register('变更日期'),
  name: text.name().optional(),
  creditCode: textOrNone.key('统一社会信用代码').optional(),
  legacyNumber: textOrNone.key('注册号').optional(),
  legalForm: text.category('类型').optional(),
  district: text.key('区').optional(),
  street: text.category('街道（镇）').nullable().optional(),
  premises: text.premises().optional(),
  industryCode: IndustryCode.nullable().optional(),
  industryName: text.category('行业名称').nullable().optional(),
  businessScope: text.scope().nullable().optional(),
  operator: Person.optional(),
});

export const ClosureBody = z.object({
  closedOn: days.register('注销日期'),
  manner: z.enum(['cancelled', 'revoked'], oneOf),
});

export const ConversionBody = z.object({
  route: z.enum(ConversionRoute.options, oneOf),
  proof: z.enum(ConversionProof.options, oneOf),
  certificateNo: text.documentNo('证明文号'),
  convertedOn: days.register('转企日期'),
  to: z.object({
    registrationId: id('登记标识'),
    /** Left out for a direct change, which keeps the code. */
    creditCode: textOrNone.key('统一社会信用代码').nullable().default(null),
    name: text.name('企业名称'),
    legalForm: text.category('企业类型'),
  }),
  legalRepresentative: Person,
  premises: text.premises().optional(),
  businessScope: text.scope().nullable().optional(),
});

export const FiguresBody = z.object({
  figures: z
    .array(
      z.object({
        metric: z.enum(FigureMetric.options, oneOf),
        period: Period,
        value: TurnoverFen,
        /** Follows from who reports; to be named only by one who holds two offices. */
        source: z.enum(FigureSource.options, '请选择数据来源').optional(),
        reportedOn: days.register('报送日期').optional(),
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
  listedOn: days.register('列入日期'),
  publicUntil: days.validity('公示期止').nullable().default(null),
  authority: text.name('列入机关'),
  reason: text.reason('列入事由'),
});

export const RepairBody = z.object({ repairedOn: days.register('修复日期') });

export const ClassificationBody = z.object({
  segment: z.enum(Segment.options, '请选择分型'),
  ground: PolicyRef.extend({
    policyId: text.name('依据的规则名称'),
    version: Version,
    citation: text.citation('依据的文件与条款'),
  }),
  /** Today unless told. */
  classifiedOn: days.register('分型日期').optional(),
});

export const RecognitionBody = z.object({
  recognitionId: id('称号标识'),
  programme: text.category('称号名称'),
  grantedOn: days.register('认定日期'),
  validTo: days.validity('有效期止').nullable().default(null),
  rule: text.title('认定办法及版本'),
});

export const RecognitionEndBody = z.object({
  endedOn: days.register('终止日期'),
  reason: text.reason('终止原因'),
});

export const AbsorptionBody = z.object({
  absorptionId: id('并户申请标识'),
  absorbedBusinessId: BusinessId,
  reason: text.reason('并户原因'),
});

export const SplitOffBody = z.object({
  splitOffId: id('分户申请标识'),
  newBusinessId: BusinessId,
  registrationIds: z.array(id('登记标识')).min(1, '请选择分出的登记').max(20),
  reason: text.reason('分户原因'),
});

export const OperatorViewBody = z.object({ reason: text.reason('查看原因') });
