import type { BusinessKind, EndingCause } from '../business-record.ts';

export const businessKindNames: Record<BusinessKind, string> = {
  'sole-proprietor': '个体工商户',
  enterprise: '企业',
  cooperative: '农民专业合作社',
  farm: '家庭农场',
};

export const endingCauseNames: Record<EndingCause, string> = {
  cancelled: '已注销',
  revoked: '已吊销',
  absorbed: '已并入其他主体',
  voided: '误导入，已随导入撤回',
};

export const businessStatusNames = {
  'in-business': '存续',
  cancelled: '注销',
  revoked: '吊销',
  absorbed: '已并户',
} as const;

export const metricNames = {
  turnover: '营业收入',
  'main-revenue': '主营业务收入',
  'operating-revenue': '营业收入（服务业）',
  employees: '从业人数',
} as const;

/** 数据来源; never a statistical return (统计法 第28条). */
export const figureSourceNames = {
  tax: '税务',
  'annual-report': '年度报告',
  'social-security': '社保',
  voluntary: '自愿填报',
} as const;

export const creditGradeNames = {
  minor: '轻微',
  general: '一般',
  serious: '严重',
} as const;

export const creditSubjectNames = {
  enterprise: '企业',
  household: '个体工商户',
  operator: '经营者本人',
} as const;
