import type {
  BusinessKind,
  ConversionProof,
  ConversionRoute,
  CreditGrade,
  EndingCause,
  FigureMetric,
  FigureSource,
  Segment,
} from '../business-record.ts';

export const businessKindNames: Record<BusinessKind, string> = {
  'sole-proprietor': '个体工商户',
  enterprise: '企业',
  cooperative: '农民专业合作社',
  farm: '家庭农场',
};

export const businessStatusNames = {
  'in-business': '存续',
  cancelled: '注销',
  revoked: '吊销',
  absorbed: '已并户',
} as const;

export const endingCauseNames: Record<EndingCause, string> = {
  cancelled: '已注销',
  revoked: '已吊销',
  absorbed: '已并入其他主体',
  voided: '误导入，已随导入撤回',
};

export const routeNames: Record<ConversionRoute, string> = {
  'direct-change': '直接变更登记',
  're-registration': '注销后重新设立',
};

export const proofNames: Record<ConversionProof, string> = {
  'conversion-certificate': '个转企证明',
  'change-approval-notice': '准予变更登记通知书',
  'change-registration-certificate': '变更登记证明',
};

export const segmentNames: Record<Segment, string> = {
  survival: '生存型',
  growth: '成长型',
  development: '发展型',
};

export const metricNames: Record<FigureMetric, string> = {
  turnover: '营业额',
  'main-revenue': '主营业务收入',
  'operating-revenue': '营业收入',
  employees: '从业人数',
};

/** 数据来源; never a statistical return (统计法 第28条). */
export const figureSourceNames: Record<FigureSource, string> = {
  tax: '税务',
  'annual-report': '年度报告',
  'social-security': '社会保险',
  voluntary: '自愿填报',
};

export const creditGradeNames: Record<CreditGrade, string> = {
  minor: '轻微',
  general: '一般',
  serious: '严重',
};

export const creditSubjectNames = {
  enterprise: '企业',
  household: '个体工商户',
  operator: '经营者',
} as const;
