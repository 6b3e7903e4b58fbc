import { z } from 'zod';
import { LegacyNumber, RegisteredCreditCode } from './credit-code.ts';
import { days } from './day.ts';
import { TurnoverFen } from './fen.ts';
import { Period } from './period.ts';
import { text } from './text.ts';

/** 市场主体类型: a stored fact, never read out of a 91/92 prefix. */
export const BusinessKind = z.enum(['sole-proprietor', 'enterprise', 'cooperative', 'farm']);
export type BusinessKind = z.infer<typeof BusinessKind>;

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
